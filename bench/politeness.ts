import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { startPostgres } from '../src/cli/postgres.ts'
import { addBoard } from '../src/db/boards.ts'
import { closeDatabase, type Db, openDatabase } from '../src/db/database.ts'
import { claimDueBoards } from '../src/db/leases.ts'
import { migrate } from '../src/db/migrate.ts'
import { claimLimits } from '../src/workers/tick.ts'
import { virtualClock } from './politeness/clock.ts'
import { type Known, type Play, playCrawl } from './politeness/crawls.ts'
import { memoryLedger, openHosts } from './politeness/hosts.ts'
import { makeBoards, type SimulatedBoard } from './politeness/world.ts'

const seed = 7
/** A Monday. */
const start = new Date('2026-06-01T00:00:00Z')
const dayMs = 86_400_000
const tickMs = 10_000
/** A crawl is renewed while it runs; here it ends when it ends. */
const leaseMs = dayMs

export interface PolitenessOptions {
  boards?: number
  days?: number
}

/**
 * Plays days over boards in virtual time: the claims of the tick on a Postgres of its own, and the real decisions on turns, looks,
 * failures and closings. Every request counts, robots.txt and the first crawls too; ads of the first day's stock are not new.
 */
export async function politenessBenchmark({ boards: count = 500, days = 30 }: PolitenessOptions = {}) {
  const boards = makeBoards({ seed, boards: count, days, start })
  const play: Play = {
    clock: virtualClock(start),
    ledger: memoryLedger(),
    hosts: openHosts(boards),
    robotsAt: new Map(),
    played: {
      list: 0,
      details: 0,
      robots: 0,
      notModified: 0,
      crawls: { complete: 0, partial: 0, failed: 0 },
      hoursToClosed: [],
      closedWrongly: 0,
    },
  }
  const known = await onPostgres(async (db) => {
    await addBoards(db, boards)
    return playDays(db, play, boards, new Date(start.getTime() + days * dayMs))
  })
  return figuresOf(play, [...known.values()], days)
}

async function onPostgres<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'credence-bench-'))
  const postgres = await startPostgres(folder, { fsync: 'off', synchronous_commit: 'off' })
  const db = openDatabase(postgres.url)
  try {
    await migrate(db)
    return await work(db)
  } finally {
    await closeDatabase(db)
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function addBoards(db: Db, boards: SimulatedBoard[]): Promise<void> {
  for (const { id, kind, host, vendor } of boards) {
    await addBoard(db, {
      ...{ id, source: kind, name: id, home: `https://${host}/${id}/`, config: { host, id } },
      ...{ host, vendor, enabled: true },
    })
  }
  await sql`update board set next_crawl_at = ${start}`.execute(db)
}

/** Claims what is due, as the tick does, and crawls it. */
async function playDays(db: Db, play: Play, boards: SimulatedBoard[], end: Date): Promise<Map<string, Known>> {
  const { clock } = play
  const known = new Map(
    boards.map((board): [string, Known] => {
      return [board.id, { board, looks: [], ads: new Map(), listHash: '', failedInARow: 0, nextAt: start.getTime() }]
    }),
  )
  const ended: Known[] = []
  const running = new Set<string>()
  const crawls: Promise<void>[] = []
  await clock.run(async () => {
    for (let now = clock.now(); now < end; now = clock.now()) {
      await giveBack(db, ended.splice(0))
      const claims = await claimDueBoards(db, now, { ...claimLimits, leaseMs })
      for (const { boardId } of claims) {
        const one = known.get(boardId)!
        running.add(boardId)
        crawls.push(
          clock.run(async () => {
            await playCrawl(play, one)
            running.delete(boardId)
            ended.push(one)
          }),
        )
      }
      const waiting = [...known.values()].filter(({ board }) => !running.has(board.id))
      const nextDue = Math.min(end.getTime(), ...waiting.map(({ nextAt }) => nextAt))
      await clock.sleep(Math.max(tickMs, nextDue - now.getTime()))
    }
  })
  await Promise.all(crawls)
  return known
}

async function giveBack(db: Db, ended: Known[]): Promise<void> {
  if (ended.length === 0) return
  await sql`
    update board set lease = null, leased_until = null, next_crawl_at = ended.at
    from unnest(${ended.map(({ board }) => board.id)}::text[], ${ended.map(({ nextAt }) => new Date(nextAt))}::timestamptz[]) as ended (id, at)
    where board.id = ended.id
  `.execute(db)
}

function figuresOf({ played, hosts }: Play, known: Known[], days: number) {
  const found = known.flatMap(({ board, ads }) =>
    [...ads.values()]
      .filter(({ ad }) => !ad.isStock)
      .map(({ ad, foundAt }) => ({ isDaily: board.perDay >= 1, hours: (foundAt - ad.from) / 3_600_000 })),
  )
  const posted = known.reduce((sum, { board }) => sum + board.ads.filter((ad) => !ad.isStock).length, 0)
  const { list, details, robots, notModified, crawls, hoursToClosed, closedWrongly } = played
  const { requests, ...seen } = hosts.seen
  return {
    dataset: {
      boards: known.length,
      boardsThatChangeDaily: known.filter(({ board }) => board.perDay >= 1).length,
      days,
      seed,
      posted,
    },
    requestsPerNewPosting: round(requests / found.length),
    notModifiedShare: round(notModified / requests),
    hoursToFound: percentiles(found.filter(({ isDaily }) => isDaily).map(({ hours }) => hours)),
    hoursToFoundOnAll: percentiles(found.map(({ hours }) => hours)),
    hoursToClosed: percentiles(hoursToClosed),
    newPostings: found.length,
    requests,
    requestsFor: { list, details, robots },
    ...seen,
    closedWrongly,
    crawls,
  }
}

function percentiles(hours: number[]) {
  const sorted = hours.sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return { p50: at(0.5), p95: at(0.95) }
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}
