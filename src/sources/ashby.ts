import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { amount, readJson, text } from './json.ts'
import { payUnit, statedPay } from './pay.ts'
import { distinctPlaces, placeInWords, statedPlace } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ name: z.string() })
type Board = z.infer<typeof boardSchema>

const addressSchema = z
  .object({
    postalAddress: z
      .object({ addressLocality: text, addressRegion: text, addressCountry: text, postalCode: text })
      .nullish(),
  })
  .nullish()

const listSchema = z.object({
  apiVersion: z.string(),
  jobs: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      department: text,
      employmentType: text,
      location: text,
      address: addressSchema,
      secondaryLocations: z.array(z.object({ location: text, address: addressSchema })).nullish(),
      publishedAt: text,
      isListed: z.boolean(),
      isRemote: z.boolean().nullish(),
      workplaceType: text,
      jobUrl: z.url(),
      applyUrl: text,
      descriptionHtml: z.string(),
      compensation: z
        .object({
          scrapeableCompensationSalarySummary: text,
          summaryComponents: z
            .array(
              z.object({
                compensationType: text,
                interval: text,
                currencyCode: text,
                minValue: amount,
                maxValue: amount,
              }),
            )
            .nullish(),
        })
        .nullish(),
    }),
  ),
})
type Job = z.infer<typeof listSchema>['jobs'][number]

/** Ashby's public posting API: one answer holds every ad with its text. */
export const ashby: Source<Board> = {
  id: 'ashby',
  name: 'Ashby',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    if (url.host !== 'jobs.ashbyhq.com' && url.host !== 'api.ashbyhq.com') return null
    const name = url.pathname.replace(/^\/posting-api\/job-board/, '').split('/')[1]
    return name ? { name: decodeURIComponent(name) } : null
  },
  slug: (board) => board.name,
  home: (board) => `https://jobs.ashbyhq.com/${encodeURIComponent(board.name)}`,
  first: (board) => ({
    url: `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board.name)}?includeCompensation=true`,
  }),

  read(page) {
    const { jobs } = readJson(page, listSchema)
    return {
      postings: jobs
        .filter((job) => job.isListed)
        .map((job) => ({
          ...emptyPosting(job.id, job.jobUrl, job.title.trim()),
          description: job.descriptionHtml,
          places: distinctPlaces([job, ...(job.secondaryLocations ?? [])].map(placeOf)),
          workMode: job.workplaceType ?? (job.isRemote ? 'Remote' : null),
          employmentTypes: job.employmentType ? [job.employmentType] : [],
          pay: payOf(job),
          postedAt: statedDate(job.publishedAt),
          applyUrl: job.applyUrl,
          department: job.department,
        })),
    }
  },
}

function placeOf({ location, address }: Pick<Job, 'location' | 'address'>) {
  const { addressLocality, addressRegion, addressCountry, postalCode } = address?.postalAddress ?? {}
  if (!addressLocality && !addressRegion) return placeInWords(location)
  return statedPlace({
    text: location,
    city: addressLocality,
    state: addressRegion,
    country: addressCountry,
    postalCode,
  })
}

function payOf({ compensation }: Job) {
  const salary = compensation?.summaryComponents?.find(({ compensationType }) => compensationType === 'Salary')
  if (!salary) return null
  return statedPay({
    min: salary.minValue,
    max: salary.maxValue,
    currency: salary.currencyCode,
    unit: payUnit(salary.interval),
    text: compensation?.scrapeableCompensationSalarySummary ?? '',
  })
}
