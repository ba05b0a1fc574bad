import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { placeInWords } from './place.ts'
import { readRss } from './rss.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ type: z.string().regex(/^\d+$/).optional() })
type Board = z.infer<typeof boardSchema>

/** RNJobSite's feed of the latest ads. */
export const rnjobsite: Source<Board> = {
  id: 'rnjobsite',
  name: 'RNJobSite',
  board: boardSchema,
  latestOnly: true,

  at(url) {
    if (url.host !== 'www.rnjobsite.com') return null
    const type = url.pathname.match(/\/type\/(\d+)/)?.[1]
    return type ? { type } : {}
  },
  slug: (board) => (board.type ? `type-${board.type}` : 'all'),
  home: () => 'https://www.rnjobsite.com/',
  first: (board) => ({ url: `https://www.rnjobsite.com/rss/jobs${board.type ? `/type/${board.type}` : ''}` }),

  read(page) {
    return {
      postings: readRss(page, (item) => {
        const id = item.url.pathname.match(/\/jobs\/(\d+)/)?.[1]
        if (!id) return null
        const place = placeInWords(item.text('jobLocation')?.replace(/^([^,]+) ([A-Z]{2})$/, '$1, $2'))
        return {
          ...emptyPosting(id, item.url.href, item.text('title') ?? ''),
          employer: item.text('hiringOrganization'),
          description: item.text('description') ?? '',
          places: place ? [place] : [],
          postedAt: statedDate(item.text('pubDate')),
        }
      }),
    }
  },
}
