import * as cheerio from 'cheerio'
import { SourceChanged } from '../domain/errors.ts'
import type { Page } from './source.ts'

export type Html = cheerio.CheerioAPI
export type Selection = ReturnType<Html>

export function readHtml(page: Page): Html {
  const body = page.body.trimStart()
  if (!body) throw new SourceChanged('empty answer where a page was due')
  if (!/<(?:!doctype|html|head|body|div|li|script|title)\b/i.test(body)) {
    throw new SourceChanged('the answer is not a web page')
  }
  if (/<html\b/i.test(body) && !/<\/(?:html|body)\s*>/i.test(body))
    throw new SourceChanged('a web page that breaks off')
  return cheerio.load(body)
}

/** An element's words on one line. */
export function words(element: Selection): string {
  return oneLine(element.first().text())
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Entities of a plain string decoded once. */
export function decoded(text: string): string {
  return text.includes('&') ? oneLine(cheerio.load(text.replaceAll('<', '&lt;'), null, false).text()) : oneLine(text)
}

/** HTML that some systems escape a second time; text that merely speaks of a tag stays as it is. */
export function unescapedHtml(text: string): string {
  const hasTags = /<\/?[a-z][^>]*>/i.test(text)
  return !hasTags && /&lt;\/?[a-z]/i.test(text) ? cheerio.load(text, null, false).text() : text
}

/** The address a link leads to from the page; null when it leads to no page. */
export function linkFrom(page: { url: string }, href: string | undefined): URL | null {
  if (!href || !URL.canParse(href.trim(), page.url)) return null
  const url = new URL(href.trim(), page.url)
  return /^https?:$/.test(url.protocol) ? url : null
}

/** Joins the named parts of an ad under their headings; parts without words are left out. */
export function sections(parts: [heading: string | null, html: string | null | undefined][]): string {
  const said = parts.flatMap(([heading, html]) => (html?.trim() ? [{ heading, html }] : []))
  if (said.length === 1 && !said[0]!.heading) return said[0]!.html
  return said.map(({ heading, html }) => `${heading ? `<h3>${heading}</h3>\n` : ''}${withBreaks(html)}`).join('\n')
}

/** Plain text keeps its lines when it comes to stand beside HTML. */
function withBreaks(part: string): string {
  return /<\/?[a-z!]/i.test(part) ? part : `<p>${part.trim().replace(/\r?\n/g, '<br>\n')}</p>`
}
