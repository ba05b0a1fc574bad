import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyPosting, type Posting } from '../../src/domain/posting.ts'
import { sources } from '../../src/sources/index.ts'
import type { Page, PageRequest, ReadPage } from '../../src/sources/source.ts'

const replay = resolve(import.meta.dirname, '../../../shared/replay')
const isThere = existsSync(join(replay, 'manifest.json'))

interface Route {
  url: string
  method?: string
  body?: string
  status?: number
  file?: string
  text?: string
}
const routes: Route[] = isThere ? JSON.parse(readFileSync(join(replay, 'manifest.json'), 'utf8')) : []

/** The recorded answer to a request, chosen as the replay server chooses it; null where nothing was recorded. */
function answerTo(request: PageRequest): Page | null {
  const url = new URL(request.url)
  const fits = routes.filter((route) => {
    const known = new URL(route.url.replace(/\*$/, ''))
    const path = route.url.endsWith('*') ? url.pathname.startsWith(known.pathname) : url.pathname === known.pathname
    const query = [...known.searchParams].every(([name, value]) => url.searchParams.get(name) === value)
    const sent = !route.body || request.body?.includes(route.body)
    return known.host === url.host && (route.method ?? 'GET') === (request.method ?? 'GET') && path && query && sent
  })
  const weight = (route: Route) =>
    new URL(route.url.replace(/\*$/, '')).pathname.length * 1000 + route.url.length + (route.body?.length ?? 0)
  const route = fits.sort((a, b) => weight(b) - weight(a))[0]
  if (!route || (route.status ?? 200) !== 200) return null
  const body = route.file ? readFileSync(join(replay, route.file), 'utf8') : (route.text ?? '')
  return { url: request.url, request, headers: {}, body }
}

/** Reads a recorded board from its first page to where it ends. */
function readBoard(
  sourceId: string,
  address: string,
): { pages: ReadPage[]; postings: Map<string, Posting>; detailed: Posting[] } {
  const source = sources.get(sourceId)!
  const board = source.board.parse(source.at(new URL(address)))
  const pages: ReadPage[] = []
  const postings = new Map<string, Posting>()
  const detailed: Posting[] = []
  for (let request: PageRequest | undefined = source.first(board), memory: unknown; request && pages.length < 20; ) {
    const answer = answerTo(request)
    if (!answer) throw new Error(`not recorded: ${request.url}`)
    const page = source.read(answer, board, memory)
    pages.push(page)
    for (const posting of page.postings) postings.set(posting.externalId, posting)
    for (const { externalId, request } of page.details ?? []) {
      const own = answerTo(request)
      const posting = own && source.readDetail!(own, postings.get(externalId)!, board)
      if (posting) detailed.push(posting)
    }
    request = page.next
    memory = page.memory
  }
  return { pages, postings, detailed }
}

const recorded = (file: string) => readFileSync(join(replay, '../payloads', file), 'utf8')

describe('recorded answers of real boards', () => {
  beforeEach(({ skip }) => {
    if (!isThere) skip('skipped: no recordings beside the project (../shared/replay/manifest.json)')
  })

  it('makes every card of the recorded search pages a posting, and sees that the list starts over', () => {
    const cards = ['default', 'str26'].flatMap((name) => {
      const html = recorded(`yourmembership/search/ala-search-results-${name}.html`)
      return [...html.matchAll(/class="ga_job" href="\/job\/[^/]+\/(\d+)\//g)].map((m) => m[1])
    })
    const { pages, postings } = readBoard('yourmembership', 'https://joblist.ala.org/')
    expect(cards).toHaveLength(50)
    expect([...postings.keys()].sort()).toEqual(cards.sort())
    expect(pages.at(-1)).toMatchObject({ incomplete: '50 of 233 advertised ads were listed' })
    expect([...postings.values()].every((posting) => posting.employer && posting.places.length === 1)).toBe(true)
  })

  const ads: [id: string, expected: object, words: string][] = [
    [
      '37201052',
      { title: 'Intelligence Collection Analyst', pay: { min: 53088, max: 78703, unit: null } },
      'Collection Analysts',
    ],
    ['37296238', { title: 'Contract Medical Librarian', postedAt: '2017-09-28', pay: null }, 'required\\5+ years'],
    [
      '38032053',
      { title: 'OER/Instructional Design Librarian', pay: null, employmentTypes: ['Full-Time'] },
      'instruct',
    ],
    [
      '38173141',
      { title: 'CITY LIBRARIAN', pay: { min: 67176, max: 81648, unit: 'year' } },
      'Library/Information Studies',
    ],
    ['28836613', { title: 'Prospect Research Analyst', employer: 'University of Utah' }, 'Prospect Research'],
    [
      '32245063',
      { title: 'Systems Technician', pay: { min: 20.41, max: 20.41, unit: 'hour' } },
      'EMPLOYMENT OPPORTUNITY',
    ],
    [
      '33805615',
      { pay: { min: 47000, max: 47000, unit: 'year' }, fields: { entryLevel: 'Yes' } },
      'Instruction Librarian',
    ],
    [
      '36876340',
      {
        title: 'HEALTH INFORMATIONIST',
        employer: 'Georgia State University',
        places: [{ city: 'Atlanta', state: 'GA', postalCode: '30303' }],
        pay: { min: 50000, max: 60000, unit: 'year', currency: 'USD' },
        postedAt: '2017-09-01',
        validThrough: '2017-10-01',
        fields: { educationRequirements: "Master's Degree", experienceRequirements: '0-1 Year' },
      },
      'Health Informationist',
    ],
  ]
  it.each(ads)('reads the recorded ad %s, its JSON-LD whole or broken', (id, expected, words) => {
    const source = sources.get('yourmembership')!
    const url = routes.map((route) => route.url).find((address) => address.endsWith(`/${id}/`))!
    const posting = source.readDetail!(answerTo({ url })!, emptyPosting(id, url, 'card'), { host: 'joblist.ala.org' })
    expect(posting).toMatchObject(expected)
    expect(posting!.description).toContain(words)
  })

  it('reads the recorded Workday lists, and does not believe a total of 0 on the second page', () => {
    const large = readBoard('workday', 'https://analogdevices.wd1.myworkdayjobs.com/External')
    expect(large.postings.size).toBe(40)
    expect(large.pages.at(-1)).toMatchObject({ incomplete: '40 of 1025 advertised ads were listed' })
    const small = readBoard('workday', 'https://small.wd5.myworkdayjobs.com/Careers')
    expect([...small.postings.keys()]).toEqual(['R1505', 'R1506', 'R1066', 'R1433'])
    expect(small.pages.at(-1)?.incomplete).toBeUndefined()
    expect(small.detailed).toHaveLength(4)
    expect(small.detailed[0]).toMatchObject({
      postedAt: '2026-06-16',
      employer: 'Synchrony Bank',
      employmentTypes: ['Full time'],
    })
  })
})
