import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { readJson } from './json.ts'
import { turnPage } from './paging.ts'
import { payInWords } from './pay.ts'
import { distinctPlaces, placeInWords, statedPlace } from './place.ts'
import type { Source } from './source.ts'

/** Where each value stands in the answer: "data.jobs", "location.city". The schema is told to partners only. */
const fieldsSchema = z.object({
  list: z.string().default('jobs'),
  total: z.string().default('total'),
  id: z.string().default('id'),
  title: z.string().default('title'),
  url: z.string().default('url'),
  employer: z.string().default('company'),
  description: z.string().default('description'),
  location: z.string().default('location'),
  city: z.string().default('city'),
  state: z.string().default('state'),
  postalCode: z.string().default('postalCode'),
  employmentType: z.string().default('jobType'),
  pay: z.string().default('salary'),
  postedAt: z.string().default('postedDate'),
  validThrough: z.string().default('expirationDate'),
  education: z.string().default('minEducation'),
  experience: z.string().default('minExperience'),
})

const boardSchema = z.object({
  /** The board's site at YM Careers, as its partner contract names it. */
  site: z.string(),
  path: z.string().default('/jobs'),
  pageParameter: z.string().default('page'),
  fields: fieldsSchema.prefault({}),
})
type Board = z.infer<typeof boardSchema>

const answerSchema = z.record(z.string(), z.unknown())

/** YM Careers' partner API, the lawful way into AHIMA Career Assist and HIMSS JobMine. */
export const ymcareersApi: Source<Board> = {
  id: 'ymcareers-api',
  name: 'YM Careers partner API',
  needs: 'a partner key of Momentive (YMPartnerReps@momentivesoftware.com): KEY_YMCAREERS',
  board: boardSchema,

  at(url) {
    const site = url.host === 'api.careerwebsite.com' && url.searchParams.get('site')
    return site ? boardSchema.parse({ site }) : null
  },
  slug: (board) => board.site,
  home: () => 'https://api-doc.careerwebsite.com/',
  first: (board) => pageFrom(board, 1),

  read(page, board, memory) {
    const answer = readJson(page, answerSchema)
    const rows = at(answer, board.fields.list)
    if (!Array.isArray(rows)) throw new SourceChanged(`no list at "${board.fields.list}": set the board's fields`)
    const postings = rows.map((row) => adOf(row, board))
    const total = Number(at(answer, board.fields.total))
    const number = Number(new URL(page.request.url).searchParams.get(board.pageParameter))
    return {
      postings,
      ...turnPage(memory, {
        rows: postings.map(({ externalId }) => externalId),
        total: Number.isFinite(total) ? total : null,
        next: rows.length > 0 ? pageFrom(board, number + 1) : undefined,
      }),
    }
  },
}

function pageFrom(board: Board, page: number) {
  const query = new URLSearchParams({ site: board.site, [board.pageParameter]: String(page) })
  return {
    url: `https://api.careerwebsite.com/v1${board.path}?${query}`,
    headers: { 'x-api-key': '{{YMCAREERS}}', accept: 'application/json' },
  }
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value)
}

function adOf(row: unknown, { fields }: Board): Posting {
  const of = (name: keyof typeof fields) => {
    const value = at(row, fields[name])
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null
  }
  const [id, url, title] = [of('id'), of('url'), of('title')]
  if (!id || !url || !title) throw new SourceChanged("an ad without id, address or title: set the board's fields")
  const demands = { educationRequirements: of('education'), experienceRequirements: of('experience') }
  return {
    ...emptyPosting(id, url, title),
    employer: of('employer'),
    description: of('description') ?? '',
    places: distinctPlaces([
      statedPlace({ city: of('city'), state: of('state'), postalCode: of('postalCode') }) ??
        placeInWords(of('location')),
    ]),
    employmentTypes: of('employmentType')?.split(/,\s*/) ?? [],
    pay: payInWords(of('pay')),
    postedAt: statedDate(of('postedAt')),
    validThrough: statedDate(of('validThrough')),
    fields: Object.fromEntries(Object.entries(demands).filter((entry): entry is [string, string] => entry[1] !== null)),
  }
}
