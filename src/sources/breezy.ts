import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { readJson, text } from './json.ts'
import { payInWords } from './pay.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ company: z.string() })
type Board = z.infer<typeof boardSchema>

const placeSchema = z.object({
  name: text,
  city: text,
  state: z.object({ id: text }).nullish(),
  country: z.object({ id: text }).nullish(),
  is_remote: z.boolean().nullish(),
})

const listSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    url: z.url(),
    published_date: text,
    type: z.object({ name: text }).nullish(),
    location: placeSchema.nullish(),
    locations: z.array(placeSchema).nullish(),
    department: text,
    salary: text,
    description: z.string(),
    company: z.object({ name: text }).nullish(),
  }),
)

/** Breezy's public list: one answer holds every ad with its text. */
export const breezy: Source<Board> = {
  id: 'breezy',
  name: 'Breezy HR',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    const company = /^(?!(?:www|app|api)\.)([\w-]+)\.breezy\.hr$/.exec(url.host)?.[1]
    return company ? { company } : null
  },
  slug: (board) => board.company,
  home: (board) => `https://${board.company}.breezy.hr/`,
  first: (board) => ({ url: `https://${board.company}.breezy.hr/json?verbose=true` }),

  read(page) {
    return {
      postings: readJson(page, listSchema).map((job) => {
        const places = job.locations?.length ? job.locations : job.location ? [job.location] : []
        return {
          ...emptyPosting(job.id, job.url, job.name.trim()),
          employer: job.company?.name ?? null,
          description: job.description,
          places: distinctPlaces(
            places.map(({ name, city, state, country }) =>
              statedPlace({ text: name, city, state: state?.id, country: country?.id }),
            ),
          ),
          workMode: places.some((place) => place.is_remote) ? 'Remote' : null,
          employmentTypes: job.type?.name ? [job.type.name] : [],
          pay: payInWords(job.salary),
          postedAt: statedDate(job.published_date),
          department: job.department,
        }
      }),
    }
  },
}
