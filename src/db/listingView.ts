import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Listing } from '../domain/listing.ts'
import type { Db } from './database.ts'

/** The public shape of the listings, in the order of the ids; ids that are not there are left out. */
export async function readListings(db: Db, ids: number[]): Promise<Listing[]> {
  if (ids.length === 0) return []
  const rows = await selectListings(db, ids).execute()
  const byId = new Map(rows.map((row) => [row.id, toListing(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** One listing with the plain text of its ad, which the evidence points into; null when there is none. */
export async function readListing(db: Db, id: string): Promise<(Listing & { text: string }) | null> {
  if (!/^\d{1,15}$/.test(id)) return null
  const row = await selectListings(db, [Number(id)])
    .select('t.text')
    .executeTakeFirst()
  return row ? { ...toListing(row), text: row.text } : null
}

type Row = Awaited<ReturnType<ReturnType<typeof selectListings>['execute']>>[number]

function selectListings(db: Db, ids: number[]) {
  return db
    .selectFrom('listing as l')
    .innerJoin('listing_text as t', 't.listing_id', 'l.id')
    .leftJoin('employer as e', 'e.id', 'l.employer_id')
    .leftJoin('requirement as r', 'r.id', 'l.requirement_id')
    .select(['l.id', 'l.title', 'e.id as employerId', 'e.name as employerName', 'r.id as requirementId', 'r.paths'])
    .select(['l.state', 'l.closed_reason', 'l.closed_at', 'l.posted_at', 'l.first_seen_at', 'l.reposts'])
    .select(['l.apply_url', 'l.url', 'l.provenance', 'l.reader_version', 't.tags'])
    .select((listing) =>
      jsonArrayFrom(
        listing
          .selectFrom('posting as p')
          .innerJoin('board as b', 'b.id', 'p.board_id')
          .whereRef('p.listing_id', '=', 'l.id')
          .select(['b.id', 'b.name', 'p.url', 'p.first_seen_at', 'p.last_seen_at', 'b.checked_at'])
          .orderBy('p.first_seen_at')
          .orderBy('p.id'),
      ).as('postings'),
    )
    .where('l.id', '=', sql<number>`any(${ids}::bigint[])`)
}

function toListing(row: Row): Listing {
  const { tags, postings } = row
  const seen = postings.map((posting) => new Date(posting.last_seen_at).getTime())
  const checked = postings.map((posting) => new Date(posting.checked_at ?? posting.last_seen_at).getTime())
  return {
    id: String(row.id),
    title: row.title,
    employer: row.employerId === null ? null : { id: String(row.employerId), name: row.employerName ?? '' },
    places: tags.places,
    workMode: tags.workMode,
    remoteStates: tags.remoteStates,
    employmentType: tags.employmentType,
    shift: tags.shift,
    pay: tags.pay,
    roleFamily: tags.roleFamily,
    soc: tags.soc,
    seniority: tags.seniority,
    setting: tags.setting,
    credentials: tags.credentials,
    education: tags.education,
    experience: tags.experience,
    entryLevel: tags.entryLevel,
    requirement: row.requirementId === null ? null : { id: String(row.requirementId), paths: row.paths ?? [] },
    state: row.state,
    closed: row.closed_at && row.closed_reason ? { reason: row.closed_reason, at: row.closed_at.toISOString() } : null,
    postedAt: row.posted_at.toISOString(),
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: latest(seen, row.first_seen_at),
    checkedAt: latest([...seen, ...checked], row.first_seen_at),
    reposts: row.reposts,
    boards: postings.map((posting) => ({
      id: posting.id,
      name: posting.name,
      url: posting.url,
      firstSeenAt: new Date(posting.first_seen_at).toISOString(),
      lastSeenAt: new Date(posting.last_seen_at).toISOString(),
    })),
    provenance: row.provenance,
    applyUrl: row.apply_url,
    url: row.url,
    readerVersion: row.reader_version,
  }
}

function latest(times: number[], floor: Date): string {
  return new Date(Math.max(floor.getTime(), ...times)).toISOString()
}
