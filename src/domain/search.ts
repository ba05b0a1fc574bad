import { z } from 'zod'
import { findCredential } from './credentialNames.ts'
import { credentials, families } from './credentials.ts'
import { fits } from './fit/shape.ts'
import {
  credentialLevels,
  educationLevels,
  employmentTypes,
  listingStates,
  payUnits,
  roleFamilies,
  settings,
  shifts,
  workModes,
} from './listing.ts'
import { pointOf } from './places/point.ts'
import { stateNames } from './places/states.ts'

/** One value or several, as an address bar or a saved search holds them: any of them. */
export const anyOf = <T extends z.ZodType>(item: T, description: string) =>
  z
    .preprocess((value) => (value === undefined ? value : [value].flat()), z.array(item).min(1).max(50).optional())
    .meta({ description: `${description}; repeated: any of them` })

export const count = (min: number, max: number) => {
  const message = `must be a whole number from ${min} to ${max}`
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
    z.int(message).min(min, message).max(max, message),
  )
}

const codes = [...credentials.keys(), ...families.keys()]
/** A credential under any name that the table has for it: "ctr" is ODS now. */
const code = z.preprocess(
  (value) => (typeof value === 'string' ? (findCredential(value) ?? value) : value),
  z.enum(codes),
)
const id = z.string().trim().min(1).max(100)

const amount = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
  z.number('must be an amount in dollars').min(0, 'must not be negative').max(1_000_000, 'must be at most 1000000'),
)

const state = z.enum(Object.keys(stateNames))

/**
 * What the words of an ad for beginners come to: genuine asks for less than a year of experience, a trap for a year or more.
 */
export const entryLevels = ['genuine', 'claimed', 'trap'] as const

/** What narrows a search. Filters of different names must all hold. */
export const filtersSchema = z.strictObject({
  q: z.string().trim().max(200).optional().meta({
    description:
      'Words that the ad holds; "quoted" for a phrase, a minus sign before what must not be there, or between alternatives',
    example: '"release of information" -manager',
  }),
  credential: anyOf(code, 'Code of a credential that the ad names'),
  credentialLevel: anyOf(
    z.enum(credentialLevels),
    'How the ad names the credential; without `credential`, any credential',
  ),
  education: z
    .enum(educationLevels)
    .optional()
    .meta({ description: 'What the person has: ads that ask for no more, or do not say' }),
  maxExperience: count(0, 50).optional().meta({
    description: 'Years of experience the person has: ads that ask for no more, or do not say',
  }),
  entryLevel: z.enum(entryLevels).optional().meta({
    description:
      'Ads that say they are for beginners: genuine, those that ask for a year or more left out; trap, only those; claimed, all',
  }),
  role: anyOf(z.enum(roleFamilies), 'Family of roles'),
  soc: anyOf(z.string().regex(/^\d\d-\d{4}$/, 'must be an occupation code like 29-2072'), 'Occupation code (SOC 2018)'),
  state: anyOf(state, 'State, district or territory of a place of work'),
  near: z
    .string()
    .trim()
    .max(100)
    .refine((place) => pointOf(place) !== null, 'must be a ZIP code, or a city with its state like "Akron, OH"')
    .optional()
    .meta({ description: 'Place to measure from: a ZIP code, or a city with its state', example: 'Akron, OH' }),
  radiusMiles: count(1, 500).optional().meta({ description: 'Miles from `near` to a place of work; without it 50' }),
  workMode: anyOf(z.enum(workModes), 'Where the work is done'),
  remoteFrom: anyOf(state, 'State where a remote worker lives: remote ads that allow it, or do not say where'),
  payMin: amount
    .optional()
    .meta({ description: 'Pay floor in dollars: ads whose pay reaches it; ads that do not say are left out' }),
  payUnit: z.enum(payUnits).optional().meta({ description: 'What `payMin` is for; without it a year' }),
  employmentType: anyOf(z.enum(employmentTypes), 'Kind of employment'),
  shift: anyOf(z.enum(shifts), 'Shift'),
  setting: anyOf(z.enum(settings), 'Kind of record or service'),
  board: anyOf(id, 'Id of a board it was seen on'),
  employer: anyOf(id, 'Id of an employer, or a part of its name'),
  postedWithinDays: count(1, 365).optional().meta({ description: 'Posted at most so many days ago' }),
  status: anyOf(z.enum(listingStates), 'State of the listing; without it open and unseen'),
})
export type Filters = z.infer<typeof filtersSchema>

export const sorts = ['newest', 'relevance', 'pay', 'distance'] as const

const page = {
  facets: z.enum(['1']).optional().meta({ description: '1: also count what each value of each filter would find' }),
  limit: count(1, 100).default(20).meta({ description: 'Listings on a page' }),
  cursor: z.string().max(2000).optional().meta({
    description: '`next` of the page before; the rest of the search as it was',
  }),
}
const order =
  'Order; without it relevance where words are given, else newest. Pay: highest first; distance: nearest first, with `near`'

/** A search as its address says it: filters, order and page. */
export const searchSchema = filtersSchema
  .extend({ sort: z.enum(sorts).optional().meta({ description: order }), ...page })
  .superRefine(refuseHalves)
export type Search = z.infer<typeof searchSchema>

export const matchSorts = [...sorts, 'fit'] as const
export type MatchSort = (typeof matchSorts)[number]

/** A search by somebody with a profile. */
export const matchSearchSchema = filtersSchema
  .extend({
    fit: anyOf(z.enum(fits), 'How the profile fits what the ad demands'),
    sort: z.enum(matchSorts).optional().meta({
      description: 'Order; without it fit: best first, and the newest first of each. Else as for listings',
    }),
    ...page,
  })
  .superRefine(refuseHalves)
export type MatchSearch = z.infer<typeof matchSearchSchema>

type Halves = Pick<Filters, 'near' | 'radiusMiles' | 'payMin' | 'payUnit'> & { sort?: string | undefined }

function refuseHalves(search: Halves, { addIssue }: z.RefinementCtx): void {
  const alone = (parameter: string, needs: string) =>
    addIssue({ code: 'custom', path: [parameter], message: `needs ${needs} beside it` })
  if (search.sort === 'distance' && search.near === undefined) alone('sort', 'near')
  if (search.radiusMiles !== undefined && search.near === undefined) alone('radiusMiles', 'near')
  if (search.payUnit !== undefined && search.payMin === undefined) alone('payUnit', 'payMin')
}

/** A page of a search: `next` is the cursor of the page after it, null on the last. */
export interface SearchPage<T> {
  items: T[]
  /** The words that were searched in place of misspelt ones that find nothing. */
  corrected?: string
  facets?: Facets
  total: { count: number; relation: 'exact' | 'at_least' }
  next: string | null
}

/** For each filter, what each of its values would find if the filter were off, most first. */
export type Facets = Record<string, { value: string; count: number; label?: string }[]>
