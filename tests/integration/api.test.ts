import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../src/api/client.ts'
import { finishCrawl, startCrawl } from '../../src/db/crawls.ts'
import { openDatabase } from '../../src/db/database.ts'
import { searchSchema } from '../../src/domain/search.ts'
import { openQueues } from '../../src/queue.ts'
import { testApp } from '../support/app.ts'
import { type Contract, readContract } from '../support/contract.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { addBoard, addListing, credentialIn, daysAgo, fullReading, fullText, today } from '../support/listings.ts'

let test: TestDatabase
let api: ReturnType<typeof testApp>
let contract: Contract
let full: string
beforeAll(async () => {
  test = await createTestDatabase()
  api = testApp(test.db)
  contract = await readContract(api.app)
  full = await addListing(test.db, {
    text: fullText,
    tags: fullReading,
    employer: 'Lakeside Health',
    board: 'hospital',
  })
  await addListing(test.db, {})
  await addListing(test.db, { state: 'closed' })
  const { id, round } = await startCrawl(test.db, 'hospital', null, today)
  await finishCrawl(
    test.db,
    id,
    { outcome: 'failed', class: 'blocked', detail: 'a challenge page', plausible: null, failedPayload: null },
    today,
  )
  expect(round).toBeDefined()
  await startCrawl(test.db, 'hospital', null, today)
  await addBoard(test.db, 'never-crawled')
})
afterAll(() => test.drop())

describe('every answer keeps to the OpenAPI document', () => {
  it.each([
    ['/v1/listings', 200],
    ['/v1/listings?status=closed&status=open', 200],
    ['/v1/listings?limit=1', 200],
    ['/v1/listings?q=zebra', 200],
    ['/v1/listings?credential=RHIT&credentialLevel=required', 200],
    ['/v1/listings?limit=1000', 400],
    ['/v1/listings?cursor=bad', 400],
    ['/v1/listings/FULL', 200],
    ['/v1/listings/999999', 404],
    ['/v1/listings/none', 404],
    ['/v1/listings/FULL/similar', 200],
    ['/v1/listings/999999/similar', 404],
    ['/v1/listings/FULL/similar?limit=0', 400],
    ['/v1/listings?facets=1&state=OH&q=coding', 200],
    ['/v1/listings?q=codding', 200],
    ['/v1/suggest?q=r', 200],
    ['/v1/suggest', 400],
    ['/v1/suggest?q=', 400],
    ['/v1/boards', 200],
    ['/v1/boards?page=1', 400],
    ['/v1/boards/hospital', 200],
    ['/v1/boards/nowhere', 404],
    ['/v1/crawls', 200],
    ['/v1/crawls?board=hospital&outcome=failed&class=blocked', 200],
    ['/v1/crawls?class=odd', 400],
    ['/healthz', 200],
    ['/readyz', 200],
  ])('GET %s is %i', async (path, status) => {
    const answer = await api.get(path.replace('FULL', full))
    expect(answer.status).toBe(status)
    expect(await contract.faults('get', path, answer)).toEqual([])
  })
})

describe('the typed client', () => {
  it('knows addresses, parameters and answers', async () => {
    const client = createClient('http://test', { fetch: api.app.request.bind(api.app) as typeof fetch })
    const answer = await client.v1.listings.$get({ query: { credential: ['RHIT', 'CCS'], limit: '1' } })
    if (answer.status !== 200) throw new Error('no page')
    const { items, total } = await answer.json()
    expect(items[0]?.credentials[0]?.evidence.text).toBe('RHIT')
    expect(total.count).toBe(1)
  })
})

