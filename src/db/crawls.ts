import { sql } from 'kysely'
import type { FailureClass } from '../domain/errors.ts'
import type { Look } from '../domain/pace.ts'
import type { Db } from './database.ts'

export type Outcome = 'complete' | 'partial' | 'failed'

/** What a crawl has done so far. */
export interface CrawlCounts {
  pages: number
  requests: number
  notModified: number
  bytes: number
  seen: number
  new: number
  changed: number
  unchanged: number
  closed: number
}

export interface CrawlEnding {
  outcome: Outcome
  class: FailureClass | null
  detail: string | null
  plausible: boolean | null
  failedPayload: Buffer | null
}

/** Begins a crawl: of a new round, or going on with the round of an earlier one. Ends what a dead worker left open. */
export async function startCrawl(db: Db, boardId: string, round: number | null, now: Date) {
  await db
    .updateTable('crawl')
    .set({ finished_at: now, outcome: 'partial', class: 'transient', detail: 'The worker stopped in mid-crawl' })
    .where('board_id', '=', boardId)
    .where('finished_at', 'is', null)
    .execute()
  const { rows } = await sql<{ id: number; round: number }>`
    with next as (select nextval(pg_get_serial_sequence('crawl', 'id')) as id)
    insert into crawl (id, board_id, round, started_at) overriding system value
    select id, ${boardId}, coalesce(${round}::bigint, id), ${now}::timestamptz from next
    returning id, round
  `.execute(db)
  return rows[0]!
}

export async function saveCounts(db: Db, id: number, counts: CrawlCounts): Promise<void> {
  const { notModified, ...same } = counts
  await db
    .updateTable('crawl')
    .set({ ...same, not_modified: notModified })
    .where('id', '=', id)
    .execute()
}

export async function finishCrawl(db: Db, id: number, end: CrawlEnding, now: Date): Promise<void> {
  const { failedPayload, ...same } = end
  await db
    .updateTable('crawl')
    .set({ ...same, failed_payload: failedPayload, finished_at: now })
    .where('id', '=', id)
    .execute()
}

/** How many postings a round has listed, over all the crawls that went on with it. */
export async function countRound(db: Db, boardId: string, round: number): Promise<number> {
  const { rows } = await sql<{ seen: number }>`
    select coalesce(sum(seen), 0) as seen from crawl where board_id = ${boardId} and round = ${round}
  `.execute(db)
  return rows[0]!.seen
}

/** Counts of the last five complete rounds before `round`, newest first. */
export async function lastCounts(db: Db, boardId: string, round: number): Promise<number[]> {
  const { rows } = await sql<{ seen: number }>`
    select sum(seen) as seen from crawl
    where board_id = ${boardId} and round in (
      select round from crawl where board_id = ${boardId} and outcome = 'complete' and round < ${round} order by id desc limit 5
    )
    group by round order by round desc
  `.execute(db)
  return rows.map((row) => row.seen)
}

/** What the last hundred rounds of a board found since `since`, oldest first; those that failed saw nothing. */
export async function readLooks(db: Db, boardId: string, since: Date): Promise<Look[]> {
  const { rows } = await sql<Look>`
    select min(started_at) as at, sum(new) as found, sum(pages) as pages, sum(seen) as listed,
      bool_or(outcome = 'complete') as "isWhole"
    from (
      select round, started_at, new, pages, seen, outcome from crawl
      where board_id = ${boardId} and outcome <> 'failed' and pages > 0 and started_at > ${since}
      order by id desc limit 100
    ) newest
    group by round order by round
  `.execute(db)
  return rows
}
