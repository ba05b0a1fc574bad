import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting, type StatedPlace } from '../domain/posting.ts'
import { adOnPage } from './detailPage.ts'
import { type Html, linkFrom, readHtml, type Selection, words } from './html.ts'
import { turnPage } from './paging.ts'
import { distinctPlaces, placeInWords, statedPlace } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

/** iCIMS career portals: cards page by page, and a JobPosting on each ad's own page. */
export const icims: Source<Board> = overSearches<Board>({
  id: 'icims',
  name: 'iCIMS',
  board: boardSchema,

  at: (url) => (/^[\w-]+\.icims\.com$/.test(url.host) ? { host: url.host } : null),
  slug: (board) => board.host.replace('.icims.com', ''),
  home: (board) => `https://${board.host}/jobs/search`,
  first: (board, search) => pageAt(board, search, 0),

  read(page, board, memory, search) {
    const $ = readHtml(page)
    const number = Number(new URL(page.request.url).searchParams.get('pr') ?? 0)
    const cards = $('.iCIMS_JobCardItem, .iCIMS_JobsTable > .row, .iCIMS_JobsTable tr').toArray()
    const postings = new Map(cards.flatMap((card) => cardOf($, $(card), board) ?? []).map((ad) => [ad.externalId, ad]))
    const listing = $('[class*="iCIMS_"]').text()
    if (postings.size === 0 && !/\b(?:no|0) (?:\w+ ){0,3}(?:jobs|results|openings|positions)\b/i.test(listing)) {
      throw new SourceChanged('no cards of ads, and no word that there are none')
    }
    const pages = Number(
      $('body')
        .text()
        .match(/Page \d+ of (\d+)/)?.[1] ?? 0,
    )
    const linked = $('[class*="iCIMS_Pag"] a[href*="pr="]')
      .toArray()
      .map((link) => Number(linkFrom(page, $(link).attr('href'))?.searchParams.get('pr') ?? 0))
    const hasMore = number + 1 < Math.max(pages, ...linked.map((pr) => pr + 1))
    return {
      postings: [...postings.values()],
      details: [...postings.keys()].map((externalId) => {
        return { externalId, request: { url: `https://${board.host}/jobs/${externalId}/job?in_iframe=1` } }
      }),
      ...turnPage(memory, {
        rows: [...postings.keys()],
        next: hasMore ? pageAt(board, search, number + 1) : undefined,
      }),
    }
  },

  readDetail(page, posting) {
    if (!new URL(page.url).pathname.includes(`/jobs/${posting.externalId}/`)) return null
    const ad = withoutMovingDates(adOnPage(page, posting))
    const { occupationalCategory, ...fields } = ad.fields
    return {
      ...ad,
      requisition: posting.requisition ?? ad.requisition,
      employmentTypes: ad.employmentTypes.filter((type) => type !== 'OTHER'),
      department: occupationalCategory ?? ad.department,
      fields,
    }
  },
})

/** Only the inner frame holds the list, and pages follow one another in one session. */
function pageAt(board: Board, search: string, number: number): PageRequest {
  const query = new URLSearchParams({ ss: '1', in_iframe: '1', searchRelation: 'keyword_all' })
  if (number > 0) query.set('pr', String(number))
  if (search) query.set('searchKeyword', search)
  return { url: `https://${board.host}/jobs/search?${query}` }
}

function cardOf($: Html, card: Selection, board: Board): Posting | null {
  const link = card.find('a.iCIMS_Anchor[href*="/jobs/"]').first()
  const url = linkFrom({ url: `https://${board.host}/` }, link.attr('href'))
  const id = url?.pathname.match(/^\/jobs\/(\d+)\//)?.[1]
  const title = words(link.find('h2, h3')) || (link.attr('title') ?? '').replace(/^\S+ - /, '')
  if (!url || url.host !== board.host || !id || !title) return null
  const labelled = (label: RegExp) => {
    const found = card.find('.field-label, dt').filter((_, element) => label.test(words($(element))))
    return words(found.first().next())
  }
  return {
    ...emptyPosting(id, `https://${board.host}${url.pathname}`, title),
    places: distinctPlaces(
      labelled(/location/i)
        .split(/\s*\|\s*/)
        .map(placeOfCode),
    ),
    requisition: labelled(/^(?:job |requisition )?id$/i) || null,
    department: labelled(/^category$/i) || null,
  }
}

/** "US-TX-Houston" */
function placeOfCode(code: string): StatedPlace | null {
  const m = code.match(/^([A-Z]{2})(?:-([A-Z]{2}))?(?:-(.+))?$/)
  return m ? statedPlace({ text: code, country: m[1], state: m[2], city: m[3] }) : placeInWords(code)
}

/** Some tenants state two years before the request and one after it: dates that move with the clock say nothing. */
function withoutMovingDates(ad: Posting): Posting {
  const yearMs = 365.25 * 86_400_000
  const span = Date.parse(ad.validThrough ?? '') - Date.parse(ad.postedAt ?? '')
  return Math.abs(span - 3 * yearMs) < 3 * 86_400_000 ? { ...ad, postedAt: null, validThrough: null } : ad
}
