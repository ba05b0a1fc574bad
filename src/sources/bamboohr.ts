import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { readJson, text } from './json.ts'
import { payInWords } from './pay.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ company: z.string() })
type Board = z.infer<typeof boardSchema>

const listSchema = z.object({
  meta: z.object({ totalCount: z.int() }),
  result: z.array(
    z.object({
      id: z.union([z.string(), z.int()]).transform(String),
      jobOpeningName: z.string(),
      departmentLabel: text,
      employmentStatusLabel: text,
      location: z.object({ city: text, state: text }).nullish(),
      atsLocation: z.object({ country: text, state: text, province: text, city: text }).nullish(),
      isRemote: z.boolean().nullish(),
      locationType: text,
    }),
  ),
})

const detailSchema = z.object({
  result: z.object({
    jobOpening: z.object({
      description: z.string(),
      datePosted: text,
      compensation: text,
      employmentStatusLabel: text,
    }),
  }),
})

/** Codes of `locationType`: 0 is on site. */
const workModes: Record<string, string> = { 1: 'Remote', 2: 'Hybrid' }

/** BambooHR's career pages, through the JSON that these pages read. */
export const bamboohr: Source<Board> = {
  id: 'bamboohr',
  name: 'BambooHR',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    const company = /^(?!(?:www|app|help)\.)([\w-]+)\.bamboohr\.com$/.exec(url.host)?.[1]
    return company ? { company } : null
  },
  slug: (board) => board.company,
  home: (board) => `https://${board.company}.bamboohr.com/careers`,
  first: (board) => ({ url: `${bamboohr.home(board)}/list`, headers: { accept: 'application/json' } }),

  read(page, board) {
    const { meta, result } = readJson(page, listSchema)
    return {
      postings: result.map((ad) => {
        const { city, state } = ad.location?.city ? ad.location : { ...ad.atsLocation }
        return {
          ...emptyPosting(ad.id, `${bamboohr.home(board)}/${ad.id}`, ad.jobOpeningName.trim()),
          places: distinctPlaces([statedPlace({ city, state, country: ad.atsLocation?.country })]),
          workMode: ad.isRemote ? 'Remote' : (workModes[ad.locationType ?? ''] ?? null),
          employmentTypes: ad.employmentStatusLabel ? [ad.employmentStatusLabel] : [],
          department: ad.departmentLabel,
        }
      }),
      details: result.map(({ id }) => ({
        externalId: id,
        request: { url: `${bamboohr.home(board)}/${id}/detail`, headers: { accept: 'application/json' } },
      })),
      ...(result.length < meta.totalCount && {
        incomplete: `${result.length} of ${meta.totalCount} advertised ads were listed`,
      }),
    }
  },

  readDetail(page, posting) {
    const { jobOpening } = readJson(page, detailSchema).result
    return {
      ...posting,
      description: jobOpening.description,
      postedAt: statedDate(jobOpening.datePosted),
      pay: payInWords(jobOpening.compensation),
    }
  },
}
