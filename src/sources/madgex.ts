import { z } from 'zod'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { adOnPage } from './detailPage.ts'
import { readRss } from './rss.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), query: z.string().default('') })
type Board = z.infer<typeof boardSchema>

/** The feed of a Madgex board for one search, with the ads' own pages. */
export const madgex: Source<Board> = {
  id: 'madgex',
  name: 'Madgex',
  board: boardSchema,
  latestOnly: true,
  anyAddress: true,

  at: (url) => (url.pathname.startsWith('/jobsrss') ? { host: url.host, query: url.search.slice(1) } : null),
  slug: (board) => (board.query ? `${board.host}-${board.query.replace(/\W+/g, '-')}` : board.host),
  home: (board) => `https://${board.host}/jobs/${board.query && `?${board.query}`}`,
  first: (board) => ({ url: `https://${board.host}/jobsrss/${board.query && `?${board.query}`}` }),

  read(page) {
    const postings = readRss(page, (item) => {
      const id = item.url.pathname.match(/^\/job\/(\d+)\//)?.[1]
      return id ? adOf(id, item.url.origin + item.url.pathname, item.text('title') ?? '', item.text('pubDate')) : null
    })
    return {
      postings,
      details: postings.map(({ externalId, url }) => ({ externalId, request: { url } })),
    }
  },

  readDetail: (page, posting) => adOnPage(page, posting),
}

/** "Employer: Title" */
function adOf(id: string, url: string, stated: string, posted: string | null): Posting {
  const [, employer, title] = stated.match(/^([^:]+): (.+)$/s) ?? []
  return { ...emptyPosting(id, url, title ?? stated), employer: employer ?? null, postedAt: statedDate(posted) }
}
