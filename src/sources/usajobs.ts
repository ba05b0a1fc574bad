import { z } from 'zod'
import { emptyPosting, type Posting, type StatedPay } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { sections } from './html.ts'
import { amount, readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { payUnit, statedPay } from './pay.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

/** A search of four digits is an occupational series: 0669 Medical Records Administration, 0675 Medical Records Technician. */
const boardSchema = z.object({ searches: searchesSchema.unwrap().min(1) })
type Board = z.infer<typeof boardSchema>

const texts = z.union([z.array(text), text]).nullish()
const named = z.array(z.object({ Name: text, Code: text })).nullish()

const adSchema = z.object({
  PositionID: text,
  PositionTitle: z.string(),
  PositionURI: text,
  PositionLocation: z
    .array(z.object({ LocationName: text, CountryCode: text, CountrySubDivisionCode: text }))
    .nullish(),
  OrganizationName: text,
  DepartmentName: text,
  JobCategory: named,
  PositionSchedule: named,
  PositionOfferingType: named,
  QualificationSummary: text,
  PositionRemuneration: z
    .array(z.object({ MinimumRange: amount, MaximumRange: amount, RateIntervalCode: text, Description: text }))
    .nullish(),
  PublicationStartDate: text,
  ApplicationCloseDate: text,
  UserArea: z.object({
    Details: z.object({
      JobSummary: text,
      MajorDuties: texts,
      Education: text,
      Requirements: text,
      KeyRequirements: texts,
      OtherInformation: text,
      RemoteIndicator: z.boolean().nullish(),
      TeleworkEligible: z.boolean().nullish(),
    }),
  }),
})
type Ad = z.infer<typeof adSchema>

const listSchema = z.object({
  SearchResult: z.object({
    SearchResultCount: z.int(),
    SearchResultCountAll: z.int(),
    SearchResultItems: z.array(z.object({ MatchedObjectId: z.string(), MatchedObjectDescriptor: adSchema })),
  }),
})

const pageSize = 250
const rates: Record<string, string> = { PA: 'Per Year', PH: 'Per Hour', PD: 'Per Day', PM: 'Per Month' }

/** The federal government's openings, Veterans Health Administration among them, through the official search. */
export const usajobs: Source<Board> = overSearches<Board>({
  id: 'usajobs',
  name: 'USAJOBS',
  needs: 'a free key of developer.usajobs.gov, given to the mail address that is your contact: KEY_USAJOBS',
  board: boardSchema,

  at: (url) =>
    /(?:^|\.)usajobs\.gov$/.test(url.host)
      ? { searches: ['0675', '0669', 'health information', 'medical coder'] }
      : null,
  slug: () => 'federal',
  home: () => 'https://www.usajobs.gov/',
  first: (_board, search) => pageAt(search, 1),

  read(page, _board, memory, search) {
    const { SearchResultCountAll: total, SearchResultItems: items } = readJson(page, listSchema).SearchResult
    const number = Number(new URL(page.request.url).searchParams.get('Page'))
    return {
      postings: items.map((item) => postingOf(item.MatchedObjectId, item.MatchedObjectDescriptor)),
      ...turnPage(memory, {
        rows: items.map((item) => item.MatchedObjectId),
        total,
        next: number * pageSize < total ? pageAt(search, number + 1) : undefined,
      }),
    }
  },
})

function pageAt(search: string, number: number): PageRequest {
  const asked = /^\d{4}$/.test(search) ? { JobCategoryCode: search } : { Keyword: search }
  const query = new URLSearchParams({
    ...asked,
    ResultsPerPage: String(pageSize),
    Page: String(number),
    Fields: 'Full',
  })
  return {
    url: `https://data.usajobs.gov/api/search?${query}`,
    headers: { 'authorization-key': '{{USAJOBS}}' },
  }
}

function postingOf(id: string, ad: Ad): Posting {
  const { Details: details } = ad.UserArea
  const paragraphs = (value: typeof details.MajorDuties) => [value].flat().filter(Boolean).join('\n')
  const schedule = [...(ad.PositionSchedule ?? []), ...(ad.PositionOfferingType ?? [])].flatMap(
    ({ Name }) => Name ?? [],
  )
  const series = ad.JobCategory?.map(({ Name, Code }) => [Code, Name].filter(Boolean).join(' ')).join(', ')
  return {
    ...emptyPosting(id, `https://www.usajobs.gov/job/${id}`, ad.PositionTitle.trim()),
    employer: ad.OrganizationName ?? ad.DepartmentName,
    description: sections([
      [null, details.JobSummary],
      ['Duties', paragraphs(details.MajorDuties)],
      ['Requirements', paragraphs(details.KeyRequirements)],
      ['Conditions', details.Requirements],
      ['Qualifications', ad.QualificationSummary],
      ['Education', details.Education],
      ['Further information', details.OtherInformation],
    ]),
    places: distinctPlaces((ad.PositionLocation ?? []).map(placeOf)),
    workMode: details.RemoteIndicator ? 'Remote' : null,
    employmentTypes: schedule.filter(
      (name) => /full|part|shift|intermittent|temporary|permanent|term/i.test(name) && name.length < 60,
    ),
    pay: payOf(ad.PositionRemuneration?.[0]),
    postedAt: statedDate(ad.PublicationStartDate),
    validThrough: statedDate(ad.ApplicationCloseDate),
    requisition: ad.PositionID,
    department: ad.DepartmentName,
    fields: {
      ...(series && { occupationalSeries: series }),
      ...(details.Education && { educationRequirements: details.Education }),
    },
  }
}

function placeOf(place: NonNullable<Ad['PositionLocation']>[number]) {
  const state = place.CountrySubDivisionCode
  const city = place.LocationName?.replace(state ? `, ${state}` : /$^/, '')
  return statedPlace({
    text: place.LocationName,
    city: /,|anywhere|multiple/i.test(city ?? '') ? null : city,
    state,
    country: place.CountryCode,
  })
}

/** Two dialects: "PA" with "Per Year" beside it, and "Per Year" as the code; "Without Compensation" is no pay. */
function payOf(stated: NonNullable<Ad['PositionRemuneration']>[number] | undefined): StatedPay | null {
  const rate = stated?.Description ?? rates[stated?.RateIntervalCode ?? ''] ?? stated?.RateIntervalCode
  if (!stated || stated.MinimumRange === null || !rate || /without|^WC$/i.test(rate)) return null
  const { MinimumRange: min, MaximumRange: max } = stated
  return statedPay({ min, max, unit: payUnit(rate), currency: 'USD', text: `$${min} - $${max ?? min} ${rate}` })
}
