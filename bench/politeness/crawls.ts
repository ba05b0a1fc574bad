import { closingReason } from '../../src/domain/closing.ts'
import { FetchFailed } from '../../src/domain/errors.ts'
import { isWholeDue, type Look, planLook } from '../../src/domain/pace.ts'
import { defaultSlots, type HostLedger } from '../../src/domain/politeness.ts'
import { untilNextCrawl } from '../../src/domain/schedule.ts'
import { takeTurn } from '../../src/fetch/turn.ts'
import type { VirtualClock } from './clock.ts'
import type { openHosts } from './hosts.ts'
import { type PostedAd, pageSize, type SimulatedBoard, shownAt } from './world.ts'

const dayMs = 86_400_000
const searches = 4
const retryAfterMs = 120_000

/** What is known of a board, as the database would. */
export interface Known {
  board: SimulatedBoard
  looks: Look[]
  /** Ads by id: when each was first seen, and how many whole crawls missed it. */
  ads: Map<string, { ad: PostedAd; foundAt: number; missed: number }>
  listHash: string
  failedInARow: number
  nextAt: number
}

export interface Played {
  list: number
  details: number
  robots: number
  notModified: number
  crawls: { complete: number; partial: number; failed: number }
  /** Hours from an ad's end to its closing. */
  hoursToClosed: number[]
  closedWrongly: number
}

export interface Play {
  clock: VirtualClock
  ledger: HostLedger
  hosts: ReturnType<typeof openHosts>
  robotsAt: Map<string, number>
  played: Played
}

/** One crawl of a board with the real turns, looks and closings; only the wire and the tables are in memory. */
export async function playCrawl(play: Play, known: Known): Promise<void> {
  const { clock, played } = play
  const startedAt = clock.now()
  const look = { at: startedAt, found: 0, pages: 0, listed: 0, isWhole: false }
  try {
    look.isWhole = await walk(play, known, look)
    if (look.isWhole) close(play, known, startedAt.getTime())
    known.failedInARow = 0
    plan(known, null, clock.now(), look)
    played.crawls[look.isWhole ? 'complete' : 'partial']++
  } catch (error) {
    if (!(error instanceof FetchFailed)) throw error
    if (error.failure !== 'throttled') known.failedInARow++
    plan(known, error, clock.now(), look)
    played.crawls[look.pages > 0 ? 'partial' : 'failed']++
  }
}

/** Goes through the list; true when it came to its end. */
async function walk(play: Play, known: Known, look: Look): Promise<boolean> {
  const { board } = known
  const isPeek = board.kind === 'paged' && !isWholeDue(known.looks, look.at)
  const shown = shownAt(board, look.at.getTime())
  const pages = pagesOf(board, shown)
  for (const [nth, page] of pages.entries()) {
    await visit(play, board)
    play.played.list++
    look.pages++
    look.listed += page.length
    if (board.kind === 'whole' || board.kind === 'cards') countUnchanged(play, known, page)
    const fresh = page.filter((ad) => !known.ads.has(ad.id))
    for (const ad of fresh) {
      if (board.kind !== 'whole' && !ad.isStock) {
        await visit(play, board)
        play.played.details++
      }
      known.ads.set(ad.id, { ad, foundAt: play.clock.now().getTime(), missed: 0 })
      look.found++
    }
    if (isPeek && fresh.length === 0 && nth < pages.length - 1) return false
  }
  return true
}

function pagesOf({ kind }: SimulatedBoard, shown: PostedAd[]): PostedAd[][] {
  if (kind === 'whole' || kind === 'cards') return [shown]
  if (kind === 'paged') return cut(shown)
  return Array.from({ length: searches }, (_, search) =>
    cut(shown.filter((ad) => Number(ad.id.slice(ad.id.indexOf('-') + 1)) % searches === search)),
  ).flat()
}

function cut(ads: PostedAd[]): PostedAd[][] {
  return Array.from({ length: Math.max(1, Math.ceil(ads.length / pageSize)) }, (_, n) =>
    ads.slice(n * pageSize, (n + 1) * pageSize),
  )
}

/** Lists in one answer come with an ETag. */
function countUnchanged({ played }: Play, known: Known, page: PostedAd[]): void {
  const now = page.map((ad) => ad.id).join()
  if (now === known.listHash) played.notModified++
  known.listHash = now
}

async function visit(play: Play, { host, vendor }: SimulatedBoard): Promise<void> {
  const { clock, robotsAt, played } = play
  if (clock.now().getTime() - (robotsAt.get(host) ?? Number.NEGATIVE_INFINITY) >= dayMs) {
    await request(play, host, vendor)
    robotsAt.set(host, clock.now().getTime())
    played.robots++
  }
  await request(play, host, vendor)
}

async function request({ clock, ledger, hosts }: Play, host: string, vendor: string): Promise<void> {
  const wish = {
    vendor,
    spacingMs: hosts.spacingOf(host),
    maxWaitMs: 30_000,
    skipWait: false,
    slots: defaultSlots,
    leaseMs: 125_000,
  }
  const lease = await takeTurn(ledger, host, wish, clock)
  const status = hosts.ask(host, clock.now().getTime())
  const failure = status === 200 ? null : status === 429 ? ('throttled' as const) : ('transient' as const)
  await ledger.note(host, lease, { bytes: 0, notModified: false, failure, retryAfterMs }, clock.now())
  if (failure) throw new FetchFailed(failure, `HTTP ${status}`, { retryAfterMs: status === 429 ? retryAfterMs : null })
}

/** Misses and closes what a whole crawl did not list. */
function close({ played, clock }: Play, known: Known, atMs: number): void {
  const confirming = { now: clock.now(), listsEverything: known.board.kind === 'whole' }
  for (const one of known.ads.values()) {
    const { ad, missed } = one
    if (missed < 0) continue
    if (atMs < ad.to || one.foundAt >= atMs) {
      one.missed = 0
      continue
    }
    one.missed++
    if (closingReason({ missed, validThrough: null, pageGone: false }, confirming) === null) continue
    one.missed = -1
    const now = clock.now().getTime()
    if (now < ad.to) played.closedWrongly++
    played.hoursToClosed.push((now - ad.to) / 3_600_000)
  }
}

function plan(known: Known, error: FetchFailed | null, now: Date, look: Look): void {
  if (look.pages > 0)
    known.looks = [...known.looks, look].slice(-100).filter((one) => now.getTime() - one.at.getTime() < 28 * dayMs)
  const { board, looks, failedInARow } = known
  const paceMs = planLook(board.id, looks, now).getTime() - now.getTime()
  const ending = { boardId: board.id, paceMs, failedInARow, goneInARow: 0, retryAfterMs: error?.retryAfterMs ?? null }
  known.nextAt = now.getTime() + untilNextCrawl({ ...ending, class: error?.failure ?? null })
}
