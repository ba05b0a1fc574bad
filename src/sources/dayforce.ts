import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { readJson, text } from './json.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ tenant: z.string(), portal: z.string() })
type Board = z.infer<typeof boardSchema>

const feedSchema = z.array(
  z.object({
    Title: z.string(),
    Description: z.string(),
    CompanyName: text,
    ParentCompanyName: text,
    JobDetailsUrl: z.url(),
    ApplyUrl: text,
    City: text,
    State: text,
    Country: text,
    PostalCode: text,
    JobFamily: text,
    EmploymentIndicator: text,
    DatePosted: text,
    ReferenceNumber: z.union([z.int(), z.string()]).transform(String),
    ParentRequisitionCode: text,
    CultureCode: text,
    IsVirtualLocation: z.boolean().nullish(),
  }),
)
type Ad = z.infer<typeof feedSchema>[number]

/** Dayforce's job feed, where the employer has it on: one answer holds every ad with its text. */
export const dayforce: Source<Board> = {
  id: 'dayforce',
  name: 'Dayforce',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    if (url.host !== 'jobs.dayforcehcm.com') return null
    const path = url.pathname.split('/').filter(Boolean)
    if (/^[a-z]{2}-[A-Z]{2}$/.test(path[0] ?? '')) path.shift()
    return path[0] ? { tenant: path[0], portal: path[1] ?? 'CANDIDATEPORTAL' } : null
  },
  slug: (board) => (board.portal === 'CANDIDATEPORTAL' ? board.tenant : `${board.tenant}-${board.portal}`),
  home: (board) => `https://jobs.dayforcehcm.com/${board.tenant}/${board.portal}`,
  first: ({ tenant, portal }) => ({
    url: `https://www.dayforcehcm.com/api/${tenant}/V1/JobFeeds?includeActivePostingOnly=true&internalJobBoardCode=${portal}`,
  }),

  read(page) {
    return {
      postings: inOneLanguage(readJson(page, feedSchema)).map((ad) => ({
        ...emptyPosting(ad.ReferenceNumber, ad.JobDetailsUrl, ad.Title.trim()),
        employer: ad.CompanyName ?? ad.ParentCompanyName,
        description: ad.Description,
        places: distinctPlaces([
          statedPlace({ city: ad.City, state: ad.State, postalCode: ad.PostalCode, country: ad.Country }),
        ]),
        workMode: ad.IsVirtualLocation ? 'Remote' : null,
        employmentTypes: ad.EmploymentIndicator ? [ad.EmploymentIndicator] : [],
        postedAt: statedDate(ad.DatePosted),
        requisition: ad.ParentRequisitionCode,
        applyUrl: ad.ApplyUrl,
        department: ad.JobFamily,
      })),
    }
  },
}

/** The feed repeats an ad for each language of the portal. */
function inOneLanguage(ads: Ad[]): Ad[] {
  const english = (ad: Ad) => ad.CultureCode?.startsWith('en') ?? false
  const kept = new Map<string, Ad>()
  for (const ad of ads) {
    const known = kept.get(ad.ReferenceNumber)
    if (!known || (english(ad) && !english(known))) kept.set(ad.ReferenceNumber, ad)
  }
  return [...kept.values()]
}
