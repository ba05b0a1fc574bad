import type { ServerResponse } from 'node:http'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hostLedger } from '../../src/db/hosts.ts'
import { createFetcher, type Fetcher, type FetcherOptions } from '../../src/fetch/fetcher.ts'
import { defaultLimits } from '../../src/fetch/limits.ts'
import { createTestDatabase } from '../support/database.ts'
import { type Arrival, startWebServer, type WebServer } from '../support/webServer.ts'

const start = new Date('2026-11-22T12:00:00Z')
const hourMs = 3_600_000

let database: Awaited<ReturnType<typeof createTestDatabase>>
let server: WebServer
let routes: Record<string, (response: ServerResponse, arrival: Arrival) => void>
let clockMs: number
let slept: number[]
let opened: Fetcher[]
let numbered = 0
let host: string

beforeAll(async () => {
  database = await createTestDatabase()
  server = await startWebServer((arrival, response) => {
    const route = routes[arrival.path]
    if (route) return route(response, arrival)
    response.writeHead(arrival.path === '/robots.txt' ? 404 : 200).end('page')
  })
})
afterAll(async () => {
  await server.close()
  await database.drop()
})
beforeEach(() => {
  routes = {}
  server.arrivals.length = 0
  clockMs = start.getTime()
  slept = []
  opened = []
  host = `jobs${numbered++}.example`
})
afterEach(() => Promise.all(opened.map((fetcher) => fetcher.close())))

/** A fetcher whose clock moves only by its own sleep, and by the test. */
function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const made = createFetcher({
    userAgent: 'Credence/1.2.3',
    contact: 'https://credence.example/bot',
    connectTo: [`*=${server.origin}`],
    noWait: false,
    limits: defaultLimits,
    ledger: hostLedger(database.db),
    now: () => new Date(clockMs),
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      slept.push(ms)
      clockMs += ms
    },
    ...options,
  })
  opened.push(made)
  return made
}

