import { z } from 'zod'
import { adRecordSchema } from './adRecord.ts'
import type { Reading } from './listing.ts'

const answer = z.string().nullable()
const list = <T extends z.ZodType>(of: T) => z.array(of).nullish()

export const goldPostingSchema = adRecordSchema.extend({
  kind: z.string().default('him'),
  doc_type: z.string().default('posting'),
})
export type GoldPosting = z.infer<typeof goldPostingSchema>

/** What a person read from an ad, in the words of the label (a value that the reader does not know is a wrong answer, not a fault); `acceptable_*` are other right answers. */
export const goldLabelSchema = z.looseObject({
  id: z.string(),
  credentials: z.array(
    z.looseObject({
      code: z.string(),
      level: z.string(),
      alternatives_group: z.union([z.number(), z.string()]).nullable(),
      obtain_within_months: z.number().nullish(),
      eligible_suffices: z.boolean().nullish(),
      acceptable_levels: list(z.string()),
      evidence: z.string().nullish(),
    }),
  ),
  education: z.looseObject({
    minimum: answer,
    or_equivalent_experience: z.boolean().nullish(),
    evidence: z.string().nullish(),
    acceptable_minimum: list(answer),
  }),
  experience: z.looseObject({
    minimum_years: z.number().nullable(),
    evidence: z.string().nullish(),
    acceptable_years: list(z.number().nullable()),
    acceptable_minimum: list(z.number().nullable()),
  }),
  work_mode: z.string().nullable(),
  acceptable_work_mode: list(z.string().nullable()),
  employment_type: z.string().nullable(),
  acceptable_employment_type: list(z.string().nullable()),
  salary: z.looseObject({ min: z.number().nullable(), max: z.number().nullable(), unit: z.string() }).nullable(),
  acceptable_salary: list(
    z.looseObject({ min: z.number().nullable(), max: z.number().nullable(), unit: z.string() }).nullable(),
  ),
  role_family: z.string(),
  acceptable_role_family: list(z.string()),
  is_him: z.boolean(),
  collisions: list(z.string()),
})
export type GoldLabel = z.infer<typeof goldLabelSchema>

export interface Case {
  gold: GoldPosting
  label: GoldLabel
  reading: Reading
  /** The plain text that the evidence of the reading points into. */
  text: string
}

/** One disagreement between label and reading, with the words around it. */
export interface EvaluationError {
  id: string
  kind: string
  field: string
  expected: string
  got: string
  text: string
}

/** Right and wrong answers of one field; accuracy for fields with one answer an ad, precision and recall for tags. */
export interface FieldScore {
  field: string
  right: number
  wrong: number
  missed: number
  accuracy: number | null
  precision: number | null
  recall: number | null
  f1: number | null
}

export interface Evaluation {
  ads: number
  /** By kind of text ("posting", "near_miss", …), and "pooled" over all. */
  kinds: Record<string, { ads: number; fields: FieldScore[]; preferredReadAsRequired: number; falseLookAlikes: number }>
  errors: EvaluationError[]
}

type Tally = Map<string, { right: number; wrong: number; missed: number; isTag: boolean }>

/**
 * Compares readings with labels, per field and per kind of text, and lists every disagreement.
 * Required credentials count as right when the label, or one of its acceptable levels, says so; credentials that are
 * only mentioned need not be found. Groups are exact when the same alternatives stand together.
 */
export function evaluate(cases: Case[]): Evaluation {
  const errors: EvaluationError[] = []
  const kinds: Evaluation['kinds'] = {}
  const groups = new Map<string, Case[]>([['pooled', cases]])
  for (const one of cases) {
    const kind = kindOf(one.gold)
    groups.set(kind, [...(groups.get(kind) ?? []), one])
  }
  for (const [kind, members] of groups) {
    const tally: Tally = new Map()
    const found = { preferredReadAsRequired: 0, falseLookAlikes: 0 }
    for (const one of members) {
      const report = (field: string, expected: string, got: string, text: string) => {
        if (kind === 'pooled')
          errors.push({ id: String(one.gold.id), kind: kindOf(one.gold), field, expected, got, text })
      }
      compareCredentials(one, tally, found, report)
      compareGroups(one, tally, report)
      compareSingles(one, tally, report)
    }
    kinds[kind] = { ads: members.length, fields: [...tally].map(([field, counts]) => scoreOf(field, counts)), ...found }
  }
  return { ads: cases.length, kinds, errors }
}

