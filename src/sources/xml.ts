import * as cheerio from 'cheerio'
import { XMLValidator } from 'fast-xml-parser'
import { SourceChanged } from '../domain/errors.ts'
import type { Html } from './html.ts'
import type { Page } from './source.ts'

export function isXml(body: string): boolean {
  return (
    /^\s*\uFEFF?\s*<(?:\?xml|urlset|sitemapindex|rss|feed|source|workzag-jobs)\b/i.test(body) &&
    !/^\s*<\?xml[^>]*>\s*<(?:!doctype\s+)?html/i.test(body)
  )
}

/** The answer as whole, well-formed XML, or SourceChanged: bot checks come as web pages, cut answers end inside an element. */
export function readXml(page: Page): Html {
  const body = page.body.replace(/^\uFEFF/, '').trim()
  if (!body) throw new SourceChanged('empty answer where XML was due')
  if (!isXml(body)) throw new SourceChanged('no XML where XML was due')
  const fault = XMLValidator.validate(body)
  if (fault !== true) throw new SourceChanged(`XML that breaks off or is malformed: ${fault.err.msg}`)
  return cheerio.load(body, { xml: { decodeEntities: true } })
}
