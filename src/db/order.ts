import { type RawBuilder, sql } from 'kysely'
import type { FitGrade } from '../domain/fit/shape.ts'
import type { MatchSort } from '../domain/search.ts'
import { olderThan, type Position } from './cursor.ts'
import type { Db } from './database.ts'
import { bestPay, conditionOf, distanceFrom, type Narrowing } from './filters.ts'
import { textQuery } from './textQuery.ts'

/** Ranking reads the text of each hit: of a common word, the newest so many are ranked. */
export const rankedAtMost = 1_000

/** A listing of a page, with what it was ordered by: posting time in microseconds, and before it a key if there is one. */
export interface Hit {
  id: number
  posted: number
  key?: number
  newest?: Position['newest']
  /** How many were ranked, on every page the same. */
  ranked?: number
}

/** A search as it is run; `grades` are the requirements by how a profile fits them. */
export interface Running extends Narrowing {
  limit: number
  grades?: Record<FitGrade, number[]>
  fit?: FitGrade[] | undefined
}

type Order = (db: Db, search: Running, now: Date, after: Position | null) => Promise<Hit[]>

/** The listings after a position in each order, one more than the page holds. */
export const orders: Record<MatchSort, Order> = {
  async newest(db, search, now, after) {
    const { rows } = await sql<Hit>`
      select l.id, ${posted} as posted
      from listing l
      where ${conditionOf(search, now)} ${after ? sql`and ${olderThan(after.last)}` : sql``}
      order by l.posted_at desc, l.id desc
      limit ${search.limit + 1}`.execute(db)
    return rows
  },
  pay: (db, search, now, after) => byKey(db, search, now, after, bestPay, 'numeric'),
  distance: (db, search, now, after) =>
    byKey(db, search, now, after, sql`-${distanceFrom(search.near ?? '')}`, 'float8'),
  fit: byFit,
  async relevance(db, search, now, after) {
    const { rows } = await sql<Hit>`
      with hit as materialized (
        select l.id, ${posted} as posted
        from listing l
        where ${conditionOf(search, now)} ${after?.newest ? sql`and ${olderThan(after.newest, true)}` : sql``}
        order by l.posted_at desc, l.id desc
        limit ${rankedAtMost + 1}
      ), ranked as (
        select hit.id, hit.posted, ts_rank_cd(t.search, ${textQuery(search.q ?? '')}, 4)::float8 as key
        from hit join listing_text t on t.listing_id = hit.id
      )
      select id, posted, key, (select count(*) from hit) as ranked,
        (select json_build_array(posted, id) from hit order by posted desc, id desc limit 1) as newest
      from ranked
      ${after ? sql`where (key, posted, id) < (${after.key}::float8, ${after.last[0]}::bigint, ${after.last[1]}::bigint)` : sql``}
      order by key desc, posted desc, id desc
      limit ${search.limit + 1}`.execute(db)
    return rows
  },
}

/** An ad that states nothing may suit better than one that asks for more than the person has. */
const fromBest: FitGrade[] = ['qualified', 'qualified_on_condition', 'one_step', 'unstated', 'not_yet']

/** Fit by fit, the newest first: each is read from the index of the newest, where ordering all by fit would sort all. */
async function byFit(db: Db, search: Running, now: Date, after: Position | null): Promise<Hit[]> {
  const { grades, fit = fromBest } = search
  const hits: Hit[] = []
  for (const [key, grade] of fromBest.entries()) {
    if (!grades || !fit.includes(grade) || key < (after?.key ?? 0)) continue
    const requirements = { ids: grades[grade], unstated: grade === 'unstated' }
    const within = key === after?.key ? after : null
    const limit = search.limit - hits.length
    const found = await orders.newest(db, { ...search, requirements, limit }, now, within)
    hits.push(...found.map((hit) => ({ ...hit, key })))
    if (hits.length > search.limit) break
  }
  return hits
}

const posted = sql<number>`(extract(epoch from l.posted_at) * 1000000)::bigint`

/** Highest key first; the key is an expression on `listing l`, so that an index may hold it. */
async function byKey(
  db: Db,
  search: Running,
  now: Date,
  after: Position | null,
  key: RawBuilder<number>,
  type: 'numeric' | 'float8',
): Promise<Hit[]> {
  const beyond = after
    ? sql`and (${key} < ${after.key}::${sql.raw(type)} or ${key} = ${after.key}::${sql.raw(type)} and ${olderThan(after.last)})`
    : sql``
  const { rows } = await sql<Hit>`
    select l.id, ${posted} as posted, (${key})::float8 as key
    from listing l
    where ${conditionOf(search, now)} ${beyond}
    order by ${key} desc, l.posted_at desc, l.id desc
    limit ${search.limit + 1}`.execute(db)
  return rows
}
