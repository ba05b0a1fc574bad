/**
 * Glossary: one word per thing, in code, tables, API and pages.
 *
 * source       an adapter: one protocol or vendor format (Workday, schema.org JobPosting)
 * board        one place that is crawled through a source, with its address and schedule
 * crawl        one run over one board, with an outcome: complete, partial or failed
 * posting      one ad on one board, as found
 * reading      what was read from a posting's words: tags, each with its evidence
 * listing      one real opening, merged from one or more postings, with provenance
 * requirement  what a listing demands: alternatives of credentials, education, experience
 * evidence     the exact words a tag was read from
 * profile      what a person holds: credentials, education, experience, place, wishes
 * fit          profile against requirement
 * saved search filters (and a profile) that a person keeps
 * alert        what a saved search sends: listings it has never sent before
 */
import { z } from 'zod'

export const credentialLevels = ['required', 'preferred', 'mentioned'] as const
export const educationLevels = [
  'none',
  'high_school',
  'certificate',
  'some_college',
  'associate',
  'bachelor',
  'master',
  'doctorate',
] as const
export const workModes = ['onsite', 'hybrid', 'remote'] as const
export const employmentTypes = ['full_time', 'part_time', 'per_diem', 'contract', 'temporary', 'internship'] as const
export const payUnits = ['hour', 'day', 'week', 'month', 'year'] as const
/** How many of a unit make a year of work: 2,080 hours, 260 days, 52 weeks, 12 months. For comparison only. */
export const unitsPerYear = { hour: 2080, day: 260, week: 52, month: 12, year: 1 } as const
export const shifts = ['day', 'evening', 'night', 'weekend', 'rotating', 'flexible'] as const
export const seniorities = [
  'intern',
  'trainee',
  'entry',
  'mid',
  'senior',
  'lead',
  'supervisor',
  'manager',
  'director',
  'executive',
] as const
export const settings = ['inpatient', 'outpatient', 'professional_fee', 'risk_adjustment', 'emergency'] as const
export const roleFamilies = [
  'coding',
  'cdi',
  'him_operations',
  'him_management',
  'release_of_information',
  'registry',
  'revenue_cycle',
  'data_analytics',
  'informatics',
  'privacy_compliance',
  'transcription',
  'other',
] as const
export const listingStates = ['open', 'unseen', 'closed'] as const
export const closedReasons = ['not_listed', 'page_gone', 'expired', 'operator'] as const

export type CredentialLevel = (typeof credentialLevels)[number]
export type EducationLevel = (typeof educationLevels)[number]
export type WorkMode = (typeof workModes)[number]
export type EmploymentType = (typeof employmentTypes)[number]
export type PayUnit = (typeof payUnits)[number]
export type Shift = (typeof shifts)[number]
export type Seniority = (typeof seniorities)[number]
export type Setting = (typeof settings)[number]
export type RoleFamily = (typeof roleFamilies)[number]
export type ListingState = (typeof listingStates)[number]
export type ClosedReason = (typeof closedReasons)[number]

export const evidenceSchema = z
  .object({
    start: z
      .int()
      .min(0)
      .meta({ description: 'Offset of the first character, in UTF-16 code units, in the named field' }),
    end: z.int().min(0).meta({ description: 'Offset after the last character, in the same units' }),
    text: z.string().meta({ description: 'The words themselves: exactly the field from start to end' }),
    field: z.string().optional().meta({
      description: 'Where the words stand when not in the plain text of the ad: "title", or a structured field',
    }),
  })
  .meta({ id: 'Evidence', description: 'The exact words a tag was read from' })
export type Evidence = z.infer<typeof evidenceSchema>

