import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { canonicalProfile, profileKey, profileSchema } from '../../src/domain/profile.ts'

const faultsOf = (value: unknown) =>
  profileSchema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('a profile', () => {
  it('may be empty: everything that is not said is null or an empty list', () => {
    expect(profileSchema.parse({})).toEqual({
      version: 1,
      credentials: [],
      education: [],
      experience: [],
      place: null,
      radiusMiles: null,
      remote: null,
      states: [],
      payFloor: null,
      roles: [],
    })
  })

  it('may be written in short', () => {
    const short = profileSchema.parse({ credentials: ['rhit', 'CTR'], education: 'associate', experience: 2.5 })
    expect(short.credentials.map(({ code }) => code)).toEqual(['RHIT', 'ODS'])
    expect(short.education).toEqual([{ level: 'associate', field: null, accredited: null, inProgressUntil: null }])
    expect(short.experience).toEqual([{ years: 2.5, in: null }])
  })

  it('names each fault: a family is not held, a misspelt name is not ignored, a day is a day', () => {
    expect(faultsOf({ credentials: ['CODING_CERT'] })[0]).toContain('credentials.0.code: must be the code')
    expect(faultsOf({ credentials: [{ code: 'RHIT', expires: '2020-01-01' }] })[0]).toContain('expires')
    expect(faultsOf({ credentials: [{ code: 'RHIT', expiresOn: 'May' }] })).toEqual([
      'credentials.0.expiresOn: must be a day like 2027-05-31',
    ])
    expect(
      faultsOf({ credentials: [{ code: 'RHIT', earnedOn: '2020-01-01', inProgressUntil: '2027-01-01' }] }),
    ).toEqual(['credentials.0.inProgressUntil: cannot stand beside earnedOn'])
    expect(faultsOf({ place: 'Nowhere at all' })[0]).toContain('ZIP code')
    expect(faultsOf({ version: 2 })[0]).toContain('version')
  })

  it('has a description on every field', () => {
    const bare: string[] = []
    const walk = (schema: unknown, at: string) => {
      for (const [name, member] of Object.entries((schema as { properties?: object }).properties ?? {})) {
        if (!('description' in member)) bare.push(`${at}${name}`)
        walk(member, `${at}${name}.`)
        walk(member.items, `${at}${name}.`)
        for (const choice of member.anyOf ?? []) walk(choice, `${at}${name}.`)
      }
    }
    walk(z.toJSONSchema(profileSchema, { io: 'output', reused: 'inline' }), '')
    expect(bare).toEqual([])
  })
})

describe('the key of a profile', () => {
  const entries = fc.record({
    credentials: fc.uniqueArray(fc.constantFrom('RHIT', 'RHIA', 'CCS', 'CPC', 'CDIP')),
    education: fc.uniqueArray(fc.constantFrom('high_school', 'certificate', 'associate', 'bachelor')),
    experience: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 3 }),
    roles: fc.uniqueArray(fc.constantFrom('coding', 'cdi', 'registry')),
    states: fc.uniqueArray(fc.constantFrom('OH', 'TX', 'CA')),
  })

  it('is the same in any order, and the canonical form is its own canonical form', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const profile = profileSchema.parse(given)
        const reversed = Object.fromEntries(Object.entries(given).map(([name, list]) => [name, list.toReversed()]))
        expect(profileKey(profileSchema.parse(reversed))).toBe(profileKey(profile))
        expect(canonicalProfile(canonicalProfile(profile))).toEqual(canonicalProfile(profile))
        expect(profileSchema.parse(canonicalProfile(profile))).toEqual(canonicalProfile(profile))
      }),
    )
  })

  it('takes two stretches of the same work as two, and an hourly floor as its year', () => {
    const [once, twice] = [[2], [2, 2]].map((experience) => profileKey(profileSchema.parse({ experience })))
    expect(once).not.toBe(twice)
    const floors = [{ amount: 25, unit: 'hour' }, { amount: 52_000 }]
    expect(new Set(floors.map((payFloor) => profileKey(profileSchema.parse({ payFloor })))).size).toBe(1)
  })
})
