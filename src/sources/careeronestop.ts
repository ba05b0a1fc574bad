import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { placeInWords } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ location: z.string(), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

const listSchema = z
  .object({
    Jobs: z.array(
      z.object({
        JvId: z.string(),
        JobTitle: text,
        Title: text,
        Company: text,
        DatePosted: text,
        AcquisitionDate: text,
        AccquisitionDate: text,
        URL: text,
        Location: text,
        DescriptionSnippet: text,
        Description: text,
      }),
    ),
    RecordCount: z.coerce.number().optional(),
    JobCount: z.coerce.number().optional(),
  })
  .refine(({ RecordCount, JobCount }) => RecordCount !== undefined || JobCount !== undefined, 'no count of records')

const pageSize = 250
/** A first record above this is refused, so one search reaches 750 ads. */
const lastStart = 500

/** CareerOneStop's job search over the National Labor Exchange: title, place and first words of each ad. */
export const careeronestop: Source<Board> = overSearches<Board>({
  id: 'careeronestop',
  name: 'CareerOneStop (National Labor Exchange)',
  needs:
    'a user id and token of careeronestop.org and an approved NLx data request: KEY_CAREERONESTOP_USER, KEY_CAREERONESTOP',
  board: boardSchema,

  at: (url) => (/(?:^|\.)careeronestop\.org$/.test(url.host) ? { location: 'US' } : null),
  slug: (board) => board.location,
  home: () => 'https://www.careeronestop.org/JobSearch/job-search.aspx',
  first: (board, search) => pageFrom(board, search, 0),

  read(page, board, memory, search) {
    const { Jobs: jobs, RecordCount, JobCount } = readJson(page, listSchema)
    const total = RecordCount ?? JobCount ?? 0
    const start = Number(page.request.url.match(/\/(\d+)\/250\/0\?/)?.[1]) + pageSize
    return {
      postings: jobs.map((job) => {
        const place = placeInWords(job.Location)
        const url = job.URL && URL.canParse(job.URL) ? job.URL : careeronestop.home(board)
        return {
          ...emptyPosting(job.JvId, url, job.JobTitle ?? job.Title ?? ''),
          employer: job.Company,
          description: job.DescriptionSnippet ?? job.Description ?? '',
          places: place ? [place] : [],
          postedAt: statedDate(job.DatePosted ?? job.AcquisitionDate ?? job.AccquisitionDate),
          applyUrl: url === job.URL ? url : null,
        }
      }),
      ...turnPage(memory, {
        rows: jobs.map(({ JvId }) => JvId),
        total,
        next: start < total && start <= lastStart ? pageFrom(board, search, start) : undefined,
      }),
    }
  },
})

function pageFrom(board: Board, search: string, start: number): PageRequest {
  const path = [search || '0', board.location, '25', 'DatePosted', 'DESC', start, pageSize, '0'].map((part) =>
    encodeURIComponent(part),
  )
  const query = 'source=NLx&showFilters=false&enableJobDescriptionSnippet=true&enableMetaData=true'
  return {
    url: `https://api.careeronestop.org/v2/jobsearch/{{CAREERONESTOP_USER}}/${path.join('/')}?${query}`,
    headers: { authorization: 'Bearer {{CAREERONESTOP}}', accept: 'application/json' },
  }
}
