import type { Posting, StatedPay, StatedPlace } from './posting.ts'

/**
 * A posting as JSON with its keys in one order at every depth: two postings that say the same give the same text, however
 * their sources built them. Two crawls of an ad that did not change must agree on it.
 */
export function canonicalPosting(posting: Posting): string {
  const ordered: Posting = {
    externalId: posting.externalId,
    url: posting.url,
    title: posting.title,
    employer: posting.employer,
    description: posting.description,
    places: posting.places.map(canonicalPlace),
    workMode: posting.workMode,
    remoteFrom: posting.remoteFrom,
    employmentTypes: posting.employmentTypes,
    pay: posting.pay && canonicalPay(posting.pay),
    postedAt: posting.postedAt,
    validThrough: posting.validThrough,
    requisition: posting.requisition,
    applyUrl: posting.applyUrl,
    department: posting.department,
    fields: canonicalFields(posting.fields),
  }
  return JSON.stringify(ordered)
}

function canonicalPlace({ text, city, state, postalCode, country }: StatedPlace): StatedPlace {
  return { text, city, state, postalCode, country }
}

function canonicalPay({ min, max, unit, currency, source, text }: StatedPay): StatedPay {
  return { min, max, unit, currency, source, text }
}

function canonicalFields(fields: Record<string, string>): Record<string, string> {
  const names = Object.keys(fields)
  return names.length < 2 ? fields : Object.fromEntries(names.sort().map((name) => [name, fields[name]!]))
}
