import { credentials } from '../credentials.ts'
import type { Ad } from './ad.ts'
import { findFamilies } from './families.ts'
import { isLookAlike } from './lookAlikes.ts'

/** Where an ad names a credential or a family of them. */
export interface Mention {
  start: number
  end: number
  code: string
  /** Members, when any of several satisfies. */
  anyOf?: string[]
  /** Named in full, not by its letters alone. */
  isName: boolean
  /** "CPCs", "registered nurses": people, as a rule. */
  isPlural: boolean
}

interface Node {
  next: Map<string, Node>
  hit?: { code: string; kind: 'code' | 'suffix' | 'dotted' | 'name' }
}

const tokenPattern = /[a-z0-9]+|\+/g
const root: Node = { next: new Map() }

function addWords(tokens: string[], hit: NonNullable<Node['hit']>): void {
  let node = root
  for (const token of tokens) {
    let next = node.next.get(token)
    if (!next) {
      next = { next: new Map() }
      node.next.set(token, next)
    }
    node = next
  }
  node.hit ??= hit
}

for (const { code, name, aliases = [] } of credentials.values()) {
  const bare = code.toLowerCase()
  const tokens = bare.match(tokenPattern) ?? []
  const isOwnName = /^(?:driver|epic|cerner|meditech|comptia|hl7)/.test(bare)
  if (!isOwnName) {
    if (tokens.length > 1) {
      addWords(tokens, { code, kind: 'suffix' })
      addWords([tokens.join('')], { code, kind: 'code' })
    } else {
      addWords(tokens, { code, kind: 'code' })
      if (tokens[0]!.length > 1) addWords([...tokens[0]!], { code, kind: 'dotted' })
    }
  }
  const modules = code.startsWith('EPIC-') ? [code.replaceAll('-', ' ')] : []
  for (const words of [name, ...aliases, ...modules]) {
    const isCode = /^[A-Z][A-Z0-9/-]{1,7}$/.test(words) || /^[A-Za-z]+-[A-Z]$/.test(words)
    const parts = words.toLowerCase().match(tokenPattern) ?? []
    if (parts.length === 1 && isCode) addWords(parts, { code, kind: 'code' })
    else if (parts.length > 0) addWords(parts, { code, kind: isCode ? 'suffix' : 'name' })
  }
}

const nameGap = /^[\s.,'()&/®™"-]{0,4}$/
const dottedGap = /^\.\s?$/

function gapFits(isDotted: boolean, gap: string): boolean {
  return isDotted ? dottedGap.test(gap) : gap === ' ' || (nameGap.test(gap) && !gap.includes('\n'))
}

/** A letter after a code is its suffix when it is joined to it, not when a sentence goes on: "CPC - a minimum of …". */
function suffixFits(folded: string, gap: string, end: number): boolean {
  if (/^[-/]$|^\($|^\s\($|^-\s?\(?$/.test(gap)) return true
  if (!/^\s?-?\s?$/.test(gap)) return false
  return /^\s*(?:$|[,;/).:\n]|or\b|and\b|certif|credential|required|preferred)/.test(folded.slice(end, end + 14))
}

/** Every credential that the ad names, in order, look-alikes left out; one pass over the text. */
export function findMentions(ad: Ad): Mention[] {
  const found = scan(ad.text, ad.folded)
  const kept = found.filter(
    (mention, index) => !isLookAlike(ad, mention, found.slice(Math.max(0, index - 8), index + 9)),
  )
  return mergeNames(
    ad.folded,
    findFamilies(ad, kept).sort((a, b) => a.start - b.start),
  )
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/** Words of a text as pairs of offsets: start, end, start, end. A plus sign is a word, as in Security+. */
function wordOffsets(folded: string): number[] {
  const offsets: number[] = []
  for (let at = 0; at < folded.length; ) {
    const code = folded.charCodeAt(at)
    if (isWordCode(code)) {
      let end = at + 1
      while (isWordCode(folded.charCodeAt(end))) end++
      offsets.push(at, end)
      at = end
    } else {
      if (code === 43) offsets.push(at, at + 1)
      at++
    }
  }
  return offsets
}

function scan(text: string, folded: string): Mention[] {
  const offsets = wordOffsets(folded)
  const found: Mention[] = []
  for (let index = 0; index < offsets.length; index += 2) {
    const start = offsets[index]!
    const best = pluralAt(text, start, offsets[index + 1]!) ?? longestAt(folded, offsets, index)
    if (!best) continue
    const { end, code } = best
    found.push({ start, end, code, isName: best.kind === 'name', isPlural: best.isPlural })
    while (index + 2 < offsets.length && offsets[index + 2]! < end) index += 2
  }
  return found
}

type Hit = NonNullable<Node['hit']> & { end: number; isPlural: boolean }

function longestAt(folded: string, offsets: number[], first: number): Hit | null {
  let node = root.next.get(folded.slice(offsets[first], offsets[first + 1]))
  let best: Hit | null = null
  let gap = ''
  const isDotted = offsets[first + 1]! - offsets[first]! === 1
  for (let at = first; node && at - first < 26; at += 2) {
    const end = offsets[at + 1]!
    const { hit } = node
    if (hit) {
      const fits =
        at === first ||
        hit.kind === 'name' ||
        (hit.kind === 'dotted' ? dottedGap.test(gap) : suffixFits(folded, gap, end))
      if (fits) best = { ...hit, end: hit.kind === 'dotted' && folded[end] === '.' ? end + 1 : end, isPlural: false }
    }
    if (node.next.size === 0 || at + 3 >= offsets.length) break
    gap = folded.slice(end, Math.min(offsets[at + 2]!, end + 6))
    if (!gapFits(isDotted, gap)) break
    node = node.next.get(folded.slice(offsets[at + 2], offsets[at + 3]))
  }
  return best
}

function pluralAt(text: string, start: number, end: number): Hit | null {
  if (end - start < 3 || text.charCodeAt(end - 1) !== 115 || !/^[A-Z]+s$/.test(text.slice(start, end))) return null
  const hit = root.next.get(text.slice(start, end - 1).toLowerCase())?.hit
  return hit?.kind === 'code' ? { ...hit, end, isPlural: true } : null
}

/** "Registered Health Information Technician (RHIT)" is one mention. */
function mergeNames(folded: string, mentions: Mention[]): Mention[] {
  const merged: Mention[] = []
  for (const mention of mentions) {
    const last = merged.at(-1)
    if (last && last.code === mention.code && mention.start - last.end <= 24 && mention.start >= last.end) {
      const gap = folded.slice(last.end, mention.start)
      if (
        /^\s?[([,/-]?\s?(?:certification|credential|certified)?\s?[([-]?\s?$/.test(gap) &&
        last.isName !== mention.isName
      ) {
        last.end = folded[mention.end] === ')' && gap.includes('(') ? mention.end + 1 : mention.end
        continue
      }
    }
    merged.push({ ...mention })
  }
  return merged
}
