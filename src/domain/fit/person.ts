import { confidenceThatSatisfies } from '../credentials.ts'
import { fieldPatterns } from '../education.ts'
import type { Degree, HeldCredential, Profile } from '../profile.ts'

/**
 * From this confidence on one credential stands for another. 0.8 takes in what ads name as alternatives almost always (RHIA
 * for RHIT, CCDS for CDIP, CCS for CCA) and leaves out what only some employers take (CIC for CCS 0.6, CPC-A for CPC 0.35):
 * "qualified" must hold at four employers of five.
 */
export const standsInFrom = 0.8
/** From here to `standsInFrom` it is said that some employers take it. */
const closeFrom = 0.5
/** Without a word of the ad, what is expected within so many months is in time: a hire takes some, a start may wait some. */
export const usualWindowMonths = 6

const daysPerMonth = 30.44
const dayMs = 86_400_000

/** What the profile holds for one demanded code, best first. */
export interface Standing {
  state: 'held' | 'in_progress' | 'expired' | 'overdue' | 'close' | 'none'
  by: HeldCredential | null
  /** Day on which it is expected, when in progress. */
  on: string | null
}

/** Whether the person could sit for a credential. */
export type Eligible = 'yes' | 'no' | 'unknown'

/** Schooling with its fields as codes; null: not said, empty: none that the table knows. */
export interface Schooling {
  degree: Degree
  fields: string[] | null
  state: 'finished' | 'in_progress' | 'overdue'
}

/** A profile as of a day, prepared for many requirements; the maps keep what was found out once. */
export interface Person {
  profile: Profile
  today: string
  schooling: Schooling[]
  /** All work together: kinds of work add up, an entry that names none is the total. */
  years: number
  standings: Map<string, Standing>
  eligible: Map<string, Eligible>
  lastDays: Map<number, string>
}

export function personOf(profile: Profile, now: Date): Person {
  const today = now.toISOString().slice(0, 10)
  const sum = (isNamed: boolean) =>
    profile.experience.reduce((total, worked) => total + ((worked.in !== null) === isNamed ? worked.years : 0), 0)
  return {
    profile,
    today,
    schooling: profile.education.map((degree) => ({
      degree,
      fields: fieldsOf(degree.field),
      state: degree.inProgressUntil === null ? 'finished' : degree.inProgressUntil < today ? 'overdue' : 'in_progress',
    })),
    years: Math.max(sum(true), sum(false)),
    standings: new Map(),
    eligible: new Map(),
    lastDays: new Map(),
  }
}

/** Codes of the fields of study that the words name; null when there are none. */
function fieldsOf(words: string | null): string[] | null {
  if (words === null) return null
  const folded = words.toLowerCase()
  return fieldPatterns.filter(([code, pattern]) => code === folded || pattern.test(folded)).map(([code]) => code)
}

/** The last day of a window that opens today. */
export function lastDayWithin(person: Person, months: number): string {
  const known = person.lastDays.get(months)
  if (known !== undefined) return known
  const end = new Date(Date.parse(person.today) + Math.ceil(months * daysPerMonth) * dayMs)
  const day = end.toISOString().slice(0, 10)
  person.lastDays.set(months, day)
  return day
}

export function standingOf(person: Person, code: string): Standing {
  const known = person.standings.get(code)
  if (known) return known
  const none: Standing = { state: 'none', by: null, on: null }
  const standing = person.profile.credentials
    .map((held) => standingBy(held, code, person.today))
    .reduce((best, one) => (isBetter(one, best) ? one : best), none)
  person.standings.set(code, standing)
  return standing
}

const order = ['held', 'in_progress', 'expired', 'overdue', 'close', 'none']

function isBetter(one: Standing, other: Standing): boolean {
  const difference = order.indexOf(one.state) - order.indexOf(other.state)
  return difference < 0 || (difference === 0 && (one.on ?? '') < (other.on ?? ''))
}

function standingBy(held: HeldCredential, code: string, today: string): Standing {
  const confidence = confidenceThatSatisfies(held.code, code)
  if (confidence < closeFrom) return { state: 'none', by: null, on: null }
  const on = held.inProgressUntil ?? (held.earnedOn !== null && held.earnedOn > today ? held.earnedOn : null)
  const isExpired = on === null && held.expiresOn !== null && held.expiresOn < today
  if (confidence < standsInFrom) {
    const state = on === null && !isExpired ? 'close' : 'none'
    return { state, by: state === 'close' ? held : null, on: null }
  }
  if (on !== null) return { state: on < today ? 'overdue' : 'in_progress', by: held, on }
  return { state: isExpired ? 'expired' : 'held', by: held, on: null }
}
