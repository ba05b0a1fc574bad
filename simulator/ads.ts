import type {
  CredentialLevel,
  EducationLevel,
  EmploymentType,
  PayUnit,
  RoleFamily,
  WorkMode,
} from '../src/domain/listing.ts'
import type { Posting } from '../src/domain/posting.ts'
import type { City } from './cities.ts'
import { payStates } from './cities.ts'
import { type Employer, employersOf } from './employers.ts'
import { type AdBody, writeBody } from './phrasing/body.ts'
import { demandOf } from './phrasing/demand.ts'
import { payDemand } from './phrasing/pay.ts'
import type { Role } from './phrasing/role.ts'
import { codingRoles } from './phrasing/roles_coding.ts'
import { officeRoles } from './phrasing/roles_office.ts'
import { otherRoles } from './phrasing/roles_other.ts'
import { recordsRoles } from './phrasing/roles_records.ts'
import { fill } from './phrasing/template.ts'
import { type Terms, termsOf } from './phrasing/terms.ts'
import { adTitle } from './phrasing/titles.ts'
import { type Platform, postingOf } from './postings.ts'
import { hash, type Random, random } from './random.ts'

export interface TruthCredential {
  code: string
  level: CredentialLevel
  /** Alternatives share a number; null stands alone. */
  group: number | null
  withinMonths: number | null
  eligibleSuffices: boolean
}

/** What an ad says, known because it was written from it. Credentials in benefits or of colleagues are not listed. */
export interface Truth {
  isHealthInformation: boolean
  roleFamily: RoleFamily
  credentials: TruthCredential[]
  education: {
    minimum: EducationLevel | null
    preferred: EducationLevel | null
    equivalentExperience: boolean
    accredited: boolean
  }
  experience: { minimumYears: number | null; preferredYears: number | null }
  pay: { min: number | null; max: number | null; unit: PayUnit; currency: 'USD' } | null
  places: { city: string; state: string }[]
  workMode: WorkMode | null
  /** States where a remote worker may live; empty: not stated. */
  remoteFrom: string[]
  employmentType: EmploymentType | null
  /** It calls itself a job for beginners; a trap if it asks for a year or more all the same. */
  entryLevel: { claimed: boolean; trap: boolean }
}

export interface Ad {
  posting: Posting
  truth: Truth
  employer: Employer
  platform: Platform
  body: AdBody
}

export interface AdOptions {
  platform?: Platform
  employer?: Employer
  /** The same opening for another city or shift: 0 is the first. */
  sibling?: number
  /** How often the ad was edited since it appeared. */
  revision?: number
  externalId?: string
  /** ISO date of the first day. */
  postedAt?: string
}

const healthRoles: readonly Role[] = [...codingRoles, ...recordsRoles, ...officeRoles]
const weigh = (roles: readonly Role[]) => roles.map((role) => [role.weight, role] as const)
const weighedHealthRoles = weigh(healthRoles)
const weighedOtherRoles = weigh(otherRoles)
const platforms = ['yourmembership', 'workday', 'jobposting'] as const

function gradeOf(title: string): number {
  if (/\bIII\b|Senior|Lead|Second Level/.test(title)) return 2
  if (/\bII\b|Auditor|Educator/.test(title)) return 1
  return / I\b|Trainee|Apprentice|Entry|Junior/.test(title) ? -1 : 0
}

function claimsEntryLevel(role: Role, minimumYears: number | null, rng: Random): boolean {
  const young = role.beginners && (minimumYears ?? 0) < 1
  const low = role.hourly[0] < 24
  return rng.chance(young ? 0.3 : low ? 0.03 : 0)
}

function credentialTruths(demands: ReturnType<typeof demandOf>['credentials']): TruthCredential[] {
  const truths: TruthCredential[] = []
  let group = 0
  for (const demand of demands) {
    const shared = demand.codes.length > 1 ? ++group : null
    for (const code of demand.codes) {
      truths.push({
        code,
        level: demand.level,
        group: shared,
        withinMonths: demand.withinMonths,
        eligibleSuffices: demand.eligibleSuffices,
      })
    }
  }
  return truths
}

