import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closingReason, isPlausible } from '../../../src/domain/closing.ts'

const now = new Date('2026-03-10T12:00:00Z')
const unlisted = { missed: 0, validThrough: null, pageGone: false }
const oneOfTwo = { now, listsEverything: false }

describe('a posting that a crawl did not list', () => {
  it('stays open after one crawl and closes after two', () => {
    expect(closingReason(unlisted, oneOfTwo)).toBeNull()
    expect(closingReason({ ...unlisted, missed: 1 }, oneOfTwo)).toBe('not_listed')
  })

  it('closes after one crawl of a source that lists everything', () => {
    expect(closingReason(unlisted, { now, listsEverything: true })).toBe('not_listed')
  })

  it('closes at once when its own page is gone', () => {
    expect(closingReason({ ...unlisted, pageGone: true }, oneOfTwo)).toBe('page_gone')
  })

  it('does not close by its absence from a board of the latest ads', () => {
    const latest = { ...oneOfTwo, latestOnly: true }
    expect(closingReason({ ...unlisted, missed: 50 }, latest)).toBeNull()
    expect(closingReason({ ...unlisted, pageGone: true }, latest)).toBe('page_gone')
    expect(closingReason({ ...unlisted, validThrough: new Date('2026-03-09') }, latest)).toBe('expired')
  })

  it('closes as expired only after its last day', () => {
    expect(closingReason({ ...unlisted, validThrough: new Date('2026-03-09') }, oneOfTwo)).toBe('expired')
    expect(closingReason({ ...unlisted, validThrough: new Date('2026-03-11') }, oneOfTwo)).toBeNull()
  })
})

describe('whether a crawl is believed', () => {
  it('believes the first one, and one that lists as many as before', () => {
    expect(isPlausible(0, [])).toBe(true)
    expect(isPlausible(50, [100, 90, 110])).toBe(true)
  })

  it('does not believe one that lists fewer than half of the median of the last five', () => {
    expect(isPlausible(49, [100, 100, 100, 100, 100, 2])).toBe(false)
    expect(isPlausible(0, [3])).toBe(false)
  })

  it('believes a board that shrank once three crawls agree', () => {
    expect(isPlausible(10, [10, 10, 100, 100, 100])).toBe(false)
    expect(isPlausible(10, [10, 10, 10, 100, 100])).toBe(true)
  })

  it('is never troubled by a longer list, nor by the order of what came before', () => {
    const counts = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(counts, fc.nat(10_000), fc.nat(10_000), (before, count, more) => {
        expect(isPlausible(count, before)).toBe(isPlausible(count, before.toReversed()))
        if (isPlausible(count, before)) expect(isPlausible(count + more, before)).toBe(true)
        expect(isPlausible(Math.max(...before), before)).toBe(true)
      }),
    )
  })
})
