import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { sections } from './html.ts'
import { amount, readJson, text } from './json.ts'
import { payUnit, statedPay } from './pay.ts'
import { distinctPlaces, placeInWords, statedPlace } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ company: z.string() })
type Board = z.infer<typeof boardSchema>

const named = z.object({ name: text }).nullish()

const listSchema = z.object({
  data: z.array(
    z.object({
      id: z.union([z.string(), z.int()]).transform(String),
      title: z.string(),
      path: z.string(),
      description: z.string().nullish(),
      key_responsibilities_header: text,
      key_responsibilities: z.string().nullish(),
      skills_knowledge_expertise_header: text,
      skills_knowledge_expertise: z.string().nullish(),
      benefits_header: text,
      benefits: z.string().nullish(),
      workplace_type: text,
      employment_type: text,
      compensation: text,
      compensation_minimum: amount,
      compensation_maximum: amount,
      compensation_currency: text,
      compensation_frequency: text,
      compensation_visible: z.boolean().nullish(),
      deadline_at: text,
      job: z.object({ requisition_id: text, department: named }).nullish(),
      department: named,
      location: z.object({ city: text, province: text, name: text }).nullish(),
    }),
  ),
})
type Ad = z.infer<typeof listSchema>['data'][number]

/** Pinpoint's public postings: one answer holds every ad with its text. */
export const pinpoint: Source<Board> = {
  id: 'pinpoint',
  name: 'Pinpoint',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    const company = /^(?!(?:www|app)\.)([\w-]+)\.pinpointhq\.com$/.exec(url.host)?.[1]
    return company ? { company } : null
  },
  slug: (board) => board.company,
  home: (board) => `https://${board.company}.pinpointhq.com/`,
  first: (board) => ({ url: `https://${board.company}.pinpointhq.com/postings.json` }),

  read(page, board) {
    return {
      postings: readJson(page, listSchema).data.map((ad) => ({
        ...emptyPosting(ad.id, new URL(ad.path, pinpoint.home(board)).href, ad.title.trim()),
        description: sections([
          [null, ad.description],
          [ad.key_responsibilities_header ?? 'Responsibilities', ad.key_responsibilities],
          [ad.skills_knowledge_expertise_header ?? 'Requirements', ad.skills_knowledge_expertise],
          [ad.benefits_header ?? 'Benefits', ad.benefits],
        ]),
        places: placesOf(ad),
        workMode: ad.workplace_type,
        employmentTypes: ad.employment_type ? [ad.employment_type] : [],
        pay: ad.compensation_visible === false ? null : payOf(ad),
        validThrough: statedDate(ad.deadline_at),
        requisition: ad.job?.requisition_id ?? null,
        department: ad.department?.name ?? ad.job?.department?.name ?? null,
      })),
    }
  },
}

function placesOf({ location }: Ad) {
  if (!location?.city) return distinctPlaces([placeInWords(location?.name)])
  return distinctPlaces([statedPlace({ city: location.city, state: location.province })])
}

function payOf(ad: Ad) {
  return statedPay({
    min: ad.compensation_minimum,
    max: ad.compensation_maximum,
    currency: ad.compensation_currency,
    unit: payUnit(ad.compensation_frequency),
    text: ad.compensation ?? '',
  })
}
