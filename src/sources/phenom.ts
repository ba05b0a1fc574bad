import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { completed } from './detailPage.ts'
import { readHtml, sections } from './html.ts'
import { postingOf } from './jobposting.ts'
import { jsonRequest, objectAfter, readJson, sentJson, shaped, text } from './json.ts'
import { readLinkedData } from './jsonld.ts'
import { turnPage } from './paging.ts'
import { distinctPlaces, placeInWords } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { Page, PageRequest, Source } from './source.ts'

const boardSchema = z.object({
  host: z.string(),
  country: z.string(),
  language: z.string(),
  /** Some tenants answer only as pages: ten ads each, their data inside. */
  asPages: z.boolean().optional(),
  searches: searchesSchema,
})
type Board = z.infer<typeof boardSchema>

const adSchema = z.object({
  jobSeqNo: text,
  jobId: text,
  reqId: text,
  title: z.string(),
  type: text,
  location: text,
  cityStateCountry: text,
  multi_location: z.array(text).nullish(),
  postedDate: text,
  applyUrl: text,
  category: text,
  description: text,
  qualifications: text,
})
type Ad = z.infer<typeof adSchema>

const foundSchema = z.object({
  totalHits: z.int().nullish(),
  data: z.object({ totalHits: z.int().nullish(), jobs: z.array(adSchema) }),
})
const listSchema = z
  .object({ refineSearch: foundSchema.optional(), eagerLoadRefineSearch: foundSchema.optional() })
  .transform((answer) => answer.refineSearch ?? answer.eagerLoadRefineSearch)
const detailSchema = z.object({ jobDetail: z.object({ data: z.object({ job: adSchema.nullish() }).nullish() }) })

/** Phenom career sites: the data that their pages and widgets carry. */
export const phenom: Source<Board> = overSearches<Board>({
  id: 'phenom',
  name: 'Phenom',
  board: boardSchema,
  anyAddress: true,

  at(url) {
    if (!/^https?:$/.test(url.protocol)) return null
    const [, country = 'us', language = 'en'] = url.pathname.match(/^\/(\w{2}|global)\/(\w{2})(?:\/|$)/) ?? []
    return { host: url.host, country, language }
  },
  slug: (board) => board.host,
  home: (board) => `https://${board.host}/${board.country}/${board.language}/search-results`,
  first: (board, search) => pageFrom(board, search, 0),

  read(page, board, memory, search) {
    const found = board.asPages ? shaped(dataOf(page), listSchema) : readJson(page, listSchema)
    if (!found) throw new SourceChanged('an answer without results')
    const from = board.asPages
      ? Number(new URL(page.request.url).searchParams.get('from'))
      : (sentJson<{ from: number }>(page).from ?? 0)
    const ads = found.data.jobs.map((ad) => cardOf(ad, board))
    const total = found.totalHits ?? found.data.totalHits ?? null
    const next = from + ads.length
    return {
      postings: ads,
      details: ads.map(({ externalId }) => ({ externalId, request: detailOf(externalId, board) })),
      ...turnPage(memory, {
        rows: ads.map(({ externalId }) => externalId),
        total,
        next: total === null || next < total ? pageFrom(board, search, next) : undefined,
      }),
    }
  },

  readDetail(page, posting, board) {
    const shape = detailSchema
    const ad = board.asPages ? null : readJson(page, shape).jobDetail.data?.job
    if (ad) return completed(posting, cardOf(ad, board))
    if (!board.asPages || !page.url.includes(posting.externalId)) return null
    const [marked] = readLinkedData(readHtml(page)).postings
    const stated = marked && postingOf(marked, posting)
    const inside = stated ? null : shaped(dataOf(page), shape).jobDetail.data?.job
    return stated ? completed(posting, stated) : inside ? completed(posting, cardOf(inside, board)) : null
  },
})

function dataOf(page: Page): unknown {
  readHtml(page)
  const data = objectAfter(page.body, 'phApp.ddo')
  if (data === undefined) throw new SourceChanged('a page without its data')
  return data
}

function pageFrom(board: Board, search: string, from: number): PageRequest {
  if (board.asPages) {
    const keywords = search && `&keywords=${encodeURIComponent(search)}`
    return { url: `${phenom.home(board)}?from=${from}&s=1${keywords}` }
  }
  const fields = { all_fields: ['category', 'country', 'state', 'city'], selected_fields: {}, locationData: {} }
  const flags = { jobs: true, counts: true, clearAll: false, isSliderEnable: false, global: true }
  const asked = {
    pageName: 'search-results',
    ddoKey: 'refineSearch',
    jdsource: 'facets',
    keywords: search,
    from,
    size: 100,
  }
  return widget(board, { ...asked, sortBy: '', subsearch: '', ...fields, ...flags })
}

function detailOf(jobSeqNo: string, board: Board): PageRequest {
  if (board.asPages) return { url: addressOf(jobSeqNo, board) }
  return widget(board, { pageName: 'job', ddoKey: 'jobDetail', jobSeqNo })
}

function widget(board: Board, asked: Record<string, unknown>): PageRequest {
  const { host, language, country } = board
  const site = { lang: `${language}_${country}`, country, deviceType: 'desktop', siteType: 'external' }
  return jsonRequest(`https://${host}/widgets`, { ...site, ...asked })
}

function addressOf(jobSeqNo: string, board: Board): string {
  return `https://${board.host}/${board.country}/${board.language}/job/${jobSeqNo}`
}

function cardOf(ad: Ad, board: Board): Posting {
  const id = ad.jobSeqNo ?? ad.jobId ?? ad.reqId
  if (!id) throw new SourceChanged('an ad without an id')
  const places = ad.multi_location?.length ? ad.multi_location : [ad.cityStateCountry ?? ad.location]
  return {
    ...emptyPosting(id, addressOf(id, board), ad.title.trim()),
    description: sections([
      [null, ad.description],
      ['Qualifications', ad.qualifications],
    ]),
    places: distinctPlaces(places.map(placeInWords)),
    employmentTypes: ad.type ? [ad.type] : [],
    postedAt: statedDate(ad.postedDate),
    requisition: ad.reqId ?? ad.jobId,
    applyUrl: ad.applyUrl,
    department: ad.category,
  }
}
