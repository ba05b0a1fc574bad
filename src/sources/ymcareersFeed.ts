import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { placeInWords } from './place.ts'
import { readRss } from './rss.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), keywords: z.string().optional() })
type Board = z.infer<typeof boardSchema>

/** The feed of YM Careers' other line (once Boxwood): the latest ads of an association's board, each with a first sentence. */
export const ymcareersFeed: Source<Board> = {
  id: 'ymcareers-feed',
  name: 'YM Careers feed',
  board: boardSchema,
  latestOnly: true,
  anyAddress: true,
  spacingMs: 60_000,

  at(url) {
    if (url.searchParams.get('display') !== 'rss') return null
    const keywords = url.searchParams.get('keywords')
    return { host: url.host, ...(keywords && { keywords }) }
  },
  slug: (board) => board.host,
  home: (board) => `https://${board.host}/jobs`,
  first: (board) => ({
    url: `https://${board.host}/jobs?${new URLSearchParams({ display: 'rss', ...(board.keywords && { keywords: board.keywords }), resultsPerPage: '100' })}`,
  }),

  read(page) {
    return {
      postings: readRss(page, (item) => {
        const id = item.url.pathname.match(/\/jobs\/(?:rss\/)?(\d+)\//)?.[1]
        if (!id) return null
        const stated = item.text('title') ?? ''
        const bar = stated.lastIndexOf(' | ')
        // "Charlotte, North Carolina,  First sentence": the place ends with two blanks, and may be missing.
        const [, place, words] = (item.text('description') ?? '').match(/^([^,]+, [^,]+),\s{2}([\s\S]*)$/) ?? []
        const stand = placeInWords(place)
        return {
          ...emptyPosting(id, item.url.href.replace('/jobs/rss/', '/jobs/'), bar < 0 ? stated : stated.slice(0, bar)),
          employer: bar < 0 ? null : stated.slice(bar + 3),
          description: words ?? item.text('description') ?? '',
          places: stand ? [stand] : [],
          postedAt: statedDate(item.text('pubDate')),
        }
      }),
    }
  },
}
