import { describe, expect, it } from 'vitest'
import { eventKind, eventMoments, eventPlace } from '../../../src/domain/event.ts'

describe('the kind of an event', () => {
  it.each([
    ['Spring Career Fair', 'job_fair'],
    ['Health Careers & Internship Expo', 'job_fair'],
    ['Hiring event: coders', 'job_fair'],
    ['Allied Health Career and Job Fair', 'job_fair'],
    ['Virtual Recruiting Day', 'job_fair'],
    ['Employment Night at the Library', 'job_fair'],
    ['Walk-in interviews, records department', 'job_fair'],
    ['Meet the Employers', 'job_fair'],
    ['Students and recruiters meet-and-greet', 'networking'],
    ['Chapter networking evening', 'networking'],
    ['Career planning webinar', 'other'],
    ['Science fair', 'other'],
    ['Board meeting', 'other'],
    ['Job analysis survey closes', 'other'],
  ])('of "%s" is %s', (title, kind) => expect(eventKind({ title, categories: [] })).toBe(kind))

  it('may be said by its category', () => {
    expect(eventKind({ title: 'Fall on the Green', categories: ['Campus', 'Job Fairs'] })).toBe('job_fair')
  })
})

describe('when an event begins and is over', () => {
  it.each([
    ['2026-12-03T10:00:00-05:00', '2026-12-03T14:00:00-05:00', '2026-12-03T15:00:00.000Z', '2026-12-03T19:00:00.000Z'],
    ['2026-12-03', null, '2026-12-03T00:00:00.000Z', '2026-12-04T12:00:00.000Z'],
    ['2026-12-03', '2026-12-04', '2026-12-03T00:00:00.000Z', '2026-12-05T12:00:00.000Z'],
    ['2026-12-03T10:00:00', '2026-12-03T11:00:00', '2026-12-03T10:00:00.000Z', '2026-12-03T23:00:00.000Z'],
    ['2026-12-03T10:00:00Z', null, '2026-12-03T10:00:00.000Z', '2026-12-03T22:00:00.000Z'],
    ['2026-12-03T10:00:00Z', '2026-12-01', '2026-12-03T10:00:00.000Z', '2026-12-03T10:00:00.000Z'],
  ])('from %s to %s', (starts, ends, from, over) => {
    const moments = eventMoments({ starts, ends })
    expect([moments?.starts.toISOString(), moments?.over.toISOString()]).toEqual([from, over])
  })

  it('is not known without a date', () => expect(eventMoments({ starts: 'soon', ends: null })).toBeNull())
})

it('reads a place, and "virtual" as one that is everywhere', () => {
  const stated = (text: string) => ({ text, city: null, state: null, postalCode: null, country: null })
  expect(eventPlace({ place: stated('Brindle Hall, Akron, OH 44301'), online: false })).toMatchObject({
    place: { city: 'Akron', state: 'OH' },
    online: false,
  })
  expect(eventPlace({ place: stated('Virtual'), online: false })).toEqual({ place: null, online: true })
})
