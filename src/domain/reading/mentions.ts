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

function gapFits(kind: 'code' | 'suffix' | 'dotted' | 'name' | 'open', gap: string): boolean {
  return kind === 'dotted' ? dottedGap.test(gap) : nameGap.test(gap) && !gap.includes('\n')
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
  const kept = found.filter((mention) => !isLookAlike(ad, mention, found))
  return mergeNames(
    ad.folded,
    findFamilies(ad, kept).sort((a, b) => a.start - b.start),
  )
}

function scan(text: string, folded: string): Mention[] {
  const tokens = [...folded.matchAll(tokenPattern)]
  const found: Mention[] = []
  for (let index = 0; index < tokens.length; index++) {
    const best = pluralAt(text, tokens, index) ?? longestAt(folded, tokens, index)
    if (!best) continue
    const start = tokens[index]!.index
    const end = best.end
    found.push({ start, end, code: best.code, isName: best.kind === 'name', isPlural: best.isPlural })
    while (index + 1 < tokens.length && tokens[index + 1]!.index < end) index++
  }
  return found
}

type Hit = NonNullable<Node['hit']> & { end: number; isPlural: boolean }

function longestAt(folded: string, tokens: RegExpMatchArray[], index: number): Hit | null {
  let node = root.next.get(tokens[index]![0])
  let best: Hit | null = null
  let at = index
  while (node) {
    const token = tokens[at]!
    const end = token.index! + token[0].length
    const { hit } = node
    if (hit) {
      const before = at > index ? folded.slice(tokens[at - 1]!.index! + tokens[at - 1]![0].length, token.index) : ''
      const fits =
        at === index ||
        hit.kind === 'name' ||
        (hit.kind === 'dotted' ? dottedGap.test(before) : suffixFits(folded, before, end))
      if (fits) best = { ...hit, end: hit.kind === 'dotted' && folded[end] === '.' ? end + 1 : end, isPlural: false }
    }
    const following = tokens[at + 1]
    if (!following || at - index > 12) break
    const gap = folded.slice(end, following.index)
    const singles = tokens[index]![0].length === 1
    if (!gapFits(singles ? 'dotted' : 'open', gap)) break
    node = node.next.get(following[0])
    at++
  }
  return best
}

function pluralAt(text: string, tokens: RegExpMatchArray[], index: number): Hit | null {
  const token = tokens[index]![0]
  if (!token.endsWith('s') || token.length < 3) return null
  const hit = root.next.get(token.slice(0, -1))?.hit
  if (hit?.kind !== 'code') return null
  const start = tokens[index]!.index!
  if (!/^[A-Z]+s$/.test(text.slice(start, start + token.length))) return null
  return { ...hit, end: start + token.length, isPlural: true }
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
