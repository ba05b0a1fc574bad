import { z } from 'zod'
import { findCredential } from './credentialNames.ts'
import { credentials } from './credentials.ts'
import { educationLevels, payUnits, roleFamilies, unitsPerYear } from './listing.ts'
import { pointOf } from './places/point.ts'
import { stateNames } from './places/states.ts'

/** Version of the profile's shape: raised when an older profile would be understood otherwise. */
export const profileVersion = 1

const day = z.iso.date('must be a day like 2027-05-31')
const perhapsDay = (description: string) => day.nullable().default(null).meta({ description })
const years = z.number().min(0).max(70)

/** A credential under any name that the table has for it; a family is no credential that a person can hold. */
const heldCode = z.preprocess(
  (value) => (typeof value === 'string' ? (findCredential(value) ?? value) : value),
  z.enum([...credentials.keys()], 'must be the code or the name of a credential, like RHIT'),
)

/** A lone word, number or object where a list is expected is a list of one; a word in it is the thing it names. */
const listOf = <T extends z.ZodType>(item: T, most: number, bare: string, description: string) =>
  z
    .preprocess((value) => {
      if (value === undefined || value === null) return []
      return [value].flat().map((one) => (typeof one === 'object' ? one : { [bare]: one }))
    }, z.array(item).max(most))
    .default([])
    .meta({ description })

export const heldCredentialSchema = z
  .strictObject({
    code: heldCode.meta({ description: 'Code of the credential; a former or a full name is understood' }),
    earnedOn: perhapsDay('Day it was earned; null: not said, and earned'),
    expiresOn: perhapsDay('Last day on which it is valid; null: not said. After it the credential does not count'),
    inProgressUntil: perhapsDay('Day by which it is expected to be earned; null: it is earned'),
  })
  .refine(({ earnedOn, inProgressUntil }) => earnedOn === null || inProgressUntil === null, {
    path: ['inProgressUntil'],
    message: 'cannot stand beside earnedOn',
  })
  .meta({ id: 'HeldCredential', description: 'A credential that the person has, or is working for' })
export type HeldCredential = z.infer<typeof heldCredentialSchema>

export const degreeSchema = z
  .strictObject({
    level: z.enum(educationLevels).meta({ description: 'Level of the diploma, certificate or degree' }),
    field: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .nullable()
      .default(null)
      .meta({ description: 'Field of study, in words or as a code of the education table; null: not said' }),
    accredited: z
      .boolean()
      .nullable()
      .default(null)
      .meta({ description: 'The programme is accredited for health information (CAHIIM); null: not said' }),
    inProgressUntil: perhapsDay('Day by which it is expected to be finished; null: it is finished'),
  })
  .meta({ id: 'Degree', description: 'Schooling that the person has finished, or is in' })
export type Degree = z.infer<typeof degreeSchema>

export const workedSchema = z
  .strictObject({
    years: years.meta({ description: 'Years of work; months as fractions' }),
    in: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .nullable()
      .default(null)
      .meta({ description: 'What the work was in; null: all of it taken together' }),
  })
  .meta({ id: 'Worked', description: 'Years of experience in one kind of work' })

export const payFloorSchema = z
  .strictObject({
    amount: z.number().min(0).max(1_000_000).meta({ description: 'Least pay wished, in dollars' }),
    unit: z.enum(payUnits).default('year').meta({ description: 'Time that the amount is for' }),
  })
  .meta({ id: 'PayFloor' })

/** What a person holds and wishes. Only credentials, education and experience decide a fit; the rest ranks. */
export const profileSchema = z
  .strictObject({
    version: z.literal(profileVersion).default(profileVersion).meta({ description: 'Version of this shape' }),
    credentials: listOf(heldCredentialSchema, 50, 'code', 'Credentials held or in progress'),
    education: listOf(degreeSchema, 20, 'level', 'Diplomas, certificates and degrees, finished or in progress'),
    experience: listOf(workedSchema, 50, 'years', 'Years of work, one entry a kind of work; kinds add up'),
    place: z
      .string()
      .trim()
      .max(100)
      .refine((place) => pointOf(place) !== null, 'must be a ZIP code, or a city with its state like "Akron, OH"')
      .nullable()
      .default(null)
      .meta({ description: 'Where the person lives: a ZIP code, or a city with its state; null: not said' }),
    radiusMiles: z
      .int()
      .min(1)
      .max(500)
      .nullable()
      .default(null)
      .meta({ description: 'How far from the place they would work, in miles; null: not said' }),
    remote: z
      .boolean()
      .nullable()
      .default(null)
      .meta({ description: 'true: remote work is wished; false: it is not; null: either is fine' }),
    states: z
      .array(z.enum(Object.keys(stateNames)))
      .max(60)
      .default([])
      .meta({ description: 'States where they would work or live; empty: not said' }),
    payFloor: payFloorSchema.nullable().default(null).meta({ description: 'Least pay wished; null: not said' }),
    roles: z
      .array(z.enum(roleFamilies))
      .max(20)
      .default([])
      .meta({ description: 'Families of roles wished; empty: any' }),
  })
  .meta({ id: 'Profile', description: 'What a person holds and wishes' })
export type Profile = z.infer<typeof profileSchema>

/** The canonical form: lists sorted and without repeats, members in the order of the schema, the pay floor per year. */
export function canonicalProfile(profile: Profile): Profile {
  const { version, place, radiusMiles, remote, payFloor } = profile
  return {
    version,
    credentials: sortedSet(
      profile.credentials.map(({ code, earnedOn, expiresOn, inProgressUntil }) => {
        return { code, earnedOn, expiresOn, inProgressUntil }
      }),
    ),
    education: sortedSet(
      profile.education.map(({ level, field, accredited, inProgressUntil }) => {
        return { level, field: field?.toLowerCase() ?? null, accredited, inProgressUntil }
      }),
    ),
    // Two jobs of two years in coding are four years: equal entries are not repeats.
    experience: profile.experience
      .map((worked) => ({ years: worked.years, in: worked.in?.toLowerCase() ?? null }))
      .sort(byJson),
    place: place?.toLowerCase() ?? null,
    radiusMiles,
    remote,
    states: sortedSet(profile.states),
    payFloor: payFloor && { amount: yearlyFloor(payFloor), unit: 'year' },
    roles: sortedSet(profile.roles),
  }
}

/** One string for one profile, however it was written: the canonical form as JSON. */
export function profileKey(profile: Profile): string {
  return JSON.stringify(canonicalProfile(profile))
}

/** The floor in dollars a year, by the units of the listing's yearly pay. */
export function yearlyFloor({ amount, unit }: NonNullable<Profile['payFloor']>): number {
  return amount * unitsPerYear[unit]
}

function byJson(a: unknown, b: unknown): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

function sortedSet<T>(items: T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()].sort(byJson)
}
