import { randomUUID } from 'node:crypto'
import { type Job, Worker } from 'bullmq'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openBackend, openQueues, type QueueName, type QueueOptions, type Queues } from '../../src/queue.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startTestRedis, type TestRedis } from '../support/redis.ts'

const redis = await startTestRedis()
afterAll(() => redis?.stop())
const backends: [string, TestRedis | null][] = [
  ['postgres', null],
  ...(redis ? [['redis', redis] as [string, TestRedis]] : []),
]

describe.each(backends)('queues in %s', (name, store) => {
  let test: TestDatabase
  const closing: (() => Promise<void>)[] = []
  beforeAll(async () => {
    test = await createTestDatabase()
  })
  afterAll(() => test.drop())
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })

  const optionsFor = (prefix: string): QueueOptions => ({ databaseUrl: test.url, redisUrl: store?.url ?? null, prefix })
  function open(prefix: string): Queues {
    const queues = openQueues(optionsFor(prefix))
    closing.push(() => queues.close())
    return queues
  }
  /** Data of the jobs that a queue hands out; `hold` keeps each of them running. */
  async function listen(
    prefix: string,
    queue: QueueName,
    hold: () => Promise<void> = async () => {},
  ): Promise<unknown[]> {
    const backend = openBackend(optionsFor(prefix), 'worker')
    const jobs: unknown[] = []
    const work = async (job: Job) => {
      jobs.push(job.data)
      await hold()
    }
    const worker = new Worker(queue, work, { ...backend.options, concurrency: 10 } as never, backend.factory as never)
    worker.on('error', () => {})
    await worker.waitUntilReady()
    closing.push(async () => {
      await worker.close(true)
      await backend.close()
    })
    return jobs
  }

  it('hands out what was put in, and knows what belongs in', async () => {
    const queues = open('one')
    expect(queues.backend).toBe(name)
    const jobs = await listen('one', 'crawl')
    const claim = { boardId: 'lakeside', lease: randomUUID() }
    await queues.add('crawl', claim)
    await vi.waitFor(() => expect(jobs).toEqual([claim]), 60_000)
    await expect(queues.add('crawl', { boardId: 'lakeside', lease: 'no' })).rejects.toThrow()
  })

  it('keeps prefixes apart', async () => {
    const other = await listen('two', 'crawl')
    const own = await listen('three', 'crawl')
    await open('three').add('crawl', { boardId: 'b', lease: randomUUID() })
    await vi.waitFor(() => expect(own).toHaveLength(1), 60_000)
    expect(other).toHaveLength(0)
  })

  it('makes many nudges few jobs, but never fewer than one after the last', async () => {
    const queues = open('four')
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    const jobs = await listen('four', 'read', () => held)
    for (let n = 0; n < 20; n++) queues.nudge('read')
    await vi.waitFor(() => expect(jobs.length).toBeGreaterThan(0), 60_000)
    const running = jobs.length
    for (let n = 0; n < 20; n++) queues.nudge('read')
    await new Promise((done) => setTimeout(done, 300))
    release()
    await vi.waitFor(() => expect(jobs.length).toBeGreaterThan(running), 60_000)
    expect(jobs.length).toBeLessThanOrEqual(4)
  })

  it('schedules once, however often it is told to', async () => {
    const queues = open('five')
    const jobs = await listen('five', 'tick')
    await queues.schedule()
    await queues.schedule()
    await open('five').schedule()
    await vi.waitFor(() => expect(jobs).toHaveLength(1), 60_000)
    await new Promise((done) => setTimeout(done, 500))
    expect(jobs).toHaveLength(1)
  })
})
