import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startTestRedis, type TestRedis } from '../support/redis.ts'
import { addTestBoard, startTestBoard, type TestBoard } from '../support/testBoard.ts'

const pages = Array.from({ length: 6 }, (_, page) => Array.from({ length: 20 }, (_, n) => `p${page}n${n}`))
const adCount = 120
const redis = await startTestRedis()
const backends: [string, TestRedis | null][] = [
  ['Postgres', null],
  ...(redis ? [['Redis', redis] as [string, TestRedis]] : []),
]
afterAll(() => redis?.stop())

describe.each(backends)('with the queues in %s', { timeout: 400_000 }, (name, store) => {
  let test: TestDatabase
  let board: TestBoard
  let workers: ChildProcess[] = []
  const prefix = `crash-${name.toLowerCase()}`

  beforeAll(async () => {
    board = await startTestBoard(pages)
  })
  afterAll(() => board.close())
  afterEach(async () => {
    for (const worker of workers) worker.kill('SIGKILL')
    workers = []
    await store?.wipe(prefix)
    await test.drop()
  })

  async function begin(): Promise<void> {
    test = await createTestDatabase()
    board.delayMs = 5
    board.asked.length = 0
    await addTestBoard(test.db, 'b')
    await startWorker()
  }

  async function startWorker(): Promise<ChildProcess> {
    const file = fileURLToPath(new URL('../support/workerProcess.ts', import.meta.url))
    const args = ['--import', 'tsx', file, test.url, store?.url ?? '-', board.origin, prefix]
    const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    workers.push(worker)
    await once(worker.stdout!, 'data')
    return worker
  }

  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const limit = Date.now() + 300_000
    while (!(await holds())) {
      if (Date.now() > limit) throw new Error(`Waited in vain until ${what}`)
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  const figure = async (query: ReturnType<typeof sql<{ n: number }>>) => (await query.execute(test.db)).rows[0]!.n
  const stored = () => figure(sql`select count(*) as n from posting`)
  const complete = () => figure(sql`select count(*) as n from crawl where outcome = 'complete'`)
  const unread = () => figure(sql`select count(*) as n from posting where reader_version is null`)

  /** Every ad once: as a posting, as new, as a listing. */
  async function expectAllOnce(): Promise<void> {
    await until('the crawl is complete', async () => (await complete()) > 0)
    await until('all is read', async () => (await unread()) === 0)
    expect(await stored()).toBe(adCount)
    expect(await figure(sql`select sum(new) as n from crawl`)).toBe(adCount)
    expect(await figure(sql`select sum(seen) as n from crawl`)).toBe(adCount)
    expect(await figure(sql`select count(*) as n from listing where state = 'open'`)).toBe(adCount)
    expect(await figure(sql`select count(distinct listing_id) as n from posting`)).toBe(adCount)
  }

  it('loses and duplicates nothing when a worker is killed in mid-crawl', async () => {
    await begin()
    await until('some ads are stored', async () => (await stored()) >= 30)
    workers[0]!.kill('SIGKILL')
    await once(workers[0]!, 'exit')
    const before = await stored()
    expect(before).toBeLessThan(adCount)
    // What a dead worker held runs out after two minutes: here at once.
    await sql`update board set leased_until = now()`.execute(test.db)
    await sql`update host_lease set until = now()`.execute(test.db)
    await startWorker()
    await expectAllOnce()
    // Only what was asked for and not committed is asked for again: at most one lot.
    const asked = board.asked.filter((path) => path.startsWith('/ad/'))
    expect(asked.length - adCount).toBeLessThanOrEqual(20)
    expect(await figure(sql`select count(distinct round) as n from crawl`)).toBe(1)
  })

  it('loses and duplicates nothing when the queues are wiped in mid-crawl, and crawls again later', async () => {
    await begin()
    await until('some ads are stored', async () => (await stored()) >= 30)
    if (store) await store.wipe(prefix)
    else await wipePostgresQueues(test)
    await expectAllOnce()
    expect(board.asked.filter((path) => path.startsWith('/ad/'))).toHaveLength(adCount)
    await sql`update board set next_crawl_at = now()`.execute(test.db)
    await until('the schedulers are back and the board is crawled again', async () => (await complete()) === 2)
    expect(await stored()).toBe(adCount)
  })

  it('stops in order when told, keeping what it has', async () => {
    await begin()
    await until('some ads are stored', async () => (await stored()) >= 30)
    workers[0]!.kill('SIGTERM')
    const [code] = await once(workers[0]!, 'exit')
    expect(code).toBe(0)
    expect(await figure(sql`select count(*) as n from board where lease is not null`)).toBe(0)
    expect(await figure(sql`select count(*) as n from crawl where finished_at is null`)).toBe(0)
    await startWorker()
    await expectAllOnce()
  })
})

async function wipePostgresQueues({ db }: TestDatabase): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname like 'crash%' and tablename not like '%migration%'`.execute(db)
  await sql`truncate ${sql.raw(rows.map((row) => row.name).join(', '))}`.execute(db)
}
