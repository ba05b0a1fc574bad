import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { educationLevels, type Reading } from '../domain/listing.ts'
import type { Opening } from '../domain/merging.ts'
import type { Db } from './database.ts'
import { hashOf } from './payloads.ts'
import { searchDocuments } from './searchWords.ts'

/** A listing as it is to be. */
export interface ListingWrite {
  id: number
  opening: Opening
  employerId: number | null
  requirementId: number | null
  bucket: string | null
}

export type ListingChange = 'new' | 'changed' | 'unchanged'

const mergeLock = 0x6d657267

/** Until the transaction ends, nobody else decides which listing a posting belongs to: an opening is never made twice. */
export async function lockMerging(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${mergeLock})`.execute(db)
}

/** Listings that are known by some identity keys. */
export async function findByIdentity(db: Db, keys: string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const byHash = new Map(keys.map((key) => [hashOf(key).toString('hex'), key]))
  const { rows } = await sql<{ hash: string; id: number }>`
    select encode(key, 'hex') as hash, listing_id as id from listing_identity
    where key = any(${[...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'))}::bytea[])
  `.execute(db)
  return new Map(rows.map(({ hash, id }) => [byHash.get(hash)!, id]))
}

/** Makes keys lead to their listings; a key that leads to another one stays. */
export async function addIdentities(db: Db, keys: Map<string, number>): Promise<void> {
  if (keys.size === 0) return
  await sql`
    insert into listing_identity (key, listing_id)
    select * from unnest(${[...keys.keys()].map(hashOf)}::bytea[], ${[...keys.values()]}::bigint[])
    on conflict (key) do nothing
  `.execute(db)
}

/** A listing that may be the same opening as a posting: what is read of it only if its place fits. */
export interface Candidate {
  id: number
  bucket: string
  cities: string[]
  /** Boards that show it now. */
  openOn: string[]
}

/** Listings of some buckets, the newest of each. */
export async function findCandidates(db: Db, buckets: string[], mostEach: number): Promise<Candidate[]> {
  if (buckets.length === 0) return []
  const { rows } = await sql<Candidate>`
    select l.id, l.bucket,
      array(select lower(city) from listing_place where listing_id = l.id and city is not null) as cities,
      array(select board_id from posting where listing_id = l.id and closed_at is null and missed = 0) as "openOn"
    from unnest(${buckets}::text[]) as given (bucket)
    cross join lateral (
      select id, bucket from listing where listing.bucket = given.bucket order by id desc limit ${mostEach}
    ) l
  `.execute(db)
  return rows
}

/** Text and tags of listings. */
export async function loadTexts(db: Db, ids: number[]): Promise<Map<number, { text: string; tags: Reading }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('listing_text')
    .select(['listing_id', 'text', 'tags'])
    .where('listing_id', '=', sql<number>`any(${ids}::bigint[])`)
    .execute()
  return new Map(rows.map(({ listing_id, ...rest }) => [listing_id, rest]))
}

/** Ids for listings that are to be written. */
export async function reserveListingIds(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('listing', 'id')) as id from generate_series(1, ${count}::int)
  `.execute(db)
  return rows.map((row) => row.id)
}

/** Writes listings with their text, places and credentials; one whose reading is the same only notes the reader's version. */
export async function writeListings(db: Db, writes: ListingWrite[], readerVersion: number, now: Date) {
  const changes = new Map<number, ListingChange>()
  if (writes.length === 0) return changes
  const digests = new Map(writes.map((write) => [write.id, digestOf(write)]))
  const { rows } = await sql<{ id: number; digest: Buffer }>`
    select id, digest from listing where id = any(${writes.map((write) => write.id)}::bigint[])
  `.execute(db)
  const before = new Map(rows.map(({ id, digest }) => [id, digest]))
  for (const { id } of writes) {
    const known = before.get(id)
    changes.set(id, known === undefined ? 'new' : known.equals(digests.get(id)!) ? 'unchanged' : 'changed')
  }
  const altered = writes.filter((write) => changes.get(write.id) !== 'unchanged')
  const same = writes.filter((write) => changes.get(write.id) === 'unchanged').map((write) => write.id)
  const again = altered.filter((write) => changes.get(write.id) === 'changed').map((write) => write.id)
  await deleteParts(db, again)
  const rowOf = (write: ListingWrite) => listingRow(write, digests.get(write.id)!, readerVersion, now)
  await writeRows(db, altered.map(rowOf))
  await writeTexts(db, altered)
  await writePlaces(db, altered)
  await writeCredentials(db, altered)
  if (same.length > 0) {
    await sql`
      update listing set reader_version = ${readerVersion} where id = any(${same}::bigint[]) and reader_version <> ${readerVersion}
    `.execute(db)
  }
  return changes
}

/** Deletes listings that have no posting any more. */
export async function deleteEmptyListings(db: Db, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    delete from listing l where id = any(${ids}::bigint[]) and not exists (select from posting where listing_id = l.id)
  `.execute(db)
}

function digestOf({ opening, employerId, requirementId, bucket }: ListingWrite): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([opening, employerId, requirementId, bucket]))
    .digest()
}

function listingRow(
  { id, opening, employerId, requirementId, bucket }: ListingWrite,
  digest: Buffer,
  version: number,
  now: Date,
) {
  const { tags } = opening
  return {
    id,
    title: opening.title,
    employer_id: employerId,
    requirement_id: requirementId,
    role_family: tags.roleFamily,
    soc: tags.soc,
    seniority: tags.seniority,
    work_mode: tags.workMode,
    remote_states: tags.remoteStates,
    employment_type: tags.employmentType,
    shift: tags.shift,
    setting: tags.setting,
    pay_yearly_min: tags.pay?.yearly.min ?? null,
    pay_yearly_max: tags.pay?.yearly.max ?? null,
    education_minimum: tags.education?.minimum ? educationLevels.indexOf(tags.education.minimum) : null,
    experience_minimum: tags.experience?.minimumYears ?? null,
    entry_claimed: tags.entryLevel.claimed,
    entry_trap: tags.entryLevel.trap,
    posted_at: opening.postedAt,
    first_seen_at: opening.firstSeenAt,
    reposts: opening.reposts,
    apply_url: opening.applyUrl,
    url: opening.url,
    bucket,
    provenance: opening.provenance,
    digest: `\\x${digest.toString('hex')}`,
    reader_version: version,
    changed_at: now,
  }
}

type Row = ReturnType<typeof listingRow>
const names = (row: Row) => Object.keys(row) as (keyof Row)[]

async function writeRows(db: Db, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = sql.join(names(rows[0]!).map((name) => sql.ref(name)))
  const set = sql.join(
    names(rows[0]!).flatMap((name) => (name === 'id' ? [] : [sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`])),
  )
  await sql`
    insert into listing (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::listing, ${JSON.stringify(rows)}::json)
    on conflict (id) do update set ${set}
  `.execute(db)
}

