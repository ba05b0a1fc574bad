import { SourceChanged } from '../../domain/errors.ts'
import type { StatedEvent } from '../../domain/event.ts'
import type { StatedPlace } from '../../domain/posting.ts'
import { adId } from '../adAddress.ts'
import { statedDate } from '../dates.ts'
import { decoded, type Html, linkFrom, readHtml } from '../html.ts'
import { readThings, type Thing } from '../jsonld.ts'
import { readMicrodata } from '../microdata.ts'
import { placeInWords, statedPlace } from '../place.ts'
import type { Page } from '../source.ts'

const saysNone =
  /\b(?:no (?:upcoming |future |scheduled )?events|there (?:are|were) no (?:upcoming )?(?:events|results))\b/i

/** The events that a page marks up with schema.org; none only where the page says so. */
export function readEventMarkup(page: Page): StatedEvent[] {
  const $ = readHtml(page)
  const { things, broken } = readThings($, isEvent)
  const marked = things.length > 0 ? things : readMicrodata($, 'Event')
  const events = marked.flatMap((thing) => eventOf(thing, page) ?? [])
  if (events.length > 0) return events
  if (broken === 0 && marked.length === 0 && saysNone.test(visible($))) return []
  throw new SourceChanged('no event is marked up on this page, and it does not say that there is none')
}

function visible($: Html): string {
  $('script, style, noscript, template').remove()
  return $('body').text().replace(/\s+/g, ' ')
}

/** "Event", "BusinessEvent", "schema:SocialEvent" and the other kinds. */
function isEvent(thing: Thing): boolean {
  const named = [thing['@type']].flat().some((type) => typeof type === 'string' && /(?:^|[/:#a-z])event$/i.test(type))
  return named && thing.startDate !== undefined
}

function eventOf(thing: Thing, page: Page): StatedEvent | null {
  const title = decoded(text(thing.name) ?? '')
  const starts = statedTime(thing.startDate)
  if (!title || !starts) return null
  const url = linkFrom(page, text(thing.url) ?? text(thing['@id']) ?? undefined) ?? new URL(page.url)
  const places = list(thing.location)
  const mode = text(thing.eventAttendanceMode) ?? ''
  return {
    externalId: `${url.href === page.url ? title : adId(url)} ${starts.slice(0, 10)}`,
    url: url.href,
    title,
    organiser: decoded(nameOf(list(thing.organizer)[0]) ?? '') || null,
    description: text(thing.description) ?? '',
    categories: list(thing.keywords).flatMap((word) => text(word)?.split(',') ?? []),
    starts,
    ends: statedTime(thing.endDate),
    place: places.map(placeOf).find((place) => place !== null) ?? null,
    online: /(?:Online|Mixed)EventAttendanceMode$/.test(mode) || places.some(isVirtual),
    cancelled: /EventCancelled$/.test(text(thing.eventStatus) ?? ''),
  }
}

const list = (value: unknown): unknown[] => [value].flat().filter((item) => item != null && item !== '')
const object = (value: unknown): Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : {}

function text(value: unknown): string | null {
  const first = list(value)[0]
  return typeof first === 'string' ? first.trim() || null : null
}

const nameOf = (value: unknown) => text(value) ?? text(object(value).name)
const isVirtual = (value: unknown) => /(?:^|[/:#])VirtualLocation$/.test(text(object(value)['@type']) ?? '')

/** The hall's name stands before the address, as a person would say it. */
function placeOf(value: unknown): StatedPlace | null {
  if (isVirtual(value)) return null
  const inWords = text(value)
  if (inWords) return placeInWords(decoded(inWords))
  const { name, address } = object(value)
  const parts = object(list(address)[0])
  const place =
    placeInWords(text(address)) ??
    statedPlace({
      city: text(parts.addressLocality),
      state: text(parts.addressRegion),
      postalCode: text(parts.postalCode),
      country: nameOf(parts.addressCountry),
    })
  const hall = decoded(text(name) ?? '')
  if (!place) return placeInWords(hall)
  return { ...place, text: hall && !place.text.includes(hall) ? `${hall}, ${place.text}` : place.text }
}

/** A day, or a day and time; the time is kept where no zone is stated, for it is that of the place. */
function statedTime(value: unknown): string | null {
  const stated = text(value)
  const local = stated && /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?$/.exec(stated)
  if (local)
    return Number.isNaN(Date.parse(`${local[1]}T${local[2]}Z`)) ? null : `${local[1]}T${local[2]}${local[3] ?? ':00'}`
  return statedDate(stated)
}
