import { z } from 'zod'
import { nameOfCredential } from './credentials.ts'
import { meetEducation } from './fit/education.ts'
import { type Person, standingOf } from './fit/person.ts'
import type { Fit } from './fit/shape.ts'
import type { Listing } from './listing.ts'
import { milesBetween } from './places/distance.ts'
import { pointOf } from './places/point.ts'
import { yearlyFloor } from './profile.ts'
import { medianWage } from './roles.ts'

const scored = ['preferred', 'pay', 'place', 'role', 'fresh', 'reposts', 'reach', 'trap'] as const
export const scoreLineSchema = z
  .object({
    about: z.enum(scored).meta({ description: 'What the line is about' }),
    points: z.number().meta({ description: 'Points it adds, or takes away' }),
    because: z.string().meta({ description: 'Why, in words' }),
  })
  .meta({ id: 'ScoreLine' })
export type ScoreLine = z.infer<typeof scoreLineSchema>

/** How a listing ranks among those of the same fit: the sum of its lines. It never moves a listing into another fit. */
export const scoreSchema = z.object({
  score: z.number().meta({ description: 'Sum of the lines; ranks listings of the same fit' }),
  because: z.array(scoreLineSchema).meta({ description: 'The lines, one for each thing that counts' }),
})
export type Score = z.infer<typeof scoreSchema>

/** What of a listing is scored. */
export type Scored = Pick<
  Listing,
  | 'credentials'
  | 'education'
  | 'experience'
  | 'entryLevel'
  | 'pay'
  | 'soc'
  | 'roleFamily'
  | 'places'
  | 'workMode'
  | 'remoteStates'
  | 'postedAt'
  | 'reposts'
>

const dayMs = 86_400_000
const dollars = (amount: number) => `$${Math.round(amount).toLocaleString('en-US')}`
const round = (points: number) => Math.round(points * 10) / 10

/** The score of a listing for a person, line by line. What is not known, of either, adds and takes nothing. */
export function scoreOf(person: Person, fit: Fit, listing: Scored, now: Date): Score {
  const because = [
    ...preferredLines(person, listing),
    ...payLines(person, listing),
    ...placeLines(person, listing),
    ...roleLines(person, listing),
    ...freshLines(listing, now),
    ...reachLines(person, fit, listing),
  ]
  return { score: round(because.reduce((sum, { points }) => sum + points, 0)), because }
}

function line(about: ScoreLine['about'], points: number, because: string): ScoreLine {
  return { about, points: round(points), because }
}

/** Preferred things rank, they never gate: six points for each that is held, nothing for one that is not. */
function preferredLines(person: Person, { credentials, education, experience }: Scored): ScoreLine[] {
  const lines: ScoreLine[] = []
  const preferred = credentials.filter(({ level }) => level === 'preferred')
  for (const [, alternatives] of Map.groupBy(preferred, ({ group, code }) => group ?? code)) {
    const held = alternatives.find(({ code }) => standingOf(person, code).state === 'held')
    if (held) lines.push(line('preferred', 6, `Preferred and held: ${nameOfCredential(held.code)}`))
  }
  if (education?.preferred) {
    const asked = { level: education.preferred, fields: education.fields, accredited: false }
    if (meetEducation(person, asked, []).state === 'met')
      lines.push(line('preferred', 6, `Preferred and held: ${words(education.preferred)} level of education`))
  }
  if (experience?.preferredYears && person.years >= experience.preferredYears)
    lines.push(line('preferred', 6, `Preferred and held: ${experience.preferredYears} years of experience`))
  return lines
}

