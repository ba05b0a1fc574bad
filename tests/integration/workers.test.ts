import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findBoard, removeBoard } from '../../src/db/boards.ts'
import type { Source } from '../../src/sources/source.ts'
import { crawlBoard } from '../../src/workers/crawl.ts'
import { readPostings } from '../../src/workers/read.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { addTestBoard, startTestBoard, type TestBoard, testContext, testSource } from '../support/testBoard.ts'

let test: TestDatabase
let board: TestBoard
const ids = (page: number, count = 5) => Array.from({ length: count }, (_, n) => `p${page}n${n}`)

beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.drop())
beforeEach(async () => {
  board = await startTestBoard([ids(1), ids(2), ids(3)])
  await addTestBoard(test.db, 'b')
})
afterEach(async () => {
  await board.close()
  await removeBoard(test.db, 'b')
  await sql`truncate host cascade`.execute(test.db)
})

const context = () => testContext(test.db, board.origin)
const crawl = (signal?: AbortSignal) => crawlBoard(context(), 'b', signal ? { signal } : {})
const states = async () => {
  const { rows } = await sql<{ id: string; missed: number; reason: string | null }>`
    select external_id as id, missed, closed_reason as reason from posting where board_id = 'b' and (missed > 0 or closed_at is not null)
    order by external_id`.execute(test.db)
  return rows
}

describe('a crawl', () => {
  it('stores every ad with what its own page says', async () => {
    const report = await crawl()
    expect(report).toMatchObject({ board: 'b', outcome: 'complete', class: null, requests: 18, notModified: 0 })
    expect(report.postings).toEqual({ seen: 15, new: 15, changed: 0, unchanged: 0, irrelevant: 0 })
    const { rows } = await sql`select from posting where board_id = 'b' and raw_hash is not null`.execute(test.db)
    expect(rows).toHaveLength(15)
  })

  it('finds nothing new or changed right after, asks for no own page, and takes 304 for an answer', async () => {
    await crawl()
    const report = await crawl()
    expect(report).toMatchObject({ outcome: 'complete', requests: 3, notModified: 3 })
    expect(report.postings).toMatchObject({ seen: 15, new: 0, changed: 0, unchanged: 15 })
  })

  it('goes on where it was throttled, when it was told to, and counts nothing twice', async () => {
    board.answers.set('/ad/p2n2', { status: 429, headers: { 'retry-after': '600' } })
    const first = await crawl()
    expect(first).toMatchObject({ outcome: 'partial', class: 'throttled' })
    expect(first.postings.seen).toBe(7)
    const waiting = await findBoard(test.db, 'b')
    expect(waiting!.failedInARow).toBe(0)
    expect((waiting!.nextCrawlAt.getTime() - Date.now()) / 60_000).toBeCloseTo(10, 0)

    board.answers.clear()
    board.asked.length = 0
    await sql`update host set open_until = null, next_request_at = '-infinity'`.execute(test.db)
    const second = await crawl()
    expect(second).toMatchObject({ outcome: 'complete' })
    expect(second.postings).toMatchObject({ seen: 8, new: 8, unchanged: 0 })
    expect(board.asked).toEqual(['/ad/p2n2', '/ad/p2n3', '/ad/p2n4', '/page/3', ...ids(3).map((id) => `/ad/${id}`)])
  })

  it('keeps the card of an ad whose own page is not there, closes nothing, and does not ask again', async () => {
    board.answers.set('/ad/p1n0', { status: 404 })
    expect((await crawl()).postings).toMatchObject({ seen: 15, new: 15 })
    const again = await crawl()
    expect(again).toMatchObject({ outcome: 'complete', requests: 3 })
    expect(again.postings).toMatchObject({ new: 0, changed: 0, unchanged: 15 })
    expect(await states()).toEqual([])
  })

  it('passes over one own page that fails, and asks for it the next time', async () => {
    board.answers.set('/ad/p1n0', { status: 500 })
    expect(await crawl()).toMatchObject({ outcome: 'complete', detail: expect.stringContaining('could not be read') })
    board.answers.clear()
    board.asked.length = 0
    const again = await crawl()
    expect(board.asked).toContain('/ad/p1n0')
    expect(again.postings).toMatchObject({ new: 0, changed: 1, unchanged: 14 })
  })

  it('stops a list that leads back to where it was', async () => {
    board.wraps = true
    const report = await crawl()
    expect(report).toMatchObject({ outcome: 'partial', class: null, detail: 'The list repeats itself' })
    expect(report.postings).toMatchObject({ seen: 15, new: 15 })
    expect(report.requests).toBe(19)
  })

  it('stops when told, and another goes on with what is left', async () => {
    board.delayMs = 20
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 200)
    const first = await crawl(stop.signal)
    expect(first.outcome).not.toBe('complete')
    const second = await crawl()
    expect(second.outcome).toBe('complete')
    expect(first.postings.new + second.postings.new).toBe(15)
    expect(second.postings.unchanged).toBe(0)
  })
})

