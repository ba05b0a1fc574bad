import { z } from 'zod'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { decoded } from './html.ts'
import { amount, readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { statedPay } from './pay.ts'
import { statedPlace } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ country: z.literal('us'), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

const listSchema = z.object({
  count: z.int(),
  results: z.array(
    z.object({
      id: z.union([z.string(), z.int()]).transform(String),
      title: z.string(),
      description: z.string(),
      created: text,
      redirect_url: z.url(),
      company: z.object({ display_name: text }).nullish(),
      location: z.object({ display_name: text, area: z.array(z.string()).nullish() }).nullish(),
      category: z.object({ label: text }).nullish(),
      salary_min: amount,
      salary_max: amount,
      salary_is_predicted: text,
      contract_time: text,
      contract_type: text,
    }),
  ),
})
type Ad = z.infer<typeof listSchema>['results'][number]

const pageSize = 50

/** Adzuna's search API: snippets of ads of many boards, some with predicted pay. */
export const adzuna: Source<Board> = overSearches<Board>({
  id: 'adzuna',
  name: 'Adzuna',
  needs: 'a free key of developer.adzuna.com: KEY_ADZUNA_ID and KEY_ADZUNA',
  board: boardSchema,
  spacingMs: 3_000,

  at: (url) => (/^(?:www|api)\.adzuna\.com$/.test(url.host) ? { country: 'us' } : null),
  slug: (board) => board.country,
  home: () => 'https://www.adzuna.com/',
  first: (board, search) => pageFrom(board, search, 1),

  read(page, board, memory, search) {
    const { count, results } = readJson(page, listSchema)
    const number = Number(page.request.url.match(/\/search\/(\d+)/)?.[1])
    return {
      postings: results.map(adOf),
      ...turnPage(memory, {
        rows: results.map(({ id }) => id),
        total: count,
        next: number * pageSize < count ? pageFrom(board, search, number + 1) : undefined,
      }),
    }
  },
})

function pageFrom({ country }: Board, search: string, page: number): PageRequest {
  const query = new URLSearchParams({ what: search, results_per_page: String(pageSize), sort_by: 'date' })
  return {
    url: `https://api.adzuna.com/v1/api/jobs/${country}/search/${page}?${query}&app_id={{ADZUNA_ID}}&app_key={{ADZUNA}}`,
  }
}

function adOf(ad: Ad): Posting {
  // The address that the API gives carries the caller's key.
  const { origin } = new URL(ad.redirect_url)
  const [country, state, , city] = ad.location?.area ?? []
  const place = statedPlace({ text: ad.location?.display_name, city, state, country })
  return {
    ...emptyPosting(ad.id, `${origin}/details/${ad.id}`, decoded(ad.title.replace(/<\/?strong>/g, ''))),
    employer: ad.company?.display_name ?? null,
    description: ad.description,
    places: place ? [place] : [],
    employmentTypes: [ad.contract_time, ad.contract_type].filter((type) => type !== null),
    pay: statedPay({
      min: ad.salary_min,
      max: ad.salary_max,
      unit: 'year',
      currency: 'USD',
      source: ad.salary_is_predicted === '1' ? 'board_estimate' : 'employer',
    }),
    postedAt: statedDate(ad.created),
    department: ad.category?.label ?? null,
  }
}
