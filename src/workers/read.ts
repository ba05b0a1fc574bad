import { type Db, inTransaction } from '../db/database.ts'
import { deleteEmptyListings } from '../db/listings.ts'
import { refreshListingStates } from '../db/postings.ts'
import { claimUnread, countUnread, markRead, rereadCopies, type StoredPosting } from '../db/reading.ts'
import { readerVersion } from '../domain/reading/index.ts'
import type { WorkContext } from './context.ts'
import { type ReadCopy, writeOpenings } from './openings.ts'
import { openReaders, readSafely } from './readers.ts'

const lot = 200
/** For fewer postings than this, starting threads takes longer than reading. */
const worthThreads = 1_000

export type ReadContext = Pick<WorkContext, 'db' | 'log' | 'now' | 'readers'>

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

/**
 * Reads the postings that wait for it, lot by lot, and writes their listings. What it has done is committed: it may be stopped at
 * any time, and several may run at once.
 */
export async function readPostings(context: ReadContext, options: ReadOptions = {}): Promise<ReadReport> {
  const below = options.all ? readerVersion : null
  const total = Math.min(options.limit ?? Number.POSITIVE_INFINITY, await countUnread(context.db, below))
  const own = context.readers === undefined && total >= worthThreads ? openReaders() : null
  const readers = context.readers ?? own
  const report: ReadReport = { read: 0, irrelevant: 0, listings: { new: 0, changed: 0, unchanged: 0 } }
  let left = total
  const lane = async () => {
    while (left > 0 && !options.signal?.aborted) {
      const most = Math.min(lot, left)
      left -= most
      const done = await inTransaction(context.db, (db) => readLot({ ...context, readers }, db, most, below))
      report.read += done.read
      report.irrelevant += done.irrelevant
      for (const change of done.changes) report.listings[change]++
      options.onProgress?.(report.read, total)
      if (done.read < most) return
    }
  }
  try {
    await Promise.all(Array.from({ length: readers?.threads ?? 1 }, lane))
    return report
  } finally {
    await own?.close()
  }
}

async function readLot(context: ReadContext, db: Db, most: number, below: number | null) {
  const claimed = await claimUnread(db, most, below)
  const copies = await readAll(context, claimed)
  const relevant = copies.filter((copy) => copy.reading.isHealthInformation)
  const now = context.now()
  const { listingOf, changes } = await writeOpenings(db, relevant, now)
  const isHealthInformation = new Map(copies.map((copy) => [copy.stored.id, copy.reading.isHealthInformation]))
  const read = claimed.map(({ id }) => ({
    id,
    listingId: listingOf.get(id) ?? null,
    isHealthInformation: isHealthInformation.get(id) ?? null,
  }))
  await markRead(db, read, readerVersion)
  await leaveListings(db, claimed, listingOf)
  await refreshListingStates(db, [...new Set(listingOf.values())], now)
  return { read: claimed.length, irrelevant: copies.length - relevant.length, changes }
}

/** A posting that the reader fails on is passed over, so that it does not keep the others waiting. */
async function readAll({ readers, log }: ReadContext, claimed: StoredPosting[]): Promise<ReadCopy[]> {
  const postings = claimed.map((stored) => stored.posting)
  const read = readers ? await readers.read(postings) : postings.map(readSafely)
  return claimed.flatMap((stored, at): ReadCopy | [] => {
    const was = read[at]!
    if (!('error' in was)) return { stored, ...was }
    log.error({ posting: stored.id, board: stored.boardId, reason: was.error }, 'posting not read')
    return []
  })
}

/** Listings that lost a posting are deleted when it was their last, and else written anew from the others. */
async function leaveListings(db: Db, claimed: StoredPosting[], listingOf: Map<number, number>): Promise<void> {
  const left = claimed.flatMap(({ id, listingId }) =>
    listingId !== null && listingOf.get(id) !== listingId ? [listingId] : [],
  )
  await deleteEmptyListings(db, left)
  await rereadCopies(db, left)
}
