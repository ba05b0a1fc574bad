import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addBoard } from '../../src/db/boards.ts'
import { hostLedger } from '../../src/db/hosts.ts'
import type { Wish } from '../../src/domain/politeness.ts'
import { crawlBoard } from '../../src/workers/crawl.ts'
import { testApp } from '../support/app.ts'
import { readContract } from '../support/contract.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { today } from '../support/listings.ts'
import { addTestBoard, startTestBoard, testContext } from '../support/testBoard.ts'

let test: TestDatabase
let api: ReturnType<typeof testApp>
const wish: Wish = { vendor: 'test', spacingMs: 5000, maxWaitMs: 0, skipWait: true, slots: 2, leaseMs: 60_000 }

beforeAll(async () => {
  test = await createTestDatabase()
  api = testApp(test.db)
})
afterAll(() => test.drop())
beforeEach(async () => {
  await sql`truncate board, host cascade`.execute(test.db)
})

async function note(host: string, failure: 'throttled' | 'transient' | null, at = today): Promise<void> {
  const ledger = hostLedger(test.db)
  const booking = await ledger.book(host, wish, at)
  if (booking.booked) await ledger.note(host, booking.lease, { bytes: 10, notModified: false, failure }, at)
}

it('says what a crawl cost the host of its board, as the OpenAPI document describes it', async () => {
  const board = await startTestBoard([['a', 'b'], ['c']])
  await addTestBoard(test.db, 'one')
  const context = testContext(test.db, board.origin, null, () => today)
  await crawlBoard(context, 'one')
  await crawlBoard(context, 'one')
  await board.close()

  const answer = await api.get('/v1/sources')
  expect(await (await readContract(api.app)).faults('get', '/v1/sources', answer.clone())).toEqual([])
  const { items } = await answer.json()
  expect(items).toMatchObject([
    {
      id: 'test',
      boards: 1,
      enabled: 1,
      failing: 0,
      lastSuccessAt: today.toISOString(),
      requests: 8,
      notModified: 2,
      notModifiedShare: 0.25,
      newPostings: 3,
      requestsPerNewPosting: 2.667,
      throttled: 0,
      hosts: [{ host: 'board.example', vendor: 'test', boards: 1, state: 'fine', robots: 'none', requests: 8 }],
    },
  ])
})

it('says which hosts throttle, which are left alone, and how far apart they are asked', async () => {
  await addTestBoard(test.db, 'one', 'busy.example')
  await addTestBoard(test.db, 'two', 'down.example')
  await note('busy.example', 'throttled')
  for (let n = 0; n < 3; n++) await note('down.example', 'transient')
  const [source] = (await api.getJson('/v1/sources')).items
  expect(source).toMatchObject({
    requests: 4,
    throttled: 1,
    failed: 3,
    requestsPerNewPosting: null,
    largestSpacingMs: 5000,
  })
  expect(source.hosts).toMatchObject([
    { host: 'busy.example', state: 'throttled', pausedUntil: null, robots: 'not_asked' },
    { host: 'down.example', state: 'failing', pausedUntil: new Date(today.getTime() + 30 * 60_000).toISOString() },
  ])
})

it('sums up the days asked for', async () => {
  await addTestBoard(test.db, 'one')
  await note('board.example', null, new Date(today.getTime() - 3 * 86_400_000))
  await note('board.example', null)
  const requests = async (query: string) => (await api.getJson(`/v1/sources${query}`)).items[0].requests
  expect(await requests('')).toBe(2)
  expect(await requests('?days=3')).toBe(1)
  expect(await requests('?days=4')).toBe(2)
  expect((await api.get('/v1/sources?days=0')).status).toBe(400)
})

it('lists a source that nothing was asked of, and nothing of what its boards are told', async () => {
  const config = { name: 'x', token: 'not to be shown' }
  const board = { id: 'off', source: 'quiet', name: 'Off', home: 'https://quiet.example/', config }
  await addBoard(test.db, { ...board, host: 'quiet.example', vendor: 'quiet', needs: 'a key' })
  const { items } = await api.getJson('/v1/sources')
  expect(items).toMatchObject([{ id: 'quiet', boards: 1, enabled: 0, requests: 0, notModifiedShare: null, hosts: [] }])
  expect(JSON.stringify(items)).not.toContain('not to be shown')
})