export const credentialTagSchema = z
  .object({
    code: z
      .string()
      .meta({ description: 'Code of the credential (RHIT) or of a family that any member satisfies (CODING_CERT)' }),
    level: z
      .enum(credentialLevels)
      .meta({ description: 'required: a condition on every route; preferred: ranks, never gates' }),
    group: z
      .int()
      .nullable()
      .meta({ description: 'Credentials that share a number are alternatives; null stands alone' }),
    anyOf: z.array(z.string()).optional().meta({ description: 'Members, when the code names a family' }),
    withinMonths: z
      .number()
      .nullable()
      .meta({ description: 'May be obtained within so many months after hire; null: not stated' }),
    eligibleSuffices: z.boolean().meta({ description: 'Being eligible for the credential is accepted' }),
    evidence: evidenceSchema,
  })
  .meta({ id: 'CredentialTag' })
export type CredentialTag = z.infer<typeof credentialTagSchema>

export const educationTagSchema = z
  .object({
    minimum: z
      .enum(educationLevels)
      .nullable()
      .meta({ description: 'Lowest level that suffices on some route; null: not stated' }),
    preferred: z.enum(educationLevels).nullable().meta({ description: 'Level that is preferred above the minimum' }),
    fields: z.array(z.string()).meta({ description: 'Fields of study named, as codes of the education table' }),
    accredited: z.boolean().meta({ description: 'An accredited programme (CAHIIM, AHIMA-approved) is asked for' }),
    equivalentExperience: z.boolean().meta({ description: 'Experience is accepted in place of the education' }),
    evidence: evidenceSchema,
    conflict: z
      .object({
        level: z.enum(educationLevels).meta({ description: 'Level that the field names' }),
        evidence: evidenceSchema,
      })
      .optional()
      .meta({ description: 'What a structured field of the ad says against its text; the text won' }),
  })
  .meta({ id: 'EducationTag' })
export type EducationTag = z.infer<typeof educationTagSchema>

export const experienceTagSchema = z
  .object({
    minimumYears: z.number().nullable().meta({ description: 'Years on the lowest route; months as fractions' }),
    preferredYears: z.number().nullable().meta({ description: 'Years that are preferred above the minimum' }),
    in: z.string().nullable().meta({ description: 'What the experience is to be in, in the words of the ad' }),
    evidence: evidenceSchema,
  })
  .meta({ id: 'ExperienceTag' })
export type ExperienceTag = z.infer<typeof experienceTagSchema>

export const placeSchema = z
  .object({
    city: z.string().nullable().meta({ description: 'City, as the places table spells it where known' }),
    state: z
      .string()
      .nullable()
      .meta({ description: 'Two-letter code of a state, district or territory of the United States' }),
    postalCode: z.string().nullable().meta({ description: 'Five-digit ZIP code' }),
    latitude: z.number().nullable().meta({ description: 'Degrees north (WGS 84)' }),
    longitude: z.number().nullable().meta({ description: 'Degrees east (WGS 84)' }),
    text: z.string().meta({ description: 'The place as the board wrote it' }),
  })
  .meta({ id: 'Place' })
export type Place = z.infer<typeof placeSchema>

export const paySchema = z
  .object({
    min: z
      .number()
      .nullable()
      .meta({ description: 'Lower end, in the stated unit; null when only an upper end is stated' }),
    max: z
      .number()
      .nullable()
      .meta({ description: 'Upper end, in the stated unit; null when only a lower end is stated' }),
    unit: z.enum(payUnits).meta({ description: 'Time that the amounts are for' }),
    currency: z.string().meta({ description: 'ISO 4217 code' }),
    yearly: z
      .object({
        min: z.number().nullable().meta({ description: 'Lower end' }),
        max: z.number().nullable().meta({ description: 'Upper end' }),
      })
      .meta({ description: 'The same per year of 2,080 hours, 260 days, 52 weeks, 12 months: for comparison only' }),
    source: z.enum(['employer', 'board_estimate']).meta({ description: 'Whose figure it is' }),
    evidence: evidenceSchema,
  })
  .meta({ id: 'Pay', description: 'Base pay: never a sign-on bonus, a differential or a benefit' })
