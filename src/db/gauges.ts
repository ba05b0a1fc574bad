import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Throws unless the database answers. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}

export interface Gauges {
  boardsEnabled: number
  boardsDue: number
  boardsPaused: number
  crawlsRunning: number
  postingsUnread: number
}

/** What is waiting: each figure is read from an index of just those rows. */
export async function readGauges(db: Db, now: Date): Promise<Gauges> {
  const { rows } = await sql<Gauges>`select
    (select count(*) from board where enabled) as "boardsEnabled",
    (select count(*) from board where enabled and paused is null and next_crawl_at <= ${now}) as "boardsDue",
    (select count(*) from board where paused is not null) as "boardsPaused",
    (select count(*) from crawl where finished_at is null) as "crawlsRunning",
    (select count(*) from posting where reader_version is null) as "postingsUnread"`.execute(db)
  return rows[0]!
}
