import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { BadCursor } from '../domain/errors.ts'

/** Times in whole microseconds: a Date would lose what Postgres keeps. */
const moment = z.tuple([z.int(), z.int()])
const positionSchema = z.object({
  /** Posting time and id of the last listing of the page. */
  last: moment,
  /** What it was ordered by before its posting time. */
  key: z.number().optional(),
  /** The newest listing that the first page ranked: later arrivals do not move the rest. */
  newest: moment.optional(),
  /** The words searched in place of misspelt ones. */
  corrected: z.string().max(300).optional(),
})
export type Position = z.infer<typeof positionSchema>

const cursorSchema = z.tuple([z.string(), positionSchema])

/** The condition that `posted_at` and `id` come after the moment, newest first. */
export const olderThan = ([posted, id]: Position['last'], orEqual = false): RawBuilder<boolean> =>
  sql`(l.posted_at, l.id) ${sql.raw(orEqual ? '<=' : '<')} (timestamptz 'epoch' + ${posted}::float8 * interval '1 microsecond', ${id}::bigint)`

/** What a cursor belongs to: all of a search but its page. */
export interface Asked {
  limit: number
  cursor?: string | undefined
  facets?: string | undefined
}

/** Opaque text for the page after `position` of the search. */
export function writeCursor(position: Position, search: Asked): string {
  return Buffer.from(JSON.stringify([digest(search), position])).toString('base64url')
}

/** The position that `writeCursor` wrote for the same search; throws BadCursor for any other text. */
export function readCursor(cursor: string, search: Asked): Position {
  const read = cursorSchema.safeParse(parse(cursor))
  if (!read.success) throw new BadCursor('is not a cursor that a page gave as next')
  const [of, position] = read.data
  if (of !== digest(search)) throw new BadCursor('belongs to a search with other filters or another order')
  return position
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

function digest({ cursor: _, limit: __, facets: ___, ...search }: Asked): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined)
  const text = JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}
