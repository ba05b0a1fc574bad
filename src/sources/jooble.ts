import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { payInWords } from './pay.ts'
import { placeInWords } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), location: z.string(), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

const listSchema = z.object({
  totalCount: z.int(),
  jobs: z.array(
    z.object({
      title: z.string(),
      location: text,
      snippet: z.string(),
      salary: text,
      type: text,
      link: z.url(),
      company: text,
    }),
  ),
})

const pageSize = 50

/** Jooble's search API: snippets of ads of many boards. Its dates are of the last update, so none is taken as the day of posting. */
export const jooble: Source<Board> = overSearches<Board>({
  id: 'jooble',
  name: 'Jooble',
  needs: 'a free key of jooble.org/api/about, good for 500 requests in all: KEY_JOOBLE',
  board: boardSchema,
  spacingMs: 10_000,

  at: (url) => (/^(?:[a-z]{2}\.)?jooble\.org$/.test(url.host) ? { host: url.host, location: 'United States' } : null),
  slug: (board) => board.host,
  home: (board) => `https://${board.host}/`,
  first: (board, search) => pageFrom(board, search, 1),

  read(page, board, memory, search) {
    const { totalCount, jobs } = readJson(page, listSchema)
    // Ids have more digits than a JSON number keeps: the link has them all.
    const ads = jobs.flatMap((job) => {
      const id = new URL(job.link).pathname.match(/\/(?:jdp|desc|away)\/(-?\d+)/)?.[1]
      return id ? [{ ...job, id }] : []
    })
    const number = (JSON.parse(page.request.body ?? '{}') as { page?: string }).page ?? '1'
    return {
      postings: ads.map((ad) => {
        const place = placeInWords(ad.location)
        return {
          ...emptyPosting(ad.id, `https://${board.host}/jdp/${ad.id}`, ad.title.trim()),
          employer: ad.company && !/^confidential$/i.test(ad.company) ? ad.company : null,
          description: ad.snippet,
          places: place ? [place] : [],
          employmentTypes: ad.type ? [ad.type] : [],
          pay: payInWords(ad.salary),
        }
      }),
      ...turnPage(memory, {
        rows: ads.map(({ id }) => id),
        total: totalCount,
        next: Number(number) * pageSize < totalCount ? pageFrom(board, search, Number(number) + 1) : undefined,
      }),
    }
  },
})

function pageFrom(board: Board, search: string, page: number): PageRequest {
  return {
    url: `https://${board.host}/api/{{JOOBLE}}`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      keywords: search,
      location: board.location,
      page: String(page),
      ResultOnPage: String(pageSize),
      companysearch: 'false',
    }),
  }
}
