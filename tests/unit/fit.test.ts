import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personOf } from '../../src/domain/fit/person.ts'
import { fitSchema } from '../../src/domain/fit/shape.ts'
import { compareGrades, fitOf, gradeOf, withEvidence } from '../../src/domain/fit.ts'
import { educationLevels, type RequirementPath } from '../../src/domain/listing.ts'
import { emptyPosting } from '../../src/domain/posting.ts'
import { profileSchema } from '../../src/domain/profile.ts'
import { readPosting } from '../../src/domain/reading/index.ts'
import { canonicalRequirement } from '../../src/domain/requirement.ts'
import { degrees, heldCredentials, profiles, requirementPaths, requirements } from '../support/people.ts'

const now = new Date('2026-11-22T12:00:00Z')
const person = (profile: object) => personOf(profileSchema.parse(profile), now)
const path = (asked: Partial<RequirementPath>): RequirementPath => {
  return { credentials: [], education: null, experienceYears: null, conditions: [], ...asked }
}
const education = (level: (typeof educationLevels)[number], fields: string[] = [], accredited = false) => {
  return { level, fields, accredited }
}
const fitTo = (profile: object, ...paths: Partial<RequirementPath>[]) =>
  fitOf(person(profile), { paths: paths.map(path) })
const within = (months: number, ...codes: string[]) => ({ kind: 'within_months' as const, codes, months })

const student = {
  credentials: [{ code: 'CCA', expiresOn: '2027-05-01' }],
  education: [{ level: 'associate', field: 'Health Information Technology', accredited: true }],
  experience: [{ years: 1, in: 'release of information' }],
}

