import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { completed } from './detailPage.ts'
import { readHtml, sections } from './html.ts'
import { postingOf } from './jobposting.ts'
import { objectAfter, parseJson, readJson, shaped, text } from './json.ts'
import { payInWords } from './pay.ts'
import { distinctPlaces, placeInWords } from './place.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ portal: z.string().regex(/^[0-9A-F]{32}$/i) })
type Board = z.infer<typeof boardSchema>

const portalSchema = z.object({ sessionJWT: z.string(), libConfig: z.string() })
const serviceSchema = z.object({ atsPortalMantleServiceUrl: z.url(), locale: text })

const listSchema = z.object({
  jobPostingPreviewsCount: z.int(),
  jobPostingPreviews: z.array(
    z.object({
      jobId: z.int(),
      jobTitle: z.string(),
      positionType: text,
      remoteType: text,
      locations: text,
    }),
  ),
})

const detailSchema = z.object({
  jobPosting: z.object({
    jobTitle: z.string(),
    location: text,
    secondaryLocations: z.array(text).nullish(),
    remoteType: text,
    salaryRange: text,
    positionType: text,
    educationLevel: text,
    jobCategory: text,
    description: z.string(),
    qualifications: z.string().nullish(),
    qualificationsTitle: text,
    googleJobJson: text,
  }),
})

const pageSize = 100
const visitSchema = z.object({ service: z.url(), headers: z.record(z.string(), z.string()), skip: z.int() })
type Visit = z.infer<typeof visitSchema>

/** Paycom's career pages: the page hands each visitor a short-lived token, with which it asks for the list. */
export const paycom: Source<Board> = {
  id: 'paycom',
  name: 'Paycom',
  board: boardSchema,

  at(url) {
    const portal = url.pathname.match(/\/web\.php\/portal\/([0-9A-F]{32})\b/i)?.[1] ?? url.searchParams.get('clientkey')
    return url.host === 'www.paycomonline.net' && portal && boardSchema.safeParse({ portal }).success
      ? { portal }
      : null
  },
  slug: (board) => board.portal.slice(0, 12).toLowerCase(),
  home: (board) => `https://www.paycomonline.net/v4/ats/web.php/portal/${board.portal}/career-page`,
  first: (board) => ({ url: paycom.home(board) }),

  read(page, board, memory) {
    if (memory == null) {
      const visit = visitOf(page.body, board)
      readHtml(page)
      return { postings: [], next: searchFrom(visit), memory: visit }
    }
    const visit = visitSchema.parse(memory)
    const { jobPostingPreviews: rows, jobPostingPreviewsCount: total } = readJson(page, listSchema)
    const skip = visit.skip + rows.length
    const more = rows.length > 0 && skip < total
    return {
      postings: rows.map((row) => cardOf(row, board)),
      details: rows.map(({ jobId }) => ({
        externalId: String(jobId),
        request: { url: `${visit.service}api/ats/job-postings/${jobId}`, headers: visit.headers },
      })),
      ...(more && { next: searchFrom({ ...visit, skip }), memory: { ...visit, skip } }),
      ...(!more && skip < total && { incomplete: `${skip} of ${total} advertised ads were listed` }),
    }
  },

  readDetail(page, posting) {
    const { jobPosting: ad } = readJson(page, detailSchema)
    const description = sections([
      [null, ad.description],
      [ad.qualificationsTitle ?? 'Qualifications', ad.qualifications],
    ])
    const marked = ad.googleJobJson ? shaped(parseJson(ad.googleJobJson), z.record(z.string(), z.unknown())) : {}
    const stated = postingOf({ ...marked, title: ad.jobTitle, description }, posting)
    return {
      ...(stated ? completed(posting, stated) : posting),
      description,
      employmentTypes: ad.positionType ? [ad.positionType] : [],
      workMode: ad.remoteType ?? posting.workMode,
      pay: payInWords(ad.salaryRange),
      department: ad.jobCategory,
      fields: ad.educationLevel ? { educationRequirements: ad.educationLevel } : {},
    }
  },
}

function visitOf(body: string, board: Board): Visit {
  const data = objectAfter(body, 'configsFromHost =')
  if (data === undefined) throw new SourceChanged('the career page hands out no token')
  const { sessionJWT, libConfig } = shaped(data, portalSchema)
  const { atsPortalMantleServiceUrl, locale } = shaped(parseJson(libConfig), serviceSchema)
  const service = new URL('/', atsPortalMantleServiceUrl)
  if (!service.host.endsWith('.paycomonline.net'))
    throw new SourceChanged(`the list lies on another host, ${service.host}`)
  return {
    service: service.href,
    skip: 0,
    headers: {
      authorization: sessionJWT,
      locale: locale ?? 'en-US',
      'translation-highlights': 'false',
      'portal-host-referrer': paycom.home(board),
    },
  }
}

function searchFrom({ service, headers, skip }: Visit): PageRequest {
  return {
    url: `${service}api/ats/job-posting-previews/search`,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      skip,
      take: pageSize,
      filtersForQuery: {
        distanceFrom: 0,
        workEnvironments: [],
        positionTypes: [],
        educationLevels: [],
        categories: [],
        travelTypes: [],
        shiftTypes: [],
        otherFilters: [],
        keywordSearchText: '',
        location: '',
        sortOption: '',
      },
    }),
  }
}

function cardOf(row: z.infer<typeof listSchema>['jobPostingPreviews'][number], board: Board): Posting {
  return {
    ...emptyPosting(String(row.jobId), `${paycom.home(board)}/jobs/${row.jobId}`, row.jobTitle.trim()),
    places: distinctPlaces([placeInWords(row.locations)]),
    workMode: row.remoteType,
    employmentTypes: row.positionType ? [row.positionType] : [],
  }
}
