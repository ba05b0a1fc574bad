import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchListings } from '../../src/db/search.ts'
import { BadCursor } from '../../src/domain/errors.ts'
import { readParameters } from '../../src/domain/parameters.ts'
import { type Search, searchSchema } from '../../src/domain/search.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import {
  addListing,
  credentialIn,
  daysAgo,
  fullReading,
  inState,
  type ListingFixture,
  quote,
  today,
} from '../support/listings.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.drop())

const asked = 'RHIT required, CCS preferred. Bachelor degree. Release of information desk.'
const education = (minimum: 'associate' | 'bachelor') => ({
  minimum,
  preferred: null,
  fields: [],
  accredited: false,
  equivalentExperience: false,
  evidence: quote(asked, 'degree'),
})

const fixtures: Record<string, ListingFixture> = {
  rhit: {
    text: asked,
    tags: { credentials: [credentialIn(asked, 'RHIT')], places: inState('OH') },
    postedAt: daysAgo(1),
  },
  ccs: { text: asked, tags: { credentials: [credentialIn(asked, 'CCS', 'preferred')], places: inState('IN') } },
  both: {
    text: asked,
    tags: { credentials: [credentialIn(asked, 'RHIT', 'preferred'), credentialIn(asked, 'CCS')] },
    employer: 'Lakeside Health',
  },
  bachelor: { tags: { education: education('bachelor'), workMode: 'remote' }, board: 'association' },
  associate: { tags: { education: education('associate'), roleFamily: 'registry' }, employer: '100% Coding_Co' },
  records: {
    title: 'Records clerk',
    text: 'Information release. No coding.',
    tags: { workMode: 'hybrid' },
    postedAt: daysAgo(40),
  },
  akron: {
    title: 'Health information technician',
    tags: {
      ...fullReading,
      credentials: [],
      education: null,
      entryLevel: { claimed: true, trap: true },
      places: [{ ...fullReading.places[0]!, city: 'Akron' }],
    },
  },
  cleveland: {
    title: 'HIM clerk',
    tags: {
      entryLevel: { claimed: true, trap: false },
      soc: '29-9021',
      experience: { minimumYears: 0.5, preferredYears: null, in: null, evidence: quote(asked, 'desk') },
      places: [
        { city: 'Cleveland', state: 'OH', postalCode: null, latitude: 41.49, longitude: -81.69, text: 'Cleveland' },
      ],
    },
  },
  unseen: { state: 'unseen', title: 'Privacy officer', tags: { roleFamily: 'privacy_compliance' } },
  closed: { state: 'closed', tags: { places: inState('OH') } },
}

