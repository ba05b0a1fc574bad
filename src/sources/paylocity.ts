import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { adOnPage } from './detailPage.ts'
import { readHtml } from './html.ts'
import { objectAfter, shaped, text } from './json.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ company: z.string() })
type Board = z.infer<typeof boardSchema>

const pageSchema = z.object({
  ModuleTitle: text,
  Jobs: z.array(
    z.object({
      JobId: z.int(),
      JobTitle: z.string(),
      LocationName: text,
      PublishedDate: text,
      HiringDepartment: text,
      IsInternal: z.boolean().nullish(),
      IsRemote: z.boolean().nullish(),
      JobLocation: z.object({ City: text, State: text, Zip: text, Country: text }).nullish(),
    }),
  ),
})

const origin = 'https://recruiting.paylocity.com'

/** Paylocity's career pages: the list is data inside the page, each ad's page has its JobPosting. */
export const paylocity: Source<Board> = {
  id: 'paylocity',
  name: 'Paylocity',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    const company = url.pathname.match(/^\/recruiting\/jobs\/All\/([^/]+)/i)?.[1]
    return url.host === 'recruiting.paylocity.com' && company ? { company } : null
  },
  slug: (board) => board.company,
  home: (board) => `${origin}/recruiting/jobs/All/${board.company}`,
  first: (board) => ({ url: paylocity.home(board) }),

  read(page) {
    readHtml(page)
    const data = objectAfter(page.body, 'window.pageData =')
    if (data === undefined) throw new SourceChanged('no list inside the page')
    const { ModuleTitle, Jobs } = shaped(data, pageSchema)
    const ads = Jobs.filter(({ IsInternal }) => !IsInternal).map((job) => ({
      ...emptyPosting(String(job.JobId), `${origin}/Recruiting/Jobs/Details/${job.JobId}`, job.JobTitle.trim()),
      employer: ModuleTitle,
      places: distinctPlaces([
        statedPlace({
          city: job.JobLocation?.City,
          state: job.JobLocation?.State,
          postalCode: job.JobLocation?.Zip,
          country: job.JobLocation?.Country,
        }) ?? statedPlace({ text: job.LocationName }),
      ]),
      workMode: job.IsRemote ? 'Remote' : null,
      postedAt: statedDate(job.PublishedDate),
      department: job.HiringDepartment,
    }))
    return {
      postings: ads,
      details: ads.map(({ externalId, url }) => ({ externalId, request: { url } })),
    }
  },

  readDetail: (page, posting) => adOnPage(page, posting),
}