describe('a fit', () => {
  it('is qualified when one path is wholly met, and names the path and the items that meet it', () => {
    const easy = path({ credentials: [['RHIT', 'CCA']], education: education('associate', ['him'], true) })
    const found = fitTo(student, { credentials: [['CCS']], experienceYears: 5 }, easy)
    expect(found).toMatchObject({ fit: 'qualified', path: easy, missing: [], conditions: [] })
    expect(found.met.map(({ kind, by }) => [kind, by])).toMatchObject([
      ['credential', { code: 'CCA', expiresOn: '2027-05-01' }],
      ['education', { field: 'Health Information Technology' }],
    ])
  })

  it('is one step when one thing is missing, and not yet when more is', () => {
    expect(fitTo(student, { credentials: [['RHIT']] })).toMatchObject({
      fit: 'one_step',
      missing: [{ kind: 'credential', codes: ['RHIT'], because: 'not_held', by: null }],
    })
    expect(fitTo(student, { experienceYears: 3 })).toMatchObject({ fit: 'one_step', missing: [{ years: 3, short: 2 }] })
    expect(fitTo(student, { education: education('bachelor') }).fit).toBe('one_step')
    expect(fitTo(student, { education: education('master') }).fit).toBe('not_yet')
    expect(fitTo(student, { credentials: [['RHIT'], ['CCS']] }).fit).toBe('not_yet')
  })

  it('is unstated without a requirement, and qualified when nothing is asked', () => {
    expect(fitOf(person(student), null)).toMatchObject({ fit: 'unstated', path: null })
    expect(fitOf(person(student), { paths: [] }).fit).toBe('unstated')
    expect(fitTo({}, {}).fit).toBe('qualified')
  })

  it('is said in the shape of its schema', () => {
    fc.assert(
      fc.property(profiles, requirements, (profile, requirement) => {
        const found = fitOf(personOf(profile, now), requirement)
        expect(fitSchema.parse(found)).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what stands for what', () => {
  const asked = (code: string, ...held: string[]) => fitTo({ credentials: held }, { credentials: [[code]] })

  it('takes what nearly every employer takes', () => {
    expect(asked('RHIT', 'RHIA')).toMatchObject({ fit: 'qualified', met: [{ by: { code: 'RHIA' } }] })
    expect(asked('ODS', 'CTR').fit).toBe('qualified')
    expect(asked('CPC-A', 'CPC').fit).toBe('qualified')
    expect(asked('CODING_CERT', 'CPC-A').fit).toBe('qualified')
  })

  it('does not take the lesser, and says where some employers take it', () => {
    expect(asked('RHIA', 'RHIT').fit).toBe('one_step')
    expect(asked('CPC', 'CPC-A')).toMatchObject({ fit: 'one_step', missing: [{ because: 'not_held' }] })
    expect(asked('CCS', 'CIC')).toMatchObject({ fit: 'one_step', missing: [{ because: 'close', by: { code: 'CIC' } }] })
  })

  it('does not count what has expired, from the day after its last', () => {
    const lapsed = { code: 'RHIT', expiresOn: '2026-11-21' }
    expect(fitTo({ credentials: [lapsed] }, { credentials: [['RHIT']] })).toMatchObject({
      fit: 'one_step',
      missing: [{ because: 'expired', by: { code: 'RHIT', expiresOn: '2026-11-21' } }],
    })
    const last = { code: 'RHIT', expiresOn: '2026-11-22' }
    expect(fitTo({ credentials: [lapsed, last] }, { credentials: [['RHIT']] }).fit).toBe('qualified')
  })
})

describe('conditions', () => {
  it('may be obtained within months of hire, and it says whether the person could sit for it', () => {
    const asked = { credentials: [['RHIT']], conditions: [within(12, 'RHIT')] }
    expect(fitTo(student, asked)).toMatchObject({
      fit: 'qualified_on_condition',
      conditions: [{ condition: 'within_months', months: 12, eligible: 'yes' }],
    })
    expect(fitTo({ education: 'high_school' }, asked).conditions).toMatchObject([{ eligible: 'no' }])
    expect(fitTo({ education: 'associate' }, asked).conditions).toMatchObject([{ eligible: 'unknown' }])
  })

  it('takes the eligible only where the ad does, and only those who are', () => {
    const open = { credentials: [['RHIT']], conditions: [{ kind: 'eligible' as const, codes: ['RHIT'], months: null }] }
    expect(fitTo(student, open)).toMatchObject({
      fit: 'qualified_on_condition',
      conditions: [{ condition: 'eligible' }],
    })
    expect(fitTo({ education: 'high_school' }, open).fit).toBe('one_step')
  })

  it('takes what is in progress inside the window: half a year, or as long as the ad says', () => {
    const until = (inProgressUntil: string) => ({ credentials: [{ code: 'RHIT', inProgressUntil }] })
    const rhit = { credentials: [['RHIT']] }
    expect(fitTo(until('2027-03-01'), rhit)).toMatchObject({
      fit: 'qualified_on_condition',
      conditions: [{ condition: 'in_progress', on: '2027-03-01', by: { code: 'RHIT' } }],
    })
    expect(fitTo(until('2027-09-01'), rhit)).toMatchObject({ fit: 'one_step', missing: [{ because: 'later' }] })
    expect(fitTo(until('2027-09-01'), { ...rhit, conditions: [within(12, 'RHIT')] })).toMatchObject({
      conditions: [{ condition: 'in_progress', months: 12 }],
    })
    expect(fitTo(until('2026-09-01'), rhit)).toMatchObject({ fit: 'one_step', missing: [{ because: 'overdue' }] })
  })

  it('takes experience for schooling year for year where the ad takes it at all', () => {
    const degree = { education: education('associate') }
    const either = { ...degree, conditions: [{ kind: 'equivalent_experience' as const, codes: [], months: null }] }
    expect(fitTo({ education: 'high_school', experience: 2 }, either)).toMatchObject({
      fit: 'qualified_on_condition',
      conditions: [{ kind: 'education', condition: 'equivalent_experience' }],
    })
    expect(fitTo({ education: 'high_school', experience: 1 }, either).fit).toBe('one_step')
    expect(fitTo({ education: 'high_school', experience: 9 }, degree).fit).toBe('one_step')
  })
})

describe('education', () => {
  const outcome = (
    held: object | string,
    level: (typeof educationLevels)[number],
    fields: string[] = [],
    cahiim = false,
  ) => {
    const {
      fit: grade,
      missing,
      conditions,
    } = fitTo({ education: held }, { education: education(level, fields, cahiim) })
    const [lack] = missing
    return [grade, lack?.because ?? conditions[0]?.condition].filter(Boolean).join(' ')
  }

  it('compares by level; a certificate may or may not be college work', () => {
    expect(outcome('bachelor', 'associate')).toBe('qualified')
    expect(outcome('some_college', 'certificate')).toBe('qualified')
    expect(outcome('certificate', 'some_college')).toBe('qualified_on_condition unconfirmed')
    expect(outcome('certificate', 'associate')).toBe('one_step level')
    expect(outcome('high_school', 'associate')).toBe('one_step level')
    expect(outcome('high_school', 'bachelor')).toBe('not_yet level')
  })

  it('asks for the field and the accreditation where the ad does, and never guesses them', () => {
    expect(outcome({ level: 'associate', field: 'HIT' }, 'associate', ['him'])).toBe('qualified')
    expect(outcome({ level: 'bachelor', field: 'Nursing' }, 'associate', ['him', 'related'])).toBe('qualified')
    expect(outcome({ level: 'bachelor', field: 'History' }, 'associate', ['him', 'related'])).toBe(
      'qualified_on_condition unconfirmed',
    )
    expect(outcome({ level: 'bachelor', field: 'History' }, 'associate', ['him'])).toBe('one_step field')
    expect(outcome('associate', 'associate', ['him'])).toBe('qualified_on_condition unconfirmed')
    expect(outcome({ level: 'associate', accredited: false }, 'associate', [], true)).toBe('one_step accreditation')
    expect(outcome('high_school', 'high_school', ['him'], true)).toBe('qualified')
  })

  it('counts the school behind a degree in progress', () => {
    const enrolled = { level: 'associate', field: 'HIM', inProgressUntil: '2027-12-15' }
    expect(outcome(enrolled, 'high_school')).toBe('qualified')
    expect(outcome(enrolled, 'some_college')).toBe('qualified_on_condition unconfirmed')
    expect(outcome(enrolled, 'associate')).toBe('one_step later')
    expect(outcome({ ...enrolled, inProgressUntil: '2027-05-10' }, 'associate')).toBe(
      'qualified_on_condition in_progress',
    )
  })
})

describe('a fit never gets worse', () => {
  const isNoWorse = (after: ReturnType<typeof gradeOf>, before: ReturnType<typeof gradeOf>) =>
    expect(compareGrades(after, before), `${before} became ${after}`).toBeLessThanOrEqual(0)
  const runs = { numRuns: 400 }

  it('by a credential more', () => {
    fc.assert(
      fc.property(profiles, heldCredentials, requirements, (profile, held, requirement) => {
        const more = { ...profile, credentials: [...profile.credentials, held] }
        isNoWorse(gradeOf(personOf(more, now), requirement), gradeOf(personOf(profile, now), requirement))
      }),
      runs,
    )
  })

  it('by schooling more, or by a level more', () => {
    fc.assert(
      fc.property(profiles, degrees, requirements, (profile, degree, requirement) => {
        const grade = (...more: typeof profile.education) =>
          gradeOf(personOf({ ...profile, education: [...profile.education, ...more] }, now), requirement)
        isNoWorse(grade(degree), grade())
        const level = educationLevels[educationLevels.indexOf(degree.level) + 1] ?? degree.level
        isNoWorse(grade({ ...degree, level }), grade(degree))
      }),
      runs,
    )
  })

  it('by a year more', () => {
    fc.assert(
      fc.property(profiles, fc.option(fc.constant('coding')), requirements, (profile, kind, requirement) => {
        const more = { ...profile, experience: [...profile.experience, { years: 1, in: kind }] }
        isNoWorse(gradeOf(personOf(more, now), requirement), gradeOf(personOf(profile, now), requirement))
      }),
      runs,
    )
  })

  it('by a path more; and one path alone fits no better than all', () => {
    fc.assert(
      fc.property(profiles, requirements, requirementPaths, (profile, requirement, extra) => {
        const someone = personOf(profile, now)
        const grade = (paths: RequirementPath[]) => gradeOf(someone, { paths })
        isNoWorse(grade([...requirement.paths, extra]), grade(requirement.paths))
        for (const one of requirement.paths) isNoWorse(grade(requirement.paths), grade([one]))
      }),
      runs,
    )
  })

  it('by putting the requirement into its canonical form', () => {
    fc.assert(
      fc.property(profiles, fc.array(requirementPaths, { minLength: 1, maxLength: 3 }), (profile, paths) => {
        const someone = personOf(profile, now)
        isNoWorse(gradeOf(someone, canonicalRequirement({ paths })), gradeOf(someone, { paths }))
      }),
      runs,
    )
  })
})

describe('the words of the ad', () => {
  it('stand beside each item', () => {
    const description =
      '<p>Required: RHIT certification and an associate degree. Three years of coding experience required.</p>'
    const { reading } = readPosting({ ...emptyPosting('1', '', 'Medical Coder'), description })
    const found = withEvidence(fitOf(person(student), reading.requirement), reading)
    expect(found.fit).toBe('not_yet')
    expect([...found.met, ...found.missing].map(({ kind, evidence }) => [kind, evidence![0]!.text])).toEqual([
      ['education', expect.stringContaining('associate degree')],
      ['credential', expect.stringContaining('RHIT')],
      ['experience', expect.stringContaining('Three years')],
    ])
  })
})
