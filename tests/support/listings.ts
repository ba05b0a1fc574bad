import { createHash } from 'node:crypto'
import type { Db } from '../../src/db/database.ts'
import { ensureEmployers } from '../../src/db/employers.ts'
import { reserveListingIds, writeListings } from '../../src/db/listings.ts'
import { ensureRequirements } from '../../src/db/requirements.ts'
import type { CredentialTag, ListingState, Reading } from '../../src/domain/listing.ts'
import type { Opening } from '../../src/domain/merging.ts'

/** Noon of the day that the tests take for today. */
export const today = new Date('2026-03-02T12:00:00Z')
export const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000)

export interface ListingFixture {
  title?: string
  text?: string
  employer?: string | null
  board?: string
  state?: ListingState
  postedAt?: Date
  applyUrl?: string | null
  url?: string
  tags?: Partial<Reading>
}

/** A reading of an ad that says nothing. */
export const emptyReading: Reading = {
  isHealthInformation: true,
  roleFamily: 'coding',
  soc: null,
  seniority: null,
  credentials: [],
  education: null,
  experience: null,
  requirement: null,
  entryLevel: { claimed: false, trap: false },
  workMode: null,
  remoteStates: null,
  places: [],
  employmentType: null,
  shift: null,
  setting: [],
  systems: [],
  pay: null,
}

/** The tag of a credential whose evidence is where the code first stands in the text. */
export function credentialIn(text: string, code: string, level: CredentialTag['level'] = 'required'): CredentialTag {
  return { code, level, group: null, withinMonths: null, eligibleSuffices: false, evidence: quote(text, code) }
}

export function quote(text: string, words: string) {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`"${words}" is not in the text`)
  return { start, end: start + words.length, text: words }
}

export const fullText =
  'RHIT, or RHIA within 6 months of hire. CCS preferred. Associate degree. Two years of coding. $24.50 to $31 an hour.'

/** A reading that fills every field. */
export const fullReading: Reading = {
  ...emptyReading,
  soc: '29-2072',
  seniority: 'mid',
  credentials: [
    { ...credentialIn(fullText, 'RHIT'), group: 1 },
    { ...credentialIn(fullText, 'RHIA'), group: 1, withinMonths: 6 },
    credentialIn(fullText, 'CCS', 'preferred'),
  ],
  education: {
    minimum: 'associate',
    preferred: 'bachelor',
    fields: ['him'],
    accredited: true,
    equivalentExperience: true,
    evidence: quote(fullText, 'Associate degree'),
    conflict: {
      level: 'high_school',
      evidence: { start: 0, end: 11, text: 'high school', field: 'educationRequirements' },
    },
  },
  experience: { minimumYears: 2, preferredYears: null, in: 'coding', evidence: quote(fullText, 'Two years of coding') },
  requirement: {
    paths: [
      {
        credentials: [['RHIA', 'RHIT']],
        education: { level: 'associate', fields: ['him'], accredited: true },
        experienceYears: 2,
        conditions: [{ kind: 'within_months', codes: ['RHIA'], months: 6 }],
      },
    ],
  },
  entryLevel: { claimed: true, trap: true },
  workMode: 'remote',
  remoteStates: ['OH', 'IN'],
  places: [
    { city: 'Akron', state: 'OH', postalCode: '44301', latitude: 41.08, longitude: -81.52, text: 'Akron, Ohio' },
  ],
  employmentType: 'full_time',
  shift: 'day',
  setting: ['inpatient'],
  systems: ['ICD-10-CM'],
  pay: {
    min: 24.5,
    max: 31,
    unit: 'hour',
    currency: 'USD',
    yearly: { min: 50960, max: 64480 },
    source: 'employer',
    evidence: quote(fullText, '$24.50 to $31 an hour'),
  },
}

export function inState(state: string, city = 'Springfield'): Reading['places'] {
  return [{ city, state, postalCode: null, latitude: null, longitude: null, text: `${city}, ${state}` }]
}

export async function addBoard(db: Db, id: string): Promise<string> {
  const board = { id, source: 'jobposting', name: `Board ${id}`, home: `https://${id}.example/`, host: `${id}.example` }
  const values = { ...board, config: JSON.stringify({ id }), vendor: board.host, enabled: true, next_crawl_at: today }
  await db
    .insertInto('board')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

/** Adds a listing and the posting it was read from; returns its id as the API says it. */
export async function addListing(db: Db, fixture: ListingFixture = {}): Promise<string> {
  const [id] = await reserveListingIds(db, 1)
  const opening = openingOf(fixture, await addBoard(db, fixture.board ?? 'general'))
  await writeListings(db, [{ id: id!, opening, ...(await addShared(db, opening)), bucket: null }], 1, opening.postedAt)
  if (fixture.state) {
    const closed = fixture.state === 'closed' ? { closed_reason: 'not_listed' as const, closed_at: today } : {}
    await db
      .updateTable('listing')
      .set({ state: fixture.state, ...closed })
      .where('id', '=', id!)
      .execute()
  }
  await addPosting(db, id!, opening.provenance.title!, opening.title, opening.postedAt)
  return String(id)
}

function openingOf(fixture: ListingFixture, board: string): Opening {
  const postedAt = fixture.postedAt ?? daysAgo(3)
  return {
    title: fixture.title ?? 'Coder',
    employer: fixture.employer ?? null,
    url: fixture.url ?? 'https://jobs.example/1',
    applyUrl: fixture.applyUrl ?? null,
    postedAt,
    firstSeenAt: postedAt,
    text: fixture.text ?? 'We need a coder.',
    tags: { ...emptyReading, ...fixture.tags },
    provenance: { title: board },
    reposts: 0,
  }
}

async function addShared(db: Db, { employer, tags: { requirement } }: Opening) {
  const key = JSON.stringify(requirement)
  const employers = await ensureEmployers(db, new Map(employer ? [[employer.toLowerCase(), employer]] : []))
  const requirements = await ensureRequirements(db, new Map(requirement ? [[key, requirement]] : []))
  return {
    employerId: employers.get(employer?.toLowerCase() ?? '') ?? null,
    requirementId: requirements.get(key) ?? null,
  }
}

async function addPosting(db: Db, listingId: number, board: string, title: string, seen: Date): Promise<void> {
  const hash = createHash('sha256').update(`${listingId}`).digest()
  const body = Buffer.from('{}')
  await db.insertInto('payload').values({ hash, body, bytes: body.length }).execute()
  await db
    .insertInto('posting')
    .values({
      board_id: board,
      external_id: `ad-${listingId}`,
      listing_id: listingId,
      url: `https://${board}.example/${listingId}`,
      title,
      card_hash: hash,
      content_hash: hash,
      first_seen_at: seen,
      last_seen_at: today,
      round: 1,
      is_health_information: true,
      reader_version: 1,
    })
    .execute()
}
