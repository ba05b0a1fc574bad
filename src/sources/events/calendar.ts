import ICAL from 'ical.js'
import { SourceChanged } from '../../domain/errors.ts'
import type { StatedEvent } from '../../domain/event.ts'
import { linkFrom } from '../html.ts'
import { placeInWords } from '../place.ts'
import type { Page } from '../source.ts'

const dayMs = 86_400_000
const yearMs = 366 * dayMs
const mostOccurrences = 60
const mostSteps = 5_000

export function isCalendar(body: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(body)
}

/** The events of an iCalendar file (RFC 5545); those that repeat, once for each day of the year after the answer. */
export function readCalendar(page: Page): StatedEvent[] {
  const calendar = parsed(page.body)
  const answeredMs = Date.parse(page.headers.date ?? '') || newestStamp(calendar)
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  const repeating = new Map(events.filter((event) => event.isRecurring()).map((event) => [event.uid, event]))
  const changes = events.filter((event) => event.isRecurrenceException() && repeating.has(event.uid))
  for (const change of changes) repeating.get(change.uid)?.relateException(change)
  const masters = events.filter((event) => !changes.includes(event))
  const organiser = wordsOf(calendar, 'x-wr-calname')
  return masters.flatMap((event) => occurrences(event, answeredMs).flatMap((at) => eventOf(at, page, organiser) ?? []))
}

function parsed(body: string): ICAL.Component {
  const text = body.replace(/^\uFEFF/, '').trim()
  if (!isCalendar(text)) throw new SourceChanged('no calendar where one was due')
  if (!/\bEND:VCALENDAR$/i.test(text)) throw new SourceChanged('a calendar that breaks off')
  try {
    return new ICAL.Component(ICAL.parse(text) as unknown[])
  } catch (error) {
    throw new SourceChanged(`a calendar that cannot be read: ${(error as Error).message}`)
  }
}

interface Occurrence {
  event: ICAL.Event
  starts: ICAL.Time
  ends: ICAL.Time
  repeats: boolean
}

function occurrences(event: ICAL.Event, fromMs: number): Occurrence[] {
  if (!event.isRecurring()) return [{ event, starts: event.startDate, ends: event.endDate, repeats: false }]
  const found: Occurrence[] = []
  const iterator = event.iterator()
  for (let step = 0; step < mostSteps && found.length < mostOccurrences; step++) {
    const next = iterator.next()
    if (!next || next.toUnixTime() * 1000 > fromMs + yearMs) break
    if (next.toUnixTime() * 1000 < fromMs - dayMs) continue
    const { item, startDate, endDate } = event.getOccurrenceDetails(next)
    found.push({ event: item, starts: startDate, ends: endDate, repeats: true })
  }
  return found
}

function eventOf(
  { event, starts, ends, repeats }: Occurrence,
  page: Page,
  calendar: string | null,
): StatedEvent | null {
  const { component } = event
  const title = wordsOf(component, 'summary')
  const at = written(starts, component, 'dtstart')
  if (!title || !at) return null
  const location = wordsOf(component, 'location')
  const isLink = location !== null && /^https?:\/\//i.test(location)
  const uid = event.uid ?? title
  return {
    externalId: repeats ? `${uid} ${at.slice(0, 10)}` : uid,
    url: linkFrom(page, wordsOf(component, 'url') ?? undefined)?.href ?? page.url,
    title,
    organiser: component.getFirstProperty('organizer')?.getFirstParameter('cn')?.trim() || calendar,
    description: wordsOf(component, 'description') ?? '',
    categories: component.getAllProperties('categories').flatMap((property) => property.getValues().map(String)),
    starts: at,
    ends: lastOf(ends, at, component),
    place: location && !isLink ? placeInWords(location) : null,
    online: isLink,
    cancelled: /^cancelled$/i.test(wordsOf(component, 'status') ?? ''),
  }
}

function wordsOf(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name)
  return value === null ? null : String(value).trim() || null
}

/** The end of whole days is the day after the last. */
function lastOf(ends: ICAL.Time, starts: string, component: ICAL.Component): string | null {
  if (!ends.isDate) {
    const last = written(ends, component, 'dtend')
    return last === starts ? null : last
  }
  const last = new Date(Date.parse(ends.toString()) - dayMs).toISOString().slice(0, 10)
  return last > starts ? last : null
}

/** With the offset of the stated zone, from the calendar's own rules or, where it leaves them out, from the known zones. */
function written(time: ICAL.Time, component: ICAL.Component, property: string): string | null {
  if (time.isDate) return time.toString()
  const local = time.toString().replace(/Z$/, '')
  if (Number.isNaN(Date.parse(`${local}Z`))) return null
  if (time.zone === ICAL.Timezone.utcTimezone) return `${local}Z`
  if (time.zone !== ICAL.Timezone.localTimezone) return local + offset(time.utcOffset() / 60)
  const zone = (component.getFirstProperty(property) ?? component.getFirstProperty('dtstart'))?.getFirstParameter(
    'tzid',
  )
  const minutes = zone ? knownOffset(zone, `${local}Z`) : null
  return minutes === null ? local : local + offset(minutes)
}

function offset(minutes: number): string {
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}

/** Minutes east of UTC of a zone such as America/Chicago at a local time; null for a name that nobody knows. */
function knownOffset(zone: string, local: string): number | null {
  if (!Intl.supportedValuesOf('timeZone').includes(zone)) return null
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const minutesAt = (moment: number) => {
    const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
  }
  const asUtc = Date.parse(local)
  return minutesAt(asUtc - minutesAt(asUtc) * 60_000)
}

function newestStamp(calendar: ICAL.Component): number {
  const stamps = calendar.getAllSubcomponents('vevent').map((event) => wordsOf(event, 'dtstamp'))
  return Math.max(0, ...stamps.map((stamp) => Date.parse(stamp ?? '') || 0))
}
