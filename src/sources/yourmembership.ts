import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { type Html, linkFrom, readHtml, type Selection, sections, words } from './html.ts'
import { mainPosting, postingOf } from './jobposting.ts'
import { readLinkedData } from './jsonld.ts'
import { turnPage } from './paging.ts'
import { payInWords } from './pay.ts'
import { placeInWords } from './place.ts'
import type { Page, ReadPage, Source } from './source.ts'

const boardSchema = z.object({
  host: z.string(),
  /** Path and query of the first page of results, or of one ad. */
  search: z.string().default('/jobs/'),
})
type Board = z.infer<typeof boardSchema>

/** Ids are the platform's, not the board's: one ad keeps its id on every board that shows it. */
const adPath = /^\/job\/[^/]*\/(\d+)\/?$/

/** YM Careers (YourMembership): career centres of associations, among them AHIMA Career Assist and HIMSS JobMine. */
export const yourmembership: Source<Board> = {
  id: 'yourmembership',
  name: 'YM Careers',
  board: boardSchema,
  anyAddress: true,

  at(url) {
    if (!/^https?:$/.test(url.protocol)) return null
    const isSearch = adPath.test(url.pathname) || /^\/(?:jobs|jobseeker\/search\/results)\b/.test(url.pathname)
    return { host: url.host, search: isSearch ? withoutSession(url) : '/jobs/' }
  },
  slug: (board) => board.host,
  home: (board) => `https://${board.host}/`,
  first: (board) => ({ url: `https://${board.host}${board.search}` }),

  read(page, board, memory) {
    const only = adPath.exec(board.search)?.[1]
    if (only) return readOnly(page, emptyPosting(only, page.request.url, ''), board)
    const $ = readHtml(page)
    const count =
      words($('.pagination .previous')) || words($('body')).match(/Viewing \d+ - \d+ of [\d,]+ jobs/)?.[0] || ''
    const total = count.match(/of ([\d,]+) jobs/)?.[1]?.replaceAll(',', '')
    const postings = new Map<string, Posting>()
    for (const card of $('.job-summary').toArray()) {
      const posting = cardOf($(card), page, board)
      if (posting) postings.set(posting.externalId, posting)
    }
    const saysNone = Number(total) === 0 || /\b(?:no jobs (?:were )?found|0 jobs|no results)\b/i.test($('body').text())
    if (postings.size === 0 && !saysNone) throw new SourceChanged('no result cards, and no word that there are none')
    const links = $('.pagination .next a')
      .toArray()
      .map((link) => $(link))
    // From page two on the same element also leads back: "Last 25 Jobs | Next 25 Jobs".
    const next = linkFrom(page, links.find((link) => /^next\b/i.test(words(link)))?.attr('href'))
    return {
      postings: [...postings.values()],
      details: [...postings.values()].map(({ externalId, url }) => ({ externalId, request: { url } })),
      ...turnPage(memory, {
        rows: [...postings.keys()],
        total: total ? Number(total) : null,
        next: next ? { url: `https://${board.host}${withoutSession(next)}` } : undefined,
      }),
    }
  },

  readDetail(page, posting) {
    const $ = readHtml(page)
    const canonical = $('link[rel="canonical"]').attr('href') ?? null
    const ids = [page.url, canonical].map((url) => linkFrom(page, url ?? undefined)?.pathname.match(adPath)?.[1])
    if (!ids.includes(posting.externalId)) return null
    const labels = labelsOf($)
    const data = readLinkedData($)
    const marked = mainPosting(data.postings, { address: page.url, canonical, id: posting.externalId })
    const stated = (marked && postingOf(marked, posting)) ?? statedByLabels($, posting, labels)
    if (!stated) throw new SourceChanged('neither a JobPosting nor a description on the page of an ad')
    return {
      ...stated,
      description: withMissing(stated.description, partsOf($)),
      requisition: null,
      employer: stated.employer ?? labels.get('company name') ?? posting.employer,
      places: stated.places.length > 0 ? stated.places : statedPlaces(labels, posting),
      pay: payInWords(labels.get('salary')) ?? stated.pay,
      applyUrl: linkFrom(page, $('#applyBtn').attr('href'))?.href ?? stated.applyUrl,
      fields: { ...fieldsOf(labels), ...stated.fields },
    }
  },
}

function readOnly(page: Page, card: Posting, board: Board): ReadPage {
  const posting = yourmembership.readDetail!(page, card, board)
  return { postings: posting ? [posting] : [] }
}

function cardOf(card: Selection, page: Page, board: Board): Posting | null {
  const link = card.find('a.ga_job').first()
  const url = linkFrom(page, link.attr('href'))
  const externalId = url?.pathname.match(adPath)?.[1]
  const title = words(link.find('.h3')) || words(link)
  if (!url || url.host !== board.host || !externalId || !title) return null
  const place = placeInWords(words(card.find('.job-summary-top-left > em')))
  return {
    ...emptyPosting(externalId, `https://${board.host}${url.pathname}`, title),
    employer: words(card.find('.job-summary-top-left > strong')) || null,
    places: place ? [place] : [],
  }
}

function labelsOf($: Html): Map<string, string> {
  const rows = $('.job-data-basics li').toArray()
  const pairs = rows.map((row): [string, string] => [words($(row).find('label')), words($(row).find('span'))])
  return new Map(
    pairs
      .map(([label, value]): [string, string] => [label.replace(/\s*:$/, '').toLowerCase(), value])
      .filter(([, value]) => value),
  )
}

type Part = [heading: string | null, html: string | null]

function partsOf($: Html): Part[] {
  const parts = $('.generic-details-text')
    .toArray()
    .map((part) => $(part))
  return parts.map((part) => [words(part.find('.h5')) || null, part.find('pre').html() ?? part.html()])
}

/** The JSON-LD of some ads leaves out the requirements that their page shows. */
function withMissing(description: string, parts: Part[]): string {
  const bare = (html: string | null) => (html ?? '').replace(/<[^>]*>|&\w+;|&#\w+;|\W/g, '')
  const known = bare(description)
  return sections([[null, description], ...parts.filter(([, html]) => !known.includes(bare(html).slice(0, 60)))])
}

function statedByLabels($: Html, posting: Posting, labels: Map<string, string>): Posting | null {
  const description = sections(partsOf($))
  return !description
    ? null
    : {
        ...posting,
        title: labels.get('position title') ?? posting.title,
        description,
        places: statedPlaces(labels, posting),
        employmentTypes: labels.get('job type')?.split(/,\s*/) ?? [],
        postedAt: statedDate(labels.get('posted')),
      }
}

function statedPlaces(labels: Map<string, string>, posting: Posting): Posting['places'] {
  const place = placeInWords(labels.get('location'))
  return place ? [place] : posting.places
}

function fieldsOf(labels: Map<string, string>): Record<string, string> {
  const named = {
    educationRequirements: 'min education',
    experienceRequirements: 'min experience',
    entryLevel: 'entry level',
  }
  return Object.fromEntries(
    Object.entries(named).flatMap(([field, label]) => (labels.has(label) ? [[field, labels.get(label)!]] : [])),
  )
}

/** Links carry the visitor's session, which would make one page a hundred. */
function withoutSession(url: URL): string {
  url.searchParams.delete('msessid')
  return url.pathname + url.search
}
