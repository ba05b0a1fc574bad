import { zstdDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Posting } from '../domain/posting.ts'
import type { Db } from './database.ts'

/** A stored posting, with what its board says of it. */
export interface StoredPosting {
  id: number
  boardId: string
  vendor: string
  /** The board is one employer's own. */
  isEmployers: boolean
  listingId: number | null
  firstSeenAt: Date
  isOpen: boolean
  posting: Posting
}

const columns = sql`
  p.id, p.board_id as "boardId", b.vendor, b.employer, p.listing_id as "listingId", p.first_seen_at as "firstSeenAt",
  p.closed_at is null and p.missed = 0 as "isOpen", payload.body`

type Row = Omit<StoredPosting, 'posting' | 'isEmployers'> & { employer: string | null; body: Buffer }

/**
 * Locks up to `limit` postings for reading, in the caller's transaction; those that another transaction reads are passed by.
 * `below`: also those that a reader older than this version read.
 */
export async function claimUnread(db: Db, limit: number, below: number | null): Promise<StoredPosting[]> {
  const due =
    below === null ? sql`p.reader_version is null` : sql`(p.reader_version is null or p.reader_version < ${below})`
  const { rows } = await sql<Row>`
    select ${columns} from posting p join board b on b.id = p.board_id join payload on payload.hash = p.content_hash
    where ${due} order by p.id limit ${limit} for update of p skip locked
  `.execute(db)
  return rows.map(toStored)
}

/** The postings of some listings. */
export async function loadCopies(db: Db, listingIds: number[]): Promise<StoredPosting[]> {
  if (listingIds.length === 0) return []
  const { rows } = await sql<Row>`
    select ${columns} from posting p join board b on b.id = p.board_id join payload on payload.hash = p.content_hash
    where p.listing_id = any(${listingIds}::bigint[]) order by p.id
  `.execute(db)
  return rows.map(toStored)
}

function toStored({ employer, body, ...row }: Row): StoredPosting {
  const posting: Posting = JSON.parse(zstdDecompressSync(body).toString('utf8'))
  posting.employer ??= employer
  return { ...row, isEmployers: employer !== null, posting }
}

export async function hasUnread(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from posting where reader_version is null limit 1`.execute(db)
  return rows.length > 0
}

/** How many postings are to be read: never read since they changed, or read by a reader older than `below`. */
export async function countUnread(db: Db, below: number | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from posting where reader_version is null or reader_version < ${below ?? 0}
  `.execute(db)
  return rows[0]!.count
}

export interface ReadPosting {
  id: number
  listingId: number | null
  /** Null: it could not be read. */
  isHealthInformation: boolean | null
}

/** Marks postings as read by a version of the reader, with the listing they make. */
export async function markRead(db: Db, postings: ReadPosting[], readerVersion: number): Promise<void> {
  await sql`
    update posting p set listing_id = read.listing_id, is_health_information = read.is_him, reader_version = ${readerVersion}
    from unnest(${postings.map((posting) => posting.id)}::bigint[], ${postings.map((posting) => posting.listingId)}::bigint[],
      ${postings.map((posting) => posting.isHealthInformation)}::boolean[]) as read (id, listing_id, is_him)
    where p.id = read.id
  `.execute(db)
}

/** Has the postings of some listings read again. */
export async function rereadCopies(db: Db, listingIds: number[]): Promise<void> {
  if (listingIds.length === 0) return
  await sql`update posting set reader_version = null where listing_id = any(${listingIds}::bigint[])`.execute(db)
}
