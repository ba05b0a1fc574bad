import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { decoded, unescapedHtml } from './html.ts'
import { readJson, text } from './json.ts'
import { statedPay } from './pay.ts'
import { placeInWords } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ token: z.string(), region: z.enum(['us', 'eu']) })
type Board = z.infer<typeof boardSchema>

const cents = z.number().nullish()

const listSchema = z.object({
  jobs: z.array(
    z.object({
      id: z.int(),
      title: z.string(),
      absolute_url: z.url(),
      location: z.object({ name: text }).nullish(),
      first_published: text,
      application_deadline: text,
      requisition_id: text,
      company_name: text,
      content: z.string(),
      departments: z.array(z.object({ name: text })).nullish(),
      pay_input_ranges: z
        .array(z.object({ min_cents: cents, max_cents: cents, currency_type: text, title: text }))
        .nullish(),
    }),
  ),
  meta: z.object({ total: z.int() }),
})

/** Greenhouse's public job board API: one answer holds every ad with its text. */
export const greenhouse: Source<Board> = {
  id: 'greenhouse',
  name: 'Greenhouse',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    const m = /^(?:boards|job-boards|boards-api)\.(eu\.)?greenhouse\.io$/.exec(url.host)
    const path = url.pathname.replace(/^\/v1\/boards\//, '/').split('/')
    const token = path[1] === 'embed' ? url.searchParams.get('for') : path[1]
    return m && token ? { token, region: m[1] ? 'eu' : 'us' } : null
  },
  slug: (board) => board.token,
  home: (board) => `https://job-boards.${dotted(board)}greenhouse.io/${board.token}`,
  first: (board) => ({
    url: `https://boards-api.${dotted(board)}greenhouse.io/v1/boards/${board.token}/jobs?content=true&pay_transparency=true`,
  }),

  read(page) {
    const { jobs, meta } = readJson(page, listSchema)
    return {
      postings: jobs.map((job) => {
        const pay = job.pay_input_ranges?.[0]
        const place = placeInWords(job.location?.name)
        return {
          ...emptyPosting(String(job.id), job.absolute_url, decoded(job.title)),
          employer: job.company_name,
          description: unescapedHtml(job.content),
          places: place ? [place] : [],
          postedAt: statedDate(job.first_published),
          validThrough: statedDate(job.application_deadline),
          requisition: job.requisition_id,
          department: job.departments?.[0]?.name ?? null,
          pay: pay
            ? statedPay({ min: dollars(pay.min_cents), max: dollars(pay.max_cents), currency: pay.currency_type })
            : null,
        }
      }),
      ...(jobs.length < meta.total && { incomplete: `${jobs.length} of ${meta.total} advertised ads were listed` }),
    }
  },
}

function dotted(board: Board): string {
  return board.region === 'eu' ? 'eu.' : ''
}

function dollars(cents: number | null | undefined): number | null {
  return cents ? cents / 100 : null
}
