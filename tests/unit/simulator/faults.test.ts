import { describe, expect, it } from 'vitest'
import { boardsOf } from '../../../simulator/boards.ts'
import { type Fault, faultsOn, spoil } from '../../../simulator/faults.ts'

const [board, other] = boardsOf(1, 300)
const page = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<script type="application/ld+json">{"a":{"b":1}}</script>',
}

function struck(fault: Fault, requests = 1000): number {
  return Array.from({ length: requests }, (_, i) => faultsOn([fault], board!, `/job/${i}`, 1)).filter(
    (found) => found.length > 0,
  ).length
}

describe('a fault', () => {
  it('befalls the share of requests that it is given, the same ones each time', () => {
    expect(struck({ kind: 'throttled' })).toBe(1000)
    const fifth = struck({ kind: 'throttled', share: 0.2 })
    expect(fifth).toBeGreaterThan(150)
    expect(fifth).toBeLessThan(250)
    expect(struck({ kind: 'throttled', share: 0.2 })).toBe(fifth)
    expect(struck({ kind: 'throttled', share: 0.2, seed: 9 })).not.toBe(fifth)
  })

  it('keeps to the board and the path that it names', () => {
    expect(faultsOn([{ kind: 'empty', on: other!.id }], board!, '/', 1)).toEqual([])
    expect(faultsOn([{ kind: 'empty', on: board!.host }], board!, '/', 1)).toHaveLength(1)
    expect(faultsOn([{ kind: 'empty', path: '/job/' }], board!, '/jobs', 1)).toEqual([])
  })

  it('may pass when the request is made again', () => {
    const fault: Fault = { kind: 'server_error', share: 0.5 }
    const tries = Array.from({ length: 30 }, (_, nth) => faultsOn([fault], board!, '/jobs', nth).length)
    expect(new Set(tries)).toEqual(new Set([0, 1]))
  })

  it('spoils the answer as its name says', () => {
    expect(spoil(page, { kind: 'throttled', retryAfterSeconds: 7 }, false)).toMatchObject({
      status: 429,
      headers: { 'retry-after': '7' },
    })
    expect(spoil(page, { kind: 'server_error', status: 503 }, false).status).toBe(503)
    expect(spoil(page, { kind: 'challenge' }, false)).toMatchObject({
      status: 403,
      headers: { 'cf-mitigated': 'challenge' },
    })
    expect(spoil(page, { kind: 'empty' }, false).body).toBe('')
    expect(spoil(page, { kind: 'html_for_json' }, false).headers['content-type']).toMatch(/html/)
    const block = /json">(.*)<\/script>/.exec(spoil(page, { kind: 'malformed_jsonld' }, false).body)![1]!
    expect(() => JSON.parse(block)).toThrow()
  })
})
