import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { sections } from './html.ts'
import { readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { payInWords } from './pay.ts'
import { distinctPlaces, placeInWords, statedPlace } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), site: z.string(), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

const adSchema = z.object({
  Id: z.string(),
  Title: z.string(),
  PostedDate: text,
  PrimaryLocation: text,
  secondaryLocations: z.array(z.object({ Name: text })).nullish(),
  workLocation: z.array(z.object({ TownOrCity: text, Region2: text, PostalCode: text, Country: text })).nullish(),
  ShortDescriptionStr: text,
  WorkplaceType: text,
  JobSchedule: text,
  Department: text,
})

const listSchema = z.object({
  items: z.tuple([z.object({ TotalJobsCount: z.int().nullish(), requisitionList: z.array(adSchema).nullish() })]),
})

const detailSchema = z.object({
  items: z.array(
    adSchema.extend({
      ExternalDescriptionStr: text,
      ExternalResponsibilitiesStr: text,
      ExternalQualificationsStr: text,
      OrganizationDescriptionStr: text,
      CorporateDescriptionStr: text,
      Category: text,
      ExternalPostedStartDate: text,
      ExternalPostedEndDate: text,
      requisitionFlexFields: z.array(z.object({ Prompt: text, Value: text })).nullish(),
    }),
  ),
})

const pageSize = 100

/** Oracle Recruiting Cloud's candidate sites. */
export const oracle: Source<Board> = overSearches<Board>({
  id: 'oracle',
  name: 'Oracle Recruiting',
  board: boardSchema,

  at(url) {
    if (!/\.oraclecloud\.com$/.test(url.host)) return null
    const site = url.pathname.match(/\/CandidateExperience\/[^/]+\/sites\/([^/]+)/)?.[1]
    const finder = url.searchParams.get('finder')?.match(/siteNumber=([^,;]+)/)?.[1]
    return { host: url.host, site: site ?? finder ?? 'CX_1' }
  },
  slug: (board) => `${board.host.split('.')[0]}-${board.site}`,
  home: (board) => `https://${board.host}/hcmUI/CandidateExperience/en/sites/${board.site}`,
  first: (board, search) => pageFrom(board, search, 0),
  newestFirst: (board) => (board.searches ?? []).length < 2,

  read(page, board, memory, search) {
    const [{ TotalJobsCount: total, requisitionList: ads }] = readJson(page, listSchema).items
    if (!ads) throw new SourceChanged('the list came without its ads')
    const offset = Number(page.request.url.match(/\boffset(?:=|%3D)(\d+)/)?.[1] ?? 0) + pageSize
    return {
      postings: ads.map((ad) => cardOf(ad, board)),
      details: ads.map(({ Id }) => ({ externalId: Id, request: detailOf(Id, board) })),
      ...turnPage(memory, {
        rows: ads.map(({ Id }) => Id),
        total: total ?? null,
        // Pages in the middle may be short, and "hasMore" is never true.
        next: offset < (total ?? 0) ? pageFrom(board, search, offset) : undefined,
      }),
    }
  },

  readDetail(page, posting, board) {
    const ad = readJson(page, detailSchema).items[0]
    if (!ad) return null
    const card = cardOf(ad, board)
    const pay = ad.requisitionFlexFields?.find(({ Prompt }) => /salary|pay|compensation|wage/i.test(Prompt ?? ''))
    return {
      ...posting,
      description: sections([
        [null, ad.ShortDescriptionStr],
        [null, ad.ExternalDescriptionStr],
        ['Responsibilities', ad.ExternalResponsibilitiesStr],
        ['Qualifications', ad.ExternalQualificationsStr],
        ['About us', [ad.OrganizationDescriptionStr, ad.CorporateDescriptionStr].filter(Boolean).join('\n')],
      ]),
      places: card.places.length > 0 ? card.places : posting.places,
      workMode: card.workMode ?? posting.workMode,
      employmentTypes: card.employmentTypes.length > 0 ? card.employmentTypes : posting.employmentTypes,
      pay: payInWords(pay?.Value),
      postedAt: statedDate(ad.ExternalPostedStartDate) ?? posting.postedAt,
      validThrough: statedDate(ad.ExternalPostedEndDate),
      department: card.department ?? posting.department ?? ad.Category,
    }
  },
})

/** What does not stand inside the finder is ignored, and without this expand there are counts only. */
function pageFrom(board: Board, search: string, offset: number): PageRequest {
  const expand = 'requisitionList.workLocation,requisitionList.secondaryLocations,requisitionList.requisitionFlexFields'
  const keyword = search && `,keyword=${encodeURIComponent(search)}`
  const finder = `findReqs;siteNumber=${board.site},limit=${pageSize},offset=${offset},sortBy=POSTING_DATES_DESC${keyword}`
  return { url: `${apiOf(board)}/recruitingCEJobRequisitions?onlyData=true&expand=${expand}&finder=${finder}` }
}

function detailOf(id: string, board: Board): PageRequest {
  const finder = `ById;Id=%22${id}%22,siteNumber=${board.site}`
  return { url: `${apiOf(board)}/recruitingCEJobRequisitionDetails?expand=all&onlyData=true&finder=${finder}` }
}

function apiOf(board: Board): string {
  return `https://${board.host}/hcmRestApi/resources/latest`
}

function cardOf(ad: z.infer<typeof adSchema>, board: Board): Posting {
  const stated = (label: string) => ad.ShortDescriptionStr?.match(new RegExp(`^${label}:\\s*(.+)$`, 'm'))?.[1]?.trim()
  const hours = ad.JobSchedule ?? stated('Hours')
  const { TownOrCity: city, Region2: state, PostalCode: postalCode, Country: country } = ad.workLocation?.[0] ?? {}
  const primary = placeInWords(ad.PrimaryLocation) ?? statedPlace({ city, state, postalCode, country })
  return {
    ...emptyPosting(ad.Id, `${oracle.home(board)}/job/${ad.Id}`, ad.Title.trim()),
    places: distinctPlaces([primary, ...(ad.secondaryLocations ?? []).map(({ Name }) => placeInWords(Name))]),
    workMode: ad.WorkplaceType,
    employmentTypes: hours ? [hours] : [],
    postedAt: statedDate(ad.PostedDate),
    requisition: ad.Id,
    department: ad.Department ?? stated('Department') ?? null,
  }
}
