import { SourceChanged } from '../domain/errors.ts'
import type { Posting } from '../domain/posting.ts'
import { type Html, linkFrom, type Selection } from './html.ts'
import type { Page } from './source.ts'
import { readXml } from './xml.ts'

/** One item of an RSS feed, by the names of its elements: "pubDate", "joblisting:jobId". */
export interface RssItem {
  url: URL
  text(name: string): string | null
  texts(name: string): string[]
}

/** The postings that a feed's items make; an item without an address, or that `posting` refuses, is left out. */
export function readRss(page: Page, posting: (item: RssItem) => Posting | null): Posting[] {
  const $ = readXml(page)
  if ($('rss > channel').length === 0) throw new SourceChanged('XML that is no RSS feed')
  const postings = $('channel > item')
    .toArray()
    .map((element) => itemOf($, $(element), page))
    .flatMap((item) => (item && posting(item)) ?? [])
  return [...new Map(postings.map((found) => [found.externalId, found])).values()]
}

function itemOf($: Html, element: Selection, page: Page): RssItem | null {
  const texts = (name: string) =>
    element
      .find(name.replace(':', '\\:'))
      .toArray()
      .map((child) => $(child).text().trim())
      .filter(Boolean)
  const text = (name: string) => texts(name)[0] ?? null
  const url = linkFrom(page, text('link') ?? text('guid') ?? undefined)
  return url && { url, text, texts }
}
