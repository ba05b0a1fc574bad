import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { sections } from './html.ts'
import { amount, readJson, text } from './json.ts'
import { payUnit, statedPay } from './pay.ts'
import { distinctPlaces, placeInWords } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ site: z.string(), region: z.enum(['us', 'eu']) })
type Board = z.infer<typeof boardSchema>

const listSchema = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    hostedUrl: z.url(),
    applyUrl: text,
    createdAt: z.number().nullish(),
    description: z.string().nullish(),
    lists: z.array(z.object({ text: z.string(), content: z.string() })).nullish(),
    additional: z.string().nullish(),
    workplaceType: text,
    categories: z.object({
      location: text,
      allLocations: z.array(text).nullish(),
      commitment: text,
      department: text,
      team: text,
    }),
    salaryRange: z.object({ min: amount, max: amount, currency: text, interval: text }).nullish(),
    salaryDescription: z.string().nullish(),
  }),
)

/** Lever's public postings API: one answer holds every ad with its text. */
export const lever: Source<Board> = {
  id: 'lever',
  name: 'Lever',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    const m = /^(?:jobs|api)\.(eu\.)?lever\.co$/.exec(url.host)
    const site = url.pathname.replace(/^\/v0\/postings/, '').split('/')[1]
    return m && site ? { site, region: m[1] ? 'eu' : 'us' } : null
  },
  slug: (board) => board.site,
  home: (board) => `https://jobs.${dotted(board)}lever.co/${board.site}`,
  first: (board) => ({ url: `https://api.${dotted(board)}lever.co/v0/postings/${board.site}?mode=json` }),

  read(page) {
    return {
      postings: readJson(page, listSchema).map((job) => {
        const { min = null, max = null, currency = null, interval = null } = job.salaryRange ?? {}
        return {
          ...emptyPosting(job.id, job.hostedUrl, job.text.trim()),
          description: sections([
            [null, job.description],
            ...(job.lists ?? []).map(({ text, content }): [string, string] => [text, `<ul>${content}</ul>`]),
            [null, job.additional],
            [null, job.salaryDescription],
          ]),
          places: distinctPlaces((job.categories.allLocations ?? [job.categories.location]).map(placeInWords)),
          workMode: job.workplaceType === 'unspecified' ? null : job.workplaceType,
          employmentTypes: job.categories.commitment ? [job.categories.commitment] : [],
          pay: statedPay({ min, max, currency, unit: payUnit(interval) }),
          postedAt: statedDate(job.createdAt),
          applyUrl: job.applyUrl,
          department: job.categories.department ?? job.categories.team,
        }
      }),
    }
  },
}

function dotted(board: Board): string {
  return board.region === 'eu' ? 'eu.' : ''
}
