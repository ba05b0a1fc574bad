import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface CrawlingState {
  /** Enabled boards, and those of them that a crawl has ended for. */
  boards: number
  crawled: number
  postings: number
  unread: number
  listings: number
}

/** How far the crawling and reading of all enabled boards has come. */
export async function readCrawlingState(db: Db): Promise<CrawlingState> {
  const { rows } = await sql<CrawlingState>`select
    (select count(*) from board where enabled) as boards,
    (select count(*) from board b where enabled
      and exists (select from crawl where board_id = b.id and finished_at is not null)) as crawled,
    (select count(*) from posting) as postings,
    (select count(*) from posting where reader_version is null) as unread,
    (select count(*) from listing) as listings`.execute(db)
  return rows[0]!
}
