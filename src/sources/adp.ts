import { z } from 'zod'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { amount, readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { payUnit, statedPay } from './pay.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ cid: z.string(), ccId: z.string() })
type Board = z.infer<typeof boardSchema>

const named = z.object({ codeValue: text }).nullish()

const adSchema = z.object({
  itemID: z.string(),
  requisitionTitle: z.string(),
  postDate: text,
  clientRequisitionID: text,
  requisitionLocations: z
    .array(
      z.object({
        address: z
          .object({
            cityName: text,
            countrySubdivisionLevel1: z.object({ codeValue: text }).nullish(),
            postalCode: text,
          })
          .nullish(),
        nameCode: z.object({ shortName: text }).nullish(),
      }),
    )
    .nullish(),
  workLevelCode: z.object({ shortName: text }).nullish(),
  payGradeRange: z
    .object({
      minimumRate: z.object({ amountValue: amount, currencyCode: text }).nullish(),
      maximumRate: z.object({ amountValue: amount, currencyCode: text }).nullish(),
    })
    .nullish(),
  customFieldGroup: z
    .object({
      stringFields: z.array(z.object({ stringValue: text, nameCode: named })).nullish(),
      codeFields: z.array(z.object({ shortName: text, nameCode: named })).nullish(),
    })
    .nullish(),
})
type Ad = z.infer<typeof adSchema>

const listSchema = z.object({ jobRequisitions: z.array(adSchema), meta: z.object({ totalNumber: z.int() }) })
const detailSchema = adSchema.extend({ requisitionDescription: z.string() })

const site = 'https://workforcenow.adp.com/mascsr/default'
const api = `${site}/careercenter/public/events/staffing/v1/job-requisitions`
const pageSize = 20

/** ADP Workforce Now's career centre, through the JSON that it reads. */
export const adp: Source<Board> = {
  id: 'adp',
  name: 'ADP Workforce Now',
  board: boardSchema,

  at(url) {
    const cid = url.searchParams.get('cid')
    const ccId = url.searchParams.get('ccId')
    return url.host === 'workforcenow.adp.com' && cid && ccId ? { cid, ccId } : null
  },
  slug: (board) => `${board.cid.slice(0, 8)}-${board.ccId}`,
  home: (board) => `${site}/mdf/recruitment/recruitment.html?${queryOf(board)}`,
  first: (board) => pageFrom(board, 0),

  read(page, board, memory) {
    const { jobRequisitions: ads, meta } = readJson(page, listSchema)
    const next = Number(new URL(page.request.url).searchParams.get('$skip')) + ads.length
    return {
      postings: ads.map((ad) => cardOf(ad, board)),
      details: ads.map(({ itemID }) => ({
        externalId: itemID,
        request: { url: `${api}/${itemID}?${queryOf(board)}`, headers: { locale: 'en_US' } },
      })),
      ...turnPage(memory, {
        rows: ads.map(({ itemID }) => itemID),
        total: meta.totalNumber,
        next: next < meta.totalNumber ? pageFrom(board, next) : undefined,
      }),
    }
  },

  readDetail(page, posting, board) {
    const ad = readJson(page, detailSchema)
    return { ...cardOf(ad, board), url: posting.url, description: ad.requisitionDescription }
  },
}

function queryOf({ cid, ccId }: Board): URLSearchParams {
  return new URLSearchParams({ cid, ccId, lang: 'en_US', locale: 'en_US' })
}

function pageFrom(board: Board, skip: number): PageRequest {
  return { url: `${api}?${queryOf(board)}&$top=${pageSize}&$skip=${skip}`, headers: { locale: 'en_US' } }
}

function cardOf(ad: Ad, board: Board): Posting {
  const custom = (name: string) =>
    ad.customFieldGroup?.stringFields?.find(({ nameCode }) => nameCode?.codeValue === name)?.stringValue ?? null
  const kindOfPay = ad.customFieldGroup?.codeFields?.find(({ nameCode }) => nameCode?.codeValue === 'SalaryType')
  return {
    ...emptyPosting(ad.itemID, `${adp.home(board)}&jobId=${ad.itemID}`, ad.requisitionTitle.trim()),
    places: distinctPlaces(
      (ad.requisitionLocations ?? []).map(({ address, nameCode }) =>
        statedPlace({
          text: nameCode?.shortName,
          city: address?.cityName,
          state: address?.countrySubdivisionLevel1?.codeValue,
          postalCode: address?.postalCode,
        }),
      ),
    ),
    employmentTypes: ad.workLevelCode?.shortName ? [ad.workLevelCode.shortName] : [],
    pay: statedPay({
      min: ad.payGradeRange?.minimumRate?.amountValue ?? null,
      max: ad.payGradeRange?.maximumRate?.amountValue ?? null,
      currency: ad.payGradeRange?.minimumRate?.currencyCode ?? null,
      unit: payUnit(kindOfPay?.shortName ?? custom('SalaryRange')),
      text: custom('SalaryRange') ?? '',
    }),
    postedAt: statedDate(ad.postDate),
    requisition: ad.clientRequisitionID,
    department: custom('HomeDepartment'),
  }
}