describe('each filter', () => {
  const names = new Map<string, string>()
  beforeAll(async () => {
    for (const [name, fixture] of Object.entries(fixtures)) names.set(await addListing(test.db, fixture), name)
  })

  const found = async (parameters: Record<string, unknown>) => {
    const search = readParameters(searchSchema, { limit: 100, ...parameters })
    const { items, total } = await searchListings(test.db, search, today)
    expect(total).toEqual({ count: items.length, relation: 'exact' })
    return items.map(({ id }) => names.get(id) ?? id).sort()
  }
  const open = Object.keys(fixtures).filter((name) => name !== 'closed')
  const openBut = (...left: string[]) => open.filter((name) => !left.includes(name)).sort()

  it.each<[Record<string, unknown>, string[]]>([
    [{}, openBut()],
    [{ q: 'release of information' }, ['both', 'ccs', 'records', 'rhit']],
    [{ q: '"release of information"' }, ['both', 'ccs', 'rhit']],
    [{ q: 'HIM' }, ['cleveland']],
    [{ q: 'health information management' }, ['cleveland']],
    [{ q: '"medical records"' }, []],
    [{ q: 'coding specialist' }, openBut('records')],
    [{ q: 'information -clerk' }, ['akron', 'both', 'ccs', 'rhit']],
    [{ q: 'clerk or privacy' }, ['cleveland', 'records', 'unseen']],
    [{ q: '' }, openBut()],
    [{ q: "quote ' & | ! :* \\ (" }, []],
    [{ credential: 'RHIT' }, ['both', 'rhit']],
    [{ credential: ['RHIT', 'CCS'] }, ['both', 'ccs', 'rhit']],
    [{ credential: 'RHIT', credentialLevel: 'required' }, ['rhit']],
    [{ credential: 'RHIT', credentialLevel: ['required', 'preferred'] }, ['both', 'rhit']],
    [{ credentialLevel: 'preferred' }, ['both', 'ccs']],
    [{ credential: 'RHIA' }, []],
    [{ education: 'associate' }, openBut('bachelor')],
    [{ education: 'high_school' }, openBut('bachelor', 'associate')],
    [{ education: 'master' }, openBut()],
    [{ maxExperience: 0 }, openBut('akron', 'cleveland')],
    [{ maxExperience: 1 }, openBut('akron')],
    [{ entryLevel: 'claimed' }, ['akron', 'cleveland']],
    [{ entryLevel: 'genuine' }, ['cleveland']],
    [{ entryLevel: 'trap' }, ['akron']],
    [{ soc: '29-2072' }, ['akron']],
    [{ soc: ['29-2072', '29-9021'] }, ['akron', 'cleveland']],
    [{ near: 'Akron, OH' }, ['akron', 'cleveland']],
    [{ near: '44301', radiusMiles: 10 }, ['akron']],
    [{ near: 'Cleveland, Ohio', radiusMiles: 10 }, ['cleveland']],
    [{ near: 'Los Angeles' }, []],
    [{ remoteFrom: 'IN' }, ['akron', 'bachelor']],
    [{ remoteFrom: 'TX' }, ['bachelor']],
    [{ payMin: 64_000 }, ['akron']],
    [{ payMin: 31, payUnit: 'hour' }, ['akron']],
    [{ payMin: 31.01, payUnit: 'hour' }, []],
    [{ employmentType: 'full_time' }, ['akron']],
    [{ shift: ['day', 'night'] }, ['akron']],
    [{ setting: 'inpatient' }, ['akron']],
    [{ role: 'registry' }, ['associate']],
    [{ role: ['registry', 'privacy_compliance'] }, ['associate', 'unseen']],
    [{ state: 'OH' }, ['akron', 'cleveland', 'rhit']],
    [{ state: ['OH', 'IN'] }, ['akron', 'ccs', 'cleveland', 'rhit']],
    [{ state: 'OH', status: 'closed' }, ['closed']],
    [{ workMode: 'remote' }, ['akron', 'bachelor']],
    [{ workMode: ['remote', 'hybrid'] }, ['akron', 'bachelor', 'records']],
    [{ board: 'association' }, ['bachelor']],
    [{ board: 'nowhere' }, []],
    [{ employer: 'lakeside' }, ['both']],
    [{ employer: '100%' }, ['associate']],
    [{ employer: 'g_c' }, ['associate']],
    [{ employer: '%' }, ['associate']],
    [{ postedWithinDays: 1 }, ['rhit']],
    [{ postedWithinDays: 30 }, openBut('records')],
    [{ status: 'unseen' }, ['unseen']],
    [{ status: ['open', 'unseen', 'closed'] }, Object.keys(fixtures).sort()],
    [{ credential: 'RHIT', state: 'OH', postedWithinDays: 7, q: 'desk' }, ['rhit']],
  ])('%j finds %j', async (parameters, expected) => {
    expect(await found(parameters)).toEqual(expected)
  })

  it('takes an employer by its id', async () => {
    const { items } = await searchListings(test.db, readParameters(searchSchema, { employer: 'lakeside' }), today)
    expect(await found({ employer: items[0]?.employer?.id })).toEqual(['both'])
  })

  it('ranks a title above a text, unless the newest are asked for', async () => {
    const order = async (sort?: string) => {
      const { items } = await searchListings(
        test.db,
        readParameters(searchSchema, { q: 'records or desk', sort }),
        today,
      )
      return items.map(({ id }) => names.get(id))
    }
    expect((await order())[0]).toBe('records')
    expect((await order('newest'))[0]).toBe('rhit')
  })
})

