import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RequirementPath } from '../../src/domain/listing.ts'
import { testApp } from '../support/app.ts'
import { type Contract, readContract } from '../support/contract.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { addListing, credentialIn, daysAgo } from '../support/listings.ts'

let test: TestDatabase
let api: ReturnType<typeof testApp>
let contract: Contract
const names = new Map<string, string>()

const asks = (codes: string[], years: number | null = null, conditions: RequirementPath['conditions'] = []) => ({
  paths: [{ credentials: codes.map((code) => [code]), education: null, experienceYears: years, conditions }],
})
const openings = {
  qualified: asks(['RHIT']),
  condition: asks(['CCS'], null, [{ kind: 'within_months', codes: ['CCS'], months: 12 }]),
  step: asks(['RHIT', 'CDIP']),
  far: asks(['RHIA', 'CDIP'], 10),
  silent: null,
}
const profile = { credentials: [{ code: 'RHIT' }], education: [{ level: 'associate' }], experience: [{ years: 2 }] }

beforeAll(async () => {
  test = await createTestDatabase()
  api = testApp(test.db)
  contract = await readContract(api.app)
  for (const [name, requirement] of Object.entries(openings)) {
    for (const age of [1, 2]) {
      const text = 'RHIT, CCS, CDIP or RHIA: see below.'
      const credentials = [credentialIn(text, 'RHIT')]
      const id = await addListing(test.db, { text, postedAt: daysAgo(age), tags: { requirement, credentials } })
      names.set(id, name)
    }
  }
})
afterAll(() => test.drop())

async function post(query: string, body: unknown = { profile }) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { 'content-type': 'application/json' }
  return api.app.request(`/v1/matches?${query}`, { method: 'POST', body: text, headers })
}
async function found(query: string) {
  const page = await (await post(query)).json()
  return page.items.map(({ id }: { id: string }) => names.get(id))
}
const twice = (...each: string[]) => each.flatMap((name) => [name, name])

describe('matches', () => {
  it('come best fit first, and keep to the OpenAPI document', async () => {
    expect(await found('')).toEqual(twice('qualified', 'condition', 'step', 'silent', 'far'))
    expect(await contract.faults('post', '/v1/matches', await post('facets=1'))).toEqual([])
  })

  it.each([
    ['fit=qualified', twice('qualified')],
    ['fit=qualified&fit=qualified_on_condition', twice('qualified', 'condition')],
    ['fit=one_step', twice('step')],
    ['fit=not_yet', twice('far')],
    ['fit=unstated', twice('silent')],
    ['fit=unstated&fit=qualified', twice('qualified', 'silent')],
    ['fit=qualified&postedWithinDays=1', ['qualified']],
    ['sort=newest&fit=qualified&fit=not_yet', ['far', 'qualified', 'far', 'qualified']],
  ])('%s finds %j', async (query, expected) => expect(await found(query)).toEqual(expected))

  it('say what is met, what is missing, and the words that ask for it', async () => {
    const { items } = await (await post('fit=one_step')).json()
    expect(items[0].fit).toMatchObject({
      fit: 'one_step',
      met: [{ kind: 'credential', codes: ['RHIT'], by: { code: 'RHIT' }, evidence: [{ text: 'RHIT' }] }],
      missing: [{ kind: 'credential', codes: ['CDIP'], because: 'not_held' }],
    })
  })

  it('count each fit as if it were not chosen', async () => {
    const { facets } = await (await post('facets=1&fit=qualified')).json()
    expect(facets.fit.map(({ value, count }: { value: string; count: number }) => [value, count]).sort()).toEqual([
      ['not_yet', 2],
      ['one_step', 2],
      ['qualified', 2],
      ['qualified_on_condition', 2],
      ['unstated', 2],
    ])
    expect(facets.role).toEqual([{ value: 'coding', count: 2 }])
  })

  it('are walked page by page, each listing once; a cursor is of one profile', async () => {
    const seen: string[] = []
    let next = ''
    do {
      const page = await (await post(`limit=3${next && `&cursor=${next}`}`)).json()
      seen.push(...page.items.map(({ id }: { id: string }) => id))
      expect(page.total).toEqual({ count: 10, relation: 'exact' })
      next = page.next
    } while (next)
    expect(seen.map((id) => names.get(id))).toEqual(twice('qualified', 'condition', 'step', 'silent', 'far'))
    expect(new Set(seen).size).toBe(10)
    const { next: cursor } = await (await post('limit=3')).json()
    expect((await post(`limit=3&cursor=${cursor}`, { profile: {} })).status).toBe(400)
  })

  it('know a requirement that came after the last search', async () => {
    const requirement = asks(['RHIT'], 1)
    const id = await addListing(test.db, { board: 'late', tags: { requirement } })
    const { items } = await (await post('board=late')).json()
    expect(items).toMatchObject([{ id, fit: { fit: 'qualified' } }])
  })
})

describe('a request that is wrong', () => {
  it.each([
    ['fit=perfect', { profile }, 'fit'],
    ['', { profile: { credentials: [{ code: 'XYZ' }] } }, 'profile.credentials.0.code'],
    ['', { profile: { experience: [{ years: -1 }] } }, 'profile.experience.0.years'],
    ['', { profile: { shoeSize: 44 } }, 'profile.shoeSize'],
    ['', {}, 'profile'],
    ['', [], 'body'],
  ])('%s %j is refused by the name of %s', async (query, body, parameter) => {
    const answer = await post(query, body)
    expect(await answer.clone().json()).toMatchObject({ status: 400, errors: [{ parameter }] })
    expect(await contract.faults('post', '/v1/matches', answer)).toEqual([])
  })

  it.each([
    ['no JSON', '{', 400],
    ['too long', JSON.stringify({ profile, text: 'x'.repeat(70_000) }), 413],
  ])('%s is refused', async (_, body, status) => {
    const answer = await post('', body)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })
})
