import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What Postgres makes of a piece of text: lexemes with their positions in it, and how many positions it takes. */
interface Piece {
  lexemes: { quoted: string; position: number }[]
  length: number
}

/** A part of a document and the weight of its words. */
export interface WeighedText {
  text: string
  weight: 'A' | 'B' | 'C' | 'D'
}

const known = new Map<string, Piece>()
const mostKnown = 300_000
const lastPosition = 16_383
/** What parts words: to the parser of Postgres, dashes and curly quotes are letters ("“curly”" would be a word of its own). */
const isBetween = new Uint8Array(0x10000)
for (const mark of ' \t\n\r\f\v\u00a0\u2009\u202f\u3000–—“”„‘•·®™©…') isBetween[mark.charCodeAt(0)] = 1
const marks = /^[("'[{]+|[)"'\]},;:!?.]+$/g

/**
 * Search documents as tsvector literals: what `to_tsvector('english', search_text(…))` makes of the words. Postgres parses each
 * distinct word once instead of each text: parsing was half of the cost of storing a listing (450 of 900 µs).
 */
export async function searchDocuments(db: Db, documents: WeighedText[][]): Promise<string[]> {
  if (known.size > mostKnown) known.clear()
  const unknown = new Set<string>()
  const split = documents.map((parts) =>
    parts.map(({ text, weight }) => {
      const pieces = piecesOf(text)
      for (const piece of pieces) if (!known.has(piece)) unknown.add(piece)
      return { pieces, weight: weight === 'D' ? '' : weight }
    }),
  )
  await learn(db, [...unknown])
  return split.map(toVector)
}

/** The words of a text, without the marks around them. */
export function wordsOf(text: string): string[] {
  return piecesOf(text).flatMap((piece) => wordOf(piece) || [])
}

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isBetween[text.charCodeAt(at)] === 0) continue
    if (at > from) pieces.push(text.slice(from, at))
    from = at + 1
  }
  return pieces
}

function wordOf(piece: string): string {
  return piece.replaceAll('’', "'").replace(marks, '')
}

function toVector(parts: { pieces: string[]; weight: string }[]): string {
  const positions = new Map<string, string>()
  let at = 0
  for (const { pieces, weight } of parts) {
    for (const piece of pieces) {
      const { lexemes, length } = known.get(piece)!
      for (const { quoted, position } of lexemes) {
        const before = positions.get(quoted)
        const place = Math.min(at + position, lastPosition) + weight
        positions.set(quoted, before === undefined ? place : `${before},${place}`)
      }
      at += length
    }
  }
  let vector = ''
  for (const [quoted, places] of positions) vector += `${quoted}:${places} `
  return vector
}

async function learn(db: Db, pieces: string[]): Promise<void> {
  if (pieces.length === 0) return
  const { rows } = await sql<{ piece: string; lexemes: string[]; positions: number[]; length: number }>`
    with mapped as materialized (
      select array_agg(distinct maptokentype) as types from pg_ts_config_map where mapcfg = 'english'::regconfig
    )
    select piece, coalesce(v.lexemes, '{}') as lexemes, coalesce(v.positions, '{}') as positions, p.length
    from unnest(${pieces}::text[], ${pieces.map(wordOf)}::text[]) as given (piece, word)
    cross join mapped
    cross join lateral (
      select count(*) as length from ts_parse('default', search_text(word)) where tokid = any(mapped.types)
    ) p
    cross join lateral (
      select array_agg(lexeme) as lexemes, array_agg(position) as positions
      from unnest(to_tsvector('english', search_text(word))) as l (lexeme, positions, weights), unnest(positions) as position
    ) v
  `.execute(db)
  for (const { piece, lexemes, positions, length } of rows) {
    const placed = lexemes.map((lexeme, at) => ({
      quoted: `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`,
      position: positions[at]!,
    }))
    known.set(piece, { lexemes: placed, length })
  }
}
