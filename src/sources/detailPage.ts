import { SourceChanged } from '../domain/errors.ts'
import type { Posting } from '../domain/posting.ts'
import { readHtml } from './html.ts'
import { mainPosting, postingOf } from './jobposting.ts'
import { readLinkedData } from './jsonld.ts'
import type { Page } from './source.ts'

/** The ad as the JobPosting on its own page states it; what that leaves out stays as the list had it. */
export function adOnPage(page: Page, posting: Posting): Posting {
  const $ = readHtml(page)
  const data = readLinkedData($)
  const canonical = $('link[rel="canonical"]').attr('href') ?? null
  const marked = mainPosting(data.postings, { address: page.url, canonical, id: posting.externalId })
  const stated = marked && postingOf(marked, posting)
  if (!stated)
    throw new SourceChanged(data.broken > 0 ? 'a JobPosting that does not parse' : 'no JobPosting on the page of an ad')
  return completed(posting, stated)
}

/** The card with all that the fuller posting states. */
export function completed(card: Posting, fuller: Posting): Posting {
  const said = Object.entries(fuller).filter(([, value]) => {
    return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  })
  return { ...card, ...Object.fromEntries(said), fields: { ...card.fields, ...fuller.fields } }
}
