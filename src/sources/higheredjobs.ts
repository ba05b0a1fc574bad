import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { placeInWords } from './place.ts'
import { readRss } from './rss.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ category: z.string().regex(/^\d+$/) })
type Board = z.infer<typeof boardSchema>

/** HigherEdJobs' feed of one category: title, college and place of the latest ads. */
export const higheredjobs: Source<Board> = {
  id: 'higheredjobs',
  name: 'HigherEdJobs',
  board: boardSchema,
  latestOnly: true,

  at(url) {
    const category = /(?:^|\.)higheredjobs\.com$/.test(url.host) && url.searchParams.get('catID')
    return category && boardSchema.safeParse({ category }).success ? { category } : null
  },
  slug: (board) => `category-${board.category}`,
  home: (board) => `https://www.higheredjobs.com/search/advanced_action.cfm?JobCat=${board.category}`,
  first: (board) => ({ url: `https://www.higheredjobs.com/rss/categoryFeed.cfm?catID=${board.category}` }),

  read(page) {
    return {
      postings: readRss(page, (item) => {
        const id = item.url.searchParams.get('JobCode')
        if (!id) return null
        const [, employer, stated] = item.text('description')?.match(/^(.+?)\s*\(([^()]+)\)\s*$/s) ?? []
        const place = placeInWords(stated)
        return {
          ...emptyPosting(id, item.url.href, item.text('title') ?? ''),
          employer: employer ?? item.text('description'),
          places: place ? [place] : [],
          postedAt: statedDate(item.text('pubDate')),
        }
      }),
    }
  },
}
