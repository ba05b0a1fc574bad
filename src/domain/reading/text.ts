import { isEscapedHtml, type Line, linesOfHtml, looksLikeHtml } from './html.ts'
import { isLabel } from './labels.ts'

export type BlockKind = 'heading' | 'item' | 'paragraph'

/**
 * A piece of an ad with one role in its structure. `start` and `end` are UTF-16 offsets in the ad's text, without the bullet.
 * depth: of a heading 1-6 as in HTML, 7 for a line that stands as one, 8 for a label that opens a line ("Education: …");
 * of an item how deep its list is nested, from 1; of a paragraph 0.
 */
export interface Block {
  start: number
  end: number
  kind: BlockKind
  depth: number
  /** An empty line, or the start of the ad, stands before it. */
  blankBefore: boolean
}

export interface AdText {
  text: string
  blocks: Block[]
}

const bulletPattern =
  /^(?:(?:-+|=+)?>[\s\u00a0]*|→[\s\u00a0]*|[•·▪●◦‣○■□❖➢➤✓✔►▶∙⁃※♦◆★§\uf0a7\uf0b7\uf0d8]+[\s\u00a0]*|[*+](?![*+])[\s\u00a0]*(?=[\p{L}\p{N}(])|[-–—][\s\u00a0]*(?=[\p{L}(])|[-–—][\s\u00a0]+|o[\s\u00a0]{1,8}(?=[\p{L}\p{N}])|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)][\s\u00a0]+)/iu
const inlineBulletPattern = /[•▪●◦‣■❖➢➤►▶♦◆✓✔\uf0a7\uf0b7\uf0d8][ \u00a0]?| \* | {3}/gu
const maxLabelLength = 64
const maxHeadingLength = 90

/** Plain text of a posting's description (unchanged when it holds no HTML), and its structure. Linear in its length. */
export function adText(description: string): AdText {
  const isHtml = looksLikeHtml(description) || isEscapedHtml(description)
  const { text, lines } = isHtml ? linesOfHtml(description) : { text: description, lines: linesOfText(description) }
  return { text, blocks: blocksOf(text, lines) }
}

function linesOfText(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let blank = true
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const trimmed = trim(text, start, end)
    if (trimmed.start === trimmed.end) blank = true
    else {
      const depth = 1 + Math.min(4, Math.floor((trimmed.start - start) / 2))
      lines.push({ ...trimmed, hint: null, depth, boldEnd: trimmed.start, blankBefore: blank })
      blank = false
    }
    start = end + 1
  }
  return lines
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x200b || code === 0xfeff
}

