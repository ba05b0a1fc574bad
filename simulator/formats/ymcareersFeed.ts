import type { Board } from '../boards.ts'
import { stateNames } from '../cities.ts'
import { escapeText } from '../phrasing/markup.ts'
import type { World } from '../timeline.ts'
import { adAddress } from './addresses.ts'
import { type Answer, notFound, plain, type Query, text } from './page.ts'

/** The latest ads, each with its first words. */
export function answerYmcareersFeed(world: World, board: Board, day: number, { url }: Query): Answer {
  if (url.pathname === '/robots.txt') return text('User-agent: *\nDisallow: /apply\n')
  if (url.pathname !== '/jobs' || url.searchParams.get('display') !== 'rss') return notFound('Not found')
  const most = Math.min(Number(url.searchParams.get('resultsPerPage') ?? 10), 100)
  const items = world
    .boardOn(board, day)
    .slice(0, most)
    .map((entry) => {
      const ad = world.adOf(board, entry)
      const { title, employer, places, description, postedAt } = ad.posting
      const { city, state } = places[0]!
      const link = adAddress(board, entry, ad).replace('/jobs/', '/jobs/rss/')
      return `<item><title>${escapeText(`${title} | ${employer}`)}</title><link>${escapeText(link)}</link><guid>${escapeText(link)}</guid>
<description>${escapeText(`${city}, ${stateNames[state!]},  ${plain(description)}`)}</description>
<pubDate>${new Date(`${postedAt}T05:00:00Z`).toUTCString()}</pubDate></item>`
    })
  const channel = `<title>${escapeText(board.name)}</title><link>https://${board.host}/jobs</link>${items.join('\n')}`
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>${channel}</channel></rss>`
  return { status: 200, headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'x-nas-sid': 'sim' }, body }
}
