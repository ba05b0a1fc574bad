import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { decoded } from './html.ts'
import { amount, readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { payUnit, statedPay } from './pay.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ location: z.string(), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

const listSchema = z.object({
  success: z.boolean(),
  total_jobs: z.int(),
  num_paginable_jobs: z.int().nullish(),
  jobs: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      snippet: z.string(),
      category: text,
      posted_time: text,
      url: z.url(),
      location: text,
      city: text,
      state: text,
      country: text,
      hiring_company: z.object({ name: text }).nullish(),
      salary_min: amount,
      salary_max: amount,
      salary_interval: text,
      salary_source: text,
    }),
  ),
})

const pageSize = 100

/** ZipRecruiter's search API for partners: snippets of ads. Its site is never read. */
export const ziprecruiter: Source<Board> = overSearches<Board>({
  id: 'ziprecruiter',
  name: 'ZipRecruiter',
  needs: 'a key of the ZipRecruiter partner programme: KEY_ZIPRECRUITER',
  board: boardSchema,

  at: (url) => (/(?:^|\.)ziprecruiter\.com$/.test(url.host) ? { location: 'United States' } : null),
  slug: (board) => board.location,
  home: () => 'https://www.ziprecruiter.com/',
  first: (board, search) => pageFrom(board, search, 1),

  read(page, board, memory, search) {
    const { success, total_jobs, num_paginable_jobs, jobs } = readJson(page, listSchema)
    if (!success) throw new SourceChanged('the API reports a failure')
    const number = Number(new URL(page.request.url).searchParams.get('page'))
    const reachable = num_paginable_jobs ?? total_jobs
    return {
      postings: jobs.map((job) => ({
        ...emptyPosting(job.id, job.url, decoded(job.name)),
        employer: job.hiring_company?.name ?? null,
        description: job.snippet,
        places: distinctPlaces([
          statedPlace({ text: job.location, city: job.city, state: job.state, country: job.country }),
        ]),
        pay: statedPay({
          min: job.salary_min,
          max: job.salary_max,
          unit: payUnit(job.salary_interval),
          currency: 'USD',
          source: /^(?:provided|source_provided|parsed|employer)$/i.test(job.salary_source ?? '')
            ? 'employer'
            : 'board_estimate',
        }),
        postedAt: statedDate(job.posted_time),
        department: job.category,
      })),
      ...turnPage(memory, {
        rows: jobs.map(({ id }) => id),
        total: total_jobs,
        next: number * pageSize < reachable ? pageFrom(board, search, number + 1) : undefined,
      }),
    }
  },
})

function pageFrom(board: Board, search: string, page: number): PageRequest {
  const query = new URLSearchParams({
    search,
    location: board.location,
    page: String(page),
    jobs_per_page: String(pageSize),
  })
  return { url: `https://api.ziprecruiter.com/jobs/v1?${query}&api_key={{ZIPRECRUITER}}` }
}
