import { z } from 'zod'
import type { Board } from '../db/boards.ts'
import { type CrawlCounts, saveCounts } from '../db/crawls.ts'
import { type Db, inTransaction } from '../db/database.ts'
import { type Claim, saveCheckpoint } from '../db/leases.ts'
import type { Payload } from '../db/payloads.ts'
import type { Stored } from '../db/postings.ts'
import type { Look } from '../domain/pace.ts'
import type { PageRequest, Source } from '../sources/source.ts'
import type { WorkContext } from './context.ts'

const requestSchema = z.object({
  url: z.string(),
  method: z.enum(['GET', 'POST']).exactOptional(),
  headers: z.record(z.string(), z.string()).exactOptional(),
  body: z.string().exactOptional(),
  gone: z.object({ status: z.int(), text: z.string() }).exactOptional(),
})

/** Where a crawl goes on: the page of the list that it is at, and what its source remembers from the pages before. */
export const checkpointSchema = z.object({
  round: z.int(),
  savedAt: z.iso.datetime(),
  request: requestSchema,
  memory: z.unknown().optional(),
  page: z.int(),
  incomplete: z.string().nullable(),
  /** The page was had already, some of its details not: it is read again from the store. */
  kept: z.object({ payload: z.hex(), url: z.string(), headers: z.record(z.string(), z.string()) }).nullable(),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

/** One crawl while it runs. */
export interface Run {
  context: WorkContext
  board: Board
  source: Source
  config: unknown
  claim: Claim
  crawlId: number
  round: number
  startedAt: Date
  checkpoint: Checkpoint
  /** Began at a checkpoint, not at the first page. */
  isResumed: boolean
  /** Goes only as far as the list brings something new. */
  isPeek: boolean
  /** Earlier looks at the board, oldest first. */
  looks: Look[]
  /** Pages that were not asked for, since the board said how long they stay fresh. */
  fresh: number
  counts: CrawlCounts
  /** Postings met in this run: a page with no other is a page that was had before. */
  met: Set<string>
  /** What went wrong without ending the crawl. */
  notes: Set<string>
  /** The page that its source did not know. */
  failedPayload: Payload | null
  signal: AbortSignal
}

export const noCounts: CrawlCounts = {
  pages: 0,
  requests: 0,
  notModified: 0,
  bytes: 0,
  seen: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  closed: 0,
}

/** The page of the list that a round begins with. */
export function firstPage(round: number, request: PageRequest, now: Date): Checkpoint {
  return { round, savedAt: now.toISOString(), request, memory: undefined, page: 1, incomplete: null, kept: null }
}

export interface Written {
  stored: Stored[]
  checkpoint: Checkpoint
}

/**
 * Writes, in one transaction, what `write` stores, the counts and the place to go on from. Counts only postings that the
 * round had not counted, so nothing counts twice when a page is read again.
 */
export async function commit(run: Run, write: (db: Db) => Promise<Written>): Promise<void> {
  run.signal.throwIfAborted()
  const { counts, checkpoint } = await inTransaction(run.context.db, async (db) => {
    const { stored, checkpoint } = await write(db)
    const counts = addStored(run.counts, stored)
    await saveCheckpoint(db, run.claim, checkpoint)
    await saveCounts(db, run.crawlId, counts)
    return { counts, checkpoint }
  })
  run.counts = counts
  run.checkpoint = checkpoint
}

function addStored(counts: CrawlCounts, stored: Stored[]): CrawlCounts {
  const after = { ...counts }
  for (const { first, change } of stored) {
    if (!first) continue
    after.seen++
    after[change]++
  }
  return after
}
