import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { educationLevels, unitsPerYear } from '../domain/listing.ts'
import { type Point, pointOf } from '../domain/places/point.ts'
import type { Filters } from '../domain/search.ts'
import { textQuery } from './textQuery.ts'

/** The most that a listing pays in a year of work; 0 where it does not say. */
export const bestPay = sql<number>`coalesce(l.pay_yearly_max, l.pay_yearly_min, 0)`

const earthRadiusMiles = 3958.8
const milesPerDegree = 69.1

/** Miles along the earth from the place to `listing_place p` (haversine): plain arithmetic, ten times faster than earthdistance. */
function milesFrom({ latitude, longitude }: Point): RawBuilder<number> {
  return sql`(${2 * earthRadiusMiles} * asin(sqrt(
    power(sin(radians(p.latitude - ${latitude}) / 2), 2)
    + cos(radians(${latitude})) * cos(radians(p.latitude)) * power(sin(radians(p.longitude - ${longitude}) / 2), 2))))`
}

/** Places of work within so many miles: an index finds the box around them. */
function isWithin(point: Point, miles: number): Condition {
  const { latitude, longitude } = point
  const up = miles / milesPerDegree
  const aside = up / Math.max(0.1, Math.cos((latitude * Math.PI) / 180))
  return sql`p.latitude between ${latitude - up} and ${latitude + up}
    and p.longitude between ${longitude - aside} and ${longitude + aside} and ${milesFrom(point)} <= ${miles}`
}

/** Miles from the place to the nearest place of work of a listing. */
export function distanceFrom(place: string): RawBuilder<number> {
  const point = pointOf(place) ?? { latitude: 0, longitude: 0 }
  return sql`(select min(${milesFrom(point)}) from listing_place p where p.listing_id = l.id and p.latitude is not null)`
}

/** Requirements that a profile's fit narrows a search to; with `unstated`, also listings that state none. */
export interface RequirementSet {
  ids: number[]
  unstated: boolean
}

/** Filters as they are searched. */
export interface Narrowing extends Filters {
  requirements?: RequirementSet | undefined
}

type Condition = RawBuilder<SqlBool>
type Conditions = {
  [F in keyof Narrowing]-?: (value: NonNullable<Narrowing[F]>, filters: Narrowing, now: Date) => Condition | null
}

/** Each filter as a condition on `listing l`; null where another filter says it already. */
const conditions: Conditions = {
  q: (words) =>
    words === '' ? null : sql`l.id in (select t.listing_id from listing_text t where t.search @@ ${textQuery(words)})`,
  credential: (codes, { credentialLevel }) =>
    credentialLevel === undefined
      ? sql`exists (select from listing_credential c where c.listing_id = l.id and c.code = any(${codes}))`
      : sql`exists (select from listing_credential c
          where c.listing_id = l.id and c.code = any(${codes}) and c.level = any(${credentialLevel}))`,
  credentialLevel: (levels, { credential }) =>
    credential === undefined
      ? sql`exists (select from listing_credential c where c.listing_id = l.id and c.level = any(${levels}))`
      : null,
  education: (level) => sql`(l.education_minimum is null or l.education_minimum <= ${educationLevels.indexOf(level)})`,
  maxExperience: (years) => sql`(l.experience_minimum is null or l.experience_minimum <= ${years})`,
  entryLevel: (level) =>
    level === 'claimed' ? sql`l.entry_claimed` : sql`l.entry_claimed and l.entry_trap = ${level === 'trap'}`,
  role: (families) => sql`l.role_family = any(${families})`,
  soc: (codes) => sql`l.soc = any(${codes})`,
  state: (codes) =>
    sql`exists (select from listing_place p where p.listing_id = l.id and p.state = any(${codes}::char(2)[]))`,
  workMode: (modes) => sql`l.work_mode = any(${modes})`,
  near: (place, { radiusMiles }) => {
    const point = pointOf(place)
    if (point === null) return sql`false`
    return sql`l.id in (select p.listing_id from listing_place p where ${isWithin(point, radiusMiles ?? 50)})`
  },
  radiusMiles: () => null,
  remoteFrom: (codes) =>
    sql`l.work_mode = 'remote' and (l.remote_states is null or l.remote_states && ${codes}::text[])`,
  payMin: (amount, { payUnit }) => sql`${bestPay} >= ${amount * unitsPerYear[payUnit ?? 'year']}`,
  payUnit: () => null,
  employmentType: (types) => sql`l.employment_type = any(${types})`,
  shift: (shifts) => sql`l.shift = any(${shifts})`,
  setting: (settings) => sql`l.setting && ${settings}::text[]`,
  board: (ids) => sql`exists (select from posting p where p.listing_id = l.id and p.board_id = any(${ids}))`,
  employer: (names) => sql`l.employer_id in (select e.id from employer e
    where e.id = any(${names.filter(isId)}::bigint[]) or e.name ilike any(${names.filter((name) => !isId(name)).map(containing)}))`,
  requirements: ({ ids, unstated }) =>
    unstated
      ? sql`(l.requirement_id is null or l.requirement_id = any(${ids}::int[]))`
      : sql`l.requirement_id = any(${ids}::int[])`,
  postedWithinDays: (days, _, now) => sql`l.posted_at >= ${new Date(now.getTime() - days * 86_400_000)}`,
  status: (states) =>
    states.includes('closed')
      ? sql`l.state = any(${states}::listing_state[])`
      : sql`l.state <> 'closed' and l.state = any(${states}::listing_state[])`,
}

const isId = (text: string) => /^\d{1,15}$/.test(text)
export const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** The condition on `listing l` that all filters make; `except` is left out, for what it would offer if it were off. */
export function conditionOf(filters: Narrowing, now: Date, except?: keyof Narrowing): Condition {
  const kept = except ? { ...filters, [except]: undefined } : filters
  const all: Condition[] = filters.status === undefined && except !== 'status' ? [sql`l.state <> 'closed'`] : []
  for (const [name, condition] of Object.entries(conditions)) {
    const value = kept[name as keyof Narrowing]
    const made = value === undefined ? null : (condition as AnyCondition)(value, kept, now)
    if (made !== null) all.push(made)
  }
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}

type AnyCondition = (value: unknown, filters: Narrowing, now: Date) => Condition | null
