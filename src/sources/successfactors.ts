import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { adOnPage } from './detailPage.ts'
import { type Html, linkFrom, readHtml, words } from './html.ts'
import { turnPage } from './paging.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import type { Page, Source } from './source.ts'
import { readXml } from './xml.ts'

const boardSchema = z.object({
  host: z.string(),
  /** Through the search pages: where the site does not publish its feed of all ads. */
  asPages: z.boolean().optional(),
})
type Board = z.infer<typeof boardSchema>

const adPath = /^\/job\/.+\/(\d+)\/?$/

/** SAP SuccessFactors' recruiting sites on the employer's own host: one feed of whole ads, or search pages. */
export const successfactors: Source<Board> = {
  id: 'successfactors',
  name: 'SAP SuccessFactors',
  board: boardSchema,
  anyAddress: true,

  at(url) {
    if (!/^https?:$/.test(url.protocol)) return null
    return { host: url.host, ...(/^\/(?:search|tile-search-results)\b/.test(url.pathname) && { asPages: true }) }
  },
  slug: (board) => board.host,
  home: (board) => `https://${board.host}/search/`,
  first: (board) => ({ url: `https://${board.host}/${board.asPages ? 'search/?q=&startrow=0' : 'sitemal.xml'}` }),
  read: (page, board, memory) =>
    board.asPages ? readSearch(page, board, memory) : { postings: readFeed(page, board) },
  readDetail(page, posting) {
    if (adPath.exec(new URL(page.url).pathname)?.[1] !== posting.externalId) return null
    const ad = adOnPage(page, posting)
    return { ...ad, places: posting.places.length > 0 ? posting.places : ad.places }
  },
}

function readSearch(page: Page, board: Board, memory: unknown) {
  const $ = readHtml(page)
  const cards = $('tr.data-row, .job-tile')
    .toArray()
    .flatMap((row) => cardOf($, $(row), board) ?? [])
  // Every row stands there twice, for wide screens and for narrow ones.
  const ads = [...new Map(cards.map((card) => [card.externalId, card])).values()]
  const saysNone = /\b(?:no|0) (?:\w+ ){0,3}(?:jobs|results|positions|openings)\b/i.test($('body').text())
  if (ads.length === 0 && !saysNone) throw new SourceChanged('no rows of ads, and no word that there are none')
  const total = words($('.paginationLabel')).match(/of ([\d,]+)/)?.[1]
  const next = new URL(page.request.url)
  next.searchParams.set('startrow', String(Number(next.searchParams.get('startrow') ?? 0) + ads.length))
  return {
    postings: ads,
    details: ads.map(({ externalId, url }) => ({ externalId, request: { url } })),
    ...turnPage(memory, {
      rows: ads.map(({ externalId }) => externalId),
      total: total ? Number(total.replaceAll(',', '')) : null,
      next: ads.length > 0 ? { url: next.href } : undefined,
    }),
  }
}

function cardOf(_$: Html, row: ReturnType<Html>, board: Board): Posting | null {
  const link = row.find('a.jobTitle-link').first()
  const url = linkFrom({ url: `https://${board.host}/` }, link.attr('href'))
  const id = url?.pathname.match(adPath)?.[1]
  if (!url || !id) return null
  const place = words(row.find('.jobLocation').not(':has(.jobLocation)'))
  return {
    ...emptyPosting(id, url.origin + url.pathname, words(link)),
    places: distinctPlaces([placeOf(place.replace(/\s*\+\d+ more.*$/, ''))]),
    postedAt: statedDate(words(row.find('.jobDate'))),
  }
}

function readFeed(page: Page, board: Board): Posting[] {
  const $ = readXml(page)
  if ($('rss > channel').length === 0) throw new SourceChanged('XML that is no feed')
  return $('item')
    .toArray()
    .flatMap((element) => {
      const item = $(element)
      const said = (name: string) => words(item.children(name)) || null
      const url = linkFrom(page, said('link') ?? undefined)
      const id = url?.pathname.match(adPath)?.[1] ?? said('g\\:id')
      if (!url || !id || url.host !== board.host) return []
      const place = said('g\\:location')
      const title = (said('title') ?? '').replace(/\s*\([^()]*\)$/, (end) =>
        place && end.includes(place.split(',')[0]!) ? '' : end,
      )
      return {
        ...emptyPosting(id, url.origin + url.pathname, title),
        employer: said('g\\:employer'),
        description: item.children('description').text().trim(),
        places: distinctPlaces([placeOf(place)]),
        postedAt: statedDate(said('pubDate')),
        validThrough: statedDate(said('g\\:expiration_date')),
        department: said('g\\:job_function'),
      }
    })
}

/** "Duluth, MN, US, 55802-1234" */
function placeOf(text: string | null) {
  const m = text?.match(/^([^,]+), ([A-Z]{2}), ([A-Z]{2,3})(?:, (\d{5})(?:-\d{4})?)?$/)
  return statedPlace({ text, city: m?.[1], state: m?.[2], country: m?.[3], postalCode: m?.[4] })
}
