import { SourceChanged } from '../domain/errors.ts'
import type { Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { type Html, linkFrom, readHtml, sections, words } from './html.ts'
import { mainPosting, postingOf } from './jobposting.ts'
import { readLinkedData } from './jsonld.ts'
import { payInWords } from './pay.ts'
import { placeInWords } from './place.ts'
import type { Page } from './source.ts'

/** Ids are the platform's, not the board's: one ad keeps its id on every board that shows it. */
export const adPath = /^\/job\/[^/]*\/(\d+)\/?$/

/**
 * An ad's own page on YM Careers: its JobPosting, and the table of labels for what that lost or never had. Null where
 * neither the page's address nor its canonical link names the ad: a removed one leads back to the search.
 */
export function readAd(page: Page, posting: Posting): Posting | null {
  const $ = readHtml(page)
  const canonical = $('link[rel="canonical"]').attr('href') ?? null
  const ids = [page.url, canonical ?? undefined].map((address) => linkFrom(page, address)?.pathname.match(adPath)?.[1])
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