const text =
  (body: string, status = 200, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end(body)
const redirect = (location: string, status = 302) => text('', status, { location })
const page = (path = '/') => ({ url: `https://${host}${path}` })
const paths = () => server.arrivals.map((arrival) => arrival.path)
const hostRow = async () =>
  await database.db.selectFrom('host').selectAll().where('host', '=', host).executeTakeFirstOrThrow()

describe('a page', () => {
  it('is fetched under an honest name, with the real host told to an origin that stands in for it', async () => {
    const fetched = await fetcher().get(page('/jobs?page=2'))
    expect(fetched).toMatchObject({
      status: 200,
      url: `https://${host}/jobs?page=2`,
      body: 'page',
      requests: 2,
      robotsFetched: true,
    })
    const [, asked] = server.arrivals
    expect(asked).toMatchObject({ path: '/jobs?page=2', host })
    expect(asked!.headers).toMatchObject({
      'user-agent': 'Credence/1.2.3 (+https://credence.example/bot)',
      host: new URL(server.origin).host,
    })
  })

  it("carries a source's method, headers and body, but not another name", async () => {
    const headers = { 'Content-Type': 'application/json', 'User-Agent': 'Mozilla/5.0', Accept: 'application/json' }
    await fetcher().get({ ...page(), method: 'POST', headers, body: '{"offset":0}' })
    expect(server.arrivals[1]).toMatchObject({ method: 'POST' })
    expect(server.arrivals[1]!.headers).toMatchObject({
      'content-type': 'application/json',
      accept: 'application/json',
      'user-agent': expect.stringMatching(/^Credence/),
    })
  })

  it('is asked for on the condition that it changed', async () => {
    routes['/'] = (response, { headers }) =>
      void response
        .writeHead(headers['if-none-match'] === '"a"' && headers['if-modified-since'] === 'then' ? 304 : 200)
        .end()
    const condition = { etag: '"a"', lastModified: 'then' }
    expect(await fetcher().get(page(), { condition })).toMatchObject({ status: 304, body: '' })
    expect(await fetcher().get(page(), { condition: { etag: null } })).toMatchObject({ status: 200 })
    expect(await fetcher().get(page(), { condition: { etag: '"ツ\n"' } })).toMatchObject({ status: 200 })
    const posted = await fetcher().get({ ...page(), method: 'POST' }, { condition })
    expect(posted.status).toBe(200)
  })

  it.each<[failure: string, what: string, answer: (response: ServerResponse) => void, more?: object]>([
    [
      'throttled',
      '429 with a date',
      text('', 429, { 'retry-after': new Date(start.getTime() + 90_000).toUTCString() }),
      { retryAfterMs: 89_000 },
    ],
    ['throttled', '503 with seconds', text('', 503, { 'retry-after': '5' }), { retryAfterMs: 5000 }],
    ['transient', '503', text('', 503), { retryAfterMs: null }],
    ['transient', '304 without a condition', text('', 304)],
    ['blocked', '403', text('no', 403), { body: 'no' }],
    ['blocked', 'a challenge with 200', text('<title>Just a moment...</title>')],
    ['blocked', 'a challenge with 503', text('', 503, { 'cf-mitigated': 'challenge', 'retry-after': '5' })],
    ['changed', '400', text('', 400)],
    ['forbidden', 'an opt-out', text('', 200, { 'tdm-reservation': '1' })],
  ])('fails as %s on %s', async (failure, _, answer, more = {}) => {
    routes['/'] = answer
    await expect(fetcher().get(page())).rejects.toMatchObject({ name: 'FetchFailed', failure, requests: 2, ...more })
  })

  it('that is gone is an answer, in whichever way its system says so', async () => {
    routes['/gone'] = text('', 410)
    routes['/missing'] = text('', 404)
    routes['/delisted'] = text('{"errorCode":"S22"}', 403)
    const client = fetcher()
    expect((await client.get(page('/gone'))).status).toBe(410)
    expect((await client.get(page('/missing'))).status).toBe(404)
    expect((await client.get({ ...page('/delisted'), gone: { status: 403, text: '"S22"' } })).status).toBe(410)
  })

  it('is not asked for at an address that is not of the web', async () => {
    for (const url of ['ftp://jobs.example/', 'https://me:secret@jobs.example/', 'http://127.0.0.1/', 'nothing'])
      await expect(fetcher().get({ url })).rejects.toMatchObject({ failure: 'forbidden', requests: 0 })
    expect(server.arrivals).toEqual([])
  })
})

describe('redirects', () => {
  it('are followed hop by hop, each with its own turn and robots.txt', async () => {
    routes['/old'] = redirect('/new')
    routes['/new'] = redirect(`https://other.${host}/newest#top`, 301)
    const fetched = await fetcher().get(page('/old'), { vendor: 'vendor' })
    expect(fetched).toMatchObject({ url: `https://other.${host}/newest`, requests: 5 })
    expect(server.arrivals.map((arrival) => `${arrival.host}${arrival.path}`)).toEqual([
      `${host}/robots.txt`,
      `${host}/old`,
      `${host}/new`,
      `other.${host}/robots.txt`,
      `other.${host}/newest`,
    ])
    expect(slept).toEqual([1000, 1000, 1000])
  })

  it('take no key along to another host', async () => {
    routes['/'] = redirect(`https://other.${host}/`, 307)
    await fetcher()
      .get({ ...page(), headers: { 'Authorization-Key': 'secret', Accept: 'text/html' } })
      .catch(() => {})
    expect(server.arrivals.find((arrival) => arrival.host === host && arrival.path === '/')!.headers).toHaveProperty(
      'authorization-key',
    )
    const followed = server.arrivals.filter((arrival) => arrival.host !== host)
    expect(followed.length).toBeGreaterThan(1)
    for (const { headers } of followed) expect(headers).not.toHaveProperty('authorization-key')
    expect(followed.at(-1)!.headers).toHaveProperty('accept', 'text/html')
  })

  it.each<[what: string, location: string, failure: string]>([
    ['to a private address', 'https://10.0.0.1/', 'forbidden'],
    ['to the metadata of a cloud', 'https://169.254.169.254/latest/meta-data/', 'forbidden'],
    ['to this machine', 'https://localhost/', 'forbidden'],
    ['from https to http', 'http://other.example/', 'forbidden'],
    ['with credentials', 'https://me:secret@other.example/', 'forbidden'],
    ['to what robots.txt forbids', '/private', 'forbidden'],
    ['to another scheme', 'file:///etc/passwd', 'forbidden'],
    ['in a circle', '/from', 'transient'],
    ['to nothing', 'https://', 'transient'],
  ])('are not followed %s', async (_, location, failure) => {
    routes['/robots.txt'] = text('User-agent: *\nDisallow: /private')
    routes['/from'] = redirect(location)
    await expect(fetcher().get(page('/from'))).rejects.toMatchObject({ failure })
    expect(server.arrivals.every((arrival) => arrival.host === host)).toBe(true)
    expect(paths().filter((path) => path === '/from').length).toBeLessThanOrEqual(6)
  })

  it('do not turn a POST into a GET', async () => {
    routes['/list'] = redirect('/maintenance', 303)
    await expect(fetcher().get({ ...page('/list'), method: 'POST' })).rejects.toMatchObject({ failure: 'transient' })
    routes['/list'] = redirect('/list2', 307)
    await fetcher().get({ ...page('/list'), method: 'POST', body: '{}' })
    expect(server.arrivals.at(-1)).toMatchObject({ method: 'POST', path: '/list2' })
  })
})

describe('robots.txt', () => {
  it('with a Crawl-delay of an hour makes the next request exactly an hour later', async () => {
    routes['/robots.txt'] = text('User-agent: *\nCrawl-delay: 3600\nDisallow: /private')
    const client = fetcher()
    await expect(client.get(page('/1'))).rejects.toMatchObject({
      failure: 'throttled',
      retryAfterMs: hourMs,
      requests: 1,
    })
    clockMs += hourMs - 1
    expect(await client.get(page('/1'))).toMatchObject({ status: 200, requests: 1 })
    expect(slept).toEqual([1])
    expect(clockMs).toBe(start.getTime() + hourMs)
    await expect(client.get(page('/2'))).rejects.toMatchObject({
      failure: 'throttled',
      retryAfterMs: hourMs,
      requests: 0,
    })
    expect(paths()).toEqual(['/robots.txt', '/1'])
    expect(await hostRow()).toMatchObject({ next_request_at: new Date(start.getTime() + 2 * hourMs) })
  })

  it('is asked for once a day by all fetchers together', async () => {
    await fetcher().get(page('/1'))
    await fetcher().get(page('/2'))
    clockMs += 24 * hourMs - 10_000
    await fetcher().get(page('/3'))
    expect(paths()).toEqual(['/robots.txt', '/1', '/2', '/3'])
    clockMs += 10_000
    const { robotsFetched } = await opened[0]!.get(page('/4'))
    expect(robotsFetched).toBe(true)
    expect(paths().slice(4)).toEqual(['/robots.txt', '/4'])
  })

  it('is asked for once by many who need it at once, and again when the one who asked was called off', async () => {
    const client = fetcher({ slots: 5 })
    await Promise.all([1, 2, 3].map((n) => client.get(page(`/${n}`))))
    expect(paths().filter((path) => path === '/robots.txt')).toHaveLength(1)

    host = `stopped.${host}`
    const stop = new AbortController()
    routes['/robots.txt'] = (response) => {
      stop.abort(new Error('stopping'))
      setTimeout(() => response.writeHead(404).end(), 50)
    }
    const [first, second] = await Promise.allSettled([
      client.get(page('/4'), { signal: stop.signal }),
      client.get(page('/5')),
    ])
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'stopping' } })
    expect(second).toMatchObject({ status: 'fulfilled', value: { status: 200 } })
  })

  it('forbids without a request to the page', async () => {
    routes['/robots.txt'] = text('User-agent: credence\nDisallow: /private\n\nUser-agent: *\nDisallow:')
    await expect(fetcher().get(page('/private/1'))).rejects.toMatchObject({ failure: 'forbidden', requests: 1 })
    expect(paths()).toEqual(['/robots.txt'])
  })

  it.each([403, 404, 410])('that answers %i forbids nothing', async (status) => {
    routes['/robots.txt'] = text('User-agent: *\nDisallow: /', status)
    expect((await fetcher().get(page('/1'))).status).toBe(200)
  })

  it('that cannot be had forbids all, and is looked for again each time', async () => {
    routes['/robots.txt'] = text('', 500)
    for (let n = 0; n < 2; n++) await expect(fetcher().get(page('/1'))).rejects.toMatchObject({ failure: 'transient' })
    expect(paths()).toEqual(['/robots.txt', '/robots.txt'])
  })

  it('that cannot be had is replaced by the last one for thirty days', async () => {
    routes['/robots.txt'] = text('User-agent: *\nDisallow: /private')
    await fetcher().get(page('/1'))
    routes['/robots.txt'] = text('', 503)
    clockMs += 29 * 24 * hourMs
    await fetcher().get(page('/2'))
    await expect(fetcher().get(page('/private'))).rejects.toMatchObject({ failure: 'forbidden' })
    clockMs += 2 * 24 * hourMs
    await expect(fetcher().get(page('/3'))).rejects.toMatchObject({ failure: 'transient' })
  })

  it('that asks to slow down, or is a challenge, ends the attempt after one request', async () => {
    routes['/robots.txt'] = text('', 429, { 'retry-after': '60' })
    await expect(fetcher().get(page())).rejects.toMatchObject({
      failure: 'throttled',
      retryAfterMs: 60_000,
      requests: 1,
    })
    clockMs += 60_000
    routes['/robots.txt'] = text('<title>Just a moment...</title>', 403, { 'cf-mitigated': 'challenge' })
    await expect(fetcher().get(page())).rejects.toMatchObject({ failure: 'blocked', requests: 1 })
  })

  it('is followed to where it moved, but not for ever', async () => {
    routes['/robots.txt'] = redirect(`https://www.${host}/robots2.txt`, 301)
    routes['/robots2.txt'] = text('User-agent: *\nDisallow: /private')
    await expect(fetcher().get(page('/private'))).rejects.toMatchObject({ failure: 'forbidden', requests: 2 })
    host = `endless.${host}`
    routes['/robots.txt'] = redirect('/robots.txt')
    expect((await fetcher({ noWait: true }).get(page('/1'))).requests).toBe(7)
  })

  it('is read for its first 500 KiB', async () => {
    const filler = `# ${'x'.repeat(1000)}\n`.repeat(600)
    routes['/robots.txt'] = text(`User-agent: *\nDisallow: /early\n${filler}Disallow: /late`)
    const client = fetcher()
    await expect(client.get(page('/early'))).rejects.toMatchObject({ failure: 'forbidden' })
    expect((await client.get(page('/late'))).status).toBe(200)
  })
})

