import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursToLook, isWholeDue, type Look, planLook } from '../../../src/domain/pace.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** A Monday. */
const start = Date.UTC(2026, 2, 2)
const look = (atMs: number, more: Partial<Look> = {}): Look => {
  return { at: new Date(atMs), found: 0, pages: 1, listed: 40, isWhole: true, ...more }
}
const daysUntil = (next: Date, last: Look) => (next.getTime() - last.at.getTime()) / dayMs

/** Looks as planned, at a board that posts as many each day at one hour. */
function follow(perDay: number, hour: number, days: number): Look[] {
  const posted = (from: number, to: number) => {
    let count = 0
    for (let day = Math.floor(from / dayMs); day <= Math.floor(to / dayMs); day++) {
      const at = day * dayMs + hour * hourMs
      if (at > from && at <= to) count += perDay
    }
    return count
  }
  const looks = [look(start, { listed: perDay * 40 })]
  while (looks.at(-1)!.at.getTime() < start + days * dayMs) {
    const last = looks.at(-1)!.at
    const at = planLook('lakeside', looks, last)
    looks.push(look(at.getTime(), { found: posted(last.getTime(), at.getTime()), listed: perDay * 40 }))
  }
  return looks
}

describe('the next look', () => {
  it('comes sooner at a board that posts more, and later where it costs more', () => {
    const busy = follow(16, 15, 21).length
    const slow = follow(1, 15, 21).length
    expect(busy).toBeGreaterThan(2 * slow)
    const looks = [look(start, { listed: 160 })]
    const costly = [look(start, { listed: 160, pages: 16 })]
    expect(daysUntil(planLook('lakeside', looks, looks[0]!.at), looks[0]!)).toBeLessThan(1)
    expect(daysUntil(planLook('lakeside', costly, costly[0]!.at), costly[0]!)).toBeGreaterThanOrEqual(1)
  })

  it.each([3, 9, 15, 22])('learns the hour at which a board posts: %i', (hour) => {
    const found = follow(6, hour, 28).filter(({ at, found }) => found > 0 && at.getTime() > start + 14 * dayMs)
    const waits = found.map(({ at }) => (at.getTime() / hourMs - hour + 24) % 24).sort((a, b) => a - b)
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(3)
  })

  it('is half an hour to a week away, whatever was found', () => {
    const looks = fc.array(
      fc.record({ afterHours: fc.nat(200), found: fc.nat(500), pages: fc.nat(50), listed: fc.nat(5_000) }),
      {
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(fc.string(), looks, (id, list) => {
        let at = start
        const before = list.map(({ afterHours, ...rest }) => {
          at += afterHours * hourMs
          return look(at, rest)
        })
        const away = planLook(id, before, new Date(at)).getTime() - at
        expect(away).toBeGreaterThanOrEqual(hourMs / 2)
        expect(away).toBeLessThanOrEqual(8 * dayMs)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the hours of a day at which to look', () => {
  it('follow what is posted', () => {
    const atThree = Array.from({ length: 24 }, (_, hour) => (hour === 3 ? 5 : 0))
    expect(hoursToLook(atThree, 1)).toEqual([3])
    const twice = atThree.map((rate, hour) => (hour === 14 ? 2 : rate))
    expect(hoursToLook(twice, 2)).toEqual([3, 14])
  })

  it('are spread where nothing is known', () => {
    const hours = hoursToLook(new Array<number>(24).fill(1), 4)
    expect(hours.map((hour, n) => (hours[(n + 1) % 4]! - hour + 24) % 24)).toEqual([6, 6, 6, 6])
  })
})

describe('reading a list to its end', () => {
  it('is due when it never was, and again after one to five days', () => {
    expect(isWholeDue([], new Date(start))).toBe(true)
    expect(isWholeDue([look(start, { isWhole: false })], new Date(start))).toBe(true)
    const looks = [look(start, { pages: 10, listed: 200 })]
    expect(isWholeDue(looks, new Date(start + dayMs / 2))).toBe(false)
    expect(isWholeDue(looks, new Date(start + 5 * dayMs))).toBe(true)
  })
})
