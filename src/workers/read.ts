import { type Db, inTransaction } from '../db/database.ts'
import { deleteEmptyListings } from '../db/listings.ts'
import { refreshListingStates } from '../db/postings.ts'
import { claimUnread, countUnread, markRead, type StoredPosting } from '../db/reading.ts'
import { readerVersion, readPosting } from '../domain/reading/index.ts'
import type { WorkContext } from './context.ts'
import { type ReadCopy, writeOpenings } from './openings.ts'

const lot = 200

export type ReadContext = Pick<WorkContext, 'db' | 'log' | 'now'>

export interface ReadOptions {
  /** Most postings to read. */
  limit?: number
  /** Also those that an older version of the reader read. */
  all?: boolean
  signal?: AbortSignal
  onProgress?: (read: number, total: number) => void
}

export interface ReadReport {
  read: number
  irrelevant: number
  listings: { new: number; changed: number; unchanged: number }
}

/** Reads the postings that wait for it, lot by lot, and writes their listings. What it has done is committed: it may be stopped at any time. */
export async function readPostings(context: ReadContext, options: ReadOptions = {}): Promise<ReadReport> {
  const { db, now } = context
  const below = options.all ? readerVersion : null
  const limit = options.limit ?? Number.POSITIVE_INFINITY
  const total = options.onProgress ? Math.min(limit, await countUnread(db, below)) : 0
  const report: ReadReport = { read: 0, irrelevant: 0, listings: { new: 0, changed: 0, unchanged: 0 } }
  while (report.read < limit && !options.signal?.aborted) {
    const most = Math.min(lot, limit - report.read)
    const done = await inTransaction(db, async (transaction) => readLot(context, transaction, most, below, now()))
    if (done.read === 0) break
    report.read += done.read
    report.irrelevant += done.irrelevant
    for (const change of done.changes) report.listings[change]++
    options.onProgress?.(report.read, total)
  }
  return report
}

async function readLot(context: ReadContext, db: Db, most: number, below: number | null, now: Date) {
  const claimed = await claimUnread(db, most, below)
  const copies = claimed.flatMap((stored) => readOne(context, stored) ?? [])
  const relevant = copies.filter((copy) => copy.reading.isHealthInformation)
  const { listingOf, changes } = await writeOpenings(db, relevant, now)
  const isHealthInformation = new Map(copies.map((copy) => [copy.stored.id, copy.reading.isHealthInformation]))
  const read = claimed.map(({ id }) => ({
    id,
    listingId: listingOf.get(id) ?? null,
    isHealthInformation: isHealthInformation.get(id) ?? null,
  }))
  await markRead(db, read, readerVersion)
  const left = claimed.flatMap(({ id, listingId }) =>
    listingId !== null && listingOf.get(id) !== listingId ? [listingId] : [],
  )
  await deleteEmptyListings(db, left)
  await refreshListingStates(db, [...new Set(listingOf.values())], now)
  return { read: claimed.length, irrelevant: copies.length - relevant.length, changes }
}

/** Null when the reader fails on a posting: it is passed over, so that it does not keep the others waiting. */
function readOne({ log }: ReadContext, stored: StoredPosting): ReadCopy | null {
  try {
    return { stored, ...readPosting(stored.posting) }
  } catch (err) {
    log.error({ err, posting: stored.id, board: stored.boardId }, 'posting not read')
    return null
  }
}