describe('any filters together', () => {
  const some = (...values: unknown[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 })
  const filters = fc.record({
    q: some('coder', 'information', 'desk or clerk', '-coder'),
    credential: some('RHIT', ['RHIT', 'CCS']),
    credentialLevel: some('required', 'preferred'),
    education: some('associate', 'bachelor'),
    maxExperience: some('0', '5'),
    state: some('OH', ['OH', 'IN']),
    workMode: some('remote', 'hybrid'),
    near: some('Akron, OH'),
    payMin: some('20000'),
    postedWithinDays: some('7', '90'),
    status: some('closed', ['open', 'closed']),
    sort: some('newest', 'relevance', 'pay'),
  })

  it('total what their pages hold, each listing once', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 4 }), async (parameters, limit) => {
        const search = readParameters(searchSchema, { ...parameters, limit })
        const seen: string[] = []
        let cursor: string | null = null
        let total = 0
        do {
          const page = await searchListings(test.db, { ...search, ...(cursor && { cursor }) }, today)
          seen.push(...page.items.map(({ id }) => id))
          total = page.total.count
          cursor = page.next
        } while (cursor)
        expect(new Set(seen).size).toBe(seen.length)
        expect(total).toBe(seen.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('words', () => {
  it('are set right when they find nothing, and the answer says so', async () => {
    const search = readParameters(searchSchema, { q: 'privcay offcer', limit: 1 })
    expect(await searchListings(test.db, search, today)).toMatchObject({
      corrected: 'privacy officer',
      items: [{ title: 'Privacy officer' }],
    })
    const employer = await searchListings(test.db, readParameters(searchSchema, { q: 'lakesdie' }), today)
    expect(employer).toMatchObject({ corrected: 'lakeside', items: [{ employer: { name: 'Lakeside Health' } }] })
    const nothing = await searchListings(test.db, readParameters(searchSchema, { q: 'zebra' }), today)
    expect(nothing).toEqual({ items: [], total: { count: 0, relation: 'exact' }, next: null })
  })

  it('that were set right are kept on the next page', async () => {
    const search = readParameters(searchSchema, { q: 'informaton', limit: 1 })
    const first = await searchListings(test.db, search, today)
    const second = await searchListings(test.db, { ...search, cursor: `${first.next}` }, today)
    expect(second).toMatchObject({ corrected: 'information', total: first.total })
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id)
  })
})

describe('facets', () => {
  it.each<Record<string, unknown>>([
    {},
    { state: 'OH' },
    { credential: 'RHIT' },
    { credential: ['RHIT', 'CCS'], credentialLevel: 'preferred', q: 'desk' },
    { workMode: 'remote', education: 'associate', payMin: 20, payUnit: 'hour' },
    { status: ['open', 'closed'], near: 'Akron, OH' },
    { postedWithinDays: 7, board: 'general', entryLevel: 'claimed', maxExperience: 5 },
  ])('of %j say what each value would find', async (parameters) => {
    const search = readParameters(searchSchema, { ...parameters, facets: '1' })
    const { facets = {} } = await searchListings(test.db, search, today)
    expect(Object.keys(facets)).toContain('status')
    for (const [filter, values] of Object.entries(facets)) {
      for (const { value, count } of values) {
        const chosen = readParameters(searchSchema, { ...parameters, [filter]: value })
        const { total } = await searchListings(test.db, chosen, today)
        expect({ filter, value, count }).toEqual({ filter, value, count: total.count })
      }
    }
  })
})

describe('a walk by cursor', () => {
  const walk = async (parameters: Record<string, unknown>, between: () => Promise<unknown> = async () => {}) => {
    const search: Search = readParameters(searchSchema, parameters)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await searchListings(test.db, { ...search, ...(cursor && { cursor }) }, today)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
      await between()
    } while (cursor)
    return seen
  }
  const board = 'walked'
  const ids: string[] = []
  beforeAll(async () => {
    for (let index = 0; index < 25; index++) {
      const text = `Abstractor ${'abstractor '.repeat(index % 4)}`
      const tags = {
        places: [{ ...fullReading.places[0]!, latitude: 41 + (index % 5) / 100 }],
        pay: index % 4 === 0 ? null : { ...fullReading.pay!, yearly: { min: null, max: 50_000 + (index % 3) * 0.01 } },
      }
      ids.push(await addListing(test.db, { board, text, tags, postedAt: daysAgo(index % 3) }))
    }
  })

  it.each([
    { board, limit: 1 },
    { board, limit: 7 },
    { board, limit: 25 },
    { board, limit: 4, q: 'abstractor' },
    { board, limit: 25, q: 'abstractor' },
    { board, limit: 3, sort: 'pay' },
    { board, limit: 3, sort: 'distance', near: '44301' },
  ])('%j sees each listing once', async (parameters) => {
    const seen = await walk(parameters)
    expect(seen).toHaveLength(25)
    expect([...seen].sort()).toEqual([...ids].sort())
  })

  it.each([{ q: 'abstractor' }, {}])('%j sees each listing once while others arrive', async (words) => {
    const arrive = () => addListing(test.db, { board, text: 'Abstractor abstractor abstractor', postedAt: today })
    const seen = await walk({ board, limit: 5, ...words }, arrive)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(ids))
  })

  it('orders by pay and by distance', async () => {
    const items = async (parameters: Record<string, unknown>) =>
      (await searchListings(test.db, readParameters(searchSchema, { board, limit: 100, ...parameters }), today)).items
    const pay = (await items({ sort: 'pay' })).map((listing) => listing.pay?.yearly.max ?? 0)
    expect(pay).toEqual([...pay].sort((a, b) => b - a))
    const north = (await items({ sort: 'distance', near: 'Akron, OH' })).map(({ places }) => places[0]!.latitude!)
    expect(north).toEqual([...north].sort((a, b) => Math.abs(41.06 - a) - Math.abs(41.06 - b)))
  })

  it('keeps the microseconds apart that a posting time has', async () => {
    const close = [await addListing(test.db, { board: 'close' }), await addListing(test.db, { board: 'close' })]
    for (const [index, id] of close.entries()) {
      const time = `2026-01-01 00:00:00.00000${index + 1}+00`
      await sql`update listing set posted_at = ${time}::timestamptz where id = ${id}`.execute(test.db)
    }
    expect(await walk({ board: 'close', limit: 1 })).toEqual(close.toReversed())
  })

  it('refuses a cursor of another search, a broken one, and none of its own making', async () => {
    const search = readParameters(searchSchema, { board, limit: 3 })
    const { next } = await searchListings(test.db, search, today)
    const forged = Buffer.from('["x",{"last":["1; drop table listing",2]}]').toString('base64url')
    for (const cursor of ['x', '', forged, `${next}`.slice(0, -3)]) {
      await expect(searchListings(test.db, { ...search, cursor }, today)).rejects.toThrow(BadCursor)
    }
    const other = { ...search, workMode: ['remote' as const], cursor: `${next}` }
    await expect(searchListings(test.db, other, today)).rejects.toThrow(/other filters/)
    await expect(searchListings(test.db, { ...search, limit: 9, cursor: `${next}` }, today)).resolves.toBeDefined()
  })
})

function copyListing(id: string, times: number) {
  return sql`
    with copy as (
      insert into listing (title, role_family, posted_at, first_seen_at, url, provenance, digest, reader_version, changed_at)
      select title, role_family, posted_at, first_seen_at, url, provenance, digest, reader_version, changed_at
      from listing, generate_series(1, ${times}::int) where id = ${id} returning id
    )
    insert into listing_text (listing_id, text, tags, search)
    select copy.id, t.text, t.tags, t.search from copy, listing_text t where t.listing_id = ${id}`.execute(test.db)
}

describe('totals', () => {
  it('are exact up to the cap, and say so beyond it', async () => {
    const first = await addListing(test.db, { text: 'ubiquitous', tags: { roleFamily: 'transcription' } })
    await copyListing(first, 1_100)
    const words = await searchListings(test.db, readParameters(searchSchema, { q: 'ubiquitous' }), today)
    expect(words.total).toEqual({ count: 1_000, relation: 'at_least' })
    const role = await searchListings(test.db, readParameters(searchSchema, { role: 'transcription' }), today)
    expect(role.total).toEqual({ count: 1_101, relation: 'exact' })
  })
})
