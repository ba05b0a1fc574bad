import { sql } from 'kysely'
import type { Listing } from '../domain/listing.ts'
import type { MatchSearch, MatchSort, Search, SearchPage } from '../domain/search.ts'
import { countedAtMost } from './counted.ts'
import { type Position, readCursor, writeCursor } from './cursor.ts'
import type { Db } from './database.ts'
import { countFacets } from './facets.ts'
import { conditionOf } from './filters.ts'
import { readListings } from './listingView.ts'
import { type Hit, orders, type Running, rankedAtMost } from './order.ts'
import { correctWords } from './spelling.ts'

/** What narrows and orders a search by a profile. */
export type Matching = Pick<Running, 'requirements' | 'grades'>
type Wished = Search | (MatchSearch & { profile: string })

/** One page of the listings that the search asks for, with their total; throws BadCursor. */
export async function searchListings(
  db: Db,
  search: Wished,
  now: Date,
  matching: Matching = {},
): Promise<SearchPage<Listing>> {
  const find = (after: Position | null, corrected?: string) => findPage(db, search, now, matching, after, corrected)
  if (search.cursor !== undefined) {
    const after = readCursor(search.cursor, search)
    return find(after, after.corrected)
  }
  const page = await find(null)
  if (page.items.length > 0 || !search.q) return page
  const corrected = await correctWords(db, search.q)
  return corrected === null ? page : find(null, corrected)
}

async function findPage(
  db: Db,
  wished: Wished,
  now: Date,
  matching: Matching,
  after: Position | null,
  corrected?: string,
): Promise<SearchPage<Listing>> {
  const search = { ...wished, ...matching, ...(corrected !== undefined && { q: corrected }) }
  const sort = sortOf(wished)
  const ranking = sort === 'relevance'
  const [hits, counted, facets] = await Promise.all([
    orders[sort](db, search, now, after),
    ranking ? null : countListings(db, search, now),
    search.facets ? countFacets(db, search, now) : undefined,
  ])
  const total = counted ?? upTo(rankedAtMost, hits[0]?.ranked ?? 0)
  const page = hits.slice(0, search.limit)
  const last = hits.length > search.limit ? page.at(-1) : undefined
  const ids = page.map((hit) => hit.id)
  return {
    items: await readListings(db, ids),
    total,
    ...(facets && { facets }),
    ...(corrected !== undefined && { corrected }),
    next: last ? writeCursor(positionOf(last, corrected), wished) : null,
  }
}

/** Without words nothing is more relevant than anything else. */
function sortOf(search: Wished): MatchSort {
  const sort = search.sort ?? ('profile' in search ? 'fit' : 'relevance')
  return sort === 'relevance' && !search.q ? 'newest' : sort
}

function positionOf({ id, posted, key, newest }: Hit, corrected: string | undefined): Position {
  return {
    last: [posted, id],
    ...(key !== undefined && { key }),
    ...(newest !== undefined && { newest }),
    ...(corrected !== undefined && { corrected }),
  }
}

async function countListings(db: Db, search: Running, now: Date): Promise<Total> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select from listing l where ${conditionOf(search, now)} limit ${countedAtMost + 1}) counted`.execute(
    db,
  )
  return upTo(countedAtMost, rows[0]?.count ?? 0)
}

type Total = SearchPage<never>['total']
const upTo = (most: number, count: number): Total =>
  count > most ? { count: most, relation: 'at_least' } : { count, relation: 'exact' }