describe('a crawl that fails', () => {
  it.each([
    ['blocked', { status: 403 }, 6 * 60],
    ['transient', { status: 503 }, 5],
    ['changed', { status: 200, body: '{"rebuilt":true}' }, 24 * 60],
    ['gone', { status: 410 }, 6 * 60],
  ])('is not empty: %s', async (failure, answer, atLeastMinutes) => {
    await crawl()
    board.answers.set('/page/1', answer)
    const report = await crawl()
    expect(report).toMatchObject({ outcome: 'failed', class: failure, requests: 1 })
    expect(report.postings.seen).toBe(0)
    expect(await states()).toEqual([])
    const after = await findBoard(test.db, 'b')
    expect((after!.nextCrawlAt.getTime() - Date.now()) / 60_000).toBeGreaterThan(atLeastMinutes - 1)
  })

  it('keeps the page that its source did not know', async () => {
    board.answers.set('/page/1', { status: 200, body: '{"rebuilt":true}' })
    await crawl()
    const { rows } = await sql`select from crawl join payload on hash = failed_payload where board_id = 'b'`.execute(
      test.db,
    )
    expect(rows).toHaveLength(1)
  })

  it('pauses a board only after it was gone three times', async () => {
    board.answers.set('/page/1', { status: 404 })
    await crawl()
    await crawl()
    expect((await findBoard(test.db, 'b'))!.paused).toBeNull()
    await crawl()
    expect((await findBoard(test.db, 'b'))!.paused).not.toBeNull()
  })
})

describe('closing', () => {
  it('waits for two crawls, keeps its reason, and reopens what reappears', async () => {
    await crawl()
    board.pages = [ids(1), ids(2), ids(3).slice(1)]
    board.answers.set('/ad/p3n0', { status: 200, body: '{"words":"still here"}' })
    await crawl()
    expect(await states()).toEqual([{ id: 'p3n0', missed: 1, reason: null }])
    await crawl()
    expect(await states()).toEqual([{ id: 'p3n0', missed: 2, reason: 'not_listed' }])
    board.pages = [ids(1), ids(2), ids(3)]
    expect((await crawl()).postings).toMatchObject({ new: 0, unchanged: 15 })
    expect(await states()).toEqual([])
  })

  it('does not wait when the own page is gone', async () => {
    await crawl()
    board.pages = [ids(1), ids(2), ids(3).slice(1)]
    await crawl()
    expect(await states()).toEqual([{ id: 'p3n0', missed: 1, reason: 'page_gone' }])
  })

  it('closes nothing when a crawl lists fewer than half', async () => {
    await crawl()
    board.pages = [ids(1)]
    expect(await crawl()).toMatchObject({ outcome: 'complete', detail: expect.stringContaining('Not believed') })
    expect(await states()).toEqual([])
  })

  it('moves the state of the listing', async () => {
    await crawl()
    await readPostings(context())
    const listing = async () => {
      const { rows } = await sql<{ state: string; closed_reason: string | null }>`
        select l.state, l.closed_reason from listing l join posting p on p.listing_id = l.id where p.external_id = 'p3n0'`.execute(
        test.db,
      )
      return rows[0]
    }
    expect(await listing()).toEqual({ state: 'open', closed_reason: null })
    board.pages = [ids(1), ids(2), ids(3).slice(1)]
    board.answers.set('/ad/p3n0', { status: 200, body: '{"words":"still here"}' })
    await crawl()
    expect(await listing()).toEqual({ state: 'unseen', closed_reason: null })
    await crawl()
    expect(await listing()).toEqual({ state: 'closed', closed_reason: 'not_listed' })
    board.pages = [ids(1), ids(2), ids(3)]
    await crawl()
    expect(await listing()).toEqual({ state: 'open', closed_reason: null })
  })
})