export type Pay = z.infer<typeof paySchema>

export const requirementConditions = ['within_months', 'eligible', 'equivalent_experience'] as const
export type RequirementCondition = (typeof requirementConditions)[number]

export const requirementPathSchema = z
  .object({
    credentials: z
      .array(z.array(z.string()))
      .meta({ description: 'All of these, each met by any one of its codes: [["RHIT","RHIA"],["CCS"]]' }),
    education: z
      .object({
        level: z.enum(educationLevels).meta({ description: 'Lowest level that suffices' }),
        fields: z.array(z.string()).meta({ description: 'Fields of study, any of them; empty: any field' }),
        accredited: z.boolean().meta({ description: 'Only from an accredited programme' }),
      })
      .nullable()
      .meta({ description: 'Least education on this path; null: none asked' }),
    experienceYears: z.number().nullable().meta({ description: 'Least years on this path; null: none asked' }),
    conditions: z
      .array(
        z.object({
          kind: z.enum(requirementConditions).meta({ description: 'What is accepted in place of the item' }),
          codes: z.array(z.string()).meta({ description: 'Credentials it speaks of; empty for the education' }),
          months: z.number().nullable().meta({ description: 'Months after hire, for within_months' }),
        }),
      )
      .meta({ description: 'Ways to meet an item later or otherwise' }),
  })
  .meta({ id: 'RequirementPath' })
export type RequirementPath = z.infer<typeof requirementPathSchema>

export const requirementSchema = z
  .object({
    paths: z.array(requirementPathSchema).meta({ description: 'Alternatives: any one path suffices' }),
  })
  .meta({ id: 'Requirement' })
export type Requirement = z.infer<typeof requirementSchema>

export const entryLevelSchema = z
  .object({
    claimed: z.boolean().meta({ description: 'The ad says that it is for beginners' }),
    trap: z.boolean().meta({ description: 'It says so, and asks for a year or more of experience all the same' }),
  })
  .meta({ id: 'EntryLevel' })

/** Everything that is read from one posting. Each tag quotes the ad; what is not stated is null, never a guess. */
export const readingSchema = z.object({
  isHealthInformation: z.boolean().meta({ description: 'The job is health-information work' }),
  roleFamily: z.enum(roleFamilies),
  soc: z
    .string()
    .nullable()
    .meta({ description: 'Code of the Standard Occupational Classification 2018, as in 29-2072' }),
  seniority: z.enum(seniorities).nullable(),
  credentials: z.array(credentialTagSchema),
  education: educationTagSchema.nullable(),
  experience: experienceTagSchema.nullable(),
  requirement: requirementSchema
    .nullable()
    .meta({ description: 'null: the ad states no requirement that could be read' }),
  entryLevel: entryLevelSchema,
  workMode: z.enum(workModes).nullable(),
  remoteStates: z
    .array(z.string())
    .nullable()
    .meta({ description: 'States where a remote worker may live; null: not stated' }),
  places: z.array(placeSchema),
  employmentType: z.enum(employmentTypes).nullable(),
  shift: z.enum(shifts).nullable(),
  setting: z.array(z.enum(settings)),
  systems: z
    .array(z.string())
    .meta({ description: 'Code sets, encoders and health-record systems named: ICD-10-CM, Epic, 3M' }),
  pay: paySchema.nullable(),
})
export type Reading = z.infer<typeof readingSchema>

const instant = z.iso.datetime({ offset: true })

export const closedSchema = z
  .object({
    reason: z.enum(closedReasons).meta({ description: 'Why it is taken to be closed' }),
    at: instant.meta({ description: 'When it was found closed' }),
  })
  .meta({ id: 'Closed' })