describe('one listing', () => {
  it('quotes the text that it comes with', async () => {
    const listing = await api.getJson(`/v1/listings/${full}`)
    const tags = [...listing.credentials, listing.education, listing.experience, listing.pay]
    expect(tags.length).toBeGreaterThan(4)
    for (const { evidence } of tags) expect(listing.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })

  it('says where it was seen, whose words were taken, and what is demanded', async () => {
    expect(await api.getJson(`/v1/listings/${full}`)).toMatchObject({
      employer: { name: 'Lakeside Health' },
      boards: [{ id: 'hospital', name: 'Board hospital', url: `https://hospital.example/${full}` }],
      provenance: { title: 'hospital' },
      requirement: { paths: fullReading.requirement?.paths },
      state: 'open',
      closed: null,
    })
  })

  it('is answered after it closed, with the reason', async () => {
    const { items } = await api.getJson('/v1/listings?status=closed')
    expect(items).toMatchObject([{ state: 'closed', closed: { reason: 'not_listed', at: today.toISOString() } }])
  })
})

describe('suggestions', () => {
  it.each([
    ['q=cod&kind=title&limit=2', ['Coding Auditor', 'Coding Educator']],
    ['q=lake&kind=employer', ['Lakeside Health']],
    ['q=akr&kind=place&limit=1', ['Akron, OH']],
    ['q=rhi&kind=credential&limit=1', ['RHIT, Registered Health Information Technician']],
    ['q=registered health information a&kind=credential', ['RHIA, Registered Health Information Administrator']],
    ['q=%25&kind=employer', []],
  ])('%s offers %j', async (query, expected) => {
    const { items } = await api.getJson(`/v1/suggest?${query}`)
    expect(items.map(({ text }: { text: string }) => text)).toEqual(expected)
  })

  it('are values that a search takes', async () => {
    const { items } = await api.getJson('/v1/suggest?q=lakeside&kind=employer')
    expect((await api.getJson(`/v1/listings?employer=${items[0].value}`)).items).toMatchObject([{ id: full }])
  })
})

describe('listings like one', () => {
  it('are of the same role and share what it asks for, the closest first, never itself or a closed one', async () => {
    const tags = { ...fullReading, roleFamily: 'registry' as const }
    const text = fullText
    const id = await addListing(test.db, { title: 'Cancer Registrar', text, tags })
    const twin = await addListing(test.db, { title: 'Cancer Registrar II', text, tags, postedAt: daysAgo(30) })
    const far = await addListing(test.db, { title: 'Trauma abstractor', tags: { roleFamily: 'registry' } })
    await addListing(test.db, { title: 'Cancer Registrar', text, tags, state: 'closed' })
    const { items } = await api.getJson(`/v1/listings/${id}/similar`)
    expect(items.map((item: { id: string }) => item.id)).toEqual([twin, far])
  })

  it('may be none', async () => {
    const id = await addListing(test.db, { tags: { roleFamily: 'transcription' } })
    expect(await api.getJson(`/v1/listings/${id}/similar`)).toEqual({ items: [] })
  })
})

describe('crawls and boards', () => {
  it('shows the newest crawl of a board, and the one before it by its failure', async () => {
    const board = await api.getJson('/v1/boards/hospital')
    expect(board).toMatchObject({ listings: 1, lastCrawl: { outcome: null, finishedAt: null } })
    const { items } = await api.getJson('/v1/crawls?outcome=failed')
    expect(items).toMatchObject([{ board: 'hospital', class: 'blocked', detail: 'a challenge page', durationMs: 0 }])
  })

  it('walks the crawls page by page', async () => {
    const first = await api.getJson('/v1/crawls?limit=1')
    const second = await api.getJson(`/v1/crawls?limit=1&cursor=${first.next}`)
    expect(second.next).toBeNull()
    expect(Number(second.items[0].id)).toBeLessThan(Number(first.items[0].id))
  })
})

describe('problems', () => {
  it('name the parameter and the values that are allowed', async () => {
    const answer = await api.get('/v1/listings?role=surgeon&colour=red')
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({
      status: 400,
      errors: [
        { parameter: 'role', allowed: expect.arrayContaining(['coding', 'cdi']) },
        { parameter: 'colour', allowed: expect.arrayContaining(['credential', 'q']) },
      ],
    })
  })

  it('answer an unknown address and a wrong method', async () => {
    expect((await api.get('/v1/nothing')).status).toBe(404)
    const answer = await api.app.request('/v1/listings', { method: 'POST' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
    expect(await answer.json()).toMatchObject({ status: 405, type: '/reference#method-not-allowed' })
  })

  it('tell nothing of a fault but the request id, and log all of it', async () => {
    const broken = testApp(test.db, {
      now: () => {
        throw new Error('the secret clock')
      },
    })
    const answer = await broken.get('/v1/listings', { 'x-request-id': 'req-7' })
    expect(answer.status).toBe(500)
    const text = await answer.text()
    expect(text).toContain('req-7')
    expect(text).not.toContain('clock')
    expect(JSON.stringify(broken.lines)).toContain('the secret clock')
  })
})

describe('whatever is asked', () => {
  const names = [...Object.keys(searchSchema.shape), 'colour', 'q', 'q']
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('coder', '"', '-', '%', "'", '\\', ':*', 'RHIT', '7'),
  )
  const query = fc.array(fc.tuple(fc.constantFrom(...names), words), { maxLength: 4 })

  it('is answered or refused, and never fails', async () => {
    const paths = fc.oneof(
      query.map((pairs) => `/v1/listings?${new URLSearchParams(pairs)}`),
      query.map((pairs) => `/?${new URLSearchParams(pairs)}`),
      words.map((id) => `/v1/listings/${encodeURIComponent(id)}`),
      words.map((id) => `/v1/boards/${encodeURIComponent(id)}`),
      words.map((q) => `/v1/suggest?${new URLSearchParams({ q })}`),
      words.map((board) => `/v1/crawls?${new URLSearchParams({ board })}`),
    )
    await fc.assert(
      fc.asyncProperty(paths, async (path) => {
        expect([200, 301, 302, 400, 404]).toContain((await api.get(path)).status)
      }),
      {
        numRuns: 400,
        examples: [['/v1/boards/%00'], ['/v1/listings?q=%00'], ['/?employer=%00'], ['/v1/suggest?q=%00']],
      },
    )
  })
})

describe('headers and the log', () => {
  it('answers 304 while nothing changed', async () => {
    const first = await api.get('/v1/listings')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"/)
    const again = await api.get('/v1/listings', { 'if-none-match': tag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    const text = 'RHIA'
    await addListing(test.db, { text, tags: { credentials: [credentialIn(text, 'RHIA')] } })
    expect((await api.get('/v1/listings', { 'if-none-match': tag })).status).toBe(200)
  })

  it('carries the request id and closes the usual doors', async () => {
    const { headers } = await api.get('/v1/boards', { 'x-request-id': 'req-8' })
    expect(headers.get('x-request-id')).toBe('req-8')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe/)
  })

  it('logs the path and never the words of a search', async () => {
    await api.get('/v1/listings?q=confidential')
    const line = api.lines.at(-1)
    expect(line).toMatchObject({ method: 'GET', path: '/v1/listings', status: 200, requestId: expect.any(String) })
    expect(JSON.stringify(api.lines)).not.toContain('confidential')
  })
})

describe('operation', () => {
  it('counts requests by route, not by id, and what waits', async () => {
    await api.get(`/v1/listings/${full}`)
    const text = await (await api.get('/metrics')).text()
    expect(text).toMatch(
      /credence_http_request_seconds_count\{method="GET",route="\/v1\/listings\/:id",status="200"\} \d/,
    )
    expect(text).toMatch(/credence_waiting\{what="boardsEnabled"\} \d/)
  })

  it('counts the jobs of the queues', async () => {
    const queues = openQueues({ databaseUrl: test.url, redisUrl: null })
    const text = await (await testApp(test.db, { queues }).get('/metrics')).text()
    await queues.close()
    expect(text).toMatch(/credence_jobs\{queue="read",state="waiting"\} 0/)
  })

  it('is not ready without a schema, a queue or a database', async () => {
    const nowhere = testApp(openDatabase('postgres://127.0.0.1:1/none'))
    expect((await nowhere.get('/readyz')).status).toBe(503)
    expect((await nowhere.get('/healthz')).status).toBe(200)
    expect((await nowhere.get('/v1/listings')).status).toBe(503)
    const fails = { counts: () => Promise.reject(new Error('away')) }
    const answer = await testApp(test.db, { queues: fails }).get('/readyz')
    expect(await answer.json()).toMatchObject({ status: 'not_ready', checks: { database: 'ok', queue: 'failed' } })
  })
})
