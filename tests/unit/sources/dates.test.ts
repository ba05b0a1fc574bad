import fc from 'fast-check'
import { expect, it } from 'vitest'
import { statedDate } from '../../../src/sources/dates.ts'

it.each([
  ['2026-11-02', '2026-11-02'],
  ['2026-11-02T08:15:00Z', '2026-11-02T08:15:00Z'],
  ['2026-06-11T21:42:38-05:00', '2026-06-11T21:42:38-05:00'],
  ['2026-06-24T15:02:00+0000', '2026-06-24T15:02:00Z'],
  ['2026-10-07T12:42:00.000Z', '2026-10-07T12:42:00Z'],
  ['2026-07-17 10:29:15 UTC', '2026-07-17T10:29:15Z'],
  ['2026-03-05T09:19:41.4400', '2026-03-05'],
  ['2025-07-28 00:00:00.0', '2025-07-28'],
  ['Wed, 13 May 2026 09:56:22 -0400', '2026-05-13T09:56:22-04:00'],
  ['Thu, 25 Jun 2026 15:18:17 EST', '2026-06-25T15:18:17-05:00'],
  ['Wed, 4 Nov 2026 8:05:00 GMT', '2026-11-04T08:05:00Z'],
  ['Wed Aug 05 02:00:00 UTC 2026', '2026-08-05T02:00:00Z'],
  ['November 1, 2026', '2026-11-01'],
  ['Jun 24, 2026', '2026-06-24'],
  ['Sept. 18, 2026', '2026-09-18'],
  ['11/6/2026 10:23 AM', '2026-11-06'],
  [1768435200000, '2026-01-15T00:00:00Z'],
  [1768435200, '2026-01-15T00:00:00Z'],
])('reads %s', (stated, expected) => {
  expect(statedDate(stated)).toBe(expected)
})

it.each(['Posted 3 Days Ago', '1 day ago', 'Today', '', '2026-02-30', '13/40/2026', null, undefined, {}])(
  'takes %j for no date: none is invented',
  (stated) => {
    expect(statedDate(stated)).toBeNull()
  },
)

it('never moves a date, and keeps the moment of what has a zone', () => {
  const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, (moment) => {
      const whole = new Date(Math.floor(moment.getTime() / 1000) * 1000)
      expect(statedDate(whole.toISOString().slice(0, 10))).toBe(whole.toISOString().slice(0, 10))
      expect(Date.parse(statedDate(whole.toUTCString())!)).toBe(whole.getTime())
    }),
  )
})
