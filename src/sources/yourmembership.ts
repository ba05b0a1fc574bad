import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { linkFrom, readHtml, type Selection, words } from './html.ts'
import { turnPage } from './paging.ts'
import { placeInWords } from './place.ts'
import type { Page, ReadPage, Source } from './source.ts'
import { adPath, readAd } from './yourmembershipAd.ts'

const boardSchema = z.object({
  host: z.string(),
  /** Path and query of the first page of results, or of one ad. */
  search: z.string().default('/jobs/'),
})
type Board = z.infer<typeof boardSchema>

/** YM Careers (YourMembership): career centres of associations, among them AHIMA Career Assist and HIMSS JobMine. */
export const yourmembership: Source<Board> = {
  id: 'yourmembership',
  name: 'YM Careers',
  board: boardSchema,
  anyAddress: true,

  at(url) {
    if (!/^https?:$/.test(url.protocol)) return null
    const isSearch = adPath.test(url.pathname) || /^\/(?:jobs|jobseeker\/search\/results)\b/.test(url.pathname)
    return { host: url.host, search: isSearch ? withoutSession(url) : '/jobs/' }
  },
  slug: (board) => board.host,
  home: (board) => `https://${board.host}/`,
  first: (board) => ({ url: `https://${board.host}${board.search}` }),

  read(page, board, memory) {
    const only = adPath.exec(board.search)?.[1]
    if (only) return readOnly(page, emptyPosting(only, page.request.url, ''), board)
    const $ = readHtml(page)
    const count =
      words($('.pagination .previous')) || words($('body')).match(/Viewing \d+ - \d+ of [\d,]+ jobs/)?.[0] || ''
    const total = count.match(/of ([\d,]+) jobs/)?.[1]?.replaceAll(',', '')
    const postings = new Map<string, Posting>()
    for (const card of $('.job-summary').toArray()) {
      const posting = cardOf($(card), page, board)
      if (posting) postings.set(posting.externalId, posting)
    }
    const saysNone = Number(total) === 0 || /\b(?:no jobs (?:were )?found|0 jobs|no results)\b/i.test($('body').text())
    if (postings.size === 0 && !saysNone) throw new SourceChanged('no result cards, and no word that there are none')
    const links = $('.pagination .next a')
      .toArray()
      .map((link) => $(link))
    // From page two on the same element also leads back: "Last 25 Jobs | Next 25 Jobs".
    const next = linkFrom(page, links.find((link) => /^next\b/i.test(words(link)))?.attr('href'))
    return {
      postings: [...postings.values()],
      details: [...postings.values()].map(({ externalId, url }) => ({ externalId, request: { url } })),
      ...turnPage(memory, {
        rows: [...postings.keys()],
        total: total ? Number(total) : null,
        next: next ? { url: `https://${board.host}${withoutSession(next)}` } : undefined,
      }),
    }
  },

  readDetail: (page, posting) => readAd(page, posting),
}

function readOnly(page: Page, card: Posting, board: Board): ReadPage {
  const posting = yourmembership.readDetail!(page, card, board)
  return { postings: posting ? [posting] : [] }
}

function cardOf(card: Selection, page: Page, board: Board): Posting | null {
  const link = card.find('a.ga_job').first()
  const url = linkFrom(page, link.attr('href'))
  const externalId = url?.pathname.match(adPath)?.[1]
  const title = words(link.find('.h3')) || words(link)
  if (!url || url.host !== board.host || !externalId || !title) return null
  const place = placeInWords(words(card.find('.job-summary-top-left > em')))
  return {
    ...emptyPosting(externalId, `https://${board.host}${url.pathname}`, title),
    employer: words(card.find('.job-summary-top-left > strong')) || null,
    places: place ? [place] : [],
  }
}

/** Links carry the visitor's session, which would make one page a hundred. */
function withoutSession(url: URL): string {
  url.searchParams.delete('msessid')
  return url.pathname + url.search
}
