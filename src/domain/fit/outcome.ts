import { membersOf } from '../credentials.ts'
import type { RequirementPath } from '../listing.ts'
import { meetEducation } from './education.ts'
import { eligibilityFor } from './eligibility.ts'
import { type Eligible, lastDayWithin, type Person, type Standing, standingOf, usualWindowMonths } from './person.ts'
import type { Condition, Met, Missing } from './shape.ts'

/** What becomes of one demand of a path. `steps` is how many steps a missing one is away. */
export type Outcome =
  | { state: 'met'; item: Met }
  | { state: 'condition'; item: Condition }
  | { state: 'missing'; item: Missing; steps: number }

type Conditions = RequirementPath['conditions']

/** What becomes of each demand of a path, in the order credentials, education, experience. */
export function outcomesOf(person: Person, path: RequirementPath): Outcome[] {
  const outcomes = path.credentials.map((codes) => meetCredentials(person, codes, path.conditions))
  if (path.education && path.education.level !== 'none')
    outcomes.push(meetEducation(person, path.education, path.conditions))
  if (path.experienceYears) outcomes.push(meetExperience(person, path.experienceYears))
  return outcomes
}

function meetExperience({ years: have }: Person, years: number): Outcome {
  const by = { years: have }
  if (have >= years) return { state: 'met', item: { kind: 'experience', years, by } }
  return { state: 'missing', item: { kind: 'experience', years, by, because: 'years', short: years - have }, steps: 1 }
}

/** From worst to best: what a missing credential says is the most that is known of it. */
const reasons = {
  none: 'not_held',
  close: 'close',
  overdue: 'overdue',
  expired: 'expired',
  in_progress: 'later',
} as const
const worth = Object.keys(reasons)

function meetCredentials(person: Person, codes: string[], conditions: Conditions): Outcome {
  const kind = 'credential' as const
  let best: Standing | null = null
  let coming: { standing: Standing; months: number | null } | null = null
  for (const code of codes) {
    const standing = standingOf(person, code)
    if (standing.state === 'held') return { state: 'met', item: { kind, codes, by: standing.by } }
    if (standing.state === 'in_progress' && !coming) {
      const months = monthsFor(code, conditions)
      if (standing.on! <= lastDayWithin(person, months ?? usualWindowMonths)) coming = { standing, months }
    }
    if (best === null || worth.indexOf(standing.state) > worth.indexOf(best.state)) best = standing
  }
  if (coming) {
    const { standing, months } = coming
    const on = { condition: 'in_progress' as const, months, on: standing.on, by: standing.by }
    return { state: 'condition', item: { kind, codes, ...on, eligible: eligibleFor(person, codes) } }
  }
  const later = conditions.length > 0 ? meetLater(person, codes, conditions) : null
  if (later) return later
  const because = reasons[(best?.state ?? 'none') as keyof typeof reasons]
  return { state: 'missing', item: { kind, codes, because, by: best?.by ?? null }, steps: 1 }
}

/** By a condition of the ad alone: may be obtained after hire, or being eligible is enough. */
function meetLater(person: Person, codes: string[], conditions: Conditions): Outcome | null {
  const item = { kind: 'credential' as const, codes, on: null, by: null }
  const later = codes.find((code) => monthsFor(code, conditions) !== null)
  if (later !== undefined) {
    const months = monthsFor(later, conditions)
    const eligible = eligibleFor(person, codes)
    return { state: 'condition', item: { ...item, condition: 'within_months', months, eligible } }
  }
  const open = codes.filter((code) => conditions.some((one) => one.kind === 'eligible' && one.codes.includes(code)))
  const eligible = open.length > 0 ? eligibleFor(person, open) : 'no'
  if (eligible === 'no') return null
  return { state: 'condition', item: { ...item, condition: 'eligible', months: null, eligible } }
}

function monthsFor(code: string, conditions: Conditions): number | null {
  let longest: number | null = null
  for (const { kind, codes, months } of conditions) {
    if (kind === 'within_months' && months !== null && codes.includes(code)) longest = Math.max(longest ?? 0, months)
  }
  return longest
}

/** The best answer over the codes, and over the members of families among them. */
function eligibleFor(person: Person, codes: string[]): Eligible {
  let best: Eligible = 'no'
  for (const code of codes) {
    const eligible = person.eligible.get(code) ?? eligibleForAny(person, code)
    if (eligible === 'yes') return eligible
    if (eligible === 'unknown') best = eligible
  }
  return best
}

function eligibleForAny(person: Person, code: string): Eligible {
  const answers = membersOf(code).map((member) => eligibilityFor(person, member).eligible)
  const best = answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no'
  person.eligible.set(code, best)
  return best
}
