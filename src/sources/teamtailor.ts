import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { adOnPage, completed } from './detailPage.ts'
import { postingOf } from './jobposting.ts'
import { readJson, text } from './json.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ host: z.string() })
type Board = z.infer<typeof boardSchema>

const feedSchema = z.object({
  version: z.string().startsWith('https://jsonfeed.org/'),
  title: text,
  next_url: text,
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      url: z.url(),
      date_published: text,
      content_html: z.string().nullish(),
      _jobposting: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
})

/** Teamtailor's JSON Feed, each item with its JobPosting. */
export const teamtailor: Source<Board> = {
  id: 'teamtailor',
  name: 'Teamtailor',
  board: boardSchema,
  listsEverything: true,

  at: (url) => (/^[\w-]+(?:\.na)?\.teamtailor\.com$/.test(url.host) ? { host: url.host } : null),
  slug: (board) => board.host.split('.')[0]!,
  home: (board) => `https://${board.host}/jobs`,
  first: (board) => ({ url: `https://${board.host}/jobs.json` }),

  read(page) {
    const feed = readJson(page, feedSchema)
    const ads = feed.items.map((item) => {
      const description = item.content_html ?? ''
      const card = {
        ...emptyPosting(item.id, item.url, item.title.trim()),
        description,
        postedAt: statedDate(item.date_published),
      }
      const stated =
        item._jobposting && postingOf({ description: description || item.title, ...item._jobposting }, card)
      return stated
        ? completed(card, { ...stated, description: stated.description === item.title ? '' : stated.description })
        : card
    })
    return {
      postings: ads,
      details: ads.filter((ad) => !ad.description).map(({ externalId, url }) => ({ externalId, request: { url } })),
      ...(feed.next_url && feed.items.length > 0 && { next: { url: feed.next_url } }),
    }
  },

  readDetail: (page, posting) => adOnPage(page, posting),
}