/**
 * One invented ad and what it says; the same for the same seed, index and options.
 * About 15 % are near misses: jobs that are not health-information work.
 */
export function generateAd(seed: number, index: number, options: AdOptions = {}): Ad {
  const rng = random(seed, index)
  const sibling = options.sibling ?? 0
  // Place, hours and pay have a stream of their own, so that siblings share every other word.
  const ownRng = random(seed, index, sibling + 1)
  const platform = options.platform ?? rng.pick(platforms)
  const isHealthInformation = rng.chance(0.85)
  const role = rng.weighted(isHealthInformation ? weighedHealthRoles : weighedOtherRoles)
  const employer = options.employer ?? employerFor(role, seed, rng.next())
  const places = placesFor(employer, index, sibling, ownRng)
  const place = places[0]!
  const baseTitle = fill(rng.pick(role.titles), rng, {})
  const demand = demandOf(role, gradeOf(baseTitle), rng)
  const twin = sibling > 0 && employer.places.length === 1
  const terms: Terms = { ...termsOf(role, place, ownRng), ...(twin ? { shift: 'evening' } : {}) }
  const title = twin ? `${baseTitle} - Evenings` : adTitle(baseTitle, terms, place, ownRng)
  const entryLevel = claimsEntryLevel(role, demand.experience.minimumYears, rng)
  const paid = ownRng.chance(payStates.has(place.state) ? 0.95 : 0.5)
  const pay = paid
    ? payDemand(role.hourly, options.revision ? random(seed, index, 'pay', options.revision) : rng)
    : null
  const body = writeBody({
    role,
    employer,
    place,
    demand,
    terms,
    pay,
    title: baseTitle,
    entryLevel,
    rng,
    ownRng,
    revision: options.revision ?? 0,
  })
  const posting = postingOf({
    platform,
    employer,
    places,
    title,
    demand,
    terms,
    pay,
    body,
    externalId: options.externalId ?? String(10_000_000 + (hash(seed, index, sibling, 'id') % 90_000_000)),
    postedAt: options.postedAt ?? '2026-06-01',
    rng: ownRng,
  })
  return {
    posting,
    employer,
    platform,
    body,
    truth: {
      isHealthInformation,
      roleFamily: role.family,
      credentials: credentialTruths(demand.credentials),
      education: {
        minimum: demand.education.minimum,
        preferred: demand.education.preferred,
        equivalentExperience: demand.education.equivalentExperience,
        accredited: demand.education.accredited,
      },
      experience: {
        minimumYears: demand.experience.minimumYears,
        preferredYears: demand.experience.preferredYears,
      },
      pay: pay ? { ...pay, currency: 'USD' } : null,
      places: places.map(({ city, state }) => ({ city, state })),
      workMode: terms.workMode,
      remoteFrom: [...terms.remoteFrom],
      employmentType: terms.employmentType,
      entryLevel: {
        claimed: entryLevel || /Entry Level/.test(baseTitle),
        trap: entryLevel && (demand.experience.minimumYears ?? 0) >= 1,
      },
    },
  }
}

const fitting = new Map<number, Map<Role, readonly Employer[]>>()

function employerFor(role: Role, seed: number, at: number): Employer {
  let ofSeed = fitting.get(seed)
  if (!ofSeed) {
    ofSeed = new Map()
    fitting.set(seed, ofSeed)
  }
  let list = ofSeed.get(role)
  if (!list) {
    list = employersOf(seed).filter((employer) => role.employers.includes(employer.kind))
    ofSeed.set(role, list)
  }
  return list[Math.floor(at * list.length)]!
}

function placesFor(employer: Employer, index: number, sibling: number, rng: Random): City[] {
  const { places } = employer
  const first = places[(index + sibling) % places.length]!
  const second = places[(index + sibling + 1) % places.length]!
  return second !== first && rng.chance(0.06) ? [first, second] : [first]
}

export interface AdsOptions extends AdOptions {
  seed: number
  count: number
}

/** `count` ads of a seed, one by one: index 0 first. */
export function* generateAds({ seed, count, ...options }: AdsOptions): Generator<Ad> {
  for (let index = 0; index < count; index++) yield generateAd(seed, index, options)
}
