import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personOf } from '../../src/domain/fit/person.ts'
import { fitOf } from '../../src/domain/fit.ts'
import type { CredentialTag, Pay, Place } from '../../src/domain/listing.ts'
import { milesBetween } from '../../src/domain/places/distance.ts'
import { pointOf } from '../../src/domain/places/point.ts'
import { profileSchema } from '../../src/domain/profile.ts'
import { medianWage } from '../../src/domain/roles.ts'
import { type Scored, scoreOf, scoreSchema } from '../../src/domain/score.ts'

const now = new Date('2026-11-22T12:00:00Z')
const evidence = { start: 0, end: 1, text: 'x' }
const bare: Scored = {
  credentials: [],
  education: null,
  experience: null,
  entryLevel: { claimed: false, trap: false },
  pay: null,
  soc: null,
  roleFamily: 'coding',
  places: [],
  workMode: null,
  remoteStates: null,
  postedAt: '2026-11-22T08:00:00Z',
  reposts: 0,
}
const credential = (code: string, level: CredentialTag['level'], group: number | null = null): CredentialTag => {
  return { code, level, group, withinMonths: null, eligibleSuffices: false, evidence }
}
const yearly = (min: number | null, max: number | null): Pay => {
  return { min, max, unit: 'year', currency: 'USD', yearly: { min, max }, source: 'employer', evidence }
}
const akron: Place = { city: 'Akron', state: 'OH', postalCode: null, ...pointOf('Akron, OH')!, text: 'Akron, OH' }

const score = (profile: object, listing: Partial<Scored>) => {
  const person = personOf(profileSchema.parse(profile), now)
  return scoreOf(person, fitOf(person, null), { ...bare, ...listing }, now)
}
const lines = (about: string, profile: object, listing: Partial<Scored>) =>
  score(profile, listing)
    .because.filter((line) => line.about === about)
    .map(({ points }) => points)

describe('a score', () => {
  it('is the sum of its lines, in the shape of its schema', () => {
    const found = score(
      { credentials: ['RHIT'], place: 'Akron, OH', payFloor: { amount: 25, unit: 'hour' }, roles: ['coding'] },
      {
        credentials: [credential('RHIT', 'preferred')],
        places: [akron],
        pay: yearly(60_000, 70_000),
        soc: '29-2072',
        reposts: 1,
      },
    )
    expect(scoreSchema.parse(found)).toEqual(found)
    expect(found.because.map(({ about }) => about)).toEqual([
      'preferred',
      'pay',
      'pay',
      'place',
      'role',
      'fresh',
      'reposts',
    ])
    expect(found.score).toBeCloseTo(
      found.because.reduce((sum, { points }) => sum + points, 0),
      6,
    )
  })

  it('takes nothing for what is not known', () => {
    expect(score({}, {}).because.map(({ about }) => about)).toEqual(['fresh'])
    expect(lines('pay', { payFloor: { amount: 50_000 } }, {})).toEqual([])
    expect(lines('place', { place: 'Akron, OH' }, {})).toEqual([])
  })
})

describe('the lines', () => {
  it('count each preferred thing once, and none that is not held', () => {
    const asked = [
      credential('RHIT', 'preferred', 1),
      credential('RHIA', 'preferred', 1),
      credential('CCS', 'preferred'),
    ]
    expect(lines('preferred', { credentials: ['RHIA'] }, { credentials: asked })).toEqual([6])
    expect(lines('preferred', { credentials: ['RHIA', 'CCS'] }, { credentials: asked })).toEqual([6, 6])
    expect(lines('preferred', { credentials: ['CPC'] }, { credentials: asked })).toEqual([])
    expect(lines('preferred', { credentials: ['CPC'] }, { credentials: [credential('CPC', 'required')] })).toEqual([])
    const experience = { minimumYears: 1, preferredYears: 3, in: null, evidence }
    expect(lines('preferred', { experience: 3 }, { experience })).toEqual([6])
  })

  it('set the pay against the floor and the published median, with its year', () => {
    const floor = { payFloor: { amount: 50_000 } }
    expect(lines('pay', floor, { pay: yearly(40_000, 49_000) })).toEqual([-12])
    expect(lines('pay', floor, { pay: yearly(50_000, 70_000) })).toEqual([6])
    const median = medianWage('29-2072')!
    const { because } = score({}, { soc: '29-2072', pay: yearly(median.dollars, null) })
    expect(because[0]).toMatchObject({ about: 'pay', points: 0, because: expect.stringContaining(`in ${median.year}`) })
  })

  it('rank by distance, by states and by remote work', () => {
    const near = { place: 'Akron, OH', radiusMiles: 30 }
    expect(lines('place', near, { places: [akron] })).toEqual([10])
    expect(lines('place', { ...near, place: 'Miami, FL' }, { places: [akron] })).toEqual([-15])
    expect(lines('place', { states: ['TX'] }, { places: [akron] })).toEqual([-10])
    expect(
      lines('place', { remote: true, states: ['OH'] }, { workMode: 'remote', remoteStates: ['OH', 'TX'] }),
    ).toEqual([10])
    expect(lines('place', { remote: true, states: ['OH'] }, { workMode: 'remote', remoteStates: ['TX'] })).toEqual([
      -15,
    ])
  })

  it('let old and reposted listings sink', () => {
    expect(lines('fresh', {}, { postedAt: '2026-11-08T12:00:00Z' })).toEqual([5])
    fc.assert(
      fc.property(fc.nat(400), fc.nat(30), fc.nat(30), (days, reposts, more) => {
        const at = (age: number, times: number) =>
          score({}, { postedAt: new Date(now.getTime() - age * 86_400_000).toISOString(), reposts: times }).score
        expect(at(days + more, reposts)).toBeLessThanOrEqual(at(days, reposts))
        expect(at(days, reposts + more)).toBeLessThanOrEqual(at(days, reposts))
      }),
    )
  })

  it('warn of what is out of reach, and of traps', () => {
    const person = personOf(profileSchema.parse({ education: 'high_school' }), now)
    const path = { credentials: [['RHIT']], education: null, experienceYears: null }
    const requirement = {
      paths: [{ ...path, conditions: [{ kind: 'within_months' as const, codes: ['RHIT'], months: 12 }] }],
    }
    const { because } = scoreOf(person, fitOf(person, requirement), bare, now)
    expect(because).toContainEqual(expect.objectContaining({ about: 'reach', points: -8 }))
    const experience = { minimumYears: 2, preferredYears: null, in: null, evidence }
    const trap = { entryLevel: { claimed: true, trap: true }, experience }
    expect(lines('trap', { experience: 1 }, trap)).toEqual([-5])
    expect(lines('trap', { experience: 3 }, trap)).toEqual([])
  })
})

it('miles are those of the map', () => {
  expect(milesBetween(pointOf('Akron, OH')!, pointOf('Akron, OH')!)).toBe(0)
  expect(
    milesBetween({ latitude: 40.7128, longitude: -74.006 }, { latitude: 34.0522, longitude: -118.2437 }),
  ).toBeCloseTo(2446, -1)
})
