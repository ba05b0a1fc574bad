import { type Html, linkFrom, readHtml } from './html.ts'
import { sourceFor, sources } from './index.ts'
import { readLinkedData } from './jsonld.ts'
import type { Page, Source } from './source.ts'

/** A board that an address may belong to. */
export interface Recognised {
  source: Source
  board: unknown
  /** Why: what on the page says so. */
  because: string
}

interface Fingerprint {
  source: string
  because: string
  matches(page: Page, $: Html): boolean
  /** The address that the source is given; the page's own without it. */
  address?: (url: URL) => URL
}

const under = (path: string) => (url: URL) => new URL(path, url)

/** Marks that a platform leaves on its customers' own hosts. */
const fingerprints: Fingerprint[] = [
  {
    source: 'ymcareers-feed',
    because: 'the header x-nas-sid',
    matches: ({ headers }) => 'x-nas-sid' in headers,
    address: under('/jobs?display=rss'),
  },
  {
    source: 'ymcareers-feed',
    because: 'class names that start with bti-',
    matches: (_, $) => $('[class^="bti-"], [class*=" bti-"]').length > 0,
    address: under('/jobs?display=rss'),
  },
  {
    source: 'yourmembership',
    because: "result cards or an ad's labels of YM Careers",
    matches: (_, $) => $('.job-summary a.ga_job, .job-data-basics, a[href^="/jobseeker/search/"]').length > 0,
  },
  {
    source: 'webscribble',
    because: 'logos at wjm.s3.amazonaws.com',
    matches: ({ body }) => body.includes('wjm.s3.amazonaws.com'),
    address: under('/api/v1/jobs'),
  },
  {
    source: 'madgex',
    because: 'the list classes of Madgex',
    matches: ({ body }, $) => $('.lister__item').length > 0 || body.includes('ClientGoogleTagManagerDataLayer'),
    address: under('/jobsrss/'),
  },
  { source: 'phenom', because: 'the data object phApp.ddo', matches: ({ body }) => /phApp\.ddo\s*=/.test(body) },
  {
    source: 'jibe',
    because: 'data of the Jibe front end',
    matches: ({ body }) => /\bjibeapply\.com|window\.jibe\b|\/api\/jobs\?page=/.test(body),
  },
  {
    source: 'successfactors',
    because: 'the script host of jobs2web',
    matches: ({ body }) => /\bjobs2web\.com|rmkcdn\.successfactors\.com/.test(body),
  },
]

/** Which boards a careers page belongs to, likeliest first: its address, what it leads to, the marks of its platform, its markup. */
export function recognise(page: Page): Recognised[] {
  const url = new URL(page.url)
  const own = sourceFor(url)
  const found: Recognised[] = own ? [{ ...own, because: `the address ${url.host}` }] : []
  const $ = readHtml(page)
  found.push(...linkedFrom($, page), ...marked($, page, url))
  const pages = sources.get('jobposting')!
  const { postings, links } = readLinkedData($)
  // A page of one ad tells where the others are only through the site's map.
  const start = postings.length > 1 || links.length > 0 ? url : new URL('/', url)
  if (postings.length > 0)
    found.push({ source: pages, board: pages.at(start), because: 'schema.org JobPosting on the page' })
  return [...new Map(found.map((one) => [`${one.source.id} ${JSON.stringify(one.board)}`, one])).values()]
}

/** Recruiting systems that the page leads to or embeds, the most used first; a link to a search site says nothing of whose system it is. */
function linkedFrom($: Html, page: Page): Recognised[] {
  const addresses = $('a[href], iframe[src], form[action], script[src]')
    .toArray()
    .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? $(element).attr('action'))
  const written = page.body.match(/https?:\\?\/\\?\/[\w.-]+(?:\\?\/[\w.%?=&#-]+)*/g) ?? []
  const uses = new Map<string, { one: Recognised; count: number }>()
  for (const address of [...addresses, ...written.map((text) => text.replaceAll('\\', ''))]) {
    const url = linkFrom(page, address)
    const known = url && url.host !== new URL(page.url).host ? sourceFor(url) : null
    if (!url || !known || known.source.needs) continue
    const key = `${known.source.id} ${JSON.stringify(known.board)}`
    const count = (uses.get(key)?.count ?? 0) + 1
    uses.set(key, { one: { ...known, because: `a link to ${url.host}` }, count })
  }
  return [...uses.values()].sort((a, b) => b.count - a.count).map(({ one }) => one)
}

function marked($: Html, page: Page, url: URL): Recognised[] {
  return fingerprints.flatMap(({ source: id, because, matches, address }) => {
    const source = sources.get(id)
    if (!source || !matches(page, $)) return []
    const board = source.at(address?.(url) ?? url)
    return board === null ? [] : [{ source, board, because }]
  })
}
