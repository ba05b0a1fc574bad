import { type RawBuilder, sql } from 'kysely'
import { educationLevels, unitsPerYear } from '../domain/listing.ts'
import { stateNames } from '../domain/places/states.ts'
import { entryLevels, type Facets, type Filters } from '../domain/search.ts'
import { countedAtMost } from './counted.ts'
import type { Db } from './database.ts'
import { bestPay, conditionOf, type Narrowing } from './filters.ts'

/** How many listings of `hit` share a value. */
interface Group {
  value: unknown
  count: number
  label?: string | null
}

interface Facet {
  /** Groups of `hit`, as rows of value and count, and a label where the value has a name of its own. */
  groups(filters: Filters, now: Date): RawBuilder<Group>
  /** What each value of the filter finds, from the groups. */
  read(groups: Group[], filters: Filters): Group[]
}

const asTheyAre = (groups: Group[]) => groups.filter(({ value }) => value !== null)
const column = (name: string): Facet => ({
  groups: () => sql`select ${sql.ref(name)} as value, count(*), null as label from hit group by 1`,
  read: asTheyAre,
})

/** The value of a filter finds all groups that it lets through. */
function passing<T extends string | number>(values: readonly T[], lets: (value: T, group: unknown) => boolean) {
  return (groups: Group[]): Group[] =>
    values.map((value) => ({
      value,
      count: groups.reduce((sum, group) => sum + (lets(value, group.value) ? group.count : 0), 0),
    }))
}

const levelOf = (value: unknown) => (value === null ? 0 : Number(value))
const years = [0, 1, 2, 3, 5, 10]
const days = [1, 3, 7, 14, 30]
const floors = [30_000, 40_000, 50_000, 60_000, 80_000, 100_000]

/** Pay floors to offer, in the unit of the search and for a year. */
function floorsIn({ payUnit }: Filters) {
  const units = unitsPerYear[payUnit ?? 'year']
  return floors.map((floor) => Math.round(floor / units)).map((value) => ({ value, yearly: value * units }))
}

/** Every filter that has values to offer. */
const facets: { [F in keyof Filters]?: Facet } = {
  credential: {
    groups: ({ credentialLevel }) => sql`
      select c.code as value, count(distinct hit.id), null as label from hit join listing_credential c on c.listing_id = hit.id
      ${credentialLevel ? sql`where c.level = any(${credentialLevel})` : sql``} group by 1`,
    read: asTheyAre,
  },
  credentialLevel: {
    groups: ({ credential }) => sql`
      select c.level as value, count(distinct hit.id), null as label from hit join listing_credential c on c.listing_id = hit.id
      ${credential ? sql`where c.code = any(${credential})` : sql``} group by 1`,
    read: asTheyAre,
  },
  education: {
    ...column('education_minimum'),
    read: passing(educationLevels, (level, group) => levelOf(group) <= educationLevels.indexOf(level)),
  },
  maxExperience: {
    ...column('experience_minimum'),
    read: passing(years, (most, group) => levelOf(group) <= most),
  },
  entryLevel: {
    groups: () => sql`select entry_trap as value, count(*), null as label from hit where entry_claimed group by 1`,
    read: passing(entryLevels, (level, trap) => level === 'claimed' || (level === 'trap') === trap),
  },
  role: column('role_family'),
  soc: column('soc'),
  state: {
    groups: () => sql`
      select p.state as value, count(distinct hit.id), null as label from hit join listing_place p on p.listing_id = hit.id group by 1`,
    read: asTheyAre,
  },
  workMode: column('work_mode'),
  remoteFrom: {
    groups: () =>
      sql`select remote_states as value, count(*), null as label from hit where work_mode = 'remote' group by remote_states`,
    read: passing(Object.keys(stateNames), (state, group) => group === null || (group as string[]).includes(state)),
  },
  payMin: {
    groups: (filters) => sql`
      select width_bucket(pay, ${floorsIn(filters).map(({ yearly }) => yearly)}::numeric[]) as value, count(*), null as label
      from hit group by 1`,
    read: (groups, filters) => {
      const values = floorsIn(filters).map(({ value }) => value)
      return passing(values, (value, bucket) => Number(bucket) > values.indexOf(value))(groups)
    },
  },
  employmentType: column('employment_type'),
  shift: column('shift'),
  setting: {
    ...column('setting'),
    read: (groups) => {
      const values = new Set(groups.flatMap(({ value }) => value as string[]))
      return passing([...values], (value, group) => (group as string[]).includes(value))(groups)
    },
  },
  board: {
    groups: () => sql`
      select b.id as value, count(distinct hit.id), b.name as label
      from hit join posting p on p.listing_id = hit.id join board b on b.id = p.board_id group by b.id`,
    read: asTheyAre,
  },
  employer: {
    groups: () => sql`
      select e.id::text as value, largest.count, e.name as label
      from (select employer_id, count(*) from hit group by 1 order by 2 desc, 1 limit ${valuesAtMost}) largest
      join employer e on e.id = largest.employer_id`,
    read: asTheyAre,
  },
  postedWithinDays: {
    groups: (_, now) => sql`
      select ceil(extract(epoch from ${now}::timestamptz - posted_at) / 86400) as value, count(*), null as label from hit group by 1`,
    read: passing(days, (most, age) => Number(age) <= most),
  },
  status: column('state'),
}

/** Values that a facet offers; beyond, the rarest are left out. */
const valuesAtMost = 60

/**
 * Counts what each value of each filter would find if that filter were off; of very many listings, among the newest: like the
 * total, the counts are then at least so many.
 */
export async function countFacets(db: Db, filters: Narrowing, now: Date): Promise<Facets> {
  const names = Object.keys(facets) as (keyof Filters)[]
  const set = names.filter((name) => filters[name] !== undefined)
  const unset = names.filter((name) => filters[name] === undefined && name !== 'status')
  const together = filters.status === undefined ? [unset, ['status' as const]] : [unset]
  const counted = await Promise.all(
    [...together, ...set.map((name) => [name])].map((group) => countTogether(db, group, filters, now)),
  )
  return Object.fromEntries(counted.flat())
}

/** Facets over the same listings, in one pass: with one name, its own filter is off. */
async function countTogether(db: Db, names: (keyof Filters)[], filters: Narrowing, now: Date) {
  const except = names.length === 1 ? names[0] : undefined
  const parts = names.map((name) => {
    const groups = facets[name]!.groups(filters, now)
    return sql`select ${name} as name, to_jsonb(value) as value, count, label from (${groups}) found (value, count, label)`
  })
  const { rows } = await sql<Group & { name: keyof Filters }>`
    with hit as materialized (
      select l.id, l.posted_at, l.role_family, l.soc, l.state, l.work_mode, l.remote_states, l.employment_type, l.shift, l.setting,
        l.education_minimum, l.experience_minimum, l.entry_claimed, l.entry_trap, l.employer_id, ${bestPay} as pay
      from listing l where ${conditionOf(filters, now, except)}
      order by l.posted_at desc, l.id desc limit ${countedAtMost}
    ) ${sql.join(parts, sql` union all `)}`.execute(db)
  return names.map((name) => {
    const groups = rows.filter((row) => row.name === name)
    return [name, tidy(facets[name]!.read(groups, filters))] as const
  })
}

function tidy(groups: Group[]) {
  return groups
    .filter(({ count }) => count > 0)
    .map(({ value, count, label }) => ({ value: String(value), count, ...(label && { label }) }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, valuesAtMost)
}
