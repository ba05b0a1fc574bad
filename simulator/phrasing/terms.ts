import type { EmploymentType, Shift, WorkMode } from '../../src/domain/listing.ts'
import type { City } from '../cities.ts'
import type { Random } from '../random.ts'
import type { Role } from './role.ts'

/** Where, when and how the work is done, before it has words. */
export interface Terms {
  workMode: WorkMode | null
  /** States where a remote worker may live; empty: not stated. */
  remoteFrom: readonly string[]
  employmentType: EmploymentType | null
  shift: Shift | null
}

const hireSets: readonly (readonly string[])[] = [
  ['AL', 'FL', 'GA', 'NC', 'SC', 'TN'],
  ['IL', 'IN', 'IA', 'MI', 'MN', 'OH', 'WI'],
  ['AR', 'KS', 'LA', 'MO', 'OK', 'TX'],
  ['CT', 'ME', 'NH', 'NJ', 'NY', 'PA', 'RI', 'VT'],
  ['AZ', 'CO', 'ID', 'NM', 'NV', 'OR', 'UT', 'WA'],
]

export function termsOf(role: Role, place: City, rng: Random): Terms {
  const away = rng.chance(role.remote)
  const remote = away && rng.chance(0.75)
  const workMode = remote ? 'remote' : away ? 'hybrid' : rng.chance(0.3) ? 'onsite' : null
  const near = hireSets.find((set) => set.includes(place.state))
  const remoteFrom = remote && near && rng.chance(0.35) ? near : []
  const employmentType = rng.weighted<EmploymentType | null>([
    [66, 'full_time'],
    [10, 'part_time'],
    [6, 'per_diem'],
    [3, 'contract'],
    [2, 'temporary'],
    [13, null],
  ])
  const shift = rng.weighted<Shift | null>([
    [50, 'day'],
    [6, 'evening'],
    [5, 'night'],
    [3, 'weekend'],
    [36, null],
  ])
  return { workMode, remoteFrom, employmentType, shift }
}

const typeWords: Record<EmploymentType, readonly string[]> = {
  full_time: ['Full-time', 'Full time, 40 hours a week', 'Full Time (1.0 FTE)', 'This is a full-time position'],
  part_time: ['Part-time', 'Part time, 24 hours a week', 'Part-time (0.5 FTE)'],
  per_diem: ['PRN', 'Per diem', 'PRN, as needed'],
  contract: ['Contract', 'Contract position, six months', '13-week contract'],
  temporary: ['Temporary', 'Temporary position through spring'],
  internship: ['Internship'],
}
const shiftWords: Record<Shift, readonly string[]> = {
  day: ['day shift', 'days, Monday through Friday', 'Monday to Friday, 8:00 am to 4:30 pm'],
  evening: ['evening shift', 'evenings, 3:00 pm to 11:30 pm'],
  night: ['night shift', 'nights, 11:00 pm to 7:30 am'],
  weekend: ['weekend shift', 'every Saturday and Sunday'],
  rotating: ['rotating shifts'],
  flexible: ['flexible hours'],
}

/** "Full-time, day shift." or nothing where neither is stated. */
export function scheduleText(terms: Terms, rng: Random): string {
  const parts: string[] = []
  if (terms.employmentType) parts.push(rng.pick(typeWords[terms.employmentType]))
  if (terms.shift) parts.push(rng.pick(shiftWords[terms.shift]))
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}

export function workModeText(terms: Terms, place: City, rng: Random): string {
  if (terms.workMode === 'remote') {
    const fully = rng.pick([
      'This is a fully remote position.',
      'The work is 100% remote.',
      'Work from home, with equipment provided.',
      'Remote position; training is virtual as well.',
    ])
    if (terms.remoteFrom.length === 0) return fully
    const states = terms.remoteFrom.join(', ')
    return `${fully} ${rng.pick([`Candidates must live in one of these states: ${states}.`, `We hire remote staff in ${states}.`])}`
  }
  if (terms.workMode === 'hybrid') {
    return rng.pick([
      `Hybrid schedule: two days a week on site in ${place.city}.`,
      'This is a hybrid role, with three days in the office and two at home.',
      `Hybrid position based in ${place.city}, ${place.state}.`,
    ])
  }
  if (terms.workMode === 'onsite') {
    return rng.pick([
      `This position is on-site in ${place.city}, ${place.state}.`,
      'On-site position; remote work is not available.',
      'The work is done onsite.',
    ])
  }
  return ''
}
