import { SourceChanged } from '../../domain/errors.ts'
import { emptyPosting, type Posting } from '../../domain/posting.ts'
import { adId } from '../adAddress.ts'
import { type Html, linkFrom, readHtml, words } from '../html.ts'
import { postingOf } from '../jobposting.ts'
import { readLinkedData } from '../jsonld.ts'
import type { Page } from '../source.ts'
import { yourmembership } from '../yourmembership.ts'
import { type ImportedFile, Unreadable } from './imported.ts'

/** A page that a person saved from the browser: an ad's own, or a list of results. */
export function readWebPage(content: string): ImportedFile {
  try {
    const page = savedPage(content)
    const postings = postingsOn(readHtml(page), page)
    if (postings.length > 0) return { postings: postings.map((posting) => ({ line: 1, posting })), errors: [] }
  } catch (error) {
    if (!(error instanceof SourceChanged)) throw error
    throw new Unreadable(1, error.message)
  }
  throw new Unreadable(1, "no ad on this page that can be read: save the ad's own page, with its address in it")
}

function postingsOn($: Html, page: Page): Posting[] {
  const marked = readLinkedData($).postings.flatMap((thing) => {
    const url = linkFrom(page, typeof thing.url === 'string' ? thing.url : undefined) ?? new URL(page.url)
    return postingOf(thing, { externalId: adId(url), url: url.href }) ?? []
  })
  if (marked.length > 0) return marked
  const board = { host: new URL(page.url).host, search: '/jobs/' }
  if ($('.job-summary a.ga_job').length > 0) return yourmembership.read(page, board, null).postings
  if ($('.job-data-basics').length > 0) {
    const id = adId(new URL(page.url))
    const card = emptyPosting(id, page.url, words($('.title-CTA-tools h2')) || words($('h1')))
    const ad = yourmembership.readDetail!(page, card, board)
    return ad ? [ad] : []
  }
  return []
}

/** The browser's mark "saved from url=(0042)https://…", the canonical link, or what the page says of itself. */
function savedPage(body: string): Page {
  const stated = [
    /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(body)?.[1],
    /<link[^>]+rel=["']?canonical["']?[^>]*href=["']([^"']+)/i.exec(body)?.[1],
    /<meta[^>]+property=["']og:url["'][^>]*content=["']([^"']+)/i.exec(body)?.[1],
  ].find((url) => url && URL.canParse(url))
  const url = stated ?? 'https://import.invalid/'
  return { url, request: { url }, headers: {}, body }
}