describe('turns', () => {
  it("keep the widest of our spacing, the source's and the host's", async () => {
    routes['/robots.txt'] = text('User-agent: *\nCrawl-delay: 3')
    const client = fetcher()
    for (const spacingMs of [0, 2000, 5000]) await client.get(page(), { spacingMs })
    expect(slept).toEqual([3000, 3000, 5000])
  })

  it('are kept in the books but not waited for where that is allowed', async () => {
    routes['/robots.txt'] = text('User-agent: *\nCrawl-delay: 3600')
    const client = fetcher({ noWait: true })
    for (let n = 0; n < 3; n++) await client.get(page())
    expect(slept).toEqual([])
    expect(await hostRow()).toMatchObject({ next_request_at: new Date(clockMs + hourMs), spacing_ms: hourMs })
    await expect(fetcher().get(page())).rejects.toMatchObject({ failure: 'throttled', retryAfterMs: hourMs })
  })

  it('are skipped only for hosts that a rule sends elsewhere', async () => {
    expect(() => fetcher({ connectTo: [], noWait: true })).toThrow(/only with --connect-to/)
    const client = fetcher({ connectTo: [`${host}=${server.origin}`], noWait: true })
    for (let n = 0; n < 2; n++)
      await expect(client.get({ url: `https://real.${host}.invalid/` })).rejects.toMatchObject({ failure: 'transient' })
    expect(slept).toEqual([1000])
  })

  it('are given back by whoever is called off while waiting', async () => {
    const client = fetcher({ slots: 1 })
    await client.get(page())
    const stop = new AbortController()
    const sleep = async () => {
      stop.abort(new Error('stopping'))
      stop.signal.throwIfAborted()
    }
    await expect(fetcher({ slots: 1, sleep }).get(page(), { signal: stop.signal })).rejects.toThrow('stopping')
    expect((await client.get(page())).status).toBe(200)
  })

  it('are not taken at a host that keeps failing', async () => {
    routes['/'] = text('', 500)
    const client = fetcher()
    for (let n = 0; n < 3; n++) await expect(client.get(page())).rejects.toMatchObject({ failure: 'transient' })
    const before = server.arrivals.length
    await expect(client.get(page())).rejects.toMatchObject({
      failure: 'throttled',
      retryAfterMs: 30 * 60_000,
      requests: 0,
    })
    expect(server.arrivals.length).toBe(before)
  })

  it('are counted in the books of the day', async () => {
    routes['/2'] = text('', 304)
    routes['/3'] = text('', 429)
    const client = fetcher()
    await client.get(page('/1'))
    await client.get(page('/2'), { condition: { etag: '"a"' } })
    await client.get(page('/3')).catch(() => {})
    const { rows } =
      await sql`select requests, not_modified, bytes, throttled, failed from host_day where host = ${host}`.execute(
        database.db,
      )
    expect(rows).toEqual([{ requests: 4, not_modified: 1, bytes: 8, throttled: 1, failed: 0 }])
  })
})
