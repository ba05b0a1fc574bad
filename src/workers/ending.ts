import { type BoardEnding, endLease } from '../db/boards.ts'
import { countRound, finishCrawl, lastCounts, type Outcome, saveCounts } from '../db/crawls.ts'
import { inTransaction } from '../db/database.ts'
import { countNewPostings } from '../db/hosts.ts'
import { LeaseLost } from '../db/leases.ts'
import { storePayloads } from '../db/payloads.ts'
import { findUnlisted, missPostings, type UnlistedPosting, type Verdict } from '../db/postings.ts'
import { closingReason, isPlausible } from '../domain/closing.ts'
import { type FailureClass, FetchFailed, SourceChanged } from '../domain/errors.ts'
import { adaptInterval, goneConfirmations, untilNextCrawl } from '../domain/schedule.ts'
import type { PageRequest } from '../sources/source.ts'
import { askFor } from './answers.ts'
import type { Run } from './run.ts'

const mostOwnPages = 20

/** How a walk over a board went. */
export interface Walk {
  /** Why it is not of the whole board. */
  incomplete: string | null
  /** What stopped it: null when nothing did. */
  error: Error | null
}

export interface Ended {
  outcome: Outcome
  class: FailureClass | null
  detail: string | null
}

/** Ends a crawl: closes what a complete one proves closed, and says when the board is due again. */
export async function endCrawl(run: Run, walk: Walk): Promise<Ended> {
  const { context, board, claim, round } = run
  const ended = judge(run, walk)
  const isComplete = ended.outcome === 'complete'
  const verdicts = isComplete ? await judgeUnlisted(run) : null
  run.counts.closed = verdicts?.filter((verdict) => verdict.closed !== null).length ?? 0
  if (isComplete && verdicts === null) ended.detail = implausible(await countRound(context.db, board.id, round))

  await inTransaction(context.db, async (db) => {
    const now = context.now()
    if (run.failedPayload) await storePayloads(db, [run.failedPayload])
    await missPostings(db, verdicts ?? [], now)
    await saveCounts(db, run.crawlId, run.counts)
    if (run.counts.new > 0) await countNewPostings(db, board.host, run.counts.new, now)
    const plausible = isComplete ? verdicts !== null : null
    await finishCrawl(db, run.crawlId, { ...ended, plausible, failedPayload: run.failedPayload?.hash ?? null }, now)
    const held = await endLease(db, board.id, claim.lease, boardEnding(run, walk, ended, now), now)
    if (!held) throw new LeaseLost(`The crawl of "${board.id}" was given to another worker`)
  })
  return ended
}

function judge(run: Run, { incomplete, error }: Walk): Ended {
  const notes = [...run.notes].slice(0, 3).join('; ') || null
  if (error) {
    const outcome = run.counts.seen > 0 ? 'partial' : 'failed'
    return { outcome, class: classOf(run, error), detail: error.message }
  }
  if (incomplete !== null) return { outcome: 'partial', class: null, detail: incomplete }
  return { outcome: 'complete', class: null, detail: notes }
}

function classOf(run: Run, error: Error): FailureClass | null {
  if (error instanceof FetchFailed || error instanceof SourceChanged) return error.failure
  return run.signal.aborted ? null : 'transient'
}

function implausible(count: number): string {
  return `Not believed: ${count} postings are fewer than half of what the last crawls listed. Nothing was closed.`
}

/** What becomes of the postings that a complete round did not list; null when the round is not plausible. */
async function judgeUnlisted(run: Run): Promise<Verdict[] | null> {
  const { db, now } = run.context
  const { board, round } = run
  const before = await lastCounts(db, board.id, round)
  if (!isPlausible(await countRoundNow(run), before)) return null
  const unlisted = await findUnlisted(db, board.id, round)
  const confirming = { now: now(), listsEverything: (run.source.listsEverything ?? false) && !run.isResumed }
  const gone = confirming.listsEverything ? new Set<number>() : await findGone(run, unlisted)
  return unlisted.map((posting) => ({
    id: posting.id,
    closed: closingReason({ ...posting, pageGone: gone.has(posting.id) }, confirming),
  }))
}

async function countRoundNow(run: Run): Promise<number> {
  return countRound(run.context.db, run.board.id, run.round)
}

/** Which of the postings missed for the first time have no page of their own any more: the ads that can close at once. */
async function findGone(run: Run, unlisted: UnlistedPosting[]): Promise<Set<number>> {
  const gone = new Set<number>()
  const asked = unlisted.filter((posting) => posting.missed === 0 && posting.detail !== null).slice(0, mostOwnPages)
  for (const { id, detail } of asked) {
    try {
      if ((await askFor(run, detail as PageRequest)) === null) gone.add(id)
    } catch (error) {
      if (error instanceof FetchFailed && error.failure === 'transient') continue
      break
    }
  }
  return gone
}

function boardEnding(run: Run, walk: Walk, ended: Ended, now: Date): BoardEnding {
  const { board, counts } = run
  const goneInARow = ended.class === 'gone' ? board.goneInARow + 1 : 0
  const isStopped = walk.error !== null && ended.class === null
  const isComplete = ended.outcome === 'complete'
  const intervalMinutes = isComplete
    ? adaptInterval(board.intervalMinutes, counts.new + counts.changed + counts.closed)
    : board.intervalMinutes
  const waitMs = untilNextCrawl({
    boardId: board.id,
    class: ended.class,
    intervalMinutes,
    failedInARow: board.failedInARow + (ended.class === null || ended.class === 'throttled' ? 0 : 1),
    goneInARow,
    retryAfterMs: walk.error instanceof FetchFailed ? walk.error.retryAfterMs : null,
  })
  return {
    nextCrawlAt: new Date(now.getTime() + (isStopped ? 0 : waitMs)),
    intervalMinutes,
    class: ended.class,
    complete: isComplete,
    paused: goneInARow >= goneConfirmations ? 'The board was not there three times in a row' : null,
    keepsCheckpoint: isStopped || ['throttled', 'transient', 'blocked'].includes(ended.class ?? ''),
  }
}
