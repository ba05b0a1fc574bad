import { z } from 'zod'
import { emptyPosting, type Posting, type StatedPlace } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { jsonRequest, readJson, sentJson, text } from './json.ts'
import { progressOf, turnPage } from './paging.ts'
import { distinctPlaces, placeInWords } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), tenant: z.string(), site: z.string(), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

const listSchema = z.object({
  total: z.int().min(0),
  jobPostings: z.array(
    z.object({
      title: text,
      externalPath: text,
      locationsText: text,
      bulletFields: z.array(text).nullish(),
      remoteType: text,
      timeType: text,
    }),
  ),
})

const detailSchema = z.object({
  jobPostingInfo: z.object({
    jobDescription: z.string(),
    location: text,
    additionalLocations: z.array(text).nullish(),
    startDate: text,
    endDate: text,
    timeType: text,
    remoteType: text,
    posted: z.boolean().nullish(),
    jobRequisitionLocation: z.object({ country: z.object({ alpha2Code: text }).nullish() }).nullish(),
    country: z.object({ descriptor: text }).nullish(),
  }),
  hiringOrganization: z.object({ name: text }).nullish(),
})

/** More than 20 a page is refused; some tenants state a total of 2,000 for more, and start over behind it. */
const pageSize = 20
const cap = 2000

/** Workday's own career sites, through the JSON that these sites read (CXS). */
export const workday: Source<Board> = overSearches<Board>({
  id: 'workday',
  name: 'Workday',
  board: boardSchema,

  at(url) {
    const shared = /\.myworkdaysite\.com$/.test(url.host)
    if (!shared && !/^[^.]+\.wd\d+\.myworkdayjobs\.com$/.test(url.host)) return null
    const path = url.pathname.split('/').filter(Boolean)
    if (path.length > 1 && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(path[0]!)) path.shift()
    if (path[0] === 'wday' && path[1] === 'cxs') path.splice(0, 2)
    else if (shared && path[0] === 'recruiting') path.shift()
    else path.unshift(url.host.split('.')[0]!)
    const [tenant, site] = path
    return tenant && site ? { host: url.host, tenant, site } : null
  },
  slug: (board) => `${board.tenant}-${board.site}`,
  home: (board) => pageOf(board, ''),
  first: (board, search) => pageFrom(board, search, 0),
  newestFirst: (board) => !board.searches?.length,

  read(page, board, memory, search) {
    const { total: stated, jobPostings } = readJson(page, listSchema)
    const atFirst = stated < jobPostings.length ? null : stated
    const total = memory == null ? atFirst : progressOf(memory).total
    const rows = jobPostings.flatMap(({ externalPath: path, title, ...row }) =>
      path && title ? [{ ...row, path, title }] : [],
    )
    const capped = total === cap
    const offset = (sentJson<{ offset: number }>(page).offset ?? 0) + jobPostings.length
    const turn = turnPage(memory, {
      rows: jobPostings.map((row) => row.externalPath ?? `${row.title} ${row.locationsText}`),
      total,
      next: total === null || offset < total || capped ? pageFrom(board, search, offset) : undefined,
    })
    return {
      postings: rows.map((row) => cardOf(row, board)),
      details: rows.map((row) => ({
        externalId: requisitionOf(row),
        request: {
          url: apiOf(board) + row.path,
          headers: { accept: 'application/json' },
          gone: { status: 403, text: '"S22"' },
        },
      })),
      ...turn,
      ...(capped && !turn.next ? { incomplete: `the board shows no more than ${cap} ads` } : {}),
    }
  },

  readDetail(page, posting) {
    const { jobPostingInfo: info, hiringOrganization } = readJson(page, detailSchema)
    if (info.posted === false) return null
    const country = info.jobRequisitionLocation?.country?.alpha2Code ?? info.country?.descriptor ?? null
    const places = [info.location, ...(info.additionalLocations ?? [])].map((place) => placeOf(place, country))
    return {
      ...posting,
      employer: hiringOrganization?.name ?? posting.employer,
      description: info.jobDescription,
      places: places.some(Boolean) ? distinctPlaces(places) : posting.places,
      workMode: info.remoteType ?? posting.workMode,
      employmentTypes: info.timeType ? [info.timeType] : posting.employmentTypes,
      postedAt: statedDate(info.startDate),
      validThrough: statedDate(info.endDate),
    }
  },
})

function apiOf({ host, tenant, site }: Board): string {
  return `https://${host}/wday/cxs/${tenant}/${site}`
}

function pageOf({ host, tenant, site }: Board, path: string): string {
  return `https://${host}/${host.endsWith('.myworkdaysite.com') ? `recruiting/${tenant}/` : ''}${site}${path}`
}

function pageFrom(board: Board, searchText: string, offset: number): PageRequest {
  return jsonRequest(`${apiOf(board)}/jobs`, { appliedFacets: {}, limit: pageSize, offset, searchText })
}

type Row = Omit<z.infer<typeof listSchema>['jobPostings'][number], 'title' | 'externalPath'> & {
  path: string
  title: string
}

function cardOf(row: Row, board: Board): Posting {
  const place = /^\d+ \p{L}+$/u.test(row.locationsText ?? '') ? null : placeOf(row.locationsText, null)
  return {
    ...emptyPosting(requisitionOf(row), pageOf(board, row.path), row.title),
    places: place ? [place] : [],
    workMode: row.remoteType,
    employmentTypes: row.timeType ? [row.timeType] : [],
    requisition: requisitionOf(row),
  }
}

/** The path ends in "_R264661", with "-1" behind it where the requisition is shown a second time. */
function requisitionOf({ path, bulletFields }: Row): string {
  const unnumbered = path.replace(/(?<=\d)-\d{1,2}$/, '')
  const stated = bulletFields?.find((field) => field && [path, unnumbered].some((tail) => tail.endsWith(`_${field}`)))
  return stated ?? unnumbered.slice(unnumbered.lastIndexOf('_') + 1)
}

function placeOf(stated: string | null, country: string | null): StatedPlace | null {
  const place = placeInWords(stated)
  return place && { ...place, country: place.country ?? country }
}
