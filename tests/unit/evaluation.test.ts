import { expect, it } from 'vitest'
import { type Case, evaluate, goldLabelSchema, goldPostingSchema } from '../../src/domain/evaluation.ts'
import type { CredentialTag, Reading } from '../../src/domain/listing.ts'

const nothingRead: Reading = {
  isHealthInformation: true,
  roleFamily: 'coding',
  soc: null,
  seniority: null,
  credentials: [],
  education: null,
  experience: null,
  requirement: null,
  entryLevel: { claimed: false, trap: false },
  workMode: null,
  remoteStates: null,
  places: [],
  employmentType: null,
  shift: null,
  setting: [],
  systems: [],
  pay: null,
}

function tag(code: string, level: CredentialTag['level'], group: number | null = null): CredentialTag {
  return {
    code,
    level,
    group,
    withinMonths: null,
    eligibleSuffices: false,
    evidence: { start: 0, end: 4, text: 'RHIT' },
  }
}

function caseOf(label: object, reading: Partial<Reading>, posting: object = {}): Case {
  const gold = goldPostingSchema.parse({ id: '1', title: 'Coder', description: 'RHIT', ...posting })
  const wholeLabel = goldLabelSchema.parse({
    id: '1',
    credentials: [],
    education: { minimum: null },
    experience: { minimum_years: null },
    work_mode: null,
    employment_type: null,
    salary: null,
    role_family: 'coding',
    is_him: true,
    ...label,
  })
  return { gold, label: wholeLabel, reading: { ...nothingRead, ...reading }, text: 'RHIT is required here' }
}

function score(field: string, one: Case) {
  return evaluate([one]).kinds.pooled!.fields.find((other) => other.field === field)
}

const gold = (code: string, level: string, group: number | null = null, more: object = {}) => ({
  code,
  level,
  alternatives_group: group,
  ...more,
})

it('counts required credentials found, wrong and missed', () => {
  const one = caseOf(
    { credentials: [gold('RHIT', 'required', 1), gold('CCS', 'required', 1), gold('CPC', 'preferred')] },
    { credentials: [tag('RHIT', 'required', 1), tag('CPC', 'required')] },
  )
  expect(score('credential required', one)).toMatchObject({
    right: 1,
    wrong: 1,
    missed: 1,
    precision: 0.5,
    recall: 0.5,
    f1: 0.5,
  })
  expect(evaluate([one]).kinds.pooled!.preferredReadAsRequired).toBe(1)
  expect(score('groups exact', one)).toMatchObject({ right: 0, wrong: 1 })
})

it('takes other levels that the label accepts', () => {
  const label = {
    credentials: [gold('RHIT', 'preferred', null, { acceptable_levels: ['preferred', 'required', 'mentioned'] })],
  }
  expect(score('credential required', caseOf(label, { credentials: [tag('RHIT', 'required')] }))).toMatchObject({
    right: 1,
    wrong: 0,
  })
  expect(score('credential preferred', caseOf(label, {}))).toBeUndefined()
})

it('a credential only mentioned need not be found', () => {
  expect(evaluate([caseOf({ credentials: [gold('RN', 'mentioned')] }, {})]).errors).toEqual([])
})

it('takes other right answers for years, education, pay and work mode', () => {
  const label = {
    education: { minimum: 'bachelor', acceptable_minimum: ['none', null] },
    experience: { minimum_years: 2, acceptable_years: [null] },
    work_mode: 'hybrid',
    acceptable_work_mode: ['hybrid', null],
    salary: { min: 20, max: 30, unit: 'hour' },
    acceptable_salary: [null],
  }
  expect(evaluate([caseOf(label, {})]).errors).toEqual([])
})

it('lists an error with what was expected, what was read, and the words', () => {
  const [error] = evaluate([caseOf({ work_mode: 'remote' }, {}, { location: 'Remote, US' })]).errors
  expect(error).toEqual({
    id: '1',
    kind: 'posting',
    field: 'work mode',
    expected: 'remote',
    got: 'null',
    text: 'Remote, US',
  })
})

it('reports near misses apart, and tags of look-alikes among them', () => {
  const near = caseOf(
    { is_him: false, role_family: 'other', collisions: ['CPC'] },
    { credentials: [tag('CPC', 'required')] },
    { kind: 'near_miss' },
  )
  const { kinds } = evaluate([near, caseOf({}, {})])
  expect(Object.keys(kinds)).toEqual(['pooled', 'near_miss', 'posting'])
  expect(kinds.near_miss!.falseLookAlikes).toBe(1)
  expect(kinds.near_miss!.fields.find(({ field }) => field === 'health information')).toMatchObject({
    right: 0,
    wrong: 1,
  })
})
