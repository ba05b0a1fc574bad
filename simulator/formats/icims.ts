import type { Board } from '../boards.ts'
import { escapeText } from '../phrasing/markup.ts'
import type { Entry, World } from '../timeline.ts'
import { adAddress } from './addresses.ts'
import { jsonLd } from './jobpostingData.ts'
import { type Answer, holds, html, notFound, type Query, text } from './page.ts'

const pageSize = 20

/** Cards page by page, and a JobPosting on each ad's page. */
export function answerIcims(world: World, board: Board, day: number, { url }: Query): Answer {
  if (url.pathname === '/robots.txt') return text('User-agent: *\nDisallow: /connect\n')
  if (url.pathname === '/jobs/search') return listPage(world, board, day, url.searchParams)
  const id = /^\/jobs\/(\d+)\//.exec(url.pathname)?.[1]
  const entry = id && world.entryOn(board, day, id)
  if (!entry) return { ...notFound('This job is no longer available'), status: 410 }
  const ad = world.adOf(board, entry)
  const blocks = jsonLd(0, adAddress(board, entry, ad), entry, ad)
  const scripts = blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('\n')
  return framed(
    ad.posting.title,
    `${scripts}\n<div class="iCIMS_JobContent"><h1 class="iCIMS_Header">${escapeText(ad.posting.title)}</h1>${ad.posting.description}</div>`,
  )
}

function listPage(world: World, board: Board, day: number, query: URLSearchParams): Answer {
  const number = Number(query.get('pr') ?? 0)
  const ads = world.boardOn(board, day).map((entry) => ({ entry, ad: world.adOf(board, entry) }))
  const found = ads.filter(({ ad }) =>
    holds(query.get('searchKeyword') ?? '', ad.posting.title, ad.posting.description),
  )
  const shown = found.slice(number * pageSize, (number + 1) * pageSize)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const cards = shown.map(({ entry, ad }) => card(adAddress(board, entry, ad), entry, ad.posting))
  const body = cards.length > 0 ? `<ul class="iCIMS_JobsTable">${cards.join('\n')}</ul>` : '<p>0 jobs found.</p>'
  return framed('Search results', `<div class="iCIMS_ListingsPage">${body}<p>Page ${number + 1} of ${pages}</p></div>`)
}

function card(
  address: string,
  { externalId }: Entry,
  { title, places }: { title: string; places: readonly { city: string | null; state: string | null }[] },
): string {
  const codes = places.map(({ city, state }) => `US-${state}-${city}`).join(' | ')
  return `<li class="iCIMS_JobCardItem"><a class="iCIMS_Anchor" href="${address}?in_iframe=1" title="${externalId} - ${escapeText(title)}"><h3>${escapeText(title)}</h3></a>
<div class="header left"><span class="sr-only field-label">Location</span><span>${escapeText(codes)}</span></div>
<div class="additionalFields"><dl><dt>ID</dt><dd>${externalId}</dd></dl></div></li>`
}

function framed(title: string, body: string): Answer {
  return html(
    `<!DOCTYPE html><html lang="en"><head><title>${escapeText(title)}</title></head><body class="iCIMS_MainWrapper">${body}</body></html>`,
  )
}
