import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pino from 'pino'
import { generateAds } from '../simulator/ads.ts'
import { startPostgres } from '../src/cli/postgres.ts'
import { addBoard } from '../src/db/boards.ts'
import { closeDatabase, type Db, inTransaction, openDatabase } from '../src/db/database.ts'
import { migrate } from '../src/db/migrate.ts'
import type { Posting } from '../src/domain/posting.ts'
import { foundOn } from '../src/workers/found.ts'
import { readPostings } from '../src/workers/read.ts'
import { openReaders, type Readers, readSafely } from '../src/workers/readers.ts'
import { storeCards } from '../src/workers/walk.ts'

const seed = 7
const boardCount = 100
const pageSize = 100
const crawlsAtOnce = 4

export interface IngestOptions {
  ads?: number
}

export interface Cost {
  name: string
  seconds: number
}

/** New and unchanged ads per second through store, read and upsert, on a Postgres of its own. */
export async function ingestBenchmark({ ads = 100_000 }: IngestOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'credence-bench-'))
  const postgres = await startPostgres(folder, { shared_preload_libraries: 'pg_stat_statements' })
  const db = openDatabase(postgres.url, { quick: true })
  const readers = openReaders()
  try {
    await migrate(db)
    await sql`create extension pg_stat_statements`.execute(db)
    const boards = await addBoards(db, ads)
    await sql`select pg_stat_statements_reset()`.execute(db)
    const fresh = await measure(async () => {
      let isStored = false
      const crawled = crawlAll(db, boards, 1).finally(() => {
        isStored = true
      })
      await Promise.all([crawled, readUntil(db, readers, () => isStored)])
    })
    const reading = readingSeconds(boards, ads)
    const costs = [
      ...(await statementCosts(db)),
      { name: 'Reading, in threads', seconds: reading },
      { name: 'Hashing, compressing, composing', seconds: round(Math.max(0, fresh.cpuSeconds - reading)) },
    ]
    const unchanged = await measure(() => crawlAll(db, boards, 2))
    const { rows } = await sql<{ postings: number; listings: number; bytes: number }>`
      select (select count(*) from posting) as postings, (select count(*) from listing) as listings,
        pg_database_size(current_database()) as bytes`.execute(db)
    return {
      machine: { cpu: cpus()[0]?.model ?? '', cores: availableParallelism(), memoryBytes: totalmem() },
      dataset: { ads, boards: boardCount, seed, ...rows[0]! },
      newPerSecond: Math.round(ads / fresh.seconds),
      unchangedPerSecond: Math.round(ads / unchanged.seconds),
      costs: costs.sort((a, b) => b.seconds - a.seconds).slice(0, 10),
    }
  } finally {
    await readers.close()
    await closeDatabase(db)
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

interface BenchBoard {
  id: string
  pages: Posting[][]
}

async function addBoards(db: Db, ads: number): Promise<BenchBoard[]> {
  const boards = Array.from({ length: boardCount }, (_, n): BenchBoard => ({ id: `bench-${n}`, pages: [] }))
  const numbers = new Map<string, number>()
  for (const { posting, employer } of generateAds({ seed, count: ads })) {
    // An employer's ads stand on one board, as they do.
    const number = numbers.get(employer.name) ?? numbers.size
    numbers.set(employer.name, number)
    const { pages } = boards[number % boardCount]!
    if ((pages.at(-1)?.length ?? pageSize) === pageSize) pages.push([])
    pages.at(-1)!.push(posting)
  }
  for (const { id } of boards) {
    await addBoard(db, {
      id,
      source: 'bench',
      name: id,
      home: 'https://bench.example/',
      config: id,
      host: id,
      vendor: id,
    })
  }
  return boards
}

/** Stores every page of every board as crawls do: one transaction a page, several boards at once. */
async function crawlAll(db: Db, boards: BenchBoard[], round: number): Promise<void> {
  const left = [...boards]
  const crawlNext = async () => {
    for (let board = left.shift(); board; board = left.shift()) {
      for (const postings of board.pages) {
        const at = { boardId: board.id, round, now: new Date() }
        await inTransaction(db, (transaction) => storeCards(transaction, at, foundOn({ postings })))
      }
    }
  }
  await Promise.all(Array.from({ length: crawlsAtOnce }, crawlNext))
}

async function readUntil(db: Db, readers: Readers, isStored: () => boolean): Promise<void> {
  const context = { db, readers, log: pino({ level: 'error' }), now: () => new Date() }
  for (;;) {
    const wasStored = isStored()
    const { read } = await readPostings(context)
    if (read === 0 && wasStored) return
    if (read === 0) await new Promise((done) => setTimeout(done, 50))
  }
}

/** What reading takes on one core, by a sample. */
function readingSeconds(boards: BenchBoard[], ads: number): number {
  const sample = boards.flatMap((board) => board.pages[0] ?? []).slice(0, 1_000)
  for (const posting of sample) readSafely(posting)
  const from = process.cpuUsage()
  for (const posting of sample) readSafely(posting)
  const used = process.cpuUsage(from)
  return round(((used.user + used.system) / 1e6 / sample.length) * ads)
}

async function measure(work: () => Promise<void>) {
  const from = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const used = process.cpuUsage(cpu)
  return { seconds: (performance.now() - from) / 1000, cpuSeconds: round((used.user + used.system) / 1e6) }
}

/** What Postgres spent, by the table and kind of statement. */
async function statementCosts(db: Db): Promise<Cost[]> {
  const { rows } = await sql<Cost>`
    select 'Postgres: ' || coalesce(lower(substring(query from '(?i)((?:insert into|update|delete from|from)\s+\w+)')), left(query, 30)) as name,
      sum(total_exec_time) / 1000 as seconds
    from pg_stat_statements group by 1 order by 2 desc limit 9
  `.execute(db)
  return rows.map(({ name, seconds }) => ({ name, seconds: round(seconds) }))
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
