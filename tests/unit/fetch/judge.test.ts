import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/fetch/exchange.ts'
import { judge, judgeRobots, retryAfterMs, saysGone } from '../../../src/fetch/judge.ts'

const now = new Date('2026-11-22T12:00:00Z')
const answer = (status: number, headers: Record<string, string> = {}, body = ''): Answer => ({ status, headers, body })

function verdict(given: Answer): unknown {
  try {
    judge(given, now)
    return 'answer'
  } catch (error) {
    return (error as { failure: string }).failure
  }
}

describe('what an answer means', () => {
  it.each([
    ['answer', [200, 301, 302, 303, 304, 307, 308, 404, 410]],
    ['blocked', [401, 403, 407, 451]],
    ['throttled', [429]],
    ['transient', [202, 204, 206, 300, 408, 421, 425, 500, 502, 503, 504, 520, 599]],
    ['changed', [400, 402, 405, 406, 409, 411, 412, 415, 422]],
  ])('is %s for its statuses', (expected, statuses) => {
    for (const status of statuses) expect([status, verdict(answer(status))]).toEqual([status, expected])
  })

  it.each([
    ['seconds', '120', 120_000],
    ['a date', 'Sun, 22 Nov 2026 12:10:00 GMT', 600_000],
    ['a date gone by', 'Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['years', '999999999', 7 * 86_400_000],
    ['nothing that is known', 'soon', null],
    ['nothing', undefined, null],
  ])('reads a Retry-After of %s', (_, header, ms) => expect(retryAfterMs(header, now)).toBe(ms))

  it('says how long to wait', () => {
    for (const [given, retryAfterMs] of [
      [answer(429, { 'retry-after': '7' }), 7000],
      [answer(503, { 'retry-after': '7' }), 7000],
      [answer(429), 60_000],
      [answer(429, { 'retry-after': '0' }), 60_000],
    ] as const)
      expect(() => judge(given, now)).toThrow(expect.objectContaining({ failure: 'throttled', retryAfterMs }))
  })

  it('keeps the body of what failed for inspection', () => {
    expect(() => judge(answer(422, {}, '{"errorCode":"X"}'), now)).toThrow(
      expect.objectContaining({ body: '{"errorCode":"X"}' }),
    )
  })

  it.each([
    ['a header', answer(200, { 'tdm-reservation': '1' }), 'forbidden'],
    ['a meta element', answer(200, {}, '<meta name="tdm-reservation" content="1">'), 'forbidden'],
    ['a meta element the other way round', answer(200, {}, "<meta content='1' name='tdm-reservation'/>"), 'forbidden'],
    ['a header that reserves nothing', answer(200, { 'tdm-reservation': '0' }), 'answer'],
    ['a meta element that reserves nothing', answer(200, {}, '<meta name="tdm-reservation" content="0">'), 'answer'],
  ])('heeds a text-and-data-mining opt-out in %s', (_, given, expected) => expect(verdict(given)).toBe(expected))

  it("knows a source's own word for gone", () => {
    const gone = { status: 403, text: '"S22"' }
    expect(saysGone(answer(403, {}, '{"errorCode":"S22"}'), gone)).toBe(true)
    expect(saysGone(answer(403, {}, '{"errorCode":"S21"}'), gone)).toBe(false)
    expect(saysGone(answer(200, {}, '"S22"'), gone)).toBe(false)
    expect(saysGone(answer(403, {}, '"S22"'), undefined)).toBe(false)
  })

  it('takes any 4xx for "no robots.txt" but a request to slow down, and no 5xx', () => {
    for (const status of [200, 301, 400, 401, 403, 404, 410, 451]) judgeRobots(answer(status), now)
    expect(() => judgeRobots(answer(429), now)).toThrow(expect.objectContaining({ failure: 'throttled' }))
    expect(() => judgeRobots(answer(503), now)).toThrow(expect.objectContaining({ failure: 'transient' }))
    expect(() => judgeRobots(answer(403, { 'cf-mitigated': 'challenge' }), now)).toThrow(
      expect.objectContaining({ failure: 'blocked' }),
    )
  })
})
