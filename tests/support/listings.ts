import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'
import { type CredentialTag, educationLevels, type ListingState, type Reading } from '../../src/domain/listing.ts'

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
  const tags = { ...emptyReading, ...fixture.tags }
  const text = fixture.text ?? 'We need a coder.'
  const title = fixture.title ?? 'Coder'
  const board = await addBoard(db, fixture.board ?? 'general')
  const posted = fixture.postedAt ?? daysAgo(3)
  const closed = fixture.state === 'closed'
  const { id } = await db
    .insertInto('listing')
    .values({
      title,
      employer_id: fixture.employer ? await addEmployer(db, fixture.employer) : null,
      requirement_id: tags.requirement ? await addRequirement(db, tags.requirement.paths) : null,
      role_family: tags.roleFamily,
      work_mode: tags.workMode,
      employment_type: tags.employmentType,
      shift: tags.shift,
      setting: tags.setting,
      soc: tags.soc,
      remote_states: tags.remoteStates,
      entry_claimed: tags.entryLevel.claimed,
      entry_trap: tags.entryLevel.trap,
      pay_yearly_min: tags.pay?.yearly.min ?? null,
      pay_yearly_max: tags.pay?.yearly.max ?? null,
      education_minimum: tags.education?.minimum ? educationLevels.indexOf(tags.education.minimum) : null,
      experience_minimum: tags.experience?.minimumYears ?? null,
      state: fixture.state ?? 'open',
      closed_reason: closed ? 'not_listed' : null,
      closed_at: closed ? today : null,
      posted_at: posted,
      first_seen_at: posted,
      apply_url: fixture.applyUrl ?? null,
      url: fixture.url ?? 'https://jobs.example/1',
      provenance: JSON.stringify({ title: board }),
      digest: createHash('sha256').update(text).digest(),
      reader_version: 1,
      changed_at: posted,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addParts(db, id, title, text, tags)
  await addPosting(db, id, board, title, posted)
  return String(id)
}

async function addParts(db: Db, id: number, title: string, text: string, tags: Reading): Promise<void> {
  const search = sql<string>`setweight(to_tsvector('english', ${title}), 'A') || to_tsvector('english', ${text})`
  await db
    .insertInto('listing_text')
    .values({ listing_id: id, text, tags: JSON.stringify(tags), search })
    .execute()
  for (const [ordinal, { postalCode, ...place }] of tags.places.entries()) {
    await db
      .insertInto('listing_place')
      .values({ listing_id: id, ordinal, postal_code: postalCode, ...place })
      .execute()
  }
  for (const { code, level } of tags.credentials) {
    await db.insertInto('listing_credential').values({ listing_id: id, code, level }).execute()
  }
}

async function addEmployer(db: Db, name: string): Promise<number> {
  const { id } = await db
    .insertInto('employer')
    .values({ name, key: name.toLowerCase() })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function addRequirement(db: Db, paths: NonNullable<Reading['requirement']>['paths']): Promise<number> {
  const text = JSON.stringify(paths)
  const { id } = await db
    .insertInto('requirement')
    .values({ key: createHash('sha256').update(text).digest(), paths: text })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ paths: text }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
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
