import type { Html } from './html.ts'
import { readMicrodata } from './microdata.ts'

export type Thing = { [property: string]: unknown }

export interface LinkedData {
  /** Every JobPosting of the page, complete or a mere stub, from JSON-LD; from microdata where JSON-LD has none. */
  postings: Thing[]
  /** Addresses that an ItemList of the page leads to. */
  links: string[]
  /** Blocks that no safe repair made whole. */
  broken: number
}

export function readLinkedData($: Html): LinkedData {
  const { things, ...rest } = readThings($, (thing) => isA(thing, 'JobPosting'))
  return { postings: things.length > 0 ? things : readMicrodata($, 'JobPosting'), ...rest }
}

/** The things of the page's JSON-LD that are wanted, with what they refer to put in its place. */
export function readThings(
  $: Html,
  isWanted: (thing: Thing) => boolean,
): Omit<LinkedData, 'postings'> & { things: Thing[] } {
  const blocks = $('script')
    .toArray()
    .filter((script) => /^\s*application\/ld\+json/i.test($(script).attr('type') ?? ''))
    .map((script) => parseBlock($(script).text()))
  const roots = blocks.filter((block) => block !== undefined)
  const things = roots.flatMap((root) => thingsIn(root))
  const named = new Map(things.filter((thing) => Object.keys(thing).length > 1).map((thing) => [thing['@id'], thing]))
  return {
    things: things.filter(isWanted).map((thing) => dereferenced(thing, named, 0) as Thing),
    links: things.filter((thing) => isA(thing, 'ItemList')).flatMap(linksOf),
    broken: blocks.length - roots.length,
  }
}

/** Types are written as "JobPosting", "http://schema.org/JobPosting", "schema:JobPosting", in arrays and any case. */
export function isA(thing: Thing, type: string): boolean {
  return [thing['@type']].flat().some((name) => {
    return typeof name === 'string' && name.split(/[/:#]/).at(-1)?.toLowerCase() === type.toLowerCase()
  })
}

function thingsIn(value: unknown, depth = 0): Thing[] {
  if (typeof value !== 'object' || value === null || depth > 12) return []
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth + 1))
  return [value as Thing, ...Object.values(value).flatMap((item) => thingsIn(item, depth + 1))]
}

function dereferenced(value: unknown, named: Map<unknown, Thing>, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > 6) return value
  if (Array.isArray(value)) return value.map((item) => dereferenced(item, named, depth + 1))
  const thing = value as Thing
  const isReference = Object.keys(thing).length === 1 && named.has(thing['@id'])
  const target = isReference ? named.get(thing['@id'])! : thing
  return Object.fromEntries(Object.entries(target).map(([key, item]) => [key, dereferenced(item, named, depth + 1)]))
}

function linksOf(list: Thing): string[] {
  return [list.itemListElement].flat().flatMap((element) => {
    if (typeof element === 'string') return [element]
    const entry = (element ?? {}) as Thing
    const item = entry.item
    const url =
      typeof item === 'string' ? item : ((item as Thing | undefined)?.url ?? (item as Thing)?.['@id'] ?? entry.url)
    return typeof url === 'string' ? [url] : []
  })
}

function parseBlock(text: string): unknown {
  const block = text.replace(/^\uFEFF/, '').trim()
  for (const candidate of [block, repaired(block), repaired(withoutEntities(block))]) {
    try {
      return JSON.parse(candidate)
    } catch {}
  }
  return undefined
}

/** The repairs that cannot change what a valid block says, in the order in which they enable one another. */
function repaired(block: string): string {
  const body = block
    .replace(/^\s*(?:\/\/\s*)?<!(?:--|\[CDATA\[)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '')
  const escaped = body.replace(/\\(?:["\\/bfnrt]|u[0-9a-f]{4})|\\/gi, (m) => (m === '\\' ? '\\\\' : m))
  let before = ''
  const uncommented = escaped.replace(/"(?:[^"\\]|\\[\s\S])*"|\/\/[^\n]*/g, (m) => (m.startsWith('//') ? '' : m))
  return uncommented.replace(/"(?:[^"\\]|\\[\s\S])*"|[^"]+/g, (part) => {
    const property = before
    before = part
    return part.startsWith('"') ? withoutControlCharacters(part) : repairedPunctuation(part, property)
  })
}

/** What stands between two strings, `property` being the one before. */
function repairedPunctuation(part: string, property: string): string {
  const money = /^"(?:value|minValue|maxValue)"$/.test(property)
  return part
    .replace(/:\s*(?=[,}\]])/g, ':null')
    .replace(/-?\b(?:NaN|Infinity|undefined)\b/g, 'null')
    .replace(/^(\s*:\s*)([^\s{["][^\n]*)/, (whole, colon: string, value: string) => {
      const closed = /^(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|null|true|false)\s*(?:[,}\]]|$)/i.test(value)
      return closed || !money ? whole : `${colon}null${/,\s*$/.test(value) ? ',' : ''}`
    })
    .replace(/,(?=\s*[}\]])/g, '')
}

function withoutControlCharacters(literal: string): string {
  return literal.replace(/[\u0000-\u001f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function withoutEntities(block: string): string {
  return block.startsWith('{&quot;') || /^[[{]\s*&quot;/.test(block)
    ? block
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
    : block
}