async function deleteParts(db: Db, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from listing_place where listing_id = any(${ids}::bigint[])`.execute(db)
  await sql`delete from listing_credential where listing_id = any(${ids}::bigint[])`.execute(db)
}

async function writeTexts(db: Db, writes: ListingWrite[]): Promise<void> {
  if (writes.length === 0) return
  const search = await searchDocuments(
    db,
    writes.map(({ opening }) => [
      { text: opening.title, weight: 'A' },
      { text: opening.employer ?? '', weight: 'B' },
      { text: opening.text, weight: 'D' },
    ]),
  )
  await sql`
    insert into listing_text (listing_id, text, tags, search)
    select * from unnest(${writes.map((write) => write.id)}::bigint[], ${writes.map((write) => write.opening.text)}::text[],
      ${writes.map((write) => JSON.stringify(write.opening.tags))}::jsonb[], ${search}::tsvector[])
    on conflict (listing_id) do update set text = excluded.text, tags = excluded.tags, search = excluded.search
  `.execute(db)
}

async function writePlaces(db: Db, writes: ListingWrite[]): Promise<void> {
  const rows = writes.flatMap(({ id, opening }) =>
    opening.tags.places.map(({ postalCode, ...place }, ordinal) => ({
      listing_id: id,
      ordinal,
      postal_code: postalCode,
      ...place,
    })),
  )
  if (rows.length === 0) return
  await sql`
    insert into listing_place select * from json_populate_recordset(null::listing_place, ${JSON.stringify(rows)}::json)
  `.execute(db)
}

async function writeCredentials(db: Db, writes: ListingWrite[]): Promise<void> {
  const keys = new Set<string>()
  const rows: { listing_id: number; code: string; level: string }[] = []
  for (const { id, opening } of writes) {
    for (const { code, anyOf, level } of opening.tags.credentials) {
      for (const one of [code, ...(anyOf ?? [])]) {
        const key = `${id} ${one} ${level}`
        if (keys.has(key)) continue
        keys.add(key)
        rows.push({ listing_id: id, code: one, level })
      }
    }
  }
  if (rows.length === 0) return
  await sql`
    insert into listing_credential select * from json_populate_recordset(null::listing_credential, ${JSON.stringify(rows)}::json)
  `.execute(db)
}
