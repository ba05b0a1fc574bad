import { credentials } from '../credentials.ts'
import type { EducationLevel } from '../listing.ts'
import { rankOfEducation } from '../requirement.ts'
import { type Eligible, lastDayWithin, type Person, standingOf, usualWindowMonths } from './person.ts'

export interface Lack {
  education?: EducationLevel
  accredited?: boolean
  experienceYears?: number
  credentials?: string[]
}

/**
 * What the person lacks to sit for a credential, as far as the table knows: `yes` lacks nothing, `no` lacks what `lack` says,
 * `unknown`: the table or the profile does not say. Schooling that ends soon counts: candidates may sit in their last term.
 */
export function eligibilityFor(person: Person, code: string): { eligible: Eligible; lack: Lack } {
  const asked = credentials.get(code)?.eligibility
  if (!asked) return { eligible: 'unknown', lack: {} }
  const lack: Lack = {}
  let isOpen = false
  if (asked.education) {
    const schooling = schoolingFor(person, asked.education, asked.accredited ?? false)
    if (schooling === 'no') {
      lack.education = asked.education
      if (asked.accredited) lack.accredited = true
    }
    isOpen = schooling === 'unknown'
  }
  if (asked.experienceYears !== undefined && asked.experienceYears > person.years)
    lack.experienceYears = asked.experienceYears - person.years
  const lacking = (asked.credentials ?? []).filter((needed) => standingOf(person, needed).state !== 'held')
  if (lacking.length > 0) lack.credentials = lacking
  return { eligible: Object.keys(lack).length > 0 ? 'no' : isOpen ? 'unknown' : 'yes', lack }
}

function schoolingFor(person: Person, level: EducationLevel, accredited: boolean): Eligible {
  let found: 'no' | 'unknown' = 'no'
  for (const { degree, state } of person.schooling) {
    const isInTime =
      state === 'finished' ||
      (state === 'in_progress' && degree.inProgressUntil! <= lastDayWithin(person, usualWindowMonths))
    if (!isInTime || rankOfEducation(degree.level) < rankOfEducation(level)) continue
    if (!accredited || degree.accredited === true) return 'yes'
    if (degree.accredited === null) found = 'unknown'
  }
  return found
}