describe('a look at the newest ads only', () => {
  const look = async () => {
    const { rows } = await sql<{
      lease: string
    }>`update board set lease = gen_random_uuid(), leased_until = now() + interval '1 minute'
      where id = 'b' returning lease`.execute(test.db)
    const sources = new Map([['test', { ...testSource, newestFirst: () => true } as unknown as Source]])
    return crawlBoard({ ...context(), sources }, 'b', { lease: rows[0]!.lease })
  }

  it('ends where the list brings nothing new, says so, and closes nothing', async () => {
    expect(await look()).toMatchObject({ outcome: 'complete', requests: 18 })
    board.pages = [ids(1), ids(2), ids(3).slice(1)]
    expect(await look()).toMatchObject({
      outcome: 'partial',
      class: null,
      detail: 'A look at the newest ads only',
      requests: 1,
    })
    expect(await look()).toMatchObject({ outcome: 'partial', requests: 1 })
    expect(await states()).toEqual([])
  })

  it('goes on as long as pages bring something new', async () => {
    await look()
    board.pages = [ids(8), [...ids(9, 2), ...ids(1)], ids(2), ids(3)]
    const report = await look()
    expect(report).toMatchObject({ outcome: 'partial', detail: 'A look at the newest ads only' })
    expect(report.postings).toMatchObject({ new: 7 })
    expect(board.asked.slice(-1)).toEqual(['/page/3'])
  })

  it('gives way to reading all when that was long ago, and for a person who asks', async () => {
    await look()
    await sql`update crawl set started_at = started_at - interval '6 days' where board_id = 'b'`.execute(test.db)
    expect(await look()).toMatchObject({ outcome: 'complete', requests: 3 })
    expect(await crawl()).toMatchObject({ outcome: 'complete', requests: 3 })
  })
})

describe('a board of the latest ads', () => {
  const latest = new Map([['test', { ...testSource, latestOnly: true } as unknown as Source]])
  const crawlLatest = () => crawlBoard({ ...context(), sources: latest }, 'b')

  it('closes nothing by not listing it', async () => {
    await crawlLatest()
    board.pages = [ids(1), ids(2), ids(3).slice(1)]
    for (const _ of ids(0, 3)) await crawlLatest()
    expect(await states()).toEqual([{ id: 'p3n0', missed: 3, reason: null }])
  })

  it('closes what has no page of its own any more, and what was to be had until yesterday', async () => {
    await crawlLatest()
    await sql`update posting set detailed_at = now() - interval '20 days' where external_id = 'p3n0'`.execute(test.db)
    await sql`update posting set valid_through = now() - interval '1 day' where external_id = 'p3n1'`.execute(test.db)
    board.pages = [ids(1), ids(2), ids(3).slice(2)]
    await crawlLatest()
    expect(await states()).toEqual([
      { id: 'p3n0', missed: 1, reason: 'page_gone' },
      { id: 'p3n1', missed: 1, reason: 'expired' },
    ])
  })
})

describe('a list that says how long it stays fresh', () => {
  it('is not asked again before, and such a crawl proves nothing closed', async () => {
    const first = { ads: ids(1), next: 2 }
    board.answers.set('/page/1', {
      status: 200,
      headers: { 'cache-control': 'max-age=600' },
      body: JSON.stringify(first),
    })
    await crawl()
    board.pages = [ids(1), ids(2), ids(3).slice(1)]
    expect(await crawl()).toMatchObject({ outcome: 'complete', requests: 2 })
    expect(await states()).toEqual([])
    await sql`update page set fetched_at = fetched_at - interval '11 minutes'`.execute(test.db)
    expect(await crawl()).toMatchObject({ outcome: 'complete', notModified: 3 })
    expect(await states()).toEqual([{ id: 'p3n0', missed: 1, reason: 'page_gone' }])
  })
})
