import * as cheerio from 'cheerio'
import { linkFrom } from './html.ts'
import { sourceFor, sources } from './index.ts'
import { readLinkedData } from './jsonld.ts'
import type { Page } from './source.ts'

/** A board that a page points to, with what gave it away. */
export interface Recognised {
  source: string
  board: unknown
  evidence: string
}

/** What a page of an employer's or an association's own host shows of the system behind it, most telling first. */
const fingerprints: {
  source: string
  header?: string
  markup?: RegExp
  at?: (url: URL) => string
  evidence: string
}[] = [
  {
    source: 'ymcareers-feed',
    header: 'x-nas-sid',
    at: ({ origin }) => `${origin}/jobs?display=rss`,
    evidence: 'the header x-nas-sid',
  },
  {
    source: 'yourmembership',
    markup: /class=["']ga_job["']|job-data-basics|\/jobseeker\/search\/results\//,
    evidence: 'cards and links of YM Careers',
  },
  { source: 'phenom', markup: /\bphApp\.ddo\b/, evidence: 'phApp.ddo in a script' },
  {
    source: 'jibe',
    markup: /\bjibeapply\.com\b|\bwindow\.jibe\b|data-jibe-|app\.jibecdn\.com/i,
    evidence: 'scripts of Jibe',
  },
  {
    source: 'successfactors',
    markup: /\brmkcdn\.successfactors\.com\b|\bjobs2web\b|class=["']jobTitle-link["']/i,
    evidence: 'scripts of SuccessFactors',
  },
  {
    source: 'webscribble',
    markup: /\bwjm\.s3\.amazonaws\.com\b|\bwebscribble\b/i,
    at: ({ origin }) => `${origin}/api/v1/jobs`,
    evidence: 'files of Web Scribble',
  },
  {
    source: 'madgex',
    markup: /\blister__item\b|ClientGoogleTagManagerDataLayer/,
    at: ({ origin }) => `${origin}/jobsrss/`,
    evidence: 'list markup of Madgex',
  },
]

/**
 * The boards that an unknown careers page belongs to or leads to, likeliest first: by its own address, by what it shows of
 * its system, by the recruiting systems that it links to, and last by the ads that it marks up itself.
 */
export function recognise(page: Page): Recognised[] {
  const url = new URL(page.url)
  const own = known(url, 'its address')
  const shown = fingerprints
    .filter(({ header, markup }) => (header && page.headers[header] !== undefined) || markup?.test(page.body))
    .flatMap(({ source, at, evidence }) => named(source, new URL(at?.(url) ?? url.href), evidence))
  const found = [...own, ...shown, ...linked(page), ...marked(page, url)]
  return [...new Map(found.map((one) => [`${one.source} ${JSON.stringify(one.board)}`, one])).values()]
}

function known(url: URL, evidence: string): Recognised[] {
  const match = sourceFor(url)
  return match ? [{ source: match.source.id, board: match.board, evidence }] : []
}

function named(id: string, url: URL, evidence: string): Recognised[] {
  const board = sources.get(id)?.at(url)
  return board == null ? [] : [{ source: id, board, evidence }]
}

/** Careers pages link, frame or script the system behind them; what most links lead to comes first. */
function linked(page: Page): Recognised[] {
  const counts = new Map<string, { found: Recognised; links: number }>()
  for (const [address] of page.body.matchAll(/https?:(?:\\?\/){2}[\w.-]+(?:\\?\/[^\s"'<>\\)]*)*/g)) {
    const url = linkFrom(page, address.replaceAll('\\/', '/').replaceAll('&amp;', '&'))
    for (const found of url ? known(url, `links to ${url.host}`) : []) {
      // A link to a search site says where else ads are, not whose system this is.
      if (sources.get(found.source)?.needs) continue
      const key = `${found.source} ${JSON.stringify(found.board)}`
      const before = counts.get(key)
      counts.set(key, { found, links: (before?.links ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.links - a.links).map(({ found }) => found)
}

function marked(page: Page, url: URL): Recognised[] {
  const data = readLinkedData(cheerio.load(page.body))
  if (data.postings.length === 0) return []
  const start = data.links.length > 0 || data.postings.length > 1 ? url.href : new URL('/sitemap.xml', url).href
  return named('jobposting', new URL(start), 'a JobPosting in its markup')
}
