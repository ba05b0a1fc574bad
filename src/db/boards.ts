import { sql } from 'kysely'
import type { FailureClass } from '../domain/errors.ts'
import type { Db } from './database.ts'

export interface NewBoard {
  id: string
  source: string
  name: string
  /** Who hires, where a board is one employer's and its ads do not say. */
  employer?: string | null
  home: string
  config: unknown
  host: string
  vendor: string
  enabled?: boolean
  /** What is missing before it can be enabled: a key, a permission. */
  needs?: string | null
}

export interface Board {
  id: string
  source: string
  name: string
  employer: string | null
  home: string
  config: unknown
  host: string
  vendor: string
  enabled: boolean
  needs: string | null
  intervalMinutes: number
  nextCrawlAt: Date
  /** A crawl has it now. */
  isLeased: boolean
  /** Why nobody crawls it until a person says so; null: not paused. */
  paused: string | null
  failedInARow: number
  goneInARow: number
  checkedAt: Date | null
}

/** There is a board with this id, or with this source and configuration. */
export class BoardExists extends Error {
  override readonly name = 'BoardExists'
}

export async function addBoard(db: Db, board: NewBoard): Promise<void> {
  if (!(await insertBoard(db, board))) throw new BoardExists(`There is a board "${board.id}", or one at the same place`)
}

/** Adds the boards that are not there yet; those that are stay as they are. Returns how many were added. */
export async function addMissingBoards(db: Db, boards: NewBoard[]): Promise<number> {
  let added = 0
  for (const board of boards) if (await insertBoard(db, board)) added++
  return added
}

async function insertBoard(db: Db, board: NewBoard): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('board')
    .values({ ...board, config: JSON.stringify(board.config) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

function selectBoards(db: Db) {
  return db
    .selectFrom('board')
    .select(['id', 'source', 'name', 'employer', 'home', 'config', 'host', 'vendor', 'enabled', 'needs', 'paused'])
    .select(['interval_minutes as intervalMinutes', 'next_crawl_at as nextCrawlAt', 'checked_at as checkedAt'])
    .select(['failed_in_a_row as failedInARow', 'gone_in_a_row as goneInARow'])
    .select(sql<boolean>`coalesce(leased_until > now(), false)`.as('isLeased'))
    .orderBy('id')
}

export async function listBoards(db: Db): Promise<Board[]> {
  return selectBoards(db).execute()
}

export async function findBoard(db: Db, id: string): Promise<Board | null> {
  return (await selectBoards(db).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Enables a board and makes it due, or disables it; false when there is no such board. */
export async function setBoardEnabled(db: Db, id: string, enabled: boolean, now: Date): Promise<boolean> {
  const again = enabled ? { next_crawl_at: now, paused: null, gone_in_a_row: 0, failed_in_a_row: 0 } : {}
  const { numUpdatedRows } = await db
    .updateTable('board')
    .set({ enabled, ...again })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Removes a board with its crawls and postings, and the listings that no other board shows; false when there is none. */
export async function removeBoard(db: Db, id: string): Promise<boolean> {
  await sql`
    delete from listing l where exists (select from posting where listing_id = l.id and board_id = ${id})
      and not exists (select from posting where listing_id = l.id and board_id <> ${id})
  `.execute(db)
  const { numDeletedRows } = await db.deleteFrom('board').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

export interface BoardEnding {
  nextCrawlAt: Date
  intervalMinutes: number
  class: FailureClass | null
  complete: boolean
  paused: string | null
  /** The place to go on from is kept. */
  keepsCheckpoint: boolean
}

/** Gives the lease back and says when the board is due again; false when the lease was lost before. */
export async function endLease(db: Db, id: string, lease: string, end: BoardEnding, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update board set lease = null, leased_until = null, next_crawl_at = ${end.nextCrawlAt},
      interval_minutes = ${end.intervalMinutes}, paused = coalesce(${end.paused}, paused),
      checkpoint = case when ${end.keepsCheckpoint} then checkpoint end,
      checked_at = case when ${end.complete} then ${now}::timestamptz else checked_at end,
      gone_in_a_row = case when ${end.class === 'gone'} then gone_in_a_row + 1 else 0 end,
      failed_in_a_row = case when ${end.class === null} then 0 when ${end.class === 'throttled'} then failed_in_a_row
        else least(failed_in_a_row + 1, 1000) end
    where id = ${id} and lease = ${lease}
  `.execute(db)
  return numAffectedRows === 1n
}
