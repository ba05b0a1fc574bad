import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { sections } from './html.ts'
import { amount, readJson, text } from './json.ts'
import { payUnit, statedPay } from './pay.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ company: z.string() })
type Board = z.infer<typeof boardSchema>

const listSchema = z.object({
  offers: z.array(
    z.object({
      id: z.int(),
      title: z.string(),
      status: text,
      description: z.string().nullish(),
      requirements: z.string().nullish(),
      published_at: text,
      department: text,
      employment_type_code: text,
      remote: z.boolean().nullish(),
      hybrid: z.boolean().nullish(),
      on_site: z.boolean().nullish(),
      company_name: text,
      careers_url: z.url(),
      careers_apply_url: text,
      locations: z
        .array(
          z.object({ city: text, state_code: text, state: text, country_code: text, postal_code: text, name: text }),
        )
        .nullish(),
      salary: z.object({ min: amount, max: amount, period: text, currency: text }).nullish(),
    }),
  ),
})

/** Recruitee's public offers: one answer holds every ad with its text. */
export const recruitee: Source<Board> = {
  id: 'recruitee',
  name: 'Recruitee',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    const company = /^(?!(?:www|api)\.)([\w-]+)\.recruitee\.com$/.exec(url.host)?.[1]
    return company ? { company } : null
  },
  slug: (board) => board.company,
  home: (board) => `https://${board.company}.recruitee.com/`,
  first: (board) => ({ url: `https://${board.company}.recruitee.com/api/offers/` }),

  read(page) {
    return {
      postings: readJson(page, listSchema)
        .offers.filter(({ status }) => status === null || status === 'published')
        .map((offer) => ({
          ...emptyPosting(String(offer.id), offer.careers_url, offer.title.trim()),
          employer: offer.company_name,
          description: sections([
            [null, offer.description],
            ['Requirements', offer.requirements],
          ]),
          places: distinctPlaces(
            (offer.locations ?? []).map((place) =>
              statedPlace({
                city: place.city,
                state: place.state_code ?? place.state,
                postalCode: place.postal_code,
                country: place.country_code,
              }),
            ),
          ),
          workMode: offer.hybrid ? 'Hybrid' : offer.remote ? 'Remote' : offer.on_site ? 'On-site' : null,
          employmentTypes: offer.employment_type_code ? [offer.employment_type_code] : [],
          pay: offer.salary ? statedPay({ ...offer.salary, unit: payUnit(offer.salary.period) }) : null,
          postedAt: statedDate(offer.published_at),
          applyUrl: offer.careers_apply_url,
          department: offer.department,
        })),
    }
  },
}
