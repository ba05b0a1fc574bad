import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Another crawl took the board, or it is gone: nothing more may be written for it. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

export interface ClaimLimits {
  /** Most boards to claim now. */
  boards: number
  /** Most boards of one host, and of one vendor, that are crawled at once. */
  perHost: number
  perVendor: number
  leaseMs: number
}

export interface Claim {
  boardId: string
  lease: string
}

/** Leases boards that are due, the longest due first; boards due at one time come in the order of a hash of their ids. */
export async function claimDueBoards(db: Db, now: Date, limits: ClaimLimits): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    with free as (
      select id, host, vendor, next_crawl_at, hashtext(id) as spread from board b
      where enabled and paused is null and next_crawl_at <= ${now} and (leased_until is null or leased_until <= ${now})
        and not exists (select from host h where h.host = b.host and h.open_until > ${now})
    ), busy as (
      select host, vendor from board where leased_until > ${now}
    ), by_host as (
      select *, row_number() over (partition by host order by next_crawl_at, spread)
        + (select count(*) from busy where busy.host = free.host) as nth
      from free
    ), by_vendor as (
      select *, row_number() over (partition by vendor order by next_crawl_at, spread)
        + (select count(*) from busy where busy.vendor = by_host.vendor) as nth_of_vendor
      from by_host where nth <= ${limits.perHost}
    ), chosen as (
      select b.id from board b
      where b.id in (
          select id from by_vendor where nth_of_vendor <= ${limits.perVendor}
          order by next_crawl_at, spread limit ${limits.boards}
        ) and (b.leased_until is null or b.leased_until <= ${now})
      for update skip locked
    )
    update board set lease = gen_random_uuid(), leased_until = ${after(now, limits.leaseMs)}
    from chosen where board.id = chosen.id
    returning board.id as "boardId", board.lease
  `.execute(db)
  return rows
}

/**
 * Takes a board for one crawl, due or not: with the `claim` that the tick made for it, or else if it is free. Null when the
 * claim was used before (a job that was delivered twice) or the board is taken.
 */
export async function takeLease(db: Db, boardId: string, claim: string | null, now: Date, leaseMs: number) {
  const { rows } = await sql<{ lease: string; checkpoint: unknown }>`
    update board set lease = gen_random_uuid(), leased_until = ${after(now, leaseMs)}
    where id = ${boardId}
      and case when ${claim}::uuid is null then leased_until is null or leased_until <= ${now} else lease = ${claim}::uuid end
    returning lease, checkpoint
  `.execute(db)
  return rows[0] ?? null
}

/** Prolongs a lease; throws LeaseLost when it is not held any more. */
export async function renewLease(db: Db, { boardId, lease }: Claim, now: Date, leaseMs: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('board')
    .set({ leased_until: after(now, leaseMs) })
    .where('id', '=', boardId)
    .where('lease', '=', lease)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new LeaseLost(`The crawl of "${boardId}" was given to another worker`)
}

/** Writes where a crawl goes on, in the transaction of what it read; throws LeaseLost when the lease is not held any more. */
export async function saveCheckpoint(db: Db, { boardId, lease }: Claim, checkpoint: unknown): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('board')
    .set({ checkpoint: JSON.stringify(checkpoint) })
    .where('id', '=', boardId)
    .where('lease', '=', lease)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new LeaseLost(`The crawl of "${boardId}" was given to another worker`)
}

/** Frees the boards whose worker let its lease run out; returns their ids. */
export async function freeDeadLeases(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .updateTable('board')
    .set({ lease: null, leased_until: null })
    .where('leased_until', '<=', now)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms)
}
