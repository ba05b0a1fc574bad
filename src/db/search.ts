import { sql } from 'kysely'
import type { Listing } from '../domain/listing.ts'
import type { Search, SearchPage, Sort } from '../domain/search.ts'
import { countedAtMost } from './counted.ts'
import { type Position, readCursor, writeCursor } from './cursor.ts'
import type { Db } from './database.ts'
import { countFacets } from './facets.ts'
import { conditionOf } from './filters.ts'
import { readListings } from './listingView.ts'
import { type Hit, orders, rankedAtMost } from './order.ts'
import { correctWords } from './spelling.ts'

/** One page of the listings that the search asks for, with their total; throws BadCursor. */
export async function searchListings(db: Db, search: Search, now: Date): Promise<SearchPage<Listing>> {
  if (search.cursor !== undefined) {
    const after = readCursor(search.cursor, search)
    return findPage(db, search, now, after, after.corrected)
  }
  const page = await findPage(db, search, now, null)
  if (page.items.length > 0 || !search.q) return page
  const corrected = await correctWords(db, search.q)
  return corrected === null ? page : findPage(db, search, now, null, corrected)
}

async function findPage(db: Db, asked: Search, now: Date, after: Position | null, corrected?: string) {
  const search = corrected === undefined ? asked : { ...asked, q: corrected }
  const sort = sortOf(search)
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
  const found: SearchPage<Listing> = {
    items: await readListings(db, ids),
    total,
    ...(facets && { facets }),
    ...(corrected !== undefined && { corrected }),
    next: last ? writeCursor(positionOf(last, corrected), asked) : null,
  }
  return found
}

/** Without words nothing is more relevant than anything else. */
function sortOf({ q, sort }: Search): Sort {
  const wished = sort ?? 'relevance'
  return wished === 'relevance' && !q ? 'newest' : wished
}

function positionOf({ id, posted, key, newest }: Hit, corrected: string | undefined): Position {
  return {
    last: [posted, id],
    ...(key !== undefined && { key }),
    ...(newest !== undefined && { newest }),
    ...(corrected !== undefined && { corrected }),
  }
}

async function countListings(db: Db, search: Search, now: Date): Promise<Total> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select from listing l where ${conditionOf(search, now)} limit ${countedAtMost + 1}) counted`.execute(
    db,
  )
  return upTo(countedAtMost, rows[0]?.count ?? 0)
}

type Total = SearchPage<never>['total']
const upTo = (most: number, count: number): Total =>
  count > most ? { count: most, relation: 'at_least' } : { count, relation: 'exact' }
