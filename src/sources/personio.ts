import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { sections } from './html.ts'
import { shaped, text } from './json.ts'
import { distinctPlaces, placeInWords } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ host: z.string() })
type Board = z.infer<typeof boardSchema>

const feedSchema = z.object({
  'workzag-jobs': z.union([
    z.literal('').transform(() => ({ position: [] })),
    z.object({
      position: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          subcompany: text,
          office: text,
          additionalOffices: z.union([z.literal(''), z.object({ office: z.union([text, z.array(text)]) })]).nullish(),
          department: text,
          employmentType: text,
          schedule: text,
          createdAt: text,
          jobDescriptions: z
            .union([
              z.literal('').transform(() => ({ jobDescription: [] })),
              z.object({ jobDescription: z.array(z.object({ name: text, value: z.string() })) }),
            ])
            .nullish(),
        }),
      ),
    }),
  ]),
})

const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => name === 'position' || name === 'jobDescription',
})

/** Personio's public XML feed: one answer holds every ad with its text; an ad may stand in it more than once. */
export const personio: Source<Board> = {
  id: 'personio',
  name: 'Personio',
  board: boardSchema,
  listsEverything: true,

  at: (url) => (/^[\w-]+\.jobs\.personio\.(?:de|com)$/.test(url.host) ? { host: url.host } : null),
  slug: (board) => board.host.split('.')[0]!,
  home: (board) => `https://${board.host}/`,
  first: (board) => ({ url: `https://${board.host}/xml?language=en` }),

  read(page, board) {
    if (!/^\s*(?:<\?xml|<workzag-jobs)/.test(page.body) || !/<\/?workzag-jobs\s*\/?>\s*$/.test(page.body)) {
      throw new SourceChanged('the answer is not a whole Personio feed')
    }
    const positions = shaped(parser.parse(page.body), feedSchema)['workzag-jobs'].position
    return {
      postings: [...new Map(positions.map((position) => [position.id, position])).values()].map((position) => ({
        ...emptyPosting(position.id, `https://${board.host}/job/${position.id}`, position.name.trim()),
        employer: position.subcompany,
        description: sections((position.jobDescriptions?.jobDescription ?? []).map(({ name, value }) => [name, value])),
        places: distinctPlaces(
          [position.office, ...(position.additionalOffices ? [position.additionalOffices.office].flat() : [])].map(
            placeInWords,
          ),
        ),
        employmentTypes: [position.schedule, position.employmentType].filter((type) => type !== null),
        postedAt: statedDate(position.createdAt),
        department: position.department,
      })),
    }
  },
}
