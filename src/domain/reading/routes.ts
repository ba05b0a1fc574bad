import { families } from '../credentials.ts'
import type { CredentialTag, EducationTag, ExperienceTag, Requirement, RequirementPath } from '../listing.ts'
import { canonicalRequirement } from '../requirement.ts'
import type { Ad } from './ad.ts'
import type { Demand } from './credentials.ts'
import type { EducationItem } from './education.ts'
import type { ExperienceItem } from './experience.ts'
import { rungAt, startsWithOr } from './ladders.ts'

type Item =
  | { kind: 'credential'; start: number; end: number; sentence: number; demand: Demand }
  | { kind: 'education'; start: number; end: number; sentence: number; education: EducationItem }
  | { kind: 'experience'; start: number; end: number; sentence: number; experience: ExperienceItem }

export interface Parts {
  credentials: { tags: CredentialTag[]; demands: Demand[] }
  education: { tag: EducationTag | null; items: EducationItem[] }
  experience: { tag: ExperienceTag | null; items: ExperienceItem[] }
}

const mostPaths = 12

/** What an ad demands, as alternatives, in canonical form; null when it states nothing that could be read. */
export function readRequirement(ad: Ad, parts: Parts): Requirement | null {
  const items = itemsOf(parts)
  const { education, experience } = parts
  const isStated = items.length > 0 || education.tag?.minimum != null || experience.tag?.minimumYears != null
  if (!isStated) return null
  const rungs = new Map(items.map((item) => [item, rungAt(ad, item.sentence)]))
  const numbers = [...new Set(rungs.values())].filter((rung) => rung !== null)
  const levels = numbers.length < 2 ? [null] : numbers
  const paths = levels.flatMap((level) => {
    const own = items.filter((item) => level === null || rungs.get(item) === null || rungs.get(item) === level)
    return pathsOf(ad, own, parts, level === null)
  })
  return canonicalRequirement({ paths: paths.slice(0, mostPaths) })
}

function itemsOf({ credentials, education, experience }: Parts): Item[] {
  const required = new Set(credentials.tags.filter(({ level }) => level === 'required').map(({ code }) => code))
  const items: Item[] = []
  for (const demand of credentials.demands) {
    const { start, end, sentence } = demand
    const counts = demand.isRoute || (demand.level === 'required' && required.has(demand.code))
    if (counts) items.push({ kind: 'credential', start, end, sentence, demand })
  }
  for (const item of education.items) {
    if (item.strength === 'required' && item.level !== 'none')
      items.push({ kind: 'education', ...spanOf(item), education: item })
  }
  for (const item of experience.items) {
    if (item.strength === 'required' && item.years > 0)
      items.push({ kind: 'experience', ...spanOf(item), experience: item })
  }
  return items.sort((a, b) => a.start - b.start)
}

function spanOf({ start, end, sentence }: { start: number; end: number; sentence: number }) {
  return { start, end, sentence }
}

/** Alternatives of one stretch of the ad, and the plain demands that hold on each of them. */
function pathsOf(ad: Ad, items: Item[], parts: Parts, isOneLevel: boolean): RequirementPath[] {
  const base: Item[] = []
  const choices: Item[][][] = []
  for (const region of regionsOf(ad, items)) {
    const routes = region.flatMap((sentence) => routesOf(ad, sentence))
    if (routes.length < 2 || isOneChoice(routes)) base.push(...region.flat())
    else choices.push(routes)
  }
  let combined: Item[][] = [base]
  for (const routes of choices)
    combined = combined.flatMap((path) => routes.map((route) => [...path, ...route])).slice(0, mostPaths)
  return combined.map((path) => pathOf(path, parts, isOneLevel && choices.length === 0))
}

/** Sentences with "or" between them make one region; each other sentence one of its own. */
function regionsOf(ad: Ad, items: Item[]): Item[][][] {
  const regions: Item[][][] = []
  let previous = -1
  for (const [sentence, own] of Map.groupBy(items, (item) => item.sentence)) {
    const last = regions.at(-1)
    if (last && startsWithOr(ad, previous, sentence)) last.push(own)
    else regions.push([own])
    previous = sentence
  }
  return regions
}

