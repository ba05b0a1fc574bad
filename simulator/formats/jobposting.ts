import { createHash } from 'node:crypto'
import type { Ad } from '../ads.ts'
import type { Board } from '../boards.ts'
import { escapeText } from '../phrasing/markup.ts'
import { dateOf, type Entry, type World } from '../timeline.ts'
import { adAddress } from './addresses.ts'
import { jsonLd, microdata } from './jobpostingData.ts'
import { type Answer, html, notFound, type Query, text } from './page.ts'

const adPath = /^\/jobs\/(\d+)\/[^/]*$/
const pageSize = 40

export function answerJobposting(world: World, board: Board, day: number, { url }: Query): Answer {
  const entries = world.boardOn(board, day)
  if (url.pathname === '/robots.txt') {
    return text(`User-agent: *\nDisallow: /apply/\n\nSitemap: https://${board.host}/sitemap.xml\n`)
  }
  if (url.pathname === '/sitemap.xml') return board.habit === 1 ? sitemapIndex(board, day) : sitemap(world, board, day)
  if (url.pathname === '/sitemap-jobs.xml') return sitemap(world, board, day)
  if (url.pathname === '/openings') return validated(openings(world, board, entries, url), day)
  const id = adPath.exec(url.pathname)?.[1]
  if (!id) return notFound('Page not found')
  const entry = world.entryOn(board, day, id)
  if (!entry) return { ...notFound('This position has been filled'), status: board.habit % 3 === 1 ? 410 : 404 }
  return validated(adPage(board, entry, world.adOf(board, entry)), entry.editedDay)
}

/** With ETag and Last-Modified, as web servers give them for pages at rest. */
function validated(answer: Answer, changedDay: number): Answer {
  const etag = `"${createHash('sha1').update(answer.body).digest('hex').slice(0, 20)}"`
  const changed = new Date(`${dateOf(changedDay)}T06:00:00Z`).toUTCString()
  return { ...answer, headers: { ...answer.headers, etag, 'last-modified': changed, 'cache-control': 'max-age=0' } }
}

function xml(body: string, day: number): Answer {
  const headers = { 'content-type': 'application/xml; charset=utf-8' }
  return validated({ status: 200, headers, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` }, day)
}

function sitemapIndex(board: Board, day: number): Answer {
  const entry = (name: string) => `<sitemap><loc>https://${board.host}/${name}</loc></sitemap>`
  const parts = [entry('sitemap-jobs.xml'), entry('sitemap-pages.xml')].join('')
  return xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts}</sitemapindex>`, day)
}

function sitemap(world: World, board: Board, day: number): Answer {
  const entries = world.boardOn(board, day)
  const pages = ['', 'about', 'benefits'].map((path) => `<url><loc>https://${board.host}/${path}</loc></url>`)
  const ads = entries.map((entry) => {
    const address = adAddress(board, entry, world.adOf(board, entry))
    return `<url><loc>${address}</loc><lastmod>${dateOf(entry.editedDay)}</lastmod></url>`
  })
  const all = [...pages, ...ads].join('\n')
  const newest = Math.max(0, ...entries.map(({ editedDay }) => editedDay))
  return xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${all}\n</urlset>`, newest)
}

function openings(world: World, board: Board, entries: readonly Entry[], url: URL): Answer {
  const page = Math.max(1, Number(url.searchParams.get('page') ?? 1) || 1)
  const shown = entries.slice((page - 1) * pageSize, page * pageSize)
  const links = shown.map((entry) => {
    const ad = world.adOf(board, entry)
    const { pathname } = new URL(adAddress(board, entry, ad))
    return `<li><a href="${pathname}">${escapeText(ad.posting.title)}</a></li>`
  })
  const next = page * pageSize < entries.length ? `<a rel="next" href="/openings?page=${page + 1}">More</a>` : ''
  const body = shown.length === 0 ? '<p>There are no open positions.</p>' : `<ul>${links.join('\n')}</ul>${next}`
  return html(
    `<!DOCTYPE html><html lang="en"><head><title>Open positions</title></head><body><h1>Open positions</h1>${body}</body></html>`,
  )
}

function adPage(board: Board, entry: Entry, ad: Ad): Answer {
  const { posting } = ad
  const address = adAddress(board, entry, ad)
  const marked = board.habit === 3
  const blocks = marked ? [] : jsonLd(board.habit, address, entry, ad)
  const scripts = blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('\n')
  const main = marked ? microdata(address, entry, ad) : `<h1>${escapeText(posting.title)}</h1>\n${posting.description}`
  return html(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeText(posting.title)} | ${escapeText(board.name)}</title>
<link rel="canonical" href="${address}">
${scripts}
</head><body><header><a href="/">${escapeText(board.name)} Careers</a></header>
<main>
${main}
<p><a href="/apply/${entry.externalId}">Apply</a></p>
</main></body></html>`)
}