/** Against the person's floor up to 12 points either way, against the occupation's median up to 8: a fifth more is half. */
function payLines({ profile }: Person, { pay, soc }: Scored): ScoreLine[] {
  const ends = pay?.currency === 'USD' ? [pay.yearly.min, pay.yearly.max].filter((end) => end !== null) : []
  if (ends.length === 0) return []
  const middle = ends.reduce((sum, end) => sum + end, 0) / ends.length
  const lines: ScoreLine[] = []
  const floor = profile.payFloor && yearlyFloor(profile.payFloor)
  if (floor && Math.max(...ends) < floor)
    lines.push(
      line('pay', -12, `Pays at most ${dollars(Math.max(...ends))} a year, below your floor of ${dollars(floor)}`),
    )
  else if (floor) {
    const above = clamp((middle / floor - 1) * 30, 0, 12)
    lines.push(line('pay', above, `Pays about ${dollars(middle)} a year, against your floor of ${dollars(floor)}`))
  }
  const median = soc === null ? null : medianWage(soc)
  if (median) {
    const points = clamp((middle / median.dollars - 1) * 20, -8, 8)
    const published = `${dollars(median.dollars)}, the country’s median of the occupation in ${median.year}`
    lines.push(line('pay', points, `Pays about ${dollars(middle)} a year, against ${published}`))
  }
  return lines
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

function placeLines(person: Person, listing: Scored): ScoreLine[] {
  return listing.workMode === 'remote' ? remoteLines(person, listing) : nearLines(person, listing)
}

function remoteLines({ profile }: Person, { remoteStates }: Scored): ScoreLine[] {
  const { states, remote } = profile
  const isShut = remoteStates !== null && states.length > 0 && !states.some((state) => remoteStates.includes(state))
  if (isShut) return [line('place', -15, `Remote, but only from ${remoteStates.join(', ')}`)]
  if (remote === null) return []
  return [remote ? line('place', 10, 'Remote, as you wish') : line('place', -10, 'Remote, which you do not wish')]
}

/** Up to 10 points for a place next door, none at the edge of the radius, down to -15 far beyond it. */
function nearLines({ profile }: Person, { places }: Scored): ScoreLine[] {
  const home = profile.place === null ? null : pointOf(profile.place)
  const radius = profile.radiusMiles ?? 50
  const miles = home
    ? places.flatMap(({ latitude, longitude }) =>
        latitude === null || longitude === null ? [] : milesBetween(home, { latitude, longitude }),
      )
    : []
  if (miles.length > 0) {
    const nearest = Math.min(...miles)
    const points = clamp(10 * (1 - nearest / radius), -15, 10)
    return [line('place', points, `${Math.round(nearest)} miles from ${profile.place}`)]
  }
  const wished = places.find(({ state }) => state !== null && profile.states.includes(state))
  if (wished) return [line('place', 5, `In ${wished.state}, as you wish`)]
  const isElsewhere = profile.states.length > 0 && places.some(({ state }) => state !== null)
  return isElsewhere ? [line('place', -10, 'In none of the states that you wish')] : []
}

function roleLines({ profile }: Person, { roleFamily }: Scored): ScoreLine[] {
  return profile.roles.includes(roleFamily) ? [line('role', 8, `Work of the kind you wish: ${words(roleFamily)}`)] : []
}

/** Ten points on the day it is posted, half after two weeks; each time it was posted anew takes two, up to ten. */
function freshLines({ postedAt, reposts }: Scored, now: Date): ScoreLine[] {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(postedAt)) / dayMs))
  const when = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  const lines = [line('fresh', 10 * 0.5 ** (days / 14), `Posted ${when}`)]
  const times = reposts === 1 ? 'once' : `${reposts} times`
  if (reposts > 0) lines.push(line('reposts', -Math.min(10, 2 * reposts), `Posted anew ${times}`))
  return lines
}

/** What stands in the way all the same: a credential asked for soon that the person could not sit for, a trap. */
function reachLines({ years }: Person, { conditions }: Fit, { entryLevel, experience }: Scored): ScoreLine[] {
  const lines = conditions.flatMap((one) =>
    one.kind === 'credential' && one.eligible === 'no'
      ? [line('reach', -8, `To be obtained, but not yet open to you: ${one.codes.map(nameOfCredential).join(' or ')}`)]
      : [],
  )
  if (entryLevel.trap && years < (experience?.minimumYears ?? 0))
    lines.push(line('trap', -5, 'Says that it is for beginners, and asks for experience'))
  return lines
}

function words(code: string): string {
  return code.replaceAll('_', ' ')
}