function kindOf(gold: GoldPosting): string {
  return gold.kind === 'near_miss' ? 'near_miss' : gold.doc_type
}

type Report = (field: string, expected: string, got: string, text: string) => void

function add(tally: Tally, field: string, outcome: 'right' | 'wrong' | 'missed', isTag: boolean): void {
  const counts = tally.get(field) ?? { right: 0, wrong: 0, missed: 0, isTag }
  counts[outcome] += 1
  tally.set(field, counts)
}

function scoreOf(field: string, counts: { right: number; wrong: number; missed: number; isTag: boolean }): FieldScore {
  const { right, wrong, missed, isTag } = counts
  const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000)
  const f1 = share(2 * right, 2 * right + wrong + missed)
  if (!isTag)
    return {
      field,
      right,
      wrong,
      missed,
      accuracy: share(right, right + wrong),
      precision: null,
      recall: null,
      f1: null,
    }
  return {
    field,
    right,
    wrong,
    missed,
    accuracy: null,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1,
  }
}

function compareCredentials(
  one: Case,
  tally: Tally,
  found: { preferredReadAsRequired: number; falseLookAlikes: number },
  report: Report,
): void {
  const { label, reading, text } = one
  let isPreferredTaken = false
  for (const wanted of ['required', 'preferred'] as const) {
    const field = `credential ${wanted}`
    for (const tag of uniqueTags(reading, wanted)) {
      const gold = label.credentials.filter((credential) => credential.code === tag.code)
      const isRight = gold.some(
        (credential) => credential.level === wanted || credential.acceptable_levels?.includes(wanted),
      )
      if (isRight) {
        add(tally, field, 'right', true)
        continue
      }
      add(tally, field, 'wrong', true)
      const expected = gold.map((credential) => `${credential.code} ${credential.level}`).join(', ') || 'none'
      report(field, expected, `${tag.code} ${wanted}`, around(text, tag.evidence))
      if (wanted === 'required' && gold.some((credential) => credential.level === 'preferred')) isPreferredTaken = true
      if (gold.length === 0 && (one.gold.kind === 'near_miss' || label.collisions?.includes(tag.code)))
        found.falseLookAlikes += 1
    }
    for (const credential of uniqueBy(label.credentials, (gold) => gold.code + gold.level)) {
      if (credential.level !== wanted) continue
      const accepted = [wanted, ...(credential.acceptable_levels ?? [])]
      const tags = reading.credentials.filter((tag) => tag.code === credential.code)
      const isFound =
        tags.some((tag) => accepted.includes(tag.level)) || (tags.length === 0 && accepted.includes('mentioned'))
      if (isFound) continue
      add(tally, field, 'missed', true)
      const got = tags.map((tag) => `${tag.code} ${tag.level}`).join(', ') || 'none'
      report(field, `${credential.code} ${wanted}`, got, credential.evidence ?? '')
    }
    compareDetails(one, wanted, tally, report)
  }
  if (isPreferredTaken) found.preferredReadAsRequired += 1
}

/** Deadlines and eligibility, where both sides have the credential at that level. */
function compareDetails(one: Case, wanted: 'required' | 'preferred', tally: Tally, report: Report): void {
  for (const credential of one.label.credentials) {
    const tag = one.reading.credentials.find((other) => other.code === credential.code && other.level === wanted)
    if (credential.level !== wanted || !tag) continue
    const months = credential.obtain_within_months ?? null
    check('within months', months, tag.withinMonths, credential.evidence ?? '')
    if (credential.eligible_suffices != null)
      check('eligible suffices', credential.eligible_suffices, tag.eligibleSuffices, credential.evidence ?? '')
  }
  function check(field: string, expected: unknown, got: unknown, text: string) {
    add(tally, field, expected === got ? 'right' : 'wrong', false)
    if (expected !== got) report(field, String(expected), String(got), text)
  }
}

