import type { EducationLevel, Requirement, RequirementCondition, RequirementPath } from './listing.ts'
import { educationLevels } from './listing.ts'

type Condition = RequirementPath['conditions'][number]

/**
 * The canonical form: every path and every set in it sorted and without repeats, and paths dropped that another path makes
 * needless (whoever meets the harder one meets the easier one). Two demands of the same are the same value.
 */
export function canonicalRequirement(requirement: Requirement): Requirement {
  const paths = new Map(
    requirement.paths.map((path) => canonicalPath(path)).map((path) => [JSON.stringify(path), path]),
  )
  const sorted = [...paths.entries()].sort(([a], [b]) => compare(a, b)).map(([, path]) => path)
  const isNeedless = (path: RequirementPath, index: number) =>
    sorted.some(
      (other, at) => at !== index && makesNeedless(other, path) && (at < index || !makesNeedless(path, other)),
    )
  return { paths: sorted.filter((path, index) => !isNeedless(path, index)) }
}

/** One string for one demand, however its ad puts it: the canonical form as JSON. Listings share a requirement by it. */
export function requirementKey(requirement: Requirement): string {
  return JSON.stringify(canonicalRequirement(requirement))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function uniqueSorted(words: string[]): string[] {
  return [...new Set(words)].sort(compare)
}

function canonicalPath(path: RequirementPath): RequirementPath {
  const credentials = uniqueSets(path.credentials.filter((codes) => codes.length > 0))
  const { education } = path
  const asksNothing = education === null || education.level === 'none'
  return {
    // A set is needless beside a smaller one inside it: who meets the smaller meets it too.
    credentials: credentials.filter(
      (codes) => !credentials.some((other) => other !== codes && other.every((code) => codes.includes(code))),
    ),
    education: asksNothing
      ? null
      : { level: education.level, fields: uniqueSorted(education.fields), accredited: education.accredited },
    experienceYears: path.experienceYears === 0 ? null : path.experienceYears,
    conditions: canonicalConditions(path.conditions, asksNothing),
  }
}

function uniqueSets(sets: string[][]): string[][] {
  const byKey = new Map(sets.map((codes) => uniqueSorted(codes)).map((codes) => [codes.join(' '), codes]))
  return [...byKey.entries()].sort(([a], [b]) => compare(a, b)).map(([, codes]) => codes)
}

function canonicalConditions(conditions: Condition[], asksNothing: boolean): Condition[] {
  const kept = conditions.filter(({ kind }) => kind !== 'equivalent_experience' || !asksNothing)
  const plain = kept.map(({ kind, codes, months }): Condition => ({ kind, codes: uniqueSorted(codes), months }))
  const byKey = new Map(plain.map((condition) => [JSON.stringify(condition), condition]))
  return [...byKey.entries()].sort(([a], [b]) => compare(a, b)).map(([, condition]) => condition)
}

const rankOf = Object.fromEntries(educationLevels.map((level, rank) => [level, rank])) as Record<EducationLevel, number>

export function rankOfEducation(level: EducationLevel | null): number {
  return level === null ? 0 : rankOf[level]
}

/** True when whoever meets `harder` meets `easier` as well, so that `harder` adds no way in. */
function makesNeedless(easier: RequirementPath, harder: RequirementPath): boolean {
  return (
    easier.credentials.every((codes) =>
      harder.credentials.some((other) => other.every((code) => codes.includes(code))),
    ) &&
    isEasierEducation(easier.education, harder.education) &&
    (easier.experienceYears ?? 0) <= (harder.experienceYears ?? 0) &&
    harder.conditions.every((condition) => offers(easier, condition))
  )
}

function isEasierEducation(easier: RequirementPath['education'], harder: RequirementPath['education']): boolean {
  if (easier === null) return true
  if (harder === null) return false
  const anyField = easier.fields.length === 0
  const fieldsFit =
    anyField || (harder.fields.length > 0 && harder.fields.every((field) => easier.fields.includes(field)))
  return (
    rankOfEducation(easier.level) <= rankOfEducation(harder.level) &&
    fieldsFit &&
    (!easier.accredited || harder.accredited)
  )
}

/** A lenience of the harder path is no loss when the easier one asks nothing that it would excuse, or has it too. */
function offers(path: RequirementPath, condition: Condition): boolean {
  const kind: RequirementCondition = condition.kind
  if (kind === 'equivalent_experience') return path.education === null || hasCondition(path, condition)
  return !path.credentials.flat().some((code) => condition.codes.includes(code)) || hasCondition(path, condition)
}

function hasCondition(path: RequirementPath, condition: Condition): boolean {
  return path.conditions.some(
    ({ kind, codes, months }) =>
      kind === condition.kind &&
      (months ?? 0) >= (condition.months ?? 0) &&
      condition.codes.every((code) => codes.includes(code)),
  )
}
