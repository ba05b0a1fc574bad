import { type Selectable, sql } from 'kysely'
import type { BoardView, CrawlView } from '../domain/boardView.ts'
import type { FailureClass } from '../domain/errors.ts'
import type { Db } from './database.ts'
import type { Tables } from './tables.ts'

/** Every board with its newest crawl, by name. */
export async function readBoards(db: Db): Promise<BoardView[]> {
  return (await selectBoards(db).execute()).map(toBoard)
}

/** One board with its newest crawl; null when there is none. */
export async function readBoard(db: Db, id: string): Promise<BoardView | null> {
  const row = await selectBoards(db).where('b.id', '=', id).executeTakeFirst()
  return row ? toBoard(row) : null
}

export interface CrawlFilters {
  board?: string[] | undefined
  outcome?: CrawlView['outcome'][] | undefined
  class?: FailureClass[] | undefined
  /** Only crawls with a lower id. */
  before?: number | undefined
}

/** Crawls that pass the filters, newest first. */
export async function readCrawls(db: Db, filters: CrawlFilters, limit: number): Promise<CrawlView[]> {
  let crawls = db.selectFrom('crawl as c').select(crawlColumns).orderBy('c.id', 'desc').limit(limit)
  if (filters.board) crawls = crawls.where('c.board_id', 'in', filters.board)
  if (filters.outcome) crawls = crawls.where('c.outcome', 'in', filters.outcome)
  if (filters.class) crawls = crawls.where('c.class', 'in', filters.class)
  if (filters.before !== undefined) crawls = crawls.where('c.id', '<', filters.before)
  return (await crawls.execute()).map(toCrawl)
}

const crawlColumns = [
  'c.id',
  'c.board_id',
  'c.started_at',
  'c.finished_at',
  'c.outcome',
  'c.class',
  'c.detail',
  'c.requests',
  'c.not_modified',
  'c.bytes',
  'c.seen',
  'c.new',
  'c.changed',
  'c.unchanged',
  'c.closed',
] as const
type ColumnName<C> = C extends `c.${infer N}` ? N : never
type CrawlRow = Pick<Selectable<Tables['crawl']>, ColumnName<(typeof crawlColumns)[number]>>

function selectBoards(db: Db) {
  return db
    .selectFrom('board as b')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('crawl as c')
          .select(sql<CrawlRow>`to_jsonb(c)`.as('crawl'))
          .whereRef('c.board_id', '=', 'b.id')
          .orderBy('c.id', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select(['b.id', 'b.name', 'b.source', 'b.employer', 'b.home', 'b.enabled', 'b.needs', 'b.paused'])
    .select(['b.interval_minutes', 'b.next_crawl_at', 'b.checked_at', 'newest.crawl'])
    .select(
      sql<number>`(select count(distinct p.listing_id) from posting p
        where p.board_id = b.id and p.listing_id is not null and p.closed_at is null)`.as('listings'),
    )
    .orderBy('b.name')
    .orderBy('b.id')
}

function toBoard(row: Awaited<ReturnType<ReturnType<typeof selectBoards>['execute']>>[number]): BoardView {
  const crawled = row.enabled && row.paused === null
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    employer: row.employer,
    home: row.home,
    enabled: row.enabled,
    needs: row.needs,
    paused: row.paused,
    intervalMinutes: row.interval_minutes,
    nextCrawlAt: crawled ? row.next_crawl_at.toISOString() : null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    listings: row.listings,
    lastCrawl: row.crawl ? toCrawl(row.crawl) : null,
  }
}

function toCrawl(row: CrawlRow): CrawlView {
  const started = new Date(row.started_at)
  const finished = row.finished_at ? new Date(row.finished_at) : null
  return {
    id: String(row.id),
    board: row.board_id,
    startedAt: started.toISOString(),
    finishedAt: finished?.toISOString() ?? null,
    durationMs: finished ? finished.getTime() - started.getTime() : null,
    outcome: row.outcome,
    class: row.class,
    detail: row.detail,
    requests: row.requests,
    notModified: row.not_modified,
    bytes: row.bytes,
    postings: { seen: row.seen, new: row.new, changed: row.changed, unchanged: row.unchanged, closed: row.closed },
  }
}
