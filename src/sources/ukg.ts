import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { readHtml } from './html.ts'
import { amount, jsonRequest, objectAfter, readJson, sentJson, shaped, text } from './json.ts'
import { turnPage } from './paging.ts'
import { statedPay } from './pay.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), tenant: z.string(), board: z.string() })
type Board = z.infer<typeof boardSchema>

const named = z.object({ Code: text, Name: text }).nullish()
const adSchema = z.object({
  Id: z.string(),
  Title: text,
  RequisitionNumber: text,
  PostedDate: text,
  FullTime: z.boolean().nullish(),
  JobCategoryName: text,
  JobLocationType: z.int().nullish(),
  Locations: z
    .array(
      z.object({
        LocalizedName: text,
        Address: z.object({ City: text, PostalCode: text, State: named, Country: named }).partial().nullish(),
      }),
    )
    .nullish(),
})
const listSchema = z.object({ opportunities: z.array(adSchema), totalCount: z.int() })

const detailSchema = adSchema.extend({
  Description: z.string(),
  OpportunityIsClosed: z.boolean().nullish(),
  CompensationAnnualMinimum: amount,
  CompensationAnnualMaximum: amount,
  CompensationHourlyMinimum: amount,
  CompensationHourlyMaximum: amount,
  CompensationCurrencyCode: text,
})

interface Search {
  Top: number
  Skip: number
  [name: string]: unknown
}

const workModes = ['Hybrid', 'On-site', 'Remote']
const pageSize = 50

/** UKG Pro Recruiting (UltiPro): the board's page names where its list is asked for. */
export const ukg: Source<Board> = {
  id: 'ukg',
  name: 'UKG Pro Recruiting',
  board: boardSchema,

  at(url) {
    if (!/^recruiting\d*\.ultipro\.(?:com|ca)$|\.rec\.pro\.ukg\.net$/.test(url.host)) return null
    const [, tenant, board] = url.pathname.match(/^\/([^/]+)\/JobBoard\/([0-9a-f-]{36})/i) ?? []
    return tenant && board ? { host: url.host, tenant: tenant.toUpperCase(), board: board.toLowerCase() } : null
  },
  slug: (board) => `${board.tenant}-${board.board.slice(0, 8)}`,
  home: (board) => `https://${board.host}/${board.tenant}/JobBoard/${board.board}`,
  first: (board) => ({ url: ukg.home(board) }),
  newestFirst: () => true,

  read(page, board, memory) {
    if (page.request.method !== 'POST') {
      readHtml(page)
      const path = page.body.match(/loadUrl["']?\s*:\s*["']([^"']+LoadSearchResults)["']/)?.[1]
      if (!path) throw new SourceChanged('the page does not say where its list is')
      return { postings: [], next: pageFrom(new URL(path, ukg.home(board)).href, 0) }
    }
    const { opportunities: ads, totalCount } = readJson(page, listSchema)
    const skipped = sentJson<{ opportunitySearch: Search }>(page).opportunitySearch!.Skip
    const next = skipped + ads.length
    return {
      postings: ads.map((ad) => cardOf(ad, board)),
      details: ads.map(({ Id }) => ({ externalId: Id, request: { url: addressOf(Id, board) } })),
      ...turnPage(memory, {
        rows: ads.map(({ Id }) => Id),
        total: totalCount,
        next: next < totalCount ? pageFrom(page.request.url, next) : undefined,
      }),
    }
  },

  readDetail(page, posting, board) {
    readHtml(page)
    const data = objectAfter(page.body, 'CandidateOpportunityDetail(')
    if (data === undefined) throw new SourceChanged('the page of an ad without its data')
    const ad = shaped(data, detailSchema)
    if (ad.OpportunityIsClosed) return null
    const card = cardOf({ ...ad, Title: ad.Title ?? posting.title }, board)
    const hourly = { min: ad.CompensationHourlyMinimum, max: ad.CompensationHourlyMaximum }
    const yearly = { min: ad.CompensationAnnualMinimum, max: ad.CompensationAnnualMaximum }
    const isHourly = hourly.min !== null || hourly.max !== null
    return {
      ...posting,
      description: ad.Description,
      places: card.places.length > 0 ? card.places : posting.places,
      workMode: card.workMode ?? posting.workMode,
      pay: statedPay({
        ...(isHourly ? { ...hourly, unit: 'hour' } : { ...yearly, unit: 'year' }),
        currency: ad.CompensationCurrencyCode,
      }),
    }
  },
}

function pageFrom(url: string, skip: number): PageRequest {
  const order = [{ Value: 'postedDateDesc', PropertyName: 'PostedDate', Ascending: false }]
  const search: Search = { Top: pageSize, Skip: skip, QueryString: '', OrderBy: order, Filters: [] }
  return jsonRequest(url, { opportunitySearch: search }, { 'x-requested-with': 'XMLHttpRequest' })
}

function addressOf(id: string, board: Board): string {
  return `${ukg.home(board)}/OpportunityDetail?opportunityId=${id}`
}

function cardOf(ad: z.infer<typeof adSchema>, board: Board): Posting {
  const places = (ad.Locations ?? []).map(({ LocalizedName, Address }) => {
    const { City: city, State, PostalCode: postalCode, Country } = Address ?? {}
    const parts = { city, state: State?.Code ?? State?.Name, postalCode, country: Country?.Code ?? Country?.Name }
    return statedPlace(parts) ?? statedPlace({ text: LocalizedName })
  })
  return {
    ...emptyPosting(ad.Id, addressOf(ad.Id, board), ad.Title ?? ''),
    places: distinctPlaces(places),
    workMode: workModes[ad.JobLocationType ?? -1] ?? null,
    employmentTypes: ad.FullTime == null ? [] : [ad.FullTime ? 'Full Time' : 'Part Time'],
    postedAt: statedDate(ad.PostedDate),
    requisition: ad.RequisitionNumber,
    department: ad.JobCategoryName,
  }
}
