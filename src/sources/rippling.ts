import { z } from 'zod'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { sections } from './html.ts'
import { readJson, text } from './json.ts'
import { distinctPlaces, placeInWords } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ company: z.string() })
type Board = z.infer<typeof boardSchema>

const listSchema = z.array(
  z.object({
    uuid: z.string(),
    name: z.string(),
    url: z.url(),
    department: z.object({ label: text }).nullish(),
    workLocation: z.object({ label: text }).nullish(),
  }),
)

const detailSchema = z.object({
  description: z.object({ company: z.string().nullish(), role: z.string() }),
  createdOn: text,
  companyName: text,
  employmentType: z.object({ label: text }).nullish(),
  workLocations: z.array(text).nullish(),
})

/** Rippling's public board: the list has one row for each place of an ad. */
export const rippling: Source<Board> = {
  id: 'rippling',
  name: 'Rippling',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    const path = url.pathname.split('/').filter(Boolean)
    if (url.host === 'ats.rippling.com') {
      if (/^[a-z]{2}-[A-Z]{2}$/.test(path[0] ?? '')) path.shift()
      return path[0] ? { company: path[0] } : null
    }
    const company = url.host === 'api.rippling.com' && path[path.indexOf('board') + 1]
    return company ? { company } : null
  },
  slug: (board) => board.company,
  home: (board) => `https://ats.rippling.com/${board.company}/jobs`,
  first: (board) => ({ url: apiOf(board) }),

  read(page, board) {
    const ads = new Map<string, Posting>()
    for (const row of readJson(page, listSchema)) {
      const place = placeInWords(row.workLocation?.label)
      const known = ads.get(row.uuid) ?? {
        ...emptyPosting(row.uuid, row.url, row.name.trim()),
        department: row.department?.label ?? null,
      }
      ads.set(row.uuid, { ...known, places: distinctPlaces([...known.places, place]) })
    }
    return {
      postings: [...ads.values()],
      details: [...ads.keys()].map((externalId) => ({ externalId, request: { url: `${apiOf(board)}/${externalId}` } })),
    }
  },

  readDetail(page, posting) {
    const ad = readJson(page, detailSchema)
    const places = distinctPlaces((ad.workLocations ?? []).map(placeInWords))
    return {
      ...posting,
      employer: ad.companyName ?? posting.employer,
      description: sections([
        [null, ad.description.role],
        ['About the company', ad.description.company],
      ]),
      places: places.length > 0 ? places : posting.places,
      employmentTypes: ad.employmentType?.label ? [ad.employmentType.label] : [],
      postedAt: statedDate(ad.createdOn),
    }
  },
}

function apiOf(board: Board): string {
  return `https://api.rippling.com/platform/api/ats/v1/board/${board.company}/jobs`
}
