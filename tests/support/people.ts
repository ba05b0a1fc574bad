import fc from 'fast-check'
import { educationLevels, type Requirement, type RequirementPath } from '../../src/domain/listing.ts'
import { type Profile, profileSchema } from '../../src/domain/profile.ts'
import { canonicalRequirement } from '../../src/domain/requirement.ts'

const codes = ['RHIT', 'RHIA', 'CCS', 'CCA', 'CPC', 'CPC-A', 'CDIP', 'CCDS', 'ODS']
const demanded = [...codes, 'CODING_CERT', 'HIM_CERT', 'CDI_CERT']
const days = ['2026-01-15', '2027-01-15', '2027-09-01', '2029-01-15']
const day = fc.option(fc.constantFrom(...days))
const level = fc.constantFrom(...educationLevels)

export const heldCredentials = fc
  .record({ code: fc.constantFrom(...codes), expiresOn: day, inProgressUntil: day })
  .map((held) => profileSchema.parse({ credentials: [held] }).credentials[0]!)

export const degrees = fc
  .record({
    level,
    field: fc.option(fc.constantFrom('him', 'Health Information Technology', 'coding', 'business', 'history')),
    accredited: fc.option(fc.boolean()),
    inProgressUntil: day,
  })
  .map((degree) => profileSchema.parse({ education: degree }).education[0]!)

const worked = fc.record({
  years: fc.integer({ min: 0, max: 10 }),
  in: fc.option(fc.constantFrom('inpatient coding', 'release of information')),
})

export const profiles: fc.Arbitrary<Profile> = fc
  .record({
    credentials: fc.array(heldCredentials, { maxLength: 3 }),
    education: fc.array(degrees, { maxLength: 3 }),
    experience: fc.array(worked, { maxLength: 2 }),
  })
  .map((given) => profileSchema.parse(given))

const sets = fc.uniqueArray(fc.constantFrom(...demanded), { minLength: 1, maxLength: 3 })

export const requirementPaths: fc.Arbitrary<RequirementPath> = fc.record({
  credentials: fc.array(sets, { maxLength: 2 }),
  education: fc.option(
    fc.record({
      level,
      fields: fc.uniqueArray(fc.constantFrom('him', 'hit', 'informatics', 'business', 'related'), { maxLength: 2 }),
      accredited: fc.boolean(),
    }),
  ),
  experienceYears: fc.option(fc.integer({ min: 1, max: 8 })),
  conditions: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('within_months' as const), codes: sets, months: fc.constantFrom(3, 6, 12, 24) }),
      fc.record({ kind: fc.constant('eligible' as const), codes: sets, months: fc.constant(null) }),
      fc.record({
        kind: fc.constant('equivalent_experience' as const),
        codes: fc.constant<string[]>([]),
        months: fc.constant(null),
      }),
    ),
    { maxLength: 2 },
  ),
})

export const requirements: fc.Arbitrary<Requirement> = fc
  .array(requirementPaths, { minLength: 1, maxLength: 3 })
  .map((paths) => canonicalRequirement({ paths }))
