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

/** Recordings that some test read. */
const used = new Set<string>()

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
  used.add(route.url + (route.body ?? ''))
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
    if (!answer) break
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

  /** Every other recorded board: its address, how many ads it lists, how many of their own pages were recorded, one of its ads. */
  const boards: [source: string, address: string, listed: number, detailed: number, one: object][] = [
    ['ymcareers-feed', 'https://careers.nspe.org/jobs?display=rss', 3, 0, {}],
    ['webscribble', 'https://careers.employment.senate.gov/api/v1/jobs', 25, 0, {}],
    [
      'usajobs',
      'https://www.usajobs.gov/',
      2,
      0,
      { externalId: '859955300', pay: { min: 57736, max: 75059, unit: 'year' } },
    ],
    ['adzuna', 'https://www.adzuna.com/', 10, 0, { externalId: '4586894509' }],
    ['jooble', 'https://jooble.org/', 30, 0, { externalId: '-4295285951228261990' }],
    ['themuse', 'https://www.themuse.com/', 20, 0, {}],
    ['rnjobsite', 'https://www.rnjobsite.com/rss/jobs', 1, 0, { employer: 'One Stop Recruiting' }],
    ['higheredjobs', 'https://www.higheredjobs.com/rss/categoryFeed.cfm?catID=148', 2, 0, { externalId: '179468928' }],
    ['greenhouse', 'https://boards.greenhouse.io/recorded', 2, 0, { requisition: 'R-12263', employer: 'Amplitude' }],
    ['lever', 'https://jobs.lever.co/recorded', 2, 0, { workMode: 'remote', employmentTypes: ['Contract'] }],
    ['ashby', 'https://jobs.ashbyhq.com/recorded', 4, 0, { pay: { min: 130000, max: 180000, unit: 'year' } }],
    [
      'smartrecruiters',
      'https://careers.smartrecruiters.com/Knight',
      1,
      1,
      { workMode: 'Remote', requisition: 'REF307T' },
    ],
    [
      'oracle',
      'https://uchealth.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1',
      2,
      2,
      { postedAt: '2026-06-30' },
    ],
    [
      'icims',
      'https://careers-wipfli.icims.com/jobs/search',
      2,
      2,
      { requisition: '2026-8214', postedAt: '2026-07-06T00:00:00Z' },
    ],
    ['jibe', 'https://careers.garmin.com/', 2, 0, { workMode: 'On-site', postedAt: '2026-06-24T15:02:00Z' }],
    ['recruitee', 'https://recorded.recruitee.com/', 2, 0, { pay: { min: 60000, max: 75000, currency: 'EUR' } }],
    ['workable', 'https://apply.workable.com/recorded', 4, 0, { employer: 'CrewAI', workMode: 'Remote' }],
    ['paylocity', 'https://recruiting.paylocity.com/recruiting/jobs/All/fermi', 18, 1, { employer: 'Fermi LLC' }],
    ['bamboohr', 'https://recorded.bamboohr.com/careers', 2, 0, { title: 'Nurse Paralegal', department: 'Legal' }],
    [
      'pinpoint',
      'https://recorded.pinpointhq.com/',
      2,
      0,
      { pay: { min: 135000, max: 198000 }, requisition: 'REQ-001' },
    ],
    ['teamtailor', 'https://recorded.teamtailor.com/jobs', 2, 0, { requisition: '7167985' }],
    ['personio', 'https://recorded.jobs.personio.de/', 1, 0, { externalId: '1834171' }],
    ['neogov', 'https://agency.governmentjobs.example/rss', 2, 0, { pay: { min: 135000, max: 175000, unit: 'year' } }],
    ['breezy', 'https://breezy.breezy.hr/', 2, 0, { employer: 'MS Breezy Trial' }],
  ]
  it.each(boards)('reads the recorded %s board at %s', (source, address, listed, detailed, one) => {
    const board = readBoard(source, address)
    expect(board.postings.size).toBe(listed)
    expect(new Set(board.detailed.map((ad) => ad.externalId)).size).toBe(detailed)
    expect(board.detailed[0] ?? [...board.postings.values()][0]).toMatchObject(one)
  })

  it('leaves no recorded answer unread', () => {
    const answers = routes.filter((route) => (route.status ?? 200) === 200 && !route.url.endsWith('/robots.txt'))
    expect(answers.map((route) => route.url + (route.body ?? '')).filter((key) => !used.has(key))).toEqual([])
  })
})
