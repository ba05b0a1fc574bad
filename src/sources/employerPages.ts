import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { adAddresses, adId, sameSite } from './adAddress.ts'
import { linkFrom, readHtml, words } from './html.ts'
import { mainPosting, postingOf } from './jobposting.ts'
import { readLinkedData, type Thing } from './jsonld.ts'
import type { DetailRequest, Page, Source } from './source.ts'
import { isXml, readXml } from './xml.ts'

const boardSchema = z.object({
  /** A sitemap, a page that lists ads, or one ad's page. */
  start: z.url(),
  /** Further such addresses. */
  more: z.array(z.url()).optional(),
  /** An ad's address holds one of these: where the usual words do not tell it, or to narrow thousands of pages. */
  contains: z.array(z.string().min(1)).optional(),
})
type Board = z.infer<typeof boardSchema>

const memorySchema = z.object({ pending: z.array(z.string()), done: z.array(z.string()) })
const listLimit = 200

interface Found {
  postings: Posting[]
  details: DetailRequest[]
  /** Further lists of ads. */
  follow: string[]
  incomplete?: string
}

/** Any employer's pages that mark up their ads with schema.org JobPosting, found by sitemap or by a list of pages. */
export const employerPages: Source<Board> = {
  id: 'jobposting',
  name: 'schema.org JobPosting',
  board: boardSchema,
  anyAddress: true,

  at(url) {
    if (!/^https?:$/.test(url.protocol)) return null
    return { start: url.pathname === '/' && !url.search ? new URL('/sitemap.xml', url).href : url.href }
  },
  slug: (board) => new URL(board.start).host,
  home: (board) => new URL('/', board.start).href,
  first: (board) => ({ url: board.start }),

  read(page, board, memory) {
    if (!sameSite(page.url, page.request.url)) throw new SourceChanged(`led to another site: ${new URL(page.url).host}`)
    const known = memory == null ? { pending: board.more ?? [], done: [] } : memorySchema.parse(memory)
    const { follow, ...found } = isXml(page.body) ? readSitemap(page, board) : readListPage(page, board)
    const done = new Set([...known.done, page.request.url])
    const [next, ...pending] = [...new Set([...known.pending, ...follow])].filter((url) => !done.has(url))
    if (!next) return found
    if (done.size >= listLimit) return { ...found, incomplete: `more than ${listLimit} lists of ads` }
    return { ...found, next: { url: next }, memory: { pending, done: [...done] } }
  },

  readDetail(page, posting) {
    const $ = readHtml(page)
    const canonical = $('link[rel="canonical"]').attr('href') ?? null
    const id = posting.externalId
    const addresses = [page.url, canonical].flatMap((url) => linkFrom(page, url ?? undefined) ?? [])
    const data = readLinkedData($)
    const marked = mainPosting(data.postings, { address: page.url, canonical, id })
    const stated = marked && postingOf(marked, posting)
    if (stated && (stated.requisition === id || addresses.some((url) => adId(url) === id))) return stated
    const withdrawn = /no longer (?:available|accepting|active|open)|(?:has been|was) filled|has (?:closed|expired)/i
    const isWithdrawn =
      /noindex/i.test($('meta[name="robots"]').attr('content') ?? '') || withdrawn.test($('body').text())
    if (isWithdrawn || !addresses.some((url) => adId(url) === id)) return null
    throw new SourceChanged(data.broken > 0 ? 'a JobPosting that does not parse' : 'no JobPosting on the page of an ad')
  },
}

function readSitemap(page: Page, board: Board): Found {
  const $ = readXml(page)
  const entries = $('urlset > url, sitemapindex > sitemap')
    .toArray()
    .flatMap((element) => {
      const url = linkFrom(page, words($(element).children('loc')))
      return url ? [{ url, revision: words($(element).children('lastmod')) }] : []
    })
  if ($('sitemapindex').length > 0) {
    const ofAds = entries.filter(({ url }) => /job|career|position|opening|requisition/i.test(url.pathname))
    return { postings: [], details: [], follow: (ofAds.length > 0 ? ofAds : entries).map(({ url }) => url.href) }
  }
  if ($('urlset').length === 0) throw new SourceChanged('XML that is no sitemap')
  const ads = adAddresses(entries, board.contains)
  const none = entries.length > 0 && ads.length === 0 && !board.contains
  return { ...cardsAt(ads), follow: [], ...(none && { incomplete: 'no address of the sitemap looks like an ad' }) }
}

function readListPage(page: Page, board: Board): Found {
  const $ = readHtml(page)
  const data = readLinkedData($)
  const postings = data.postings.flatMap((thing) => completePosting(thing, page) ?? [])
  const anchors = $('a[href]')
    .toArray()
    .map((a) => $(a).attr('href'))
  const stubs = data.postings.map(({ url }) => (typeof url === 'string' ? url : undefined))
  const links = [...data.links, ...stubs, ...anchors].flatMap((href) => linkFrom(page, href) ?? [])
  const onSite = links.filter((url) => sameSite(url, page.url)).map((url) => ({ url }))
  const known = new Set(postings.map(({ externalId }) => externalId))
  const isAd = postings.length === 1 && data.links.length === 0
  const cards = cardsAt(isAd ? [] : adAddresses(onSite, board.contains).filter(({ url }) => !known.has(adId(url))))
  const saysNone = /\bno (?:current |open )*(?:positions|jobs|openings|vacancies)\b|\b0 (?:jobs|results)\b/i.test(
    $('body').text(),
  )
  if (postings.length + cards.postings.length === 0 && !saysNone)
    throw new SourceChanged('a page without ads or links to ads')
  const next = linkFrom(page, $('a[rel~="next"], link[rel~="next"]').attr('href'))
  return { postings: [...postings, ...cards.postings], details: cards.details, follow: next ? [next.href] : [] }
}

function completePosting(thing: Thing, page: Page): Posting | null {
  const url = linkFrom(page, typeof thing.url === 'string' ? thing.url : undefined) ?? new URL(page.url)
  return postingOf(thing, { externalId: adId(url), url: url.href })
}

/** Ads of which only the address is known: the title, too, comes with the page. */
function cardsAt(ads: { url: URL; revision?: string }[]): Pick<Found, 'postings' | 'details'> {
  const distinct = [...new Map(ads.map((ad) => [adId(ad.url), ad])).entries()]
  return {
    postings: distinct.map(([externalId, { url }]) => emptyPosting(externalId, url.href, '')),
    details: distinct.map(([externalId, { url, revision }]) => {
      return { externalId, request: { url: url.href }, ...(revision && { revision }) }
    }),
  }
}
