import { z } from 'zod'
import type { Place } from './listing.ts'
import { pointOf } from './places/point.ts'
import { stateNames } from './places/states.ts'
import { placesOfStated } from './places.ts'
import type { StatedPlace } from './posting.ts'
import { anyOf, count } from './search.ts'

/** One event as a source read it from a calendar: its words and fields, nothing inferred. */
export interface StatedEvent {
  /** The calendar's stable id of the event; of one that repeats, with the day. */
  externalId: string
  /** The event's page, or that of its calendar. */
  url: string
  title: string
  organiser: string | null
  /** HTML or plain text, as found. */
  description: string
  categories: string[]
  /** "2026-12-03" of a whole day, "2026-12-03T10:00:00-05:00", or without offset where the calendar gives no zone. */
  starts: string
  /** As `starts`; of whole days the last one. */
  ends: string | null
  place: StatedPlace | null
  /** It says so itself that it can be attended from anywhere. */
  online: boolean
  cancelled: boolean
}

export const eventKinds = ['job_fair', 'networking', 'other'] as const
export type EventKind = (typeof eventKinds)[number]

const jobFair =
  /\b(?:jobs?|careers?|employ(?:ment|er)s?|hiring|recruit(?:ing|ment|er)s?|internships?)\b(?:\W+(?:and|&|\w+)){0,3}?\W+(?:fairs?|expos?|days?|nights?|events?|showcases?|open house)\b|\b(?:fairs?|expos?) for (?:employers|job seekers)\b|\bwalk-in interviews?\b|\bmeet (?:the|our|with) (?:employers|recruiters)\b/i
const networking = /\bnetworking\b|\bmix(?:er|-and-mingle)\b|\bmeet[- ]?(?:and|&|n)[- ]?greet\b|\bmeet-?up\b/i

/** What kind of event its title and categories make it. */
export function eventKind({ title, categories }: Pick<StatedEvent, 'title' | 'categories'>): EventKind {
  const said = [title, ...categories]
  if (said.some((words) => jobFair.test(words))) return 'job_fair'
  return said.some((words) => networking.test(words)) ? 'networking' : 'other'
}

const dayMs = 86_400_000
/** The last place on earth where it is still the same day is so far behind UTC. */
const farthestWestMs = 12 * 3_600_000

/** When an event begins and when it is over for certain, wherever it is; null where it states no date. */
export function eventMoments({
  starts,
  ends,
}: Pick<StatedEvent, 'starts' | 'ends'>): { starts: Date; over: Date } | null {
  const from = beginning(starts)
  const to = ends === null ? from + (isDay(starts) ? 0 : dayMs / 2) : beginning(ends)
  if (Number.isNaN(from) || Number.isNaN(to)) return null
  const last = ends ?? starts
  const over = to + (isDay(last) ? dayMs : 0) + (hasOffset(last) ? 0 : farthestWestMs)
  return { starts: new Date(from), over: new Date(Math.max(from, over)) }
}

const isDay = (stated: string) => stated.length === 10
const hasOffset = (stated: string) => /(?:Z|[+-]\d\d:\d\d)$/.test(stated) && !isDay(stated)
const beginning = (stated: string) => Date.parse(isDay(stated) || hasOffset(stated) ? stated : `${stated}Z`)

/** Where an event is, and whether it can be attended from anywhere. */
export function eventPlace({ place, online }: Pick<StatedEvent, 'place' | 'online'>): {
  place: Place | null
  online: boolean
} {
  if (!place) return { place: null, online }
  const words = placesOfStated(place)
  return { place: words.places[0] ?? null, online: online || words.remote }
}

const stated = z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/)

/** The public shape of an event. */
export const eventSchema = z
  .object({
    id: z.string().meta({ description: 'Id of the event' }),
    kind: z.enum(eventKinds).meta({ description: 'What its title and categories make it' }),
    title: z.string().meta({ description: 'Title, as its calendar has it' }),
    organiser: z.string().nullable().meta({ description: 'Who holds it; null: not stated' }),
    starts: stated.meta({
      description: 'Day, or day and time; without an offset where the calendar gives no zone: the time of the place',
    }),
    ends: stated.nullable().meta({ description: 'As `starts`; of whole days the last one; null: not stated' }),
    place: z
      .string()
      .nullable()
      .meta({ description: 'Where, in the words of the calendar; null: nowhere, or not stated' }),
    city: z.string().nullable().meta({ description: 'City of the place; null: not known' }),
    state: z.string().nullable().meta({ description: 'State of the place; null: not known' }),
    online: z.boolean().meta({ description: 'It can be attended from anywhere' }),
    cancelled: z.boolean().meta({ description: 'Its calendar says that it is cancelled' }),
    url: z.string().meta({ description: "The event's page, or that of its calendar" }),
    board: z
      .object({
        id: z.string().meta({ description: 'Id of the board it was read from' }),
        name: z.string().meta({ description: 'Name of the board' }),
      })
      .meta({ description: 'The calendar it was read from' }),
    checkedAt: z.iso.datetime({ offset: true }).meta({ description: 'When the calendar was last seen to hold it' }),
  })
  .meta({ id: 'Event', description: 'A job fair or another dated event' })
export type EventView = z.infer<typeof eventSchema>

const day = z.iso.date({ error: 'must be a day like 2026-12-03' })

/** What narrows the events, and the page of them. */
export const eventSearchSchema = z
  .strictObject({
    kind: anyOf(z.enum(eventKinds), 'Kind of event; without it job fairs and networking'),
    state: anyOf(z.enum(Object.keys(stateNames)), 'State, district or territory of the place'),
    near: z
      .string()
      .trim()
      .max(100)
      .refine((place) => pointOf(place) !== null, 'must be a ZIP code, or a city with its state like "Akron, OH"')
      .optional()
      .meta({ description: 'Place to measure from: a ZIP code, or a city with its state', example: 'Akron, OH' }),
    radiusMiles: count(1, 500).optional().meta({ description: 'Miles from `near`; without it 50' }),
    online: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: 'true: can be attended from anywhere; false: cannot' }),
    from: day.optional().meta({ description: 'Ends on this day or later; without it, what is not over now' }),
    to: day.optional().meta({ description: 'Begins on this day or earlier' }),
    organiser: z.string().trim().min(1).max(100).optional().meta({ description: 'A part of the name of who holds it' }),
    board: anyOf(z.string().trim().min(1).max(100), 'Id of a board'),
    limit: count(1, 100).default(20).meta({ description: 'Events on a page' }),
    cursor: count(1, Number.MAX_SAFE_INTEGER)
      .optional()
      .meta({ description: '`next` of the page before; the rest as it was' }),
  })
  .superRefine(({ near, radiusMiles }, { addIssue }) => {
    if (radiusMiles !== undefined && near === undefined)
      addIssue({ code: 'custom', path: ['radiusMiles'], message: 'needs near beside it' })
  })
export type EventSearch = z.infer<typeof eventSearchSchema>
