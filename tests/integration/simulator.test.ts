import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../../simulator/server.ts'
import type { Posting } from '../../src/domain/posting.ts'
import { sources } from '../../src/sources/index.ts'
import type { Page, PageRequest } from '../../src/sources/source.ts'

const day = 12
/** They state one place, or places in words. */
const loosePlaces = new Set(['workday', 'greenhouse', 'smartrecruiters', 'ymcareers-feed'])
let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({ seed: 3, listings: 250, day })
})
afterAll(() => simulator.close())

async function ask(
  request: PageRequest,
  headers: Record<string, string> = {},
): Promise<{ status: number; page: Page }> {
  const url = new URL(request.url)
  const response = await fetch(simulator.origin + url.pathname + url.search, {
    ...(request.method ? { method: request.method } : {}),
    headers: { ...request.headers, ...headers, 'x-forwarded-host': url.host },
    ...(request.body ? { body: request.body } : {}),
  })
  const page = { url: request.url, request, headers: Object.fromEntries(response.headers), body: await response.text() }
  return { status: response.status, page }
}

/** All postings of a board, as its source reads them from list and ads. */
async function walk(
  id: string,
): Promise<{ postings: Map<string, Posting>; incomplete: string | undefined; pages: number }> {
  const { source: name, address } = simulator.boards.find((board) => board.id === id)!
  const source = sources.get(name)!
  const board = source.board.parse(source.at(new URL(address)))
  const postings = new Map<string, Posting>()
  let request: PageRequest | undefined = source.first(board)
  let memory: unknown
  let incomplete: string | undefined
  let pages = 0
  while (request) {
    const { status, page } = await ask(request)
    if (status !== 200) throw new Error(`HTTP ${status}`)
    const read = source.read(page, board, memory)
    pages++
    for (const posting of read.postings) postings.set(posting.externalId, posting)
    for (const { externalId, request: detail } of read.details ?? []) {
      const answer = await ask(detail)
      if (answer.status !== 200) continue
      const full = source.readDetail!(answer.page, postings.get(externalId)!, board)
      if (full) postings.set(externalId, full)
    }
    request = read.next
    memory = read.memory
    incomplete = read.incomplete ?? incomplete
  }
  return { postings, incomplete, pages }
}

const sound = () => simulator.boards.filter(({ trouble }) => trouble === null)

describe('simulated boards', () => {
  it('read back, through the sources, to the very ads that were invented', { timeout: 60_000 }, async () => {
    for (const { id, source } of sound()) {
      const { postings, incomplete } = await walk(id)
      expect(incomplete, id).toBeUndefined()
      expect([...postings.keys()].sort(), id).toEqual(simulator.shown(id).sort())
      for (const [externalId, posting] of postings) {
        const truth = simulator.truth(id, externalId)!
        expect(posting.title).toBe(truth.title)
        expect(posting.description.length).toBeGreaterThan(120)
        expect(posting.employer).toBeTruthy()
        expect(posting.postedAt).toMatch(/^2026-/)
        if (!loosePlaces.has(source))
          expect(posting.places.map(({ city }) => city)).toEqual(truth.places.map(({ city }) => city))
      }
    }
  })

  it('show the blocked, the broken and the changed one as what they are', async () => {
    const troubled = (trouble: string) => simulator.boards.find((board) => board.trouble === trouble)!
    await expect(walk(troubled('blocked').id)).rejects.toThrow('HTTP 403')
    await expect(walk(troubled('down').id)).rejects.toThrow('HTTP 502')
    await expect(walk(troubled('changed').id)).rejects.toThrow('no result cards')
  })

  it('refuse what Workday refuses, and state the total only once', async () => {
    const board = simulator.boards.find(({ source }) => source === 'workday')!
    const { host, pathname } = new URL(board.address)
    const url = `https://${host}/wday/cxs/${host.split('.')[0]}${pathname}/jobs`
    const list = (body: string) => ask({ url, method: 'POST', body })
    expect((await list('{}')).status).toBe(422)
    expect((await list('{"limit":50,"offset":0,"searchText":"","appliedFacets":{}}')).status).toBe(400)
    const later = JSON.parse((await list('{"limit":20,"offset":20,"searchText":"","appliedFacets":{}}')).page.body)
    expect(later.total).toBe(0)
    expect(later.jobPostings.length).toBeGreaterThan(0)
    const gone = await ask({ url: url.replace(/jobs$/, 'job/Dayton/Coder_R0000001') })
    expect(gone.status).toBe(403)
    expect(JSON.parse(gone.page.body).errorCode).toBe('S22')
  })

  it('answer 304 where nothing changed, and 404 for what is closed', async () => {
    const board = simulator.boards.find(({ source, trouble }) => source === 'jobposting' && trouble === null)!
    const request = { url: new URL('/sitemap.xml', board.address).href }
    const { etag } = (await ask(request)).page.headers
    expect((await ask(request, { 'if-none-match': etag! })).status).toBe(304)
    simulator.setDay(day + 5)
    expect((await ask(request, { 'if-none-match': etag! })).status).toBe(200)
    simulator.setDay(day)
    expect((await ask({ url: new URL('/jobs/1/closed', board.address).href })).status).toBe(404)
  })

  it('repeat page one where paging wraps round, and the source notices', { timeout: 20_000 }, async () => {
    const board = simulator.boards.find(({ source }) => source === 'yourmembership')!
    simulator.setFaults([{ kind: 'wrap', on: board.id }])
    const { incomplete, pages } = await walk(board.id)
    simulator.setFaults([])
    expect(incomplete).toBeDefined()
    expect(pages).toBe(2)
  })

  it('hang up in the middle, stay silent for a while, or send a 429, as they are told', async () => {
    const request = { url: simulator.boards[0]!.address }
    simulator.setFaults([{ kind: 'cut_off' }])
    await expect(ask(request)).rejects.toThrow()
    simulator.setFaults([{ kind: 'reset' }])
    await expect(ask(request)).rejects.toThrow()
    simulator.setFaults([{ kind: 'throttled', retryAfterSeconds: 3 }])
    expect((await ask(request)).page.headers['retry-after']).toBe('3')
    simulator.setFaults([{ kind: 'slow', delayMs: 60 }])
    const startedAt = performance.now()
    expect((await ask(request)).status).toBe(200)
    expect(performance.now() - startedAt).toBeGreaterThan(55)
    simulator.setFaults([])
    expect(simulator.requests().at(-1)).toMatchObject({ board: simulator.boards[0]!.id, status: 200, faults: ['slow'] })
  })
})

describe('a tenant with more than 2,000 ads', () => {
  it('states 2,000, starts over behind them, and is known to be incomplete', { timeout: 60_000 }, async () => {
    const large = await startSimulator({ seed: 3, listings: 19_000, day })
    const board = large.boards.find(({ source }) => source === 'workday')!
    const { host, pathname } = new URL(board.address)
    const url = `${large.origin}/wday/cxs/${host.split('.')[0]}${pathname}/jobs`
    const list = async (offset: number) => {
      const body = JSON.stringify({ limit: 20, offset, searchText: '', appliedFacets: {} })
      const response = await fetch(url, { method: 'POST', body, headers: { 'x-forwarded-host': host } })
      return (await response.json()) as { total: number; jobPostings: { externalPath: string }[] }
    }
    expect(large.shown(board.id).length).toBeGreaterThan(2000)
    const first = await list(0)
    expect(first.total).toBe(2000)
    expect((await list(2000)).jobPostings).toEqual(first.jobPostings)
    expect((await list(1980)).jobPostings).not.toEqual(first.jobPostings)
    await large.close()
  })
})