function trim(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

type Casing = 'mixed' | 'upper' | 'lower'

/** What holds of a whole text, found once: most texts need no look inside their lines. */
interface Traits {
  casing: Casing
  isGlued: boolean
  hasInlineBullets: boolean
}

/** An ad set wholly in one case says nothing by its case. */
function casingOf(text: string): Casing {
  let upper = 0
  let lower = 0
  for (let index = 0; index < text.length && index < 8000; index += 2) {
    const code = text.charCodeAt(index)
    if (code >= 65 && code <= 90) upper++
    else if (code >= 97 && code <= 122) lower++
  }
  if (upper > lower * 4) return 'upper'
  return upper * 100 < lower ? 'lower' : 'mixed'
}

function blocksOf(text: string, lines: Line[]): Block[] {
  const casing = casingOf(text)
  const traits: Traits = {
    casing,
    isGlued: casing === 'mixed' && /[a-z)]{3}[A-Z][a-z]+[ ,:'’]/.test(text),
    hasInlineBullets: text.search(inlineBulletPattern) >= 0,
  }
  const blocks: Block[] = []
  lines.forEach((line, index) => {
    let { start, end } = line
    let kind: BlockKind = line.hint ?? 'paragraph'
    let depth = kind === 'paragraph' ? 0 : line.depth
    const first = text.slice(start, Math.min(end, start + 24))
    if (kind !== 'heading') {
      const markdown = /^#{1,6}\s+/.exec(first)
      const bullet = markdown ? null : bulletPattern.exec(first)
      if (markdown) {
        start += markdown[0].length
        kind = 'heading'
        depth = markdown[0].trim().length
      } else if (bullet && start + bullet[0].length < end) {
        start += bullet[0].length
        kind = 'item'
        depth = line.depth
      }
    }
    const before = lines[index - 1]
    if (kind === 'paragraph' && before && isContinuation(text, before, line, casing)) {
      const last = blocks.at(-1)
      if (last && last.kind !== 'heading') {
        last.end = end
        return
      }
    }
    if (kind === 'paragraph' && isHeadingLine(text, line, lines[index + 1], casing)) {
      kind = 'heading'
      depth = 7
    }
    if (kind === 'heading') blocks.push({ start, end, kind, depth, blankBefore: line.blankBefore })
    else splitLine(text, { start, end, kind, depth, blankBefore: line.blankBefore }, line.boldEnd, traits, blocks)
  })
  return blocks
}

/** Hard-wrapped text: the line before broke off in mid-sentence. */
function isContinuation(text: string, before: Line, line: Line, casing: Casing): boolean {
  if (casing !== 'mixed' || line.blankBefore || before.hint || line.hint) return false
  if (before.end - before.start < 50) return false
  if (/[.:;!?•]/.test(text[before.end - 1] ?? '')) return false
  return /[a-z(,&]/.test(text[line.start] ?? '')
}

function isHeadingLine(text: string, line: Line, next: Line | undefined, casing: Casing): boolean {
  const length = line.end - line.start
  if (length > maxHeadingLength * 2) return false
  const words = text.slice(line.start, line.end)
  if (words.endsWith(':')) return true
  if (words.endsWith('.') && length < maxLabelLength && isLabel(words.slice(0, -1))) return true
  if (length > maxHeadingLength || /[.;,]$/.test(words)) return false
  if (line.boldEnd === line.end || /^(?:\*\*|__)[^*]+(?:\*\*|__)$/.test(words)) return true
  if (isLabel(words)) return true
  if (
    casing === 'mixed' &&
    length >= 4 &&
    /\p{Lu}/u.test(words) &&
    words === words.toUpperCase() &&
    !/\d/.test(words)
  ) {
    return /[A-Z]{4}/.test(words)
  }
  if (!next || length > 60 || /[\d!?]/.test(words) || words.split(/\s+/).length > 8) return false
  const nextIsItem = next.hint === 'item' || bulletPattern.test(text.slice(next.start, next.start + 24))
  return !next.blankBefore && (nextIsItem || (line.blankBefore && next.end - next.start > 80 && !line.hint))
}

/** Cuts a line at bullets inside it and at labels ("Preferred: …"), each label becoming a heading of depth 8. */
function splitLine(text: string, block: Block, boldEnd: number, traits: Traits, into: Block[]): void {
  const glued = traits.isGlued ? gluedAt(text, block, traits.casing) : []
  if (glued.length > 0) {
    const starts = [block.start, ...glued]
    starts.forEach((start, index) => {
      splitLine(
        text,
        { ...block, start, end: starts[index + 1] ?? block.end, kind: 'item', depth: Math.max(block.depth, 1) },
        block.start,
        { ...traits, isGlued: false },
        into,
      )
    })
    return
  }
  if (!traits.hasInlineBullets) {
    splitLabels(text, block, boldEnd, traits.casing, into)
    return
  }
  const words = text.slice(block.start, block.end)
  let from = 0
  let { kind, depth } = block
  for (const match of words.matchAll(inlineBulletPattern)) {
    if (match.index > from) {
      splitLabels(
        text,
        { ...block, start: block.start + from, end: block.start + match.index, kind, depth },
        boldEnd,
        traits.casing,
        into,
      )
    }
    from = match.index + match[0].length
    kind = 'item'
    depth = block.kind === 'item' ? block.depth : 1
  }
  if (from < words.length) {
    splitLabels(
      text,
      { ...block, start: block.start + from, kind, depth, blankBefore: from === 0 && block.blankBefore },
      boldEnd,
      traits.casing,
      into,
    )
  }
}

const gluePattern = /[a-z)]{3}(?=[A-Z][a-z]+[ ,:'’])/g

/** Places where a line break was lost ("…strong skillsExperience in…"), if there are so many that it was no name. */
function gluedAt(text: string, block: Block, casing: Casing): number[] {
  if (casing !== 'mixed' || block.end - block.start < 150) return []
  const places = [...text.slice(block.start, block.end).matchAll(gluePattern)].map(
    ({ index }) => block.start + index + 3,
  )
  return places.length >= 4 ? places : []
}

const titleLabelPattern =
  /(?:^|(?<=[.!?)]\s{0,4}))(?:(?:Minimum|Required|Preferred|Desired|Basic|Additional|Job|Position|Essential|Primary|Key|Other|Education(?:al)?)\s){1,2}(?:Qualifications?|Requirements?|Responsibilities|Duties|Functions|Education|Experience|Skills)(?=\s+[A-Z0-9(])/g
const capsLabelPattern = /(?<![A-Za-z])[A-Z][A-Z&/,() -]{3,58}[A-Z)](?![A-Za-z])/g

function splitLabels(text: string, block: Block, boldEnd: number, casing: Casing, into: Block[]): void {
  const words = text.slice(block.start, block.end)
  const cuts = labelCuts(words, casing)
  const boldLength = boldEnd - block.start
  if (boldLength > 2 && boldLength <= maxLabelLength && boldLength < words.length && cuts[0]?.start !== 0) {
    const bold = words.slice(0, boldLength)
    if (/[:.–-]\s*$/.test(bold) || /^\s*[:–-]\s/.test(words.slice(boldLength)) || isLabel(bold)) {
      cuts.unshift({ start: 0, end: boldLength })
    }
  }
  let from = 0
  let blankBefore = block.blankBefore
  const add = (start: number, end: number, kind: BlockKind, depth: number) => {
    const part = trim(text, block.start + start, block.start + end)
    if (part.start === part.end) return
    into.push({ ...part, kind, depth, blankBefore })
    blankBefore = false
  }
  for (const cut of cuts) {
    if (cut.start < from) continue
    if (cut.start > from) add(from, cut.start, block.kind, block.depth)
    add(cut.start, cut.end, 'heading', 8)
    from = cut.end
    while (from < words.length && /[\s:–-]/.test(words[from] ?? '')) from++
  }
  if (from < words.length) add(from, words.length, block.kind, block.depth)
}

/** Federal announcements end their labels with a full stop: "Experience. One year of …". */
const stoppedLabelPattern = /^((?:[a-z]+(?:\/| and | )){0,3}[a-z]+)\. +(?=\S)/i

function labelCuts(words: string, casing: Casing): { start: number; end: number }[] {
  const cuts: { start: number; end: number }[] = []
  const stop = words.indexOf('. ')
  const stopped = stop > 0 && stop < maxLabelLength ? stoppedLabelPattern.exec(words.slice(0, maxLabelLength)) : null
  if (stopped && isLabel(stopped[1]!)) cuts.push({ start: 0, end: stopped[1]!.length + 1 })
  for (let colon = words.indexOf(':'); colon >= 0; colon = words.indexOf(':', colon + 1)) {
    if (colon === words.length - 1) break
    const window = words.slice(Math.max(0, colon - maxLabelLength), colon)
    const boundary = Math.max(window.search(/[.;!?|\t](?=[^.;!?|\t]*$)/), window.lastIndexOf('  '))
    if (boundary < 0 && colon > maxLabelLength) continue
    const start = colon - window.length + boundary + 1
    const label = words.slice(start, colon)
    if (isLabel(label)) cuts.push({ start: start + (label.length - label.trimStart().length), end: colon + 1 })
  }
  if (casing !== 'mixed' || words.length < 60) return cuts
  for (const match of words.matchAll(capsLabelPattern)) {
    if (isLabel(match[0]) && words[match.index + match[0].length] !== ':') {
      cuts.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  for (const match of words.matchAll(titleLabelPattern)) {
    cuts.push({ start: match.index, end: match.index + match[0].length })
  }
  return cuts.sort((a, b) => a.start - b.start)
}
