import type { Sentence } from './clauses.ts'
import type { Cue } from './cues.ts'

export interface Span {
  start: number
  end: number
}

/** A stretch of a sentence that one strength word can govern. */
export interface Part {
  start: number
  end: number
}

/** Cuts a sentence at semicolons, at "but" and "however", and behind a strength word that stands after its item. */
export function partsOf(folded: string, sentence: Sentence, cues: Cue[]): Part[] {
  const cuts = new Set<number>()
  const words = folded.slice(sentence.start, sentence.end)
  for (const match of words.matchAll(/;|\bhowever\b|, but\b|\bbut (?!not )|\. |\n/g))
    cuts.add(sentence.start + match.index + 1)
  for (const cue of cues) {
    if (cue.side !== 'after') continue
    const rest = /^(?:\)|\s)*(?:,|\band\b(?! (?:must|required|maintained))|\bor\b|\/|-\s)/.exec(
      folded.slice(cue.end, Math.min(sentence.end, cue.end + 12)),
    )
    if (rest) cuts.add(cue.end + rest[0].length)
  }
  const starts = [sentence.start, ...[...cuts].sort((a, b) => a - b)]
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? sentence.end }))
}

const headNoun = /\b(?:experience|knowledge|years?|degree|skills?|proficien\w+|familiar\w*|background|ability)\b/
/** Words that may stand between an item and its strength without being another item. */
const plainRest =
  /^(?:(?:strongly|highly|is|are|very|much|but|not required|certifi\w*|credentials?|also|would be|considered|an?)[\s,]*)*$/
/** The strength word that speaks of a mention: one behind its list, or else one before it. */
export function cueFor(folded: string, mention: Span, mentions: Span[], cues: Cue[], part: Part): Cue | null {
  const before = cues
    .filter((cue) => cue.side === 'before' && cue.end <= mention.start && cue.start >= part.start - 1)
    .at(-1)
  const after = cues.find((cue) => cue.side === 'after' && cue.start >= mention.end && cue.start < part.end)
  if (after && !isOfOther(folded, mention, mentions, after, before !== undefined)) return after
  return before ?? null
}

function isOfOther(folded: string, mention: Span, mentions: Span[], cue: Cue, hasOther: boolean): boolean {
  const gap = folded.slice(mention.end, cue.start)
  if (isInBrackets(gap, mentions, mention, cue)) return true
  const comma = gap.search(/,(?! (?:or|and)\b)/)
  const between = mentions.filter((other) => other.start > mention.end && other.end <= cue.start)
  if (hasOther && comma >= 0 && between.length > 0 && !/\bor\b/.test(gap)) return true
  const last = between.at(-1)
  const tail = folded.slice(last ? last.end : mention.end, cue.start)
  if (cue.kind !== 'preferred') return false
  const lastComma = tail.lastIndexOf(',')
  if (lastComma < 0) return false
  const rest = tail.slice(lastComma + 1).trim()
  if (/\b(?:or|and)\b/.test(rest) && !headNoun.test(rest)) return false
  return !plainRest.test(rest)
}

/** "A bachelor's degree (master's preferred)": the strength in the brackets is of what stands in them. */
function isInBrackets(gap: string, mentions: Span[], mention: Span, cue: Cue): boolean {
  const open = gap.lastIndexOf('(')
  if (open < 0 || gap.indexOf(')', open) >= 0) return false
  const from = mention.end + open
  return mentions.some((other) => other.start >= from && other.end <= cue.start)
}
