import { type Outcome, outcomesOf } from './fit/outcome.ts'
import type { Person } from './fit/person.ts'
import { type Fit, type FitGrade, fits } from './fit/shape.ts'
import type { Evidence, Listing, Requirement, RequirementPath } from './listing.ts'

const unstated: Fit = { fit: 'unstated', path: null, met: [], missing: [], conditions: [] }

interface Way {
  path: RequirementPath
  outcomes: Outcome[]
  grade: FitGrade
  steps: number
  conditions: number
}

/**
 * How a person (`personOf` of a profile and a day) fits a requirement: by its best path, what of it is met and by what, what
 * is missing, and what may be met later or otherwise. null, or no path: unstated, which is neither good nor bad.
 */
export function fitOf(person: Person, requirement: Requirement | null): Fit {
  const way = requirement && bestWay(person, requirement)
  if (!way) return unstated
  const fit: Fit = { fit: way.grade, path: way.path, met: [], missing: [], conditions: [] }
  for (const outcome of way.outcomes) {
    if (outcome.state === 'met') fit.met.push(outcome.item)
    else if (outcome.state === 'missing') fit.missing.push(outcome.item)
    else fit.conditions.push(outcome.item)
  }
  return fit
}

/** The fit alone: what filters and sets need. */
export function gradeOf(person: Person, requirement: Requirement | null): FitGrade {
  return (requirement && bestWay(person, requirement)?.grade) ?? 'unstated'
}

/** A person may apply now: wholly qualified, or on a condition that the ad offers. */
export function mayApply(grade: FitGrade): boolean {
  return grade === 'qualified' || grade === 'qualified_on_condition'
}

function bestWay(person: Person, { paths }: Requirement): Way | null {
  let best: Way | null = null
  for (const path of paths) {
    const way = wayOf(person, path)
    if (best === null || compareWays(way, best) < 0) best = way
    if (best.grade === 'qualified') break
  }
  return best
}

function wayOf(person: Person, path: RequirementPath): Way {
  const outcomes = outcomesOf(person, path)
  let steps = 0
  let conditions = 0
  for (const outcome of outcomes) {
    if (outcome.state === 'missing') steps += outcome.steps
    else if (outcome.state === 'condition') conditions += 1
  }
  const grade =
    steps > 1 ? 'not_yet' : steps === 1 ? 'one_step' : conditions > 0 ? 'qualified_on_condition' : 'qualified'
  return { path, outcomes, grade, steps, conditions }
}

/** Below zero when `a` is the better way. */
export function compareGrades(a: FitGrade, b: FitGrade): number {
  return fits.indexOf(a) - fits.indexOf(b)
}

/** The grade goes by the steps, then by whether there are conditions: to compare those is to compare grades first. */
function compareWays(a: Way, b: Way): number {
  return a.steps - b.steps || a.conditions - b.conditions
}

/** The fit with the words of the ad beside each of its items: the evidence of the tags that ask for it. */
export function withEvidence(fit: Fit, tags: Pick<Listing, 'credentials' | 'education' | 'experience'>): Fit {
  const wordsFor = (item: Fit['met'][number] | Fit['missing'][number] | Fit['conditions'][number]): Evidence[] => {
    if (item.kind === 'education') return tags.education ? [tags.education.evidence] : []
    if (item.kind === 'experience') return tags.experience ? [tags.experience.evidence] : []
    const asked = tags.credentials.filter(({ code, anyOf = [] }) =>
      [code, ...anyOf].some((one) => item.codes.includes(one)),
    )
    return [...new Map(asked.map(({ evidence }) => [`${evidence.field} ${evidence.start}`, evidence])).values()]
  }
  return {
    ...fit,
    met: fit.met.map((item) => ({ ...item, evidence: wordsFor(item) })),
    missing: fit.missing.map((item) => ({ ...item, evidence: wordsFor(item) })),
    conditions: fit.conditions.map((item) => ({ ...item, evidence: wordsFor(item) })),
  }
}
