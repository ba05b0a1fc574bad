import type { Ad } from '../ads.ts'
import type { Board } from '../boards.ts'
import { stateNames } from '../cities.ts'
import { escapeText } from '../phrasing/markup.ts'
import { hash } from '../random.ts'
import { dateOf, type Entry, type World } from '../timeline.ts'
import { adAddress } from './addresses.ts'
import { type Answer, holds, html, notFound, plain, type Query, text, writtenDate } from './page.ts'
import { linkedData } from './yourmembershipData.ts'

const adPath = /^\/job\/[^/]*\/(\d+)\/?$/

export function answerYourmembership(world: World, board: Board, day: number, query: Query): Answer {
  const { pathname } = query.url
  if (pathname === '/robots.txt') return text(robots(board))
  const id = adPath.exec(pathname)?.[1]
  if (id) {
    const entry = world.entryOn(board, day, id)
    return entry ? html(detailPage(board, entry, world.adOf(board, entry))) : notFound('This job is no longer here')
  }
  const isSearch = /^\/jobs\/?$|^\/jobseeker\/search\/results\/?$/.test(pathname)
  return isSearch ? html(searchPage(world, board, day, query)) : notFound('Page not found')
}

function robots(board: Board): string {
  const closed = ['/r/candidates/', '/c/companies/', '/btrp/', '/r/jobs/applicant.cfm']
  const rules = closed.map((path) => `Disallow: ${path}`).join('\n')
  return [
    `User-agent: Googlebot\n${rules}\nCrawl-delay: 1`,
    'User-agent: MJ12bot\nDisallow: /',
    `User-agent: *\n${rules}\nCrawl-delay: ${board.habit % 2 === 0 ? 3600 : 10}`,
  ].join('\n\n')
}

function ago(days: number): string {
  if (days === 0) return '2 hours ago'
  if (days > 30) return '30+ days ago'
  return days === 1 ? '1 day ago' : `${days} days ago`
}

function searchPage(world: World, board: Board, day: number, { url, nth }: Query): string {
  const keywords = url.searchParams.get('keywords') ?? ''
  const size = Math.min(100, Math.max(1, Number(url.searchParams.get('max') ?? 25) || 25))
  const start = Math.max(1, Number(url.searchParams.get('str') ?? 1) || 1)
  const all = world.boardOn(board, day)
  const found = keywords
    ? all.filter((entry) => {
        const { posting } = world.adOf(board, entry)
        return holds(keywords, posting.title, posting.description)
      })
    : all
  const session = `msessid=${hash(board.id, nth, 'session').toString(36)}`
  const rest = `${keywords ? `keywords=${encodeURIComponent(keywords)}&` : ''}${session}&long=1&vnet=0`
  const href = (from: number) => `${url.pathname}?str=${from}&max=${size}&${rest}`
  const end = Math.min(found.length, start - 1 + size)
  // Paid cards stand on top of every page, and in their own place as well.
  const paid = found.filter(({ preferred }) => preferred).slice(0, 2)
  const cards = [...paid, ...found.slice(start - 1, end)]
    .map((entry, i) => card(board, world.adOf(board, entry), entry, day, i + 1, rest))
    .join('')
  const count = found.length === 0 ? 'No jobs were found' : `Viewing ${start} - ${end} of ${found.length} jobs`
  const turns = [
    ...(start > 1 ? [`<a href="${href(Math.max(1, start - size))}">Last ${size} Jobs</a>`] : []),
    ...(end < found.length ? [`<a href="${href(end + 1)}">Next ${size} Jobs <img width="7" alt=""/></a>`] : []),
  ]
  return `${head(`Recent Jobs - ${board.name}`, '')}
<section id="search-results"><div class="listings"><ul>${cards}</ul></div>
<ul class="pagination clearfix">
  <li class="previous">
    ${count}
  </li>
  <li class="next">
    ${turns.join(' | ')}
  </li>
</ul></section>
${foot(board)}`
}

