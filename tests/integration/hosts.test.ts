import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '../../src/db/database.ts'
import { countNewPostings, hostLedger } from '../../src/db/hosts.ts'
import type { HostLedger, Outcome, Wish } from '../../src/domain/politeness.ts'
import { createTestDatabase } from '../support/database.ts'

const start = new Date('2026-11-22T12:00:00Z')
const at = (ms: number) => new Date(start.getTime() + ms)
const minute = 60_000
const wish: Wish = { spacingMs: 1000, maxWaitMs: 30_000, skipWait: false, slots: 2, leaseMs: minute }
const fine: Outcome = { bytes: 100, notModified: false, failure: null }
const failed: Outcome = { bytes: 0, notModified: false, failure: 'transient' }
const throttled: Outcome = { bytes: 0, notModified: false, failure: 'throttled', retryAfterMs: 5 * minute }

let database: Awaited<ReturnType<typeof createTestDatabase>>
let ledger: HostLedger
beforeAll(async () => {
  database = await createTestDatabase()
  ledger = hostLedger(database.db)
})
afterAll(() => database.drop())

let named = 0
const newHost = () => `host${named++}.example`

/** Books a turn that must be had, makes its request and notes how it ended. */
async function request(host: string, outcome: Outcome, now: Date, vendor?: string): Promise<void> {
  const booking = await ledger.book(host, { ...wish, vendor, skipWait: true }, now)
  if (!booking.booked) throw new Error(booking.reason)
  await ledger.note(host, booking.lease, outcome, now)
}

describe('the books of a host', () => {
  it('give each of many who ask at once, through several pools, a turn of its own', async () => {
    const host = newHost()
    const pools = [openDatabase(database.url, { max: 4 }), openDatabase(database.url, { max: 4 })]
    const patient = { ...wish, slots: 100, maxWaitMs: Number.MAX_SAFE_INTEGER }
    const asks = Array.from({ length: 40 }, (_, n) => hostLedger(pools[n % 2]!).book(host, patient, start))
    const bookings = await Promise.all(asks)
    const starts = bookings.map((booking) =>
      booking.booked ? booking.startAt.getTime() - start.getTime() : Number.NaN,
    )
    expect(starts.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n * 1000))
    await Promise.all(pools.map(closeDatabase))
  })

  it('book nothing for a turn that is too far away', async () => {
    const host = newHost()
    await request(host, fine, start)
    const daily = { ...wish, spacingMs: 3_600_000 }
    expect(await ledger.book(host, daily, at(minute))).toEqual({
      booked: false,
      reason: 'spacing',
      retryAfterMs: 59 * minute,
    })
    expect(await ledger.book(host, wish, at(minute))).toMatchObject({ booked: true, startAt: at(minute) })
  })

  it('lend no more slots than there are, and lend them again when they come back or run out', async () => {
    const host = newHost()
    const quick = { ...wish, spacingMs: 1 }
    const first = await ledger.book(host, quick, start)
    await ledger.book(host, quick, at(10))
    expect(await ledger.book(host, quick, at(20))).toMatchObject({ booked: false, reason: 'slots' })
    await ledger.release(host, first.booked ? first.lease : '')
    expect(await ledger.book(host, quick, at(30))).toMatchObject({ booked: true })
    expect(await ledger.book(host, quick, at(40))).toMatchObject({ booked: false, reason: 'slots' })
    expect(await ledger.book(host, quick, at(10 + minute + 1))).toMatchObject({ booked: true })
  })

  it('wait for as long as a host asked', async () => {
    const host = newHost()
    await request(host, throttled, start)
    expect(await ledger.book(host, wish, at(1))).toEqual({
      booked: false,
      reason: 'spacing',
      retryAfterMs: 5 * minute - 1,
    })
  })

  it("slow a vendor's other hosts when two of them throttle", async () => {
    const [one, two, three] = [newHost(), newHost(), newHost()]
    for (const host of [one, two, three]) await request(host, fine, start, 'vendor')
    await request(one, throttled, start, 'vendor')
    const startOf = async (host: string, vendor: string | undefined, now: Date) => {
      const booking = await ledger.book(host, { ...wish, vendor }, now)
      if (!booking.booked) throw new Error(booking.reason)
      await ledger.release(host, booking.lease)
      return booking.startAt.getTime() - start.getTime()
    }
    expect(await startOf(three, 'vendor', start)).toBe(1000)
    await request(two, throttled, at(1000), 'vendor')
    expect(await startOf(three, undefined, at(1000))).toBeGreaterThan(2900)
    expect(await startOf(newHost(), undefined, at(1000))).toBe(1000)
    expect(await startOf(three, 'vendor', at(60 * minute))).toBe(60 * minute)
    expect(await startOf(three, 'vendor', at(60 * minute))).toBe(60 * minute + 1000)
  })

  it('leave a failing host alone, then let one request probe it', async () => {
    const host = newHost()
    for (const ms of [0, 1000, 2000]) await request(host, failed, at(ms))
    expect(await ledger.book(host, wish, at(3000))).toMatchObject({ booked: false, reason: 'failing' })
    const later = at(31 * minute)
    const probe = await ledger.book(host, wish, later)
    expect(await ledger.book(host, wish, later)).toMatchObject({ booked: false, reason: 'failing' })
    await ledger.note(host, probe.booked ? probe.lease : '', fine, later)
    expect(await ledger.book(host, wish, later)).toMatchObject({ booked: true })
  })

  it('start counting failures anew after an answer', async () => {
    const host = newHost()
    for (const outcome of [failed, failed, fine, failed, failed]) await request(host, outcome, start)
    expect(await ledger.book(host, wish, at(minute))).toMatchObject({ booked: true })
  })

  it('count by day what was asked and what came of it', async () => {
    const host = newHost()
    const late = new Date('2026-11-23T00:00:01Z')
    for (const outcome of [fine, { ...fine, bytes: 0, notModified: true }, failed, throttled])
      await request(host, outcome, start)
    await request(host, fine, late)
    await countNewPostings(database.db, host, 7, start)
    await countNewPostings(database.db, host, 5, start)
    const { rows } = await sql`select day, requests, not_modified, bytes, throttled, failed, new_postings
      from host_day where host = ${host} order by day`.execute(database.db)
    expect(rows).toEqual([
      { day: '2026-11-22', requests: 4, not_modified: 1, bytes: 100, throttled: 1, failed: 1, new_postings: 12 },
      { day: '2026-11-23', requests: 1, not_modified: 0, bytes: 100, throttled: 0, failed: 0, new_postings: 0 },
    ])
  })

  it('keep robots.txt for all', async () => {
    const host = newHost()
    expect(await ledger.robots(host)).toBeNull()
    await request(host, fine, start)
    expect(await ledger.robots(host)).toBeNull()
    const robots = { status: 200, body: 'User-agent: *\nDisallow: /ツ', fetchedAt: start }
    await ledger.keepRobots(host, robots)
    expect(await ledger.robots(host)).toEqual(robots)
  })
})
