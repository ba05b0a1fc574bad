import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { decoded } from './html.ts'
import { amount, readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { payInWords, statedPay } from './pay.ts'
import { placeInWords } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ location: z.string(), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

const adSchema = z.object({
  title: z.string(),
  company: text,
  date: text,
  description: z.string(),
  locations: text,
  url: z.url(),
  salary: text,
  salary_min: amount,
  salary_max: amount,
  salary_type: text,
  salary_currency_code: text,
})

const listSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('JOBS'), hits: z.int(), pages: z.int(), jobs: z.array(adSchema) }),
  z.object({ type: z.literal('LOCATIONS'), locations: z.array(z.unknown()) }),
  z.object({ type: z.literal('ERROR'), error: text }),
])

const units = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour' } as const

/** Careerjet's search API: snippets of ads of many boards. Its terms are made for live searches of visitors. */
export const careerjet: Source<Board> = overSearches<Board>({
  id: 'careerjet',
  name: 'Careerjet',
  needs:
    'an affiliate key and the consent of Careerjet to background use: KEY_CAREERJET, and KEY_CAREERJET_IP, KEY_CAREERJET_SITE',
  board: boardSchema,
  spacingMs: 10_000,

  at: (url) => (/(?:^|\.)careerjet\.(?:com|net)$/.test(url.host) ? { location: 'USA' } : null),
  slug: (board) => board.location,
  home: () => 'https://www.careerjet.com/',
  first: (board, search) => pageFrom(board, search, 1),

  read(page, board, memory, search) {
    const answer = readJson(page, listSchema)
    if (answer.type !== 'JOBS') {
      const why = answer.type === 'ERROR' ? answer.error : `the place "${board.location}" is ambiguous`
      throw new SourceChanged(`no list of ads: ${why}`)
    }
    const number = Number(new URL(page.request.url).searchParams.get('page'))
    const ads = answer.jobs.map((job) => ({ ...job, id: new URL(job.url).pathname }))
    return {
      postings: ads.map((ad) => {
        const place = placeInWords(ad.locations)
        const unit = units[ad.salary_type as keyof typeof units] ?? null
        const numbers = {
          min: ad.salary_min,
          max: ad.salary_max,
          currency: ad.salary_currency_code,
          text: ad.salary ?? '',
        }
        return {
          ...emptyPosting(ad.id, ad.url, decoded(ad.title)),
          employer: ad.company,
          description: ad.description,
          places: place ? [place] : [],
          pay: ad.salary_min ? statedPay({ ...numbers, unit }) : payInWords(ad.salary),
          postedAt: statedDate(ad.date),
        }
      }),
      ...turnPage(memory, {
        rows: ads.map(({ id }) => id),
        total: answer.hits,
        next: number < Math.min(answer.pages, 10) ? pageFrom(board, search, number + 1) : undefined,
      }),
    }
  },
})

function pageFrom(board: Board, search: string, page: number): PageRequest {
  const query = new URLSearchParams({
    keywords: search,
    location: board.location,
    sort: 'date',
    page_size: '100',
    page: String(page),
    locale_code: 'en_US',
    user_agent: 'Credence',
  })
  return {
    url: `https://search.api.careerjet.net/v4/query?${query}&user_ip={{CAREERJET_IP}}`,
    headers: { authorization: 'Basic {{CAREERJET|basic}}', referer: '{{CAREERJET_SITE}}' },
  }
}
