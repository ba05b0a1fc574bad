import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credentials } from '../../src/domain/credentials.ts'
import { personOf } from '../../src/domain/fit/person.ts'
import { gradeOf, mayApply } from '../../src/domain/fit.ts'
import type { Requirement } from '../../src/domain/listing.ts'
import { pathwaySchema, pathways, stepByCode, stepSchema, steps } from '../../src/domain/pathways.ts'
import { type Profile, profileSchema } from '../../src/domain/profile.ts'
import { openTo, pairedUnlocks, profileAfter, stepsFor, unlocks } from '../../src/domain/unlock.ts'
import { profiles, requirements } from '../support/people.ts'

const now = new Date('2026-11-22T12:00:00Z')
const asks = (...credentials: string[]): Requirement => ({
  paths: [{ credentials: credentials.map((code) => [code]), education: null, experienceYears: null, conditions: [] }],
})
const graduate = profileSchema.parse({ education: [{ level: 'associate', field: 'HIT', accredited: true }] })
const schooled = profileSchema.parse({ education: 'high_school' })

const numbered = fc
  .array(requirements, { maxLength: 12 })
  .map((list) => new Map(list.map((requirement, id) => [id, requirement])))

/** Set difference, told the long way: who may apply after, and could not before. */
function difference(before: Profile, after: Profile, asked: Map<number, Requirement>): number[] {
  const may = (profile: Profile, requirement: Requirement) => mayApply(gradeOf(personOf(profile, now), requirement))
  return [...asked].filter(([, one]) => may(after, one) && !may(before, one)).map(([id]) => id)
}

describe('what a step opens', () => {
  it('is the difference of what a person may apply for after it and before it', () => {
    fc.assert(
      fc.property(profiles, numbered, (profile, asked) => {
        for (const { steps: taken, opens } of unlocks(profile, asked, now))
          expect(opens).toEqual(difference(profile, profileAfter(profile, taken), asked))
      }),
      { numRuns: 60 },
    )
  })

  it('of a pair is what neither of the two opens alone', () => {
    fc.assert(
      fc.property(profiles, numbered, (profile, asked) => {
        for (const { steps: pair, opens } of pairedUnlocks(profile, asked, now)) {
          const alone = stepsFor(personOf(profile, now)).flatMap((step) =>
            difference(profile, profileAfter(profile, [step]), asked),
          )
          const both = difference(profile, profileAfter(profile, pair), asked)
          expect(opens).toEqual(both.filter((id) => !alone.includes(id)))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('says most first, who may take it up now and who after what', () => {
    const asked = new Map([
      ['a', asks('RHIT')],
      ['b', asks('RHIT')],
      ['c', asks('CCS')],
      ['d', asks('RHIT', 'CCS')],
    ])
    const of = (profile: Profile) => new Map(unlocks(profile, asked, now).map((one) => [one.steps[0]!.code, one]))
    expect(unlocks(graduate, asked, now)[0]).toMatchObject({
      steps: [{ code: 'RHIT' }],
      reach: 'now',
      opens: ['a', 'b'],
    })
    expect(of(graduate).get('CCS')).toMatchObject({ reach: 'now', opens: ['c'] })
    expect(of(schooled).get('RHIT')).toMatchObject({
      reach: 'after',
      lack: { education: 'associate', accredited: true },
    })
    expect(of(graduate).get('CPC')).toMatchObject({ reach: 'after', lack: { experienceYears: 2 } })
    expect(pairedUnlocks(graduate, asked, now)).toMatchObject([
      { steps: [{ code: 'RHIT' }, { code: 'CCS' }], opens: ['d'], reach: 'now' },
      { steps: [{ code: 'RHIA' }, { code: 'CCS' }], opens: ['d'], reach: 'after' },
    ])
  })

  it('counts what may be applied for on a condition as open already', () => {
    const [path] = asks('RHIT').paths
    const lenient = {
      paths: [{ ...path!, conditions: [{ kind: 'within_months' as const, codes: ['RHIT'], months: 12 }] }],
    }
    expect([...openTo(personOf(graduate, now), [['a', lenient]])]).toEqual(['a'])
  })
})

describe('the steps of a person', () => {
  it('are those not taken, and degrees of one rung more', () => {
    const degreesOf = (profile: object) =>
      stepsFor(personOf(profileSchema.parse(profile), now))
        .filter(({ kind }) => kind === 'degree')
        .map(({ code }) => code)
    expect(degreesOf(schooled)).toEqual(['certificate', 'associate'])
    expect(degreesOf(graduate)).toEqual(['bachelor'])
    expect(degreesOf({ education: { level: 'bachelor', field: 'History', accredited: false } })).toEqual([
      'associate',
      'bachelor',
      'master',
    ])
    expect(stepsFor(personOf({ ...graduate, ...profileSchema.parse({ credentials: ['RHIA'] }) }, now))).not.toContain(
      stepByCode.get('RHIT'),
    )
  })
})

describe('the tables', () => {
  it('hold steps and pathways in their shape, whose codes exist', () => {
    expect(steps.map((step) => stepSchema.parse(step))).toEqual(steps)
    expect(pathways.map((pathway) => pathwaySchema.parse(pathway))).toEqual(pathways)
    const named = pathways.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps))
    expect(named.filter((code) => !stepByCode.has(code))).toEqual([])
    expect(steps.filter(({ kind, code }) => kind === 'credential' && !credentials.has(code))).toEqual([])
  })
})
