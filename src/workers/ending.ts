import { type BoardEnding, endLease } from '../db/boards.ts'
import { countRound, finishCrawl, lastCounts, type Outcome, saveCounts } from '../db/crawls.ts'
import { inTransaction } from '../db/database.ts'
import { countNewPostings } from '../db/hosts.ts'
import { LeaseLost } from '../db/leases.ts'
import { storePayloads } from '../db/payloads.ts'
import { findUnlisted, missPostings, type UnlistedPosting, type Verdict } from '../db/postings.ts'
import { closingReason, isPlausible } from '../domain/closing.ts'
import { type FailureClass, FetchFailed, SourceChanged } from '../domain/errors.ts'
import { type Look, planLook } from '../domain/pace.ts'
import { goneConfirmations, untilNextCrawl } from '../domain/schedule.ts'
import type { PageRequest } from '../sources/source.ts'
import { askFor } from './answers.ts'
import type { Run } from './run.ts'

const mostOwnPages = 20
/** The own page of an ad that a board of the latest ads does not show any more is asked for after so long. */
const askAgainMs = 14 * 86_400_000

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
  // What was not asked for again tells nothing that the crawl before did not.
  if (run.fresh > 0) return []
  const before = await lastCounts(db, board.id, round)
  if (!isPlausible(await countRoundNow(run), before)) return null
  const unlisted = await findUnlisted(db, board.id, round)
  const { listsEverything = false, latestOnly = false } = run.source
  const confirming = { now: now(), listsEverything: listsEverything && !run.isResumed, latestOnly }
  const { answered, gone } = await askOwnPages(run, confirming.listsEverything ? [] : worthAsking(run, unlisted))
  return unlisted.map((posting) => ({
    id: posting.id,
    closed: closingReason({ ...posting, pageGone: gone.has(posting.id) }, confirming),
    asked: answered.has(posting.id),
  }))
}

async function countRoundNow(run: Run): Promise<number> {
  return countRound(run.context.db, run.board.id, run.round)
}

/**
 * The postings whose own page is to be asked whether they are gone: on a board of the latest ads those that were not asked for
 * long, elsewhere those missed for the first time, where that costs less than another crawl, which would tell as well.
 */
function worthAsking(run: Run, unlisted: UnlistedPosting[]): UnlistedPosting[] {
  const asking = unlisted.filter((posting) => posting.detail !== null)
  if (run.source.latestOnly) {
    const staleAt = run.startedAt.getTime() - askAgainMs
    return asking.filter((posting) => (posting.detailedAt?.getTime() ?? 0) < staleAt).slice(0, mostOwnPages)
  }
  const first = asking.filter((posting) => posting.missed === 0)
  return first.length <= Math.min(run.counts.pages, mostOwnPages) ? first : []
}

interface Asked {
  /** Postings whose own page was had, or is gone. */
  answered: Set<number>
  gone: Set<number>
}

async function askOwnPages(run: Run, postings: UnlistedPosting[]): Promise<Asked> {
  const asked: Asked = { answered: new Set(), gone: new Set() }
  for (const { id, detail } of postings) {
    try {
      if ((await askFor(run, detail as PageRequest)) === null) asked.gone.add(id)
      asked.answered.add(id)
    } catch (error) {
      if (error instanceof FetchFailed && error.failure === 'transient') continue
      break
    }
  }
  return asked
}

function boardEnding(run: Run, walk: Walk, ended: Ended, now: Date): BoardEnding {
  const { board } = run
  const goneInARow = ended.class === 'gone' ? board.goneInARow + 1 : 0
  const isStopped = walk.error !== null && ended.class === null
  const isComplete = ended.outcome === 'complete'
  const looks = ended.outcome === 'failed' ? run.looks : withThis(run, isComplete)
  const paceMs = planLook(board.id, looks, now).getTime() - now.getTime()
  const waitMs = untilNextCrawl({
    boardId: board.id,
    class: ended.class,
    paceMs,
    failedInARow: board.failedInARow + (ended.class === null || ended.class === 'throttled' ? 0 : 1),
    goneInARow,
    retryAfterMs: walk.error instanceof FetchFailed ? walk.error.retryAfterMs : null,
  })
  return {
    nextCrawlAt: new Date(now.getTime() + (isStopped ? 0 : waitMs)),
    intervalMinutes: Math.round(paceMs / 60_000),
    class: ended.class,
    complete: isComplete,
    paused: goneInARow >= goneConfirmations ? 'The board was not there three times in a row' : null,
    keepsCheckpoint: isStopped || ['throttled', 'transient', 'blocked'].includes(ended.class ?? ''),
  }
}

function withThis({ looks, startedAt, isResumed, counts }: Run, isWhole: boolean): Look[] {
  const look = { at: startedAt, found: counts.new, pages: counts.pages, listed: counts.seen, isWhole }
  const before = isResumed ? looks.at(-1) : undefined
  if (before === undefined) return [...looks, look]
  const joined = {
    found: before.found + look.found,
    pages: before.pages + look.pages,
    listed: before.listed + look.listed,
  }
  return [...looks.slice(0, -1), { ...before, ...joined, isWhole }]
}
