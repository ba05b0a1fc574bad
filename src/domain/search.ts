import { z } from 'zod'
import { credentialLevels, educationLevels, listingStates, roleFamilies, workModes } from './listing.ts'
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

const code = z.string().regex(/^[A-Z][A-Z0-9_-]{0,39}$/, 'must be a credential code in capitals, like RHIT')
const id = z.string().trim().min(1).max(100)

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
  role: anyOf(z.enum(roleFamilies), 'Family of roles'),
  state: anyOf(z.enum(Object.keys(stateNames)), 'State, district or territory of a place of work'),
  workMode: anyOf(z.enum(workModes), 'Where the work is done'),
  board: anyOf(id, 'Id of a board it was seen on'),
  employer: anyOf(id, 'Id of an employer, or a part of its name'),
  postedWithinDays: count(1, 365).optional().meta({ description: 'Posted at most so many days ago' }),
  status: anyOf(z.enum(listingStates), 'State of the listing; without it open and unseen'),
})
export type Filters = z.infer<typeof filtersSchema>

export const sorts = ['newest', 'relevance'] as const
export type Sort = (typeof sorts)[number]

/** A search as its address says it: filters, order and page. */
export const searchSchema = filtersSchema.extend({
  sort: z
    .enum(sorts)
    .optional()
    .meta({ description: 'Order; without it relevance where words are given, else newest' }),
  limit: count(1, 100).default(20).meta({ description: 'Listings on a page' }),
  cursor: z
    .string()
    .max(500)
    .optional()
    .meta({ description: '`next` of the page before; the rest of the search as it was' }),
})
export type Search = z.infer<typeof searchSchema>

/** A page of a search: `next` is the cursor of the page after it, null on the last. */
export interface SearchPage<T> {
  items: T[]
  total: { count: number; relation: 'exact' | 'at_least' }
  next: string | null
}
