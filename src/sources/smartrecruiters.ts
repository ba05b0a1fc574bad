import { z } from 'zod'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { sections } from './html.ts'
import { readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ company: z.string(), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

const labelled = z.object({ label: text }).nullish()

const adSchema = z.object({
  id: z.string(),
  name: z.string(),
  refNumber: text,
  releasedDate: text,
  company: z.object({ name: text }).nullish(),
  location: z
    .object({
      city: text,
      region: text,
      country: text,
      postalCode: text,
      remote: z.boolean().nullish(),
      hybrid: z.boolean().nullish(),
    })
    .nullish(),
  department: labelled,
  typeOfEmployment: labelled,
  experienceLevel: labelled,
})

const listSchema = z.object({ offset: z.int(), limit: z.int(), totalFound: z.int(), content: z.array(adSchema) })

const section = z.object({ title: text, text: z.string().nullish() }).nullish()

const detailSchema = adSchema.extend({
  active: z.boolean().nullish(),
  postingUrl: z.url().nullish(),
  applyUrl: text,
  jobAd: z.object({
    sections: z.object({
      companyDescription: section,
      jobDescription: section,
      qualifications: section,
      additionalInformation: section,
    }),
  }),
})

const pageSize = 100

/** SmartRecruiters' public Posting API: a list, and the text with each ad. */
export const smartrecruiters: Source<Board> = overSearches<Board>({
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  board: boardSchema,

  at(url) {
    const ofApi = url.host === 'api.smartrecruiters.com' && url.pathname.match(/^\/v1\/companies\/([^/]+)/)?.[1]
    const ofPages = /^(?:jobs|careers)\.smartrecruiters\.com$/.test(url.host) && url.pathname.split('/')[1]
    const company = ofApi || ofPages
    return company ? { company } : null
  },
  slug: (board) => board.company,
  home: (board) => `https://careers.smartrecruiters.com/${board.company}`,
  first: (board, search) => pageFrom(board, search, 0),

  read(page, board, memory, search) {
    const { offset, totalFound, content } = readJson(page, listSchema)
    const next = offset + content.length
    return {
      postings: content.map((ad) => cardOf(ad, board)),
      details: content.map(({ id }) => ({ externalId: id, request: { url: `${apiOf(board)}/${id}` } })),
      ...turnPage(memory, {
        rows: content.map(({ id }) => id),
        total: totalFound,
        next: next < totalFound ? pageFrom(board, search, next) : undefined,
      }),
    }
  },

  readDetail(page, posting, board) {
    const ad = readJson(page, detailSchema)
    if (ad.active === false) return null
    const parts = ad.jobAd.sections
    const card = cardOf(ad, board)
    return {
      ...card,
      externalId: posting.externalId,
      url: ad.postingUrl ?? posting.url,
      applyUrl: ad.applyUrl,
      description: sections(
        [parts.companyDescription, parts.jobDescription, parts.qualifications, parts.additionalInformation].map(
          (part) => [part?.title ?? null, part?.text],
        ),
      ),
    }
  },
})

function apiOf(board: Board): string {
  return `https://api.smartrecruiters.com/v1/companies/${board.company}/postings`
}

function pageFrom(board: Board, search: string, offset: number): PageRequest {
  const q = search && `&q=${encodeURIComponent(search)}`
  return { url: `${apiOf(board)}?limit=${pageSize}&offset=${offset}${q}` }
}

function cardOf(ad: z.infer<typeof adSchema>, board: Board): Posting {
  const { city, region, country, postalCode, remote, hybrid } = ad.location ?? {}
  return {
    ...emptyPosting(ad.id, `https://jobs.smartrecruiters.com/${board.company}/${ad.id}`, ad.name.trim()),
    employer: ad.company?.name ?? null,
    places: distinctPlaces([statedPlace({ city, state: region, country, postalCode })]),
    workMode: hybrid ? 'Hybrid' : remote ? 'Remote' : null,
    employmentTypes: ad.typeOfEmployment?.label ? [ad.typeOfEmployment.label] : [],
    postedAt: statedDate(ad.releasedDate),
    requisition: ad.refNumber,
    department: ad.department?.label ?? null,
    fields: ad.experienceLevel?.label ? { experienceLevel: ad.experienceLevel.label } : {},
  }
}