function uniqueTags(reading: Reading, wanted: 'required' | 'preferred'): Reading['credentials'] {
  return uniqueBy(
    reading.credentials.filter((tag) => tag.level === wanted),
    (tag) => tag.code,
  )
}

function uniqueBy<T>(items: T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}

/** Alternatives of required credentials: right when the reading has a group of just the same codes. */
function compareGroups(one: Case, tally: Tally, report: Report): void {
  const gold = groupsOf(
    one.label.credentials.map(({ code, level, alternatives_group: group }) => ({ code, level, group })),
  )
  const read = groupsOf(one.reading.credentials)
  for (const group of gold) {
    const isExact = read.includes(group)
    add(tally, 'groups exact', isExact ? 'right' : 'wrong', false)
    if (!isExact) report('groups exact', group, read.join(' ; ') || 'none', '')
  }
}

function groupsOf(tags: { code: string; level: string; group: number | string | null }[]): string[] {
  const groups = new Map<string, Set<string>>()
  for (const tag of tags) {
    if (tag.group === null || tag.level !== 'required') continue
    const key = String(tag.group)
    groups.set(key, (groups.get(key) ?? new Set()).add(tag.code))
  }
  return [...groups.values()].filter((codes) => codes.size > 1).map((codes) => [...codes].sort().join('|'))
}

function compareSingles(one: Case, tally: Tally, report: Report): void {
  const { label, reading, text } = one
  const check = <T>(field: string, accepted: T[], got: T, words: string) => {
    const isRight = accepted.includes(got)
    add(tally, field, isRight ? 'right' : 'wrong', false)
    if (!isRight) report(field, accepted.map(String).join(' or '), String(got), words)
  }
  const said = label.education
  const readEducation = reading.education
  check(
    'education minimum',
    [said.minimum, ...(said.acceptable_minimum ?? [])],
    readEducation?.minimum ?? null,
    readEducation ? around(text, readEducation.evidence) : (said.evidence ?? ''),
  )
  const years = [
    label.experience.minimum_years,
    ...(label.experience.acceptable_years ?? []),
    ...(label.experience.acceptable_minimum ?? []),
  ]
  check(
    'experience minimum',
    years,
    reading.experience?.minimumYears ?? null,
    reading.experience ? around(text, reading.experience.evidence) : (label.experience.evidence ?? ''),
  )
  const pays = [label.salary, ...(label.acceptable_salary ?? [])].map(payWords)
  check('pay', pays, payWords(reading.pay), reading.pay ? around(text, reading.pay.evidence) : '')
  check(
    'work mode',
    [label.work_mode, ...(label.acceptable_work_mode ?? [])],
    reading.workMode,
    String(one.gold.location ?? ''),
  )
  check(
    'employment type',
    [label.employment_type, ...(label.acceptable_employment_type ?? [])],
    reading.employmentType,
    '',
  )
  check('role family', [label.role_family, ...(label.acceptable_role_family ?? [])], reading.roleFamily, one.gold.title)
  const isRight = label.is_him === reading.isHealthInformation
  if (label.is_him || reading.isHealthInformation) {
    add(tally, 'health information', isRight ? 'right' : label.is_him ? 'missed' : 'wrong', true)
  }
  if (!isRight) report('health information', String(label.is_him), String(reading.isHealthInformation), one.gold.title)
}

function payWords(pay: { min: number | null; max: number | null; unit: string } | null): string {
  return pay ? `${pay.min ?? '…'}-${pay.max ?? '…'} a ${pay.unit}` : 'not stated'
}

function around(
  text: string,
  evidence: { start: number; end: number; text: string; field?: string | undefined },
): string {
  if (evidence.field) return `${evidence.field}: ${evidence.text}`
  const words = text.slice(Math.max(0, evidence.start - 80), evidence.end + 80)
  return words.replace(/\s+/g, ' ').trim()
}
