import type { EducationLevel } from '../../src/domain/listing.ts'
import type { Random } from '../random.ts'
import type { Role } from './role.ts'

export interface CredentialDemand {
  codes: readonly string[]
  level: 'required' | 'preferred'
  withinMonths: number | null
  eligibleSuffices: boolean
}

/** What an ad will ask for, before it has words. */
export interface Demand {
  credentials: CredentialDemand[]
  education: {
    minimum: EducationLevel | null
    preferred: EducationLevel | null
    field: string
    accredited: boolean
    equivalentExperience: boolean
    /** A higher level with fewer years also suffices: the minimum then needs so many more. */
    scale: { higher: EducationLevel; extraYears: number } | null
  }
  experience: { minimumYears: number | null; preferredYears: number | null; in: string }
  /** One ad for several grades: what each asks for. The demand itself is that of the lowest. */
  ladder: readonly Rung[] | null
}

export interface Rung {
  grade: string
  codes: readonly string[]
  years: number
}

const notForLater = new Set(['RN', 'BLS', 'DRIVER', 'CMA', 'RMA', 'CISSP', 'CCM', 'COMPTIA-A+'])
const above: Partial<Record<EducationLevel, EducationLevel>> = {
  none: 'high_school',
  high_school: 'associate',
  certificate: 'associate',
  some_college: 'associate',
  associate: 'bachelor',
  bachelor: 'master',
}

function credentialsOf(role: Role, rng: Random): CredentialDemand[] {
  return rng.weighted(role.credentials).map((ask) => {
    const codes = ask.codes.length > 1 && rng.chance(0.35) ? rng.sample(ask.codes, ask.codes.length) : ask.codes
    const settled = ask.level === 'preferred' || ask.codes.some((code) => notForLater.has(code))
    const later = !settled && rng.chance(role.beginners ? 0.35 : 0.15)
    const mayBeEligible = !settled && codes.every((code) => /^RHI[TA]$|^ODS$/.test(code))
    return {
      codes,
      level: ask.level,
      withinMonths: later ? rng.pick([6, 6, 12, 12, 12, 18, 24]) : null,
      eligibleSuffices: mayBeEligible && rng.chance(0.18),
    }
  })
}

function yearsOf(role: Role, grade: number, rng: Random): Demand['experience'] {
  const field = rng.pick(role.experience)
  const [least, most] = role.years
  const years = Math.max(0, Math.min(most + 2, rng.int(least, most) + grade))
  if (years === 0 && !role.beginners) {
    return rng.chance(0.4)
      ? { minimumYears: null, preferredYears: rng.int(1, 2), in: field }
      : { minimumYears: null, preferredYears: null, in: field }
  }
  if (years === 0) return { minimumYears: rng.chance(0.5) ? 0 : null, preferredYears: null, in: field }
  if (rng.chance(0.06)) return { minimumYears: 0.5, preferredYears: null, in: field }
  if (rng.chance(0.1)) return { minimumYears: null, preferredYears: years, in: field }
  return { minimumYears: years, preferredYears: rng.chance(0.2) ? years + rng.int(1, 3) : null, in: field }
}

/** A degree one below, with more years, in place of the usual one. */
function scaleOf(
  minimum: EducationLevel | null,
  experience: Demand['experience'],
  rng: Random,
): { minimum: EducationLevel; higher: EducationLevel; extraYears: number } | null {
  const below = minimum === 'bachelor' ? 'associate' : minimum === 'associate' ? 'high_school' : null
  const { minimumYears, preferredYears } = experience
  if (!below || minimumYears === null || minimumYears < 1 || preferredYears !== null) return null
  return rng.chance(0.07) ? { minimum: below, higher: minimum!, extraYears: rng.int(1, 3) } : null
}

/** `grade`: 0 as usual, above for senior titles, below for first grades. */
export function demandOf(role: Role, grade: number, rng: Random): Demand {
  const credentials = credentialsOf(role, rng)
  const usual = rng.weighted(role.education)
  const experience = yearsOf(role, grade, rng)
  const scale = scaleOf(usual, experience, rng)
  const minimum = scale?.minimum ?? usual
  const raises = scale ? 0 : minimum === null ? 0.12 : minimum === 'bachelor' ? 0.22 : 0.3
  const preferred = rng.chance(raises) ? (minimum === null ? 'associate' : (above[minimum] ?? null)) : null
  const degree = !scale && (minimum === 'associate' || minimum === 'bachelor' || minimum === 'master')
  const field = rng.pick(role.fields)
  const accreditable = degree && /\bHI[MT]\b|Health Information/.test(field) && !/Nursing/.test(field)
  return {
    credentials,
    education: {
      minimum,
      preferred,
      field,
      accredited: accreditable && rng.chance(0.15),
      equivalentExperience: degree && experience.minimumYears !== 0 && rng.chance(0.22),
      scale: scale && { higher: scale.higher, extraYears: scale.extraYears },
    },
    experience,
    ladder: null,
  }
}

const ladders: Record<string, readonly (readonly Rung[])[]> = {
  outpatient_coder: [
    [
      { grade: 'I', codes: ['CCA', 'CPC-A'], years: 0 },
      { grade: 'II', codes: ['CPC', 'CCS-P'], years: 2 },
      { grade: 'III', codes: ['CPC', 'CCS-P', 'CCS'], years: 4 },
    ],
    [
      { grade: 'I', codes: ['CPC-A', 'CPC'], years: 0 },
      { grade: 'II', codes: ['CPC', 'COC'], years: 3 },
    ],
  ],
  inpatient_coder: [
    [
      { grade: 'I', codes: ['CCA', 'RHIT'], years: 0 },
      { grade: 'II', codes: ['CCS', 'RHIT', 'RHIA'], years: 2 },
      { grade: 'III', codes: ['CCS', 'CIC'], years: 5 },
    ],
  ],
}

/** The same job at two or three grades, where the role knows them: few ads are so. */
export function ladderOf(role: Role, title: string, rng: Random): readonly Rung[] | null {
  const known = ladders[role.name]
  if (!known || / I{1,3}\b|Senior|Lead/.test(title)) return null
  return rng.chance(0.08) ? rng.pick(known) : null
}

/** The demand of the lowest rung. */
export function onLadder(demand: Demand, ladder: readonly Rung[]): Demand {
  const { codes, years } = ladder[0]!
  return {
    ...demand,
    credentials: [{ codes, level: 'required', withinMonths: null, eligibleSuffices: false }],
    education: { ...demand.education, scale: null, equivalentExperience: false },
    experience: { ...demand.experience, minimumYears: years === 0 ? null : years, preferredYears: null },
    ladder,
  }
}