/** Ways in that one sentence offers: "a bachelor's degree and two years, or an associate degree and four". */
function routesOf(ad: Ad, items: Item[]): Item[][] {
  const routes: Item[][] = []
  let last: Item | null = null
  for (const [index, item] of items.entries()) {
    const route = routes.at(-1)
    if (!route || !last || opensRoute(ad, route, last, item, items[index + 1])) routes.push([item])
    else route.push(item)
    last = item
  }
  return routes
}

/** Alternatives of credentials alone are one set already. */
function isOneChoice(routes: Item[][]): boolean {
  const groups = routes.flat().map((item) => (item.kind === 'credential' ? item.demand.group : null))
  return groups[0] !== null && groups.every((group) => group === groups[0])
}

function opensRoute(ad: Ad, route: Item[], last: Item, item: Item, next: Item | undefined): boolean {
  const gap = ad.folded.slice(last.end, item.start)
  const isOr = /\bor\b/.test(
    gap.replace(/\bor (?:an? )?(?:related|equivalent|similar|higher|more|other|better|greater)\b/g, ''),
  )
  if (item.kind === 'credential' && last.kind === 'credential') return isOr && item.demand.group !== last.demand.group
  if (item.kind === 'education' && last.kind === 'education') {
    // "A bachelor's degree, or an associate degree with four years".
    return (
      isOr && next?.kind === 'experience' && /\bwith\b|\bplus\b|\band\b/.test(ad.folded.slice(item.end, next.start))
    )
  }
  if (isOr) return true
  const repeats =
    item.kind === 'education' && route.some(({ kind }) => kind === 'education') && last.kind === 'experience'
  return repeats && /[,;]/.test(gap) && !/\band\b/.test(gap)
}

function pathOf(items: Item[], { education, experience }: Parts, isWhole: boolean): RequirementPath {
  const sets = new Map<number, Demand[]>()
  const levels: EducationItem[] = []
  const years: number[] = []
  for (const item of items) {
    if (item.kind === 'credential') sets.set(item.demand.group, [...(sets.get(item.demand.group) ?? []), item.demand])
    else if (item.kind === 'education') levels.push(item.education)
    else if (!isWhole || !item.experience.isSubstitute) years.push(item.experience.years)
  }
  const demands = [...sets.values()].flat()
  const level = isWhole ? (education.tag?.minimum ?? null) : lowestLevel(levels)
  const path: RequirementPath = {
    credentials: [...sets.values()].map((set) => set.flatMap(codesOf)),
    education:
      level === null
        ? null
        : { level, fields: education.tag?.fields ?? [], accredited: education.tag?.accredited ?? false },
    experienceYears: isWhole ? (experience.tag?.minimumYears ?? null) : years.length > 0 ? Math.max(...years) : null,
    conditions: [],
  }
  const deadlines = Map.groupBy(
    demands.filter(({ withinMonths }) => withinMonths !== null),
    ({ withinMonths }) => withinMonths!,
  )
  for (const [months, of] of deadlines)
    path.conditions.push({ kind: 'within_months', codes: of.flatMap(codesOf), months })
  const eligible = demands.filter((demand) => demand.eligible).flatMap(codesOf)
  if (eligible.length > 0) path.conditions.push({ kind: 'eligible', codes: eligible, months: null })
  if (path.education && education.tag?.equivalentExperience)
    path.conditions.push({ kind: 'equivalent_experience', codes: [], months: null })
  return path
}

function lowestLevel(items: EducationItem[]): EducationItem['level'] | null {
  const order = ['none', 'high_school', 'certificate', 'some_college', 'associate', 'bachelor', 'master', 'doctorate']
  return items.map(({ level }) => level).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? null
}

/** A family stands under its own code; a narrower choice ("mastery level") as the codes it allows. */
function codesOf({ code, anyOf }: Demand): string[] {
  const family = families.get(code)
  return anyOf && family && family.members.length !== anyOf.length ? anyOf : [code]
}
