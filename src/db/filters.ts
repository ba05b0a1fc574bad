import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { educationLevels } from '../domain/listing.ts'
import type { Filters } from '../domain/search.ts'

type Condition = RawBuilder<SqlBool>
type Conditions = {
  [F in keyof Filters]-?: (value: NonNullable<Filters[F]>, filters: Filters, now: Date) => Condition | null
}

/** What the words of a search ask of the text of an ad. */
export const textQuery = (words: string): RawBuilder<unknown> => sql`websearch_to_tsquery('english', ${words})`

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
  role: (families) => sql`l.role_family = any(${families})`,
  state: (codes) =>
    sql`exists (select from listing_place p where p.listing_id = l.id and p.state = any(${codes}::char(2)[]))`,
  workMode: (modes) => sql`l.work_mode = any(${modes})`,
  board: (ids) => sql`exists (select from posting p where p.listing_id = l.id and p.board_id = any(${ids}))`,
  employer: (names) => sql`l.employer_id in (select e.id from employer e
    where e.id = any(${names.filter(isId)}::bigint[]) or e.name ilike any(${names.filter((name) => !isId(name)).map(containing)}))`,
  postedWithinDays: (days, _, now) => sql`l.posted_at >= ${new Date(now.getTime() - days * 86_400_000)}`,
  status: (states) =>
    states.includes('closed')
      ? sql`l.state = any(${states}::listing_state[])`
      : sql`l.state <> 'closed' and l.state = any(${states}::listing_state[])`,
}

const isId = (text: string) => /^\d{1,15}$/.test(text)
const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** The condition on `listing l` that all filters make; `except` is left out, for what it would offer if it were off. */
export function conditionOf(filters: Filters, now: Date, except?: keyof Filters): Condition {
  const all: Condition[] = filters.status === undefined ? [sql`l.state <> 'closed'`] : []
  for (const name of Object.keys(conditions) as (keyof Filters)[]) {
    if (name === except || filters[name] === undefined) continue
    const condition = conditions[name] as (value: unknown, filters: Filters, now: Date) => Condition | null
    const made = condition(filters[name], filters, now)
    if (made !== null) all.push(made)
  }
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}
