import { emptyPosting, type Posting, type StatedPay, type StatedPlace } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { decoded, sections, unescapedHtml } from './html.ts'
import { isA, type Thing } from './jsonld.ts'
import { currencyCode, payInWords, payUnit, statedPay } from './pay.ts'
import { distinctPlaces, placeInWords, statedPlace } from './place.ts'

/** What a schema.org JobPosting states; null when it is a stub without title or description, a link to follow. */
export function postingOf(thing: Thing, id: { externalId: string; url: string }): Posting | null {
  const title = decoded(text(thing.title) ?? text(thing.name) ?? '')
  const description = prose(thing.description)
  if (!title || !description) return null
  const employer = decoded(nameOf(thing.hiringOrganization) ?? '')
  return {
    ...emptyPosting(id.externalId, id.url, title),
    employer: employer && !/^confidential$/i.test(employer) ? employer : null,
    description: sections([
      [null, description],
      ...(['responsibilities', 'qualifications', 'skills'] as const).map((name): [string, string | null] => {
        const more = prose(thing[name])
        return [name[0]!.toUpperCase() + name.slice(1), more && !description.includes(more) ? more : null]
      }),
    ]),
    places: placesOf(list(thing.jobLocation)),
    workMode: texts(thing.jobLocationType).join(', ') || null,
    remoteFrom: list(thing.applicantLocationRequirements).flatMap((area) => nameOf(area) ?? []),
    employmentTypes: employmentTypes(thing.employmentType),
    pay: payOf(thing),
    postedAt: statedDate(thing.datePosted),
    validThrough: statedDate(thing.validThrough),
    requisition: requisitionOf(list(thing.identifier)[0]),
    applyUrl: applyUrlOf(thing),
    department: nameOf(thing.employmentUnit),
    fields: fieldsOf(thing),
  }
}

function list(value: unknown): unknown[] {
  return [value].flat().filter((item) => item != null && item !== '')
}

function object(value: unknown): Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : {}
}

function text(value: unknown): string | null {
  const first = list(value)[0]
  return typeof first === 'string' || typeof first === 'number' ? String(first).trim() || null : null
}

function texts(value: unknown): string[] {
  return list(value).flatMap((item) => text(item) ?? [])
}

function nameOf(value: unknown): string | null {
  const first = list(value)[0]
  const { name, legalName } = object(first)
  return text(first) ?? text(name) ?? text(legalName)
}

/** Some pages escape twice: entities for tags, a backslash and an n for a line's end. */
function prose(value: unknown): string {
  const html = unescapedHtml(texts(value).join('\n'))
  return (html.includes('\n') ? html : html.replace(/\\r?\\n|\\n/g, '\n')).trim()
}

function placesOf(locations: unknown[]): StatedPlace[] {
  const places = locations.map((location) => {
    const place = object(location)
    const address = object(list(place.address)[0])
    const inWords = text(location) ?? text(place.address)
    const region = text(address.addressRegion)
    const regionIsCountry = region !== null && /^(?:united states|usa?)$/i.test(region)
    const stated = inWords
      ? placeInWords(inWords)
      : statedPlace({
          city: text(address.addressLocality),
          state: regionIsCountry ? null : region,
          postalCode: text(address.postalCode),
          country: nameOf(address.addressCountry) ?? (regionIsCountry ? region : null),
        })
    return { stated, name: text(place.name) }
  })
  const distinct = distinctPlaces(places.map((place) => place.stated))
  const names = new Set(places.map((place) => place.name))
  // One address repeated under several names: the names are the places.
  if (distinct.length <= 1 && names.size > 1 && !names.has(null)) {
    return distinctPlaces(places.map((place) => placeInWords(place.name)))
  }
  return distinct.length > 0 ? distinct : distinctPlaces(places.map((place) => placeInWords(place.name)))
}

function employmentTypes(value: unknown): string[] {
  const stated = texts(value).flatMap((item) =>
    item.startsWith('[') ? item.replace(/[[\]"']/g, '').split(',') : item.split(','),
  )
  return [...new Set(stated.map((item) => item.trim()).filter(Boolean))]
}

function payOf(thing: Thing): StatedPay | null {
  const salary = list(thing.baseSalary)[0]
  const { currency, value, ...rest } = object(salary)
  const inside = typeof value === 'object' ? object(list(value)[0]) : { value, ...rest }
  const words = text(salary) ?? (number(inside.value) === null ? text(inside.value) : null)
  const unit = payUnit(text(inside.unitText) ?? text(rest.unitText) ?? words)
  const stated = text(currency) ?? text(thing.salaryCurrency)
  if (words) {
    const pay = payInWords(words)
    return pay && { ...pay, unit: pay.unit ?? unit, currency: currencyCode(stated) ?? pay.currency }
  }
  const single = number(inside.value)
  const min = number(inside.minValue) ?? single
  const max = number(inside.maxValue) ?? single
  return min === null && max === null ? null : statedPay({ min, max, unit, currency: currencyCode(stated) })
}

function number(value: unknown): number | null {
  const stated = text(value)?.replace(/^\$|,/g, '')
  return stated && Number(stated) > 0 ? Number(stated) : null
}

function requisitionOf(identifier: unknown): string | null {
  const stated = text(identifier) ?? text(object(identifier).value)
  return stated && !/^https?:/i.test(stated) ? stated : null
}

function applyUrlOf(thing: Thing): string | null {
  const { target } = object(list(thing.potentialAction)[0])
  const url = text(target) ?? text(object(list(target)[0]).urlTemplate)
  return url && URL.canParse(url) ? url : null
}

function fieldsOf(thing: Thing): Record<string, string> {
  const education = list(thing.educationRequirements).map((item) => text(item) ?? text(object(item).credentialCategory))
  const experience = list(thing.experienceRequirements).map((item) => {
    const months = text(object(item).monthsOfExperience)
    return text(item) ?? (months && `${months} months`) ?? text(object(item).description)
  })
  const stated: Record<string, (string | null)[]> = {
    educationRequirements: education,
    experienceRequirements: experience,
    experienceInPlaceOfEducation: [thing.experienceInPlaceOfEducation === true ? 'true' : null],
    occupationalCategory: list(thing.occupationalCategory).map((item) => nameOf(item) ?? text(object(item).codeValue)),
    industry: list(thing.industry).map(nameOf),
    workHours: texts(thing.workHours),
  }
  return Object.fromEntries(
    Object.entries(stated)
      .map(([name, values]): [string, string] => [name, decoded(values.filter(Boolean).join(', '))])
      .filter(([, value]) => value),
  )
}

/** The posting that a page is about, among those it marks up: pages also carry blocks of similar jobs. */
export function mainPosting(
  postings: Thing[],
  page: { address: string; canonical: string | null; id: string },
): Thing | null {
  const complete = postings.filter(
    (thing) => isA(thing, 'JobPosting') && text(thing.description) && (thing.title ?? thing.name),
  )
  if (complete.length <= 1) return complete[0] ?? null
  const path = (url: string) => (URL.canParse(url, page.address) ? new URL(url, page.address).pathname : url)
  const here = new Set([page.address, page.canonical ?? page.address].map(path))
  return (
    complete.find((thing) => requisitionOf(list(thing.identifier)[0]) === page.id) ??
    complete.find((thing) => texts(thing.url).some((url) => here.has(path(url)))) ??
    null
  )
}
