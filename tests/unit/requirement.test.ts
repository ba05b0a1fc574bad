import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Requirement, RequirementPath } from '../../src/domain/listing.ts'
import { canonicalRequirement, requirementKey } from '../../src/domain/requirement.ts'
import { read } from './reading/support.ts'

const path = (parts: Partial<RequirementPath>): RequirementPath => ({
  credentials: [],
  education: null,
  experienceYears: null,
  conditions: [],
  ...parts,
})
const anyPath = fc.record({
  credentials: fc.array(fc.array(fc.constantFrom('RHIT', 'RHIA', 'CCS', 'CPC'), { minLength: 1, maxLength: 3 }), {
    maxLength: 2,
  }),
  education: fc.option(
    fc.record({
      level: fc.constantFrom('high_school' as const, 'associate' as const, 'bachelor' as const),
      fields: fc.subarray(['him', 'nursing', 'related']),
      accredited: fc.boolean(),
    }),
    { nil: null },
  ),
  experienceYears: fc.option(fc.constantFrom(0, 1, 2, 5), { nil: null }),
  conditions: fc.array(
    fc.record({
      kind: fc.constantFrom('within_months' as const, 'eligible' as const),
      codes: fc.subarray(['RHIT', 'CCS'], { minLength: 1 }),
      months: fc.constantFrom(6, 12),
    }),
    { maxLength: 2 },
  ),
})
const anyRequirement: fc.Arbitrary<Requirement> = fc.record({
  paths: fc.array(anyPath, { minLength: 1, maxLength: 4 }),
})

describe('canonical form', () => {
  test('is its own canonical form', () => {
    fc.assert(
      fc.property(anyRequirement, (requirement) => {
        const once = canonicalRequirement(requirement)
        expect(canonicalRequirement(once)).toEqual(once)
        expect(once.paths.length).toBeGreaterThan(0)
      }),
    )
  })

  test('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(anyRequirement, (requirement) => {
        const turned = {
          paths: requirement.paths.toReversed().map((one) => ({
            ...one,
            credentials: one.credentials.toReversed().map((codes) => codes.toReversed()),
            conditions: one.conditions.toReversed(),
          })),
        }
        expect(requirementKey(turned)).toBe(requirementKey(requirement))
      }),
    )
  })

  test('a path that an easier one makes needless is dropped', () => {
    const easy = path({ credentials: [['RHIT', 'RHIA']] })
    const hard = path({ credentials: [['RHIT']], experienceYears: 3 })
    expect(canonicalRequirement({ paths: [hard, easy] }).paths).toEqual([{ ...easy, credentials: [['RHIA', 'RHIT']] }])
  })

  test('a harder path that grants a delay stays', () => {
    const strict = path({ credentials: [['CCS']] })
    const lenient = path({
      credentials: [['CCS']],
      experienceYears: 2,
      conditions: [{ kind: 'within_months', codes: ['CCS'], months: 12 }],
    })
    expect(canonicalRequirement({ paths: [strict, lenient] }).paths).toHaveLength(2)
  })
})

describe('read from an ad', () => {
  const shape = (ad: string) =>
    read(ad).requirement?.paths.map(({ credentials, education, experienceYears }) => ({
      credentials,
      education: education?.level ?? null,
      years: experienceYears,
    }))

  test('two ways in with their own credential and years', () => {
    const ad =
      'Requirements:\n- Associate degree in HIM and RHIT, or high school diploma with CCS and five years of inpatient coding experience.'
    expect(shape(ad)).toEqual([
      { credentials: [['CCS']], education: 'high_school', years: 5 },
      { credentials: [['RHIT']], education: 'associate', years: null },
    ])
  })

  test('years that go with the degree', () => {
    const ad = "Requirements:\n- Bachelor's degree with 3 years' experience, associate's with 5, or high school with 7."
    expect(shape(ad)?.map(({ education, years }) => [education, years])).toEqual([
      ['associate', 5],
      ['bachelor', 3],
      ['high_school', 7],
    ])
  })

  test('job levels are ways in of their own', () => {
    const ad =
      'Qualifications\nCoder I: CCA or CPC-A certification.\nCoder II: CCS or CPC certification and 2 years of coding experience.'
    expect(shape(ad)).toEqual([
      { credentials: [['CCA', 'CPC-A']], education: null, years: null },
      { credentials: [['CCS', 'CPC']], education: null, years: 2 },
    ])
  })

  test('delays and candidates are conditions', () => {
    const [only] =
      read('Requirements:\n- RHIT or RHIT-eligible\n- CCS within 12 months of hire').requirement?.paths ?? []
    expect(only?.conditions).toEqual([
      { kind: 'eligible', codes: ['RHIT'], months: null },
      { kind: 'within_months', codes: ['CCS'], months: 12 },
    ])
  })

  test('nothing stated is no requirement; a statement that nothing is needed is one that all meet', () => {
    expect(read('We code charts in a quiet town.').requirement).toBeNull()
    expect(shape('No degree needed. No experience required.')).toEqual([
      { credentials: [], education: null, years: null },
    ])
  })
})
