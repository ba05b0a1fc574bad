import type { Posting } from '../src/domain/posting.ts'
import type { City } from './cities.ts'
import { payStates } from './cities.ts'
import { type Employer, employersOf } from './employers.ts'
import { type AdBody, writeBody } from './phrasing/body.ts'
import { demandOf, ladderOf, onLadder } from './phrasing/demand.ts'
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
import { type Truth, truthOf, truthOfExcerpt } from './truth.ts'

export interface Ad {
  posting: Posting
  truth: Truth
  employer: Employer
  platform: Platform
  body: AdBody
}

export interface Copy {
  retitled: boolean
  /** Only its first words, and a link. */
  excerpt: boolean
  /** The employer's requisition number, where the copy names it. */
  reference: string | null
  applyUrl: string
}

export interface AdOptions {
  platform?: Platform
  employer?: Employer
  /** The same opening for another city or shift: 0 is the first. */
  sibling?: number
  /** How often the ad was edited since it appeared. */
  revision?: number
  /** It repeats an employer's own ad on another board. */
  copy?: Copy
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
  const gradeless = fill(rng.pick(role.titles), rng, {})
  const ladder = ladderOf(role, gradeless, rng)
  const baseTitle = ladder ? `${gradeless} ${ladder.map(({ grade }) => grade).join('/')}` : gradeless
  const usual = demandOf(role, gradeOf(gradeless), rng)
  const demand = ladder ? onLadder(usual, ladder) : usual
  const twin = sibling > 0 && employer.places.length === 1
  const terms: Terms = { ...termsOf(role, place, ownRng), ...(twin ? { shift: 'evening' } : {}) }
  const titleRng = options.copy?.retitled ? random(seed, index, 'copy') : ownRng
  const title = twin ? `${baseTitle} - Evenings` : adTitle(baseTitle, terms, place, titleRng)
  const entryLevel = claimsEntryLevel(role, demand.experience.minimumYears, rng) || /Entry Level/.test(baseTitle)
  const paid = ownRng.chance(payStates.has(place.state) ? 0.95 : 0.5)
  const payRng = random(seed, index, sibling, 'pay', options.revision ?? 0)
  const pay = paid ? payDemand(role.hourly, payRng) : null
  const whole = writeBody({ role, employer, place, demand, terms, pay, baseTitle, entryLevel, rng, ownRng, options })
  const body = options.copy?.excerpt ? { ...whole, description: whole.excerpt, requirements: '' } : whole
  const externalId = options.externalId ?? String(10_000_000 + (hash(seed, index, sibling, 'id') % 90_000_000))
  const postedAt = options.postedAt ?? '2026-06-01'
  const stated = { platform, employer, places, title, demand, terms, pay, body, externalId, postedAt, rng: ownRng }
  const posting = { ...postingOf(stated), ...copiedFields(options.copy) }
  const truth = truthOf({ role, demand, terms, pay, places, entryLevel })
  return { posting, employer, platform, body, truth: options.copy?.excerpt ? truthOfExcerpt(truth, posting) : truth }
}

function copiedFields(copy: Copy | undefined): Partial<Posting> {
  if (!copy) return {}
  return { applyUrl: copy.applyUrl, ...(copy.excerpt ? { fields: {} } : {}) }
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