function card(board: Board, ad: Ad, entry: Entry, day: number, rank: number, rest: string): string {
  const { posting } = ad
  const path = new URL(adAddress(board, entry, ad)).pathname
  const place = posting.places[0]!
  const badges = entry.preferred ? '<p class="preferred">Preferred</p><p class="spotlight">Spotlight</p>' : ''
  return `
<li><div class='job-summary'>
  <div class="job-summary-top clearfix">${badges}</div>
  <div class="job-summary-top-left clearfix">
    <a class="ga_job" href="${path}" aria-label="Job ID - ${entry.externalId}">
      <span class="h3">
        ${escapeText(posting.title)}
      </span></a>
    <strong>${escapeText(posting.employer ?? '')}</strong> &ndash;
    <em>
      ${place.city}, ${place.state}, United States
    </em></div>
  <div class="clearfix"><ol class="designations"></ol><em class="date"> ${ago(day - entry.postedDay)} </em>
    <ol class="save-open"><li><a href="/jobseeker/login/?msg=1&${rest}" id="save-job-${entry.externalId}">Save</a></li></ol></div>
  <div class="job-listing-detail clearfix"><p class="clearfix">${plain(posting.description).slice(0, 400)} ... </p>
    <em><a href="${path}">See full Job description</a></em></div>
</div><input type="hidden" value="regular" class="ga_jsrc"></li>
<li><input type="hidden" value=${entry.externalId} class="ga_job_id"><input type="hidden" value=${rank} class="ga_rank"></li>`
}

function head(title: string, more: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<title>${escapeText(title)}</title>
<meta charset="utf-8" />
${more}
<script>var site = { lines: [] }; site.lines.push('ready');</script>
</head>
<body class="wide-page inner-jobseeker-page">
<header class="header super" id="header"><nav><ul><li><a href="/jobseeker/search/">Job Search</a></li><li><a href="/employer/post/">Post a Job</a></li></ul></nav></header>`
}

function foot(board: Board): string {
  return `<footer><p>${escapeText(board.name)}</p></footer></body></html>`
}

function label(name: string, value: string | null | undefined): string {
  return value
    ? `<li class="clearfix"><label>${name}:</label>\n<span class="break-all">\n${escapeText(value)}\n</span></li>`
    : ''
}

function money(value: number): string {
  const [whole, cents] = value.toFixed(2).split('.')
  return `$${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

function salary({ posting: { pay } }: Ad): string | null {
  if (!pay) return null
  const ends = [...new Set([pay.min, pay.max].filter((value) => value !== null))].map(money)
  return `${pay.min === null ? 'Up to ' : pay.max === null ? 'From ' : ''}${ends.join(' - ')} (${pay.unit === 'year' ? 'Yearly Salary' : 'Hourly Wage'})`
}

function detailPage(board: Board, entry: Entry, ad: Ad): string {
  const { posting, body } = ad
  const address = adAddress(board, entry, ad)
  const place = posting.places[0]!
  const state = stateNames[place.state ?? ''] ?? place.state
  const parts = isSplit(entry) ? [body.description, body.requirements] : [posting.description]
  const sections = parts.map(
    (part, i) => `<div class="generic-details-text"><span class="h5">${i === 0 ? 'Description' : 'Requirements'}</span>
<pre>${part}</pre></div>`,
  )
  const rows = [
    label('Location', `${place.city}, ${state}, ${place.postalCode}, United States`),
    label('Job ID', entry.externalId),
    label('Posted', writtenDate(dateOf(entry.postedDay))),
    label('Position Title', posting.title),
    label('Company Name', posting.employer),
    label('Job Type', posting.employmentTypes[0]),
    label('Job Duration', 'Indefinite'),
    label('Min Education', posting.fields.educationRequirements),
    label('Min Experience', posting.fields.experienceRequirements),
    label('Required Travel', '0-10%'),
    label('Salary', salary(ad)),
  ]
  return `${head(
    `${posting.title} Job Opening in ${place.city}, ${state} - ${board.name}`,
    `<link rel="canonical" href="${address}">
<script type="application/ld+json">
${linkedData(board, entry, ad, isSplit(entry))}
</script>`,
  )}
<section id="job-detail-view"><div class="top-info"><div class="title-CTA-tools clearfix">
<em><a href="/jobseeker/company/1/x?job=${entry.externalId}">${escapeText(posting.employer ?? '')}</a></em>
<h2>
  ${escapeText(posting.title)}
</h2>
<a id="applyBtn" href="${posting.applyUrl}" class="primary ga_ext" target="_blank">Apply Now</a></div></div>
<div class="description-text">${sections.join('\n')}</div>
<div class="job-data-contain"><div class="job-data-basics clearfix"><strong>Job Information</strong><ul>
${rows.join('\n')}
</ul></div></div>
<div class="company-info clearfix"><h3>About ${escapeText(posting.employer ?? '')}</h3><p>See the employer's own pages.</p></div>
</section>
<section class="similar-jobs"><ul><li><a href="/jobseeker/search/results/">Similar jobs</a></li></ul></section>
${foot(board)}`
}

/** Whether the requirements stand in a block of their own. */
function isSplit(entry: Entry): boolean {
  return entry.index % 5 < 3 && !entry.copyOf?.excerpt
}