export const listingBoardSchema = z
  .object({
    id: z.string().meta({ description: 'Id of the board' }),
    name: z.string().meta({ description: 'Name of the board' }),
    url: z.string().meta({ description: 'The page of the ad on this board' }),
    firstSeenAt: instant.meta({ description: 'When a crawl of this board first found it' }),
    lastSeenAt: instant.meta({ description: 'When a crawl of this board last found it' }),
  })
  .meta({ id: 'ListingBoard' })

/** A schema or null, as `anyOf`: a nullable reference is written as `allOf` with it, which null can never satisfy. */
const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()])

/** The one public shape of a listing: API, exports and feeds. What is not known is null, never a guess. */
export const listingSchema = z
  .object({
    id: z.string().meta({ description: 'Id of the listing; stable, of no meaning' }),
    title: z.string().meta({ description: 'Title as the employer wrote it' }),
    employer: z
      .object({
        id: z.string().meta({ description: 'Id of the employer, as the filter `employer` takes it' }),
        name: z.string().meta({ description: 'Name of the employer' }),
      })
      .nullable()
      .meta({ description: 'Who hires; null: the ad does not say' }),
    places: z.array(placeSchema).meta({ description: 'Where the work is' }),
    workMode: z.enum(workModes).nullable().meta({ description: 'Where the work is done; null: not stated' }),
    remoteStates: readingSchema.shape.remoteStates,
    employmentType: z.enum(employmentTypes).nullable().meta({ description: 'Kind of employment; null: not stated' }),
    shift: z.enum(shifts).nullable().meta({ description: 'Shift; null: not stated' }),
    pay: orNull(paySchema).meta({ description: 'Base pay; null: not stated' }),
    roleFamily: z.enum(roleFamilies).meta({ description: 'Family of roles that the title and duties belong to' }),
    soc: readingSchema.shape.soc,
    seniority: z.enum(seniorities).nullable().meta({ description: 'Level in the title; null: not stated' }),
    setting: z.array(z.enum(settings)).meta({ description: 'Kinds of record or service the work is on' }),
    credentials: z.array(credentialTagSchema).meta({ description: 'Every credential the ad names, with the words' }),
    education: orNull(educationTagSchema).meta({ description: 'Education asked for; null: not stated' }),
    experience: orNull(experienceTagSchema).meta({ description: 'Experience asked for; null: not stated' }),
    entryLevel: entryLevelSchema.meta({ description: 'Whether it claims to be for beginners, and whether that holds' }),
    requirement: z
      .object({
        id: z.string().meta({ description: 'Id of the requirement, shared by the listings that ask for the same' }),
        ...requirementSchema.shape,
      })
      .nullable()
      .meta({ description: 'What is demanded, as alternatives; null: nothing that could be read' }),
    state: z.enum(listingStates).meta({
      description: 'open: seen by the last crawls; unseen: missed by one; closed: gone, see closed',
    }),
    closed: orNull(closedSchema).meta({ description: 'Why and when it closed; null: it is not closed' }),
    postedAt: instant.meta({ description: 'When it was posted as the board says, or else when it was first seen' }),
    firstSeenAt: instant.meta({ description: 'When a crawl first found it on any board' }),
    lastSeenAt: instant.meta({ description: 'When a crawl last found it on any board' }),
    checkedAt: instant.meta({ description: 'When one of its boards was last checked for it' }),
    reposts: z.int().min(0).meta({ description: 'How often the same opening was posted anew' }),
    boards: z.array(listingBoardSchema).meta({ description: 'Every board it was seen on' }),
    provenance: z
      .record(z.string(), z.string())
      .meta({ description: 'For each field, the board whose words were taken' }),
    applyUrl: z.string().nullable().meta({ description: 'Where to apply, the employer’s own page where known' }),
    url: z.string().meta({ description: 'Page of the ad that the fields were read from' }),
    readerVersion: z.int().meta({ description: 'Version of the reader that made the tags' }),
  })
  .meta({ id: 'Listing', description: 'One real opening, merged from one or more postings' })
export type Listing = z.infer<typeof listingSchema>
