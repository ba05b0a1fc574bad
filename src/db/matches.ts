import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Person, personOf } from '../domain/fit/person.ts'
import { type Fit, type FitGrade, fits } from '../domain/fit/shape.ts'
import { fitOf, gradeOf, withEvidence } from '../domain/fit.ts'
import type { Listing, Requirement } from '../domain/listing.ts'
import { type Profile, profileKey } from '../domain/profile.ts'
import type { MatchSearch, SearchPage } from '../domain/search.ts'
import { countedAtMost } from './counted.ts'
import type { Db } from './database.ts'
import { conditionOf, type RequirementSet } from './filters.ts'
import { readRequirements } from './requirementCache.ts'
import { searchListings } from './search.ts'

export type Match = Listing & { fit: Fit }

/** One page of listings with how the profile fits each: the fit is of the requirements, some thousands for all listings. */
export async function matchListings(
  db: Db,
  profile: Profile,
  search: MatchSearch,
  now: Date,
): Promise<SearchPage<Match>> {
  const person = personOf(profile, now)
  const grades = gradeAll(person, await readRequirements(db))
  const requirements = search.fit && among(grades, search.fit)
  const key = createHash('sha256').update(profileKey(profile)).digest('base64url')
  const [page, facet] = await Promise.all([
    searchListings(db, { ...search, profile: key }, now, { grades, requirements }),
    search.facets ? countFits(db, search, now, grades) : [],
  ])
  const items = page.items.map((listing) => ({
    ...listing,
    fit: withEvidence(fitOf(person, listing.requirement), listing),
  }))
  return { ...page, ...(page.facets && { facets: { fit: facet, ...page.facets } }), items }
}

type Grades = Record<FitGrade, number[]>

function gradeAll(person: Person, requirements: Map<number, Requirement>): Grades {
  const grades: Grades = { qualified: [], qualified_on_condition: [], one_step: [], not_yet: [], unstated: [] }
  for (const [id, requirement] of requirements) grades[gradeOf(person, requirement)].push(id)
  return grades
}

function among(grades: Grades, wished: FitGrade[]): RequirementSet {
  return { ids: wished.flatMap((grade) => grades[grade]), unstated: wished.includes('unstated') }
}

/** How many listings each fit would find if the filter by fit were off. */
async function countFits(db: Db, search: MatchSearch, now: Date, grades: Grades) {
  const { rows } = await sql<{ id: number | null; count: number }>`
    select requirement_id as id, count(*) from (
      select l.requirement_id from listing l where ${conditionOf(search, now)}
      order by l.posted_at desc, l.id desc limit ${countedAtMost}) hit
    group by 1`.execute(db)
  const gradeOfId = new Map(fits.flatMap((grade) => grades[grade].map((id) => [id, grade] as const)))
  const counts = new Map<FitGrade, number>()
  for (const { id, count } of rows) {
    const grade = (id === null ? undefined : gradeOfId.get(id)) ?? 'unstated'
    counts.set(grade, (counts.get(grade) ?? 0) + count)
  }
  return fits.flatMap((value) => (counts.has(value) ? [{ value, count: counts.get(value)! }] : []))
}
