import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { distinctPlaces, placeInWords } from './place.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ categories: z.array(z.string().min(1)).default([]) })
type Board = z.infer<typeof boardSchema>

const listSchema = z.object({
  page: z.int(),
  page_count: z.int(),
  results: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      contents: z.string(),
      publication_date: text,
      locations: z.array(z.object({ name: text })),
      categories: z.array(z.object({ name: text })),
      refs: z.object({ landing_page: z.url() }),
      company: z.object({ name: text }),
    }),
  ),
})

/** Pages from about 100 on are refused, whatever the page count says. */
const lastPage = 98

/** The Muse's public API: ads with their text, by category; it has no search by words. */
export const themuse: Source<Board> = {
  id: 'themuse',
  name: 'The Muse',
  board: boardSchema,

  at(url) {
    if (url.host !== 'www.themuse.com') return null
    return { categories: url.searchParams.getAll('category') }
  },
  slug: (board) => board.categories.join('-').replace(/\W+/g, '-') || 'all',
  home: () => 'https://www.themuse.com/search',
  first: (board) => pageFrom(board, 0),

  read(page, board, memory) {
    const { page: number, page_count, results } = readJson(page, listSchema)
    const more = number + 1 < page_count
    const turn = turnPage(memory, {
      rows: results.map(({ id }) => String(id)),
      next: more && number < lastPage ? pageFrom(board, number + 1) : undefined,
    })
    return {
      postings: results.map((ad) => {
        const places = ad.locations.map(({ name }) => name).filter((name) => name !== null)
        const isRemote = places.some((name) => /^flexible \/ remote$/i.test(name))
        return {
          ...emptyPosting(String(ad.id), ad.refs.landing_page, ad.name.trim()),
          employer: ad.company.name,
          description: ad.contents,
          places: distinctPlaces(places.filter((name) => !/^flexible \/ remote$/i.test(name)).map(placeInWords)),
          workMode: isRemote ? 'Flexible / Remote' : null,
          postedAt: statedDate(ad.publication_date),
          department: ad.categories[0]?.name ?? null,
        }
      }),
      ...turn,
      ...(more && !turn.next && { incomplete: `the first ${number + 1} of ${page_count} pages can be read` }),
    }
  },
}

function pageFrom(board: Board, page: number): PageRequest {
  const query = new URLSearchParams([['page', String(page)], ...board.categories.map((name) => ['category', name])])
  return { url: `https://www.themuse.com/api/public/jobs?${query}` }
}
