import { type Board, findBoard } from '../db/boards.ts'
import { type Outcome, readLooks, startCrawl } from '../db/crawls.ts'
import { type Claim, LeaseLost, renewLease, takeLease } from '../db/leases.ts'
import { countIrrelevant } from '../db/postings.ts'
import { type FailureClass, FetchFailed, SourceChanged } from '../domain/errors.ts'
import { isWholeDue } from '../domain/pace.ts'
import type { WorkContext } from './context.ts'
import { endCrawl, type Walk } from './ending.ts'
import { type Checkpoint, checkpointSchema, firstPage, noCounts, type Run } from './run.ts'
import { walkBoard } from './walk.ts'

export const leaseMs = 120_000
/** An older place to go on from is forgotten: the list has moved on. */
const checkpointKeepsMs = 7 * 86_400_000
const looksKeepMs = 28 * 86_400_000

export interface CrawlReport {
  board: string
  outcome: Outcome
  class: FailureClass | null
  /** What an operator should know: why it failed or is partial. */
  detail: string | null
  requests: number
  notModified: number
  bytes: number
  postings: { seen: number; new: number; changed: number; unchanged: number; irrelevant: number }
  durationMs: number
}

export interface CrawlOptions {
  signal?: AbortSignal
  /** The lease that the tick took for this crawl; without it the board must be free, and is read to its end. */
  lease?: string
}

/** There is no such board, or another crawl has it. */
export class BoardUnavailable extends Error {
  override readonly name = 'BoardUnavailable'
}

/** Crawls a board, from where the last crawl stopped or from its first page, and says how it went. */
export async function crawlBoard(
  context: WorkContext,
  boardId: string,
  options: CrawlOptions = {},
): Promise<CrawlReport> {
  const { db, now } = context
  const board = await findBoard(db, boardId)
  if (!board) throw new BoardUnavailable(`There is no board "${boardId}"`)
  const taken = await takeLease(db, boardId, options.lease ?? null, now(), leaseMs)
  if (!taken) throw new BoardUnavailable(`"${boardId}" is being crawled already`)
  const claim = { boardId, lease: taken.lease }

  const own = new AbortController()
  const renewal = setInterval(() => void renew(context, claim, own), leaseMs / 3)
  try {
    const signal = options.signal ? AbortSignal.any([options.signal, own.signal]) : own.signal
    const asked = { claim, kept: taken.checkpoint, isScheduled: options.lease !== undefined, signal }
    const run = await begin(context, board, asked)
    const ended = await endCrawl(run, await walk(run))
    const durationMs = now().getTime() - run.startedAt.getTime()
    const { requests, notModified, bytes, seen, new: fresh, changed, unchanged } = run.counts
    const irrelevant = await countIrrelevant(db, boardId, run.startedAt)
    const postings = { seen, new: fresh, changed, unchanged, irrelevant }
    context.log.info({ board: boardId, ...ended, requests, postings, durationMs }, 'crawled')
    return { board: boardId, ...ended, requests, notModified, bytes, postings, durationMs }
  } finally {
    clearInterval(renewal)
  }
}

interface Asked {
  claim: Claim
  /** The place to go on from, as it was kept. */
  kept: unknown
  isScheduled: boolean
  signal: AbortSignal
}

async function begin(context: WorkContext, board: Board, { claim, kept, isScheduled, signal }: Asked): Promise<Run> {
  const source = context.sources.get(board.source)
  if (!source)
    throw new BoardUnavailable(`"${board.id}" is of a source that this version does not know: ${board.source}`)
  const config = source.board.parse(board.config)
  const startedAt = context.now()
  const checkpoint = usable(kept, startedAt)
  const looks = await readLooks(context.db, board.id, new Date(startedAt.getTime() - looksKeepMs))
  const mayPeek = isScheduled && checkpoint === null && (source.newestFirst?.(config) ?? false)
  const crawl = await startCrawl(context.db, board.id, checkpoint?.round ?? null, startedAt)
  return {
    context,
    board,
    source,
    config,
    claim,
    crawlId: crawl.id,
    round: crawl.round,
    startedAt,
    checkpoint: checkpoint ?? firstPage(crawl.round, source.first(config), startedAt),
    isResumed: checkpoint !== null,
    isPeek: mayPeek && !isWholeDue(looks, startedAt),
    looks,
    fresh: 0,
    counts: { ...noCounts },
    met: new Set(),
    notes: new Set(),
    failedPayload: null,
    signal,
  }
}

function usable(kept: unknown, now: Date): Checkpoint | null {
  const checkpoint = checkpointSchema.safeParse(kept)
  if (!checkpoint.success || now.getTime() - Date.parse(checkpoint.data.savedAt) > checkpointKeepsMs) return null
  return checkpoint.data
}

async function walk(run: Run): Promise<Walk> {
  try {
    return { incomplete: await walkBoard(run), error: null }
  } catch (error) {
    if (error instanceof LeaseLost || run.signal.reason instanceof LeaseLost) throw error
    const isExpected = error instanceof FetchFailed || error instanceof SourceChanged || run.signal.aborted
    if (!isExpected) run.context.log.error({ board: run.board.id, err: error }, 'crawl failed')
    return { incomplete: null, error: error instanceof Error ? error : new Error(String(error)) }
  }
}

async function renew({ db, now, log }: WorkContext, claim: Claim, own: AbortController): Promise<void> {
  try {
    await renewLease(db, claim, now(), leaseMs)
  } catch (error) {
    if (error instanceof LeaseLost) own.abort(error)
    else log.warn({ board: claim.boardId, err: error }, 'lease not renewed')
  }
}
