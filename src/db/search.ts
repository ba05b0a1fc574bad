import { sql } from 'kysely'
import type { Listing } from '../domain/listing.ts'
import type { Search, SearchPage, Sort } from '../domain/search.ts'
import { microseconds, olderThan, type Position, readCursor, writeCursor } from './cursor.ts'
import type { Db } from './database.ts'
import { conditionOf, textQuery } from './filters.ts'
import { readListings } from './listingView.ts'

/** Totals are exact up to here; beyond, counting would cost more than the page. */
const countedAtMost = 10_000
/** Ranking reads the text of each hit: of a common word, the newest so many are ranked. */
const rankedAtMost = 2_000

interface Hit {
  id: number
  posted: number
  rank?: number
  newest?: Position['newest']
}

/** One page of the listings that the search asks for, with their total; throws BadCursor. */
export async function searchListings(db: Db, search: Search, now: Date): Promise<SearchPage<Listing>> {
  const sort = sortOf(search)
  const after = search.cursor === undefined ? null : readCursor(search.cursor, search)
  const [hits, total] = await Promise.all([
    sort === 'relevance' ? byRelevance(db, search, now, after) : byNewest(db, search, now, after),
    countListings(db, search, now, sort === 'relevance' ? rankedAtMost : countedAtMost),
  ])
  const page = hits.slice(0, search.limit)
  const last = hits.length > search.limit ? page.at(-1) : undefined
  return {
    items: await readListings(
      db,
      page.map((hit) => hit.id),
    ),
    total,
    next: last ? writeCursor(positionOf(last), search) : null,
  }
}

/** Without words nothing is more relevant than anything else. */
function sortOf({ q, sort }: Search): Sort {
  return q && sort !== 'newest' ? 'relevance' : 'newest'
}

async function byNewest(db: Db, search: Search, now: Date, after: Position | null): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select l.id, ${microseconds} as posted
    from listing l
    where ${conditionOf(search, now)} ${after ? sql`and ${olderThan(after.last)}` : sql``}
    order by l.posted_at desc, l.id desc
    limit ${search.limit + 1}`.execute(db)
  return rows
}

async function byRelevance(db: Db, search: Search, now: Date, after: Position | null): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    with hit as materialized (
      select l.id, ${microseconds} as posted
      from listing l
      where ${conditionOf(search, now)} ${after?.newest ? sql`and ${olderThan(after.newest, true)}` : sql``}
      order by l.posted_at desc, l.id desc
      limit ${rankedAtMost}
    ), ranked as (
      select hit.id, hit.posted, ts_rank_cd(t.search, ${textQuery(search.q ?? '')}, 4)::float8 as rank
      from hit join listing_text t on t.listing_id = hit.id
    )
    select id, posted, rank,
      (select json_build_array(posted, id) from hit order by posted desc, id desc limit 1) as newest
    from ranked
    ${after ? sql`where (rank, posted, id) < (${after.rank}::float8, ${after.last[0]}::bigint, ${after.last[1]}::bigint)` : sql``}
    order by rank desc, posted desc, id desc
    limit ${search.limit + 1}`.execute(db)
  return rows
}

function positionOf({ id, posted, rank, newest }: Hit): Position {
  return { last: [posted, id], ...(rank !== undefined && { rank }), ...(newest !== undefined && { newest }) }
}

async function countListings(db: Db, search: Search, now: Date, atMost: number): Promise<SearchPage<never>['total']> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select from listing l where ${conditionOf(search, now)} limit ${atMost + 1}) counted`.execute(
    db,
  )
  const count = rows[0]?.count ?? 0
  return count > atMost ? { count: atMost, relation: 'at_least' } : { count, relation: 'exact' }
}
