import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Breaker,
  breakerAfterFailure,
  decideTurn,
  freshMs,
  type HostState,
  vendorFactor,
  type Wish,
} from '../../../src/domain/politeness.ts'

const start = new Date('2026-11-22T12:00:00Z')
const at = (ms: number) => new Date(start.getTime() + ms)
const minute = 60_000

const untouched: HostState = {
  lastRequestAt: null,
  nextRequestAt: null,
  openUntil: null,
  takenSlots: [],
  vendorThrottledAt: [],
}
const wish: Wish = { spacingMs: 1000, maxWaitMs: 30_000, skipWait: false, slots: 2, leaseMs: 60_000 }

describe('a turn', () => {
  it('starts now at a host that was never asked', () => {
    expect(decideTurn(untouched, wish, start)).toMatchObject({
      booked: true,
      slot: 0,
      startAt: start,
      nextRequestAt: at(1000),
    })
  })

  it('keeps the spacing that is known now, not the one of the last booking', () => {
    const state = { ...untouched, lastRequestAt: start, nextRequestAt: at(1000) }
    expect(decideTurn(state, { ...wish, spacingMs: 5000 }, at(100))).toMatchObject({ startAt: at(5000) })
  })

  it('is not booked when it is further away than the asker would wait', () => {
    const state = { ...untouched, lastRequestAt: start }
    expect(decideTurn(state, { ...wish, spacingMs: 3_600_000 }, at(60_000))).toEqual({
      booked: false,
      reason: 'spacing',
      retryAfterMs: 3_540_000,
    })
  })

  it('starts now where waiting is skipped, and books what would have been', () => {
    const state = { ...untouched, lastRequestAt: start, nextRequestAt: at(3_600_000) }
    expect(decideTurn(state, { ...wish, spacingMs: 3_600_000, skipWait: true }, at(1))).toMatchObject({
      startAt: at(1),
      nextRequestAt: at(3_600_001),
    })
  })

  it('takes a free slot, or none', () => {
    expect(decideTurn({ ...untouched, takenSlots: [0] }, wish, start)).toMatchObject({ booked: true, slot: 1 })
    expect(decideTurn({ ...untouched, takenSlots: [1, 0] }, wish, start)).toMatchObject({
      booked: false,
      reason: 'slots',
    })
  })

  it('starts are never closer than the spacing, whatever is asked when', () => {
    const asks = fc.array(fc.record({ gapMs: fc.nat(5000), spacingMs: fc.integer({ min: 1, max: 5000 }) }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(asks, (all) => {
        let state = untouched
        let now = start
        for (const { gapMs, spacingMs } of all) {
          now = new Date(now.getTime() + gapMs)
          const turn = decideTurn(state, { ...wish, spacingMs, maxWaitMs: Number.POSITIVE_INFINITY }, now)
          if (!turn.booked) throw new Error(turn.reason)
          if (state.lastRequestAt)
            expect(turn.startAt.getTime()).toBeGreaterThanOrEqual(state.lastRequestAt.getTime() + spacingMs)
          expect(turn.startAt.getTime()).toBeGreaterThanOrEqual(now.getTime())
          state = { ...state, lastRequestAt: turn.startAt, nextRequestAt: turn.nextRequestAt }
        }
      }),
    )
  })
})

describe("a vendor's slow-down", () => {
  it.each([
    ['one tenant alone slows nobody else', [0], 1],
    ['two double the spacing', [0, 0], 2],
    ['four quadruple it', [0, 0, 0, 0], 4],
    ['more than six add nothing', [0, 0, 0, 0, 0, 0, 0, 0, 0], 8],
    ['after a quarter of an hour half of it is left', [-15 * minute, -15 * minute], 2 ** 0.5],
    ['after half an hour nothing', [-30 * minute, -30 * minute], 1],
  ])('%s', (_, agoMs, factor) => expect(vendorFactor(agoMs.map(at), start)).toBeCloseTo(factor))

  it('stretches the spacing of a turn', () => {
    const state = { ...untouched, lastRequestAt: start, vendorThrottledAt: [start, start] }
    expect(decideTurn(state, wish, start)).toMatchObject({ startAt: at(2000), spacingMs: 2000 })
  })
})

describe('the breaker', () => {
  const closed: Breaker = { failedRuns: 0, firstFailedAt: null, openUntil: null }
  const afterFailures = (...times: number[]) =>
    times.reduce((breaker, ms) => breakerAfterFailure(breaker, at(ms)), closed)

  it('opens for half an hour at the third failure within ten minutes', () => {
    expect(afterFailures(0, minute).openUntil).toBeNull()
    expect(afterFailures(0, minute, 10 * minute).openUntil).toEqual(at(40 * minute))
  })

  it('stays closed when the failures are further apart', () => {
    expect(afterFailures(0, 6 * minute, 11 * minute).openUntil).toBeNull()
  })

  it('refuses while it is open, then lets one request through to probe', () => {
    const state = { ...untouched, openUntil: at(30 * minute) }
    expect(decideTurn(state, wish, at(10 * minute))).toEqual({
      booked: false,
      reason: 'failing',
      retryAfterMs: 20 * minute,
    })
    const probe = decideTurn(state, wish, at(30 * minute))
    if (!probe.booked) throw new Error(probe.reason)
    const during = decideTurn({ ...state, openUntil: probe.openUntil }, wish, at(30 * minute + 1))
    expect(during).toMatchObject({ booked: false, reason: 'failing' })
  })

  it('opens again when the probe fails', () => {
    const open = { failedRuns: 3, firstFailedAt: start, openUntil: at(40 * minute) }
    expect(breakerAfterFailure(open, at(41 * minute)).openUntil).toEqual(at(71 * minute))
  })
})

describe('how long an answer stays fresh', () => {
  it.each([
    [{ 'cache-control': 'public, max-age=600' }, 600_000],
    [{ 'cache-control': 'max-age=600', age: '500' }, 100_000],
    [{ 'cache-control': 'max-age=60', age: '500' }, 0],
    [{ 'cache-control': 's-maxage=900, max-age=30' }, 30_000],
    [{ 'cache-control': 's-maxage=900' }, 0],
    [{ 'cache-control': 'no-cache, max-age=600' }, 0],
    [{ 'cache-control': 'no-store' }, 0],
    [{}, 0],
  ])('%j: %i ms', (headers, ms) => {
    expect(freshMs(headers as Record<string, string>)).toBe(ms)
  })
})
