import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureClasses } from '../../../src/domain/errors.ts'
import { type Ending, spread, untilNextCrawl } from '../../../src/domain/schedule.ts'

const hourMs = 3_600_000
const ending: Ending = {
  boardId: 'lakeside',
  class: null,
  paceMs: 24 * hourMs,
  failedInARow: 0,
  goneInARow: 0,
  retryAfterMs: null,
}

describe('the spread of ids', () => {
  it('is the same each time, and even', () => {
    const tenths = new Array<number>(10).fill(0)
    for (let n = 0; n < 10_000; n++) tenths[Math.floor(spread(`board-${n}`) * 10)]!++
    expect(spread('lakeside')).toBe(spread('lakeside'))
    expect(Math.min(...tenths)).toBeGreaterThan(850)
    expect(Math.max(...tenths)).toBeLessThan(1150)
  })
})

describe('the next crawl', () => {
  it('keeps the pace of the board while all goes well', () => {
    expect(untilNextCrawl(ending)).toBe(24 * hourMs)
  })

  it('waits as a throttling host told', () => {
    expect(untilNextCrawl({ ...ending, class: 'throttled', retryAfterMs: hourMs })).toBe(hourMs)
  })

  it('backs off from failures, to a day at most', () => {
    const waits = [1, 2, 3, 20, 1000].map((failedInARow) =>
      untilNextCrawl({ ...ending, class: 'transient', failedInARow }),
    )
    expect(waits[0]).toBeLessThan(7 * 60_000)
    expect(waits[1]).toBe(waits[0]! * 2)
    expect(waits[4]).toBe(waits[3])
    expect(waits[4]).toBeLessThanOrEqual(1.2 * 24 * hourMs)
  })

  it('leaves a host that blocks alone for hours, and confirms one that is gone at growing distances', () => {
    expect(untilNextCrawl({ ...ending, class: 'blocked', failedInARow: 1 })).toBeGreaterThanOrEqual(6 * hourMs)
    expect(untilNextCrawl({ ...ending, class: 'gone', goneInARow: 1 })).toBeGreaterThanOrEqual(6 * hourMs)
    expect(untilNextCrawl({ ...ending, class: 'gone', goneInARow: 2 })).toBeGreaterThanOrEqual(24 * hourMs)
  })

  it('is always later', () => {
    const classes = fc.constantFrom(null, ...failureClasses)
    fc.assert(
      fc.property(classes, fc.string(), fc.nat(2_000), (failure, boardId, failedInARow) => {
        expect(untilNextCrawl({ ...ending, class: failure, boardId, failedInARow })).toBeGreaterThan(0)
      }),
    )
  })
})
