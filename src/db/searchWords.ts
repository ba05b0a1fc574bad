import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What Postgres makes of a word: lexemes with their positions in it, and how many positions it takes. */
interface Word {
  lexemes: { escaped: string; position: number }[]
  length: number
}

/** A part of a document and the weight of its words. */
export interface WeighedText {
  text: string
  weight: 'A' | 'B' | 'C' | 'D'
}

const known = new Map<string, Word>()
const mostKnown = 200_000
const lastPosition = 16_383
/** What parts words: to the parser of Postgres, dashes and curly quotes are letters ("“curly”" would be a word of its own). */
const between = /[\s–—“”„‘•·®™©…]+/
const marks = /^[("'[{]+|[)"'\]},;:!?.]+$/g

/**
 * Search documents as tsvector literals: what `to_tsvector('english', search_text(…))` makes of the words. Postgres parses each
 * distinct word once instead of each text: parsing was half of the cost of storing a listing (450 of 900 µs).
 */
export async function searchDocuments(db: Db, documents: WeighedText[][]): Promise<string[]> {
  const split = documents.map((parts) => parts.map(({ text, weight }) => ({ words: wordsOf(text), weight })))
  if (known.size > mostKnown) known.clear()
  const unknown = new Set<string>()
  for (const parts of split)
    for (const { words } of parts) for (const word of words) if (!known.has(word)) unknown.add(word)
  await learn(db, [...unknown])
  return split.map(toVector)
}

/** The words of a text, without the marks around them. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const piece of text.replaceAll('’', "'").split(between)) {
    const word = piece.replace(marks, '')
    if (word !== '') words.push(word)
  }
  return words
}

function toVector(parts: { words: string[]; weight: WeighedText['weight'] }[]): string {
  const positions = new Map<string, string>()
  let at = 0
  for (const { words, weight } of parts) {
    for (const word of words) {
      const { lexemes, length } = known.get(word)!
      for (const { escaped, position } of lexemes) {
        const before = positions.get(escaped)
        const place = `${Math.min(at + position, lastPosition)}${weight}`
        positions.set(escaped, before === undefined ? `'${escaped}':${place}` : `${before},${place}`)
      }
      at += length
    }
  }
  return [...positions.values()].join(' ')
}

async function learn(db: Db, words: string[]): Promise<void> {
  if (words.length === 0) return
  const { rows } = await sql<{ word: string; lexemes: string[]; positions: number[]; length: number }>`
    with mapped as materialized (
      select array_agg(distinct maptokentype) as types from pg_ts_config_map where mapcfg = 'english'::regconfig
    )
    select word, coalesce(v.lexemes, '{}') as lexemes, coalesce(v.positions, '{}') as positions, p.length
    from unnest(${words}::text[]) as word
    cross join mapped
    cross join lateral (
      select count(*) as length from ts_parse('default', search_text(word)) where tokid = any(mapped.types)
    ) p
    cross join lateral (
      select array_agg(lexeme) as lexemes, array_agg(position) as positions
      from unnest(to_tsvector('english', search_text(word))) as l (lexeme, positions, weights), unnest(positions) as position
    ) v
  `.execute(db)
  for (const { word, lexemes, positions, length } of rows) {
    const escaped = lexemes.map((lexeme, at) => ({
      escaped: lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''"),
      position: positions[at]!,
    }))
    known.set(word, { lexemes: escaped, length })
  }
}
