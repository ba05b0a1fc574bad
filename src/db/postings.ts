import { sql } from 'kysely'
import type { ClosedReason } from '../domain/listing.ts'
import type { Db } from './database.ts'

/** The crawl that sees the postings, and when. */
export interface Sighting {
  boardId: string
  round: number
  now: Date
}

export interface Card {
  externalId: string
  hash: Buffer
  /** The card alone says too little: the ad's own page is to be asked for. */
  hasDetail: boolean
}

export interface Seen {
  externalId: string
  /** False when this round had counted it already: a crawl that goes on after a crash reads a page again. */
  first: boolean
}

export interface Stored extends Seen {
  change: 'new' | 'changed' | 'unchanged'
}

export interface PostingRow {
  externalId: string
  url: string
  title: string
  cardHash: Buffer
  contentHash: Buffer
  rawHash: Buffer | null
  /** The request for the ad's own page, as JSON. */
  detail: string | null
  detailedAt: Date | null
  validThrough: Date | null
}

/** Moves the sighting of every posting whose card says what it said before, its own page being no older than `staleBefore`. */
export async function touchPostings(db: Db, at: Sighting, cards: Card[], staleBefore: Date): Promise<Seen[]> {
  const ids = cards.map((card) => card.externalId)
  const hashes = cards.map((card) => card.hash)
  const detailed = cards.map((card) => card.hasDetail)
  const { rows } = await sql<Seen & { listing: number | null; reappeared: boolean }>`
    update posting p set last_seen_at = ${at.now}, round = ${at.round}, missed = 0, closed_at = null, closed_reason = null
    from unnest(${ids}::text[], ${hashes}::bytea[], ${detailed}::boolean[]) as card (external_id, hash, has_detail)
    where p.board_id = ${at.boardId} and p.external_id = card.external_id and p.card_hash = card.hash
      and (not card.has_detail or p.detailed_at >= ${staleBefore})
    returning p.external_id as "externalId", old.round <> new.round as first, p.listing_id as listing,
      old.missed > 0 or old.closed_at is not null as reappeared
  `.execute(db)
  await refreshReappeared(db, rows, at.now)
  return rows.map(({ externalId, first }) => ({ externalId, first }))
}

/** Stores postings by (board, external id); a posting whose content is the same stays read. */
export async function storePostings(db: Db, at: Sighting, postings: PostingRow[]): Promise<Stored[]> {
  if (postings.length === 0) return []
  const column = <K extends keyof PostingRow>(key: K) => postings.map((posting) => posting[key])
  const { rows } = await sql<Stored & { listing: number | null; reappeared: boolean }>`
    insert into posting as p (board_id, external_id, url, title, card_hash, content_hash, raw_hash, detail, detailed_at,
      valid_through, first_seen_at, last_seen_at, round)
    select ${at.boardId}::text, row.*, ${at.now}::timestamptz, ${at.now}::timestamptz, ${at.round}::bigint
    from unnest(${column('externalId')}::text[], ${column('url')}::text[], ${column('title')}::text[],
      ${column('cardHash')}::bytea[], ${column('contentHash')}::bytea[], ${column('rawHash')}::bytea[],
      ${column('detail')}::jsonb[], ${column('detailedAt')}::timestamptz[], ${column('validThrough')}::timestamptz[]) as row
    on conflict (board_id, external_id) do update set
      url = excluded.url, title = excluded.title, card_hash = excluded.card_hash, content_hash = excluded.content_hash,
      raw_hash = excluded.raw_hash, detail = excluded.detail, detailed_at = excluded.detailed_at,
      valid_through = excluded.valid_through, last_seen_at = excluded.last_seen_at, round = excluded.round,
      missed = 0, closed_at = null, closed_reason = null,
      reader_version = case when p.content_hash = excluded.content_hash then p.reader_version end
    returning external_id as "externalId", old.round is distinct from new.round as first, listing_id as listing,
      coalesce(old.missed > 0 or old.closed_at is not null, false) as reappeared,
      case when old.id is null then 'new' when old.content_hash <> new.content_hash then 'changed' else 'unchanged' end as change
  `.execute(db)
  await refreshReappeared(db, rows, at.now)
  return rows.map(({ externalId, first, change }) => ({ externalId, first, change }))
}

async function refreshReappeared(db: Db, rows: { listing: number | null; reappeared: boolean }[], now: Date) {
  const listings = rows.flatMap((row) => (row.reappeared && row.listing !== null ? [row.listing] : []))
  await refreshListingStates(db, listings, now)
}

export interface KnownPosting {
  externalId: string
  contentHash: Buffer
  rawHash: Buffer | null
  validThrough: Date | null
}

/** What is kept of postings whose own page could not be had this time. */
export async function findPostings(db: Db, boardId: string, externalIds: string[]): Promise<Map<string, KnownPosting>> {
  if (externalIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('posting')
    .select(['external_id as externalId', 'content_hash as contentHash', 'raw_hash as rawHash'])
    .select('valid_through as validThrough')
    .where('board_id', '=', boardId)
    .where('external_id', 'in', externalIds)
    .execute()
  return new Map(rows.map((row) => [row.externalId, row]))
}

export interface UnlistedPosting {
  id: number
  missed: number
  validThrough: Date | null
  detail: unknown
  detailedAt: Date | null
}

/** Open postings of a board that the round did not list. */
export async function findUnlisted(db: Db, boardId: string, round: number): Promise<UnlistedPosting[]> {
  return db
    .selectFrom('posting')
    .select(['id', 'missed', 'valid_through as validThrough', 'detail', 'detailed_at as detailedAt'])
    .where('board_id', '=', boardId)
    .where('round', '<', round)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

export interface Verdict {
  id: number
  closed: ClosedReason | null
  /** Its own page was asked for. */
  asked: boolean
}

/** Counts a miss on each posting, closes those with a reason, and moves the state of their listings. */
export async function missPostings(db: Db, verdicts: Verdict[], now: Date): Promise<void> {
  if (verdicts.length === 0) return
  const { rows } = await sql<{ listing: number | null }>`
    update posting p set missed = least(p.missed + 1, 1000), closed_reason = verdict.closed,
      closed_at = case when verdict.closed is not null then ${now}::timestamptz end,
      detailed_at = case when verdict.asked then ${now}::timestamptz else p.detailed_at end
    from unnest(${verdicts.map((verdict) => verdict.id)}::bigint[],
      ${verdicts.map((verdict) => verdict.closed)}::closed_reason[],
      ${verdicts.map((verdict) => verdict.asked)}::boolean[]) as verdict (id, closed, asked)
    where p.id = verdict.id and p.closed_at is null
    returning p.listing_id as listing
  `.execute(db)
  await refreshListingStates(
    db,
    rows.flatMap((row) => row.listing ?? []),
    now,
  )
}

/** A listing is open while a posting of it is listed, unseen while none is but one is not closed, closed when all are. */
export async function refreshListingStates(db: Db, listingIds: number[], now: Date): Promise<void> {
  if (listingIds.length === 0) return
  await sql`
    update listing l set state = found.state, changed_at = ${now},
      closed_at = case when found.state = 'closed' then found.closed_at end,
      closed_reason = case when found.state = 'closed' then found.closed_reason end
    from (
      select listing_id, max(closed_at) as closed_at,
        (array_agg(closed_reason order by closed_at desc nulls last))[1] as closed_reason,
        case when bool_or(closed_at is null and missed = 0) then 'open'
          when bool_or(closed_at is null) then 'unseen' else 'closed' end::listing_state as state
      from posting where listing_id = any(${listingIds}::bigint[]) group by listing_id
    ) found
    where l.id = found.listing_id and l.state is distinct from found.state
  `.execute(db)
}

/** Postings that this run saw and that are no health-information work. */
export async function countIrrelevant(db: Db, boardId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('posting')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('board_id', '=', boardId)
    .where('last_seen_at', '>=', since)
    .where('is_health_information', '=', false)
    .executeTakeFirstOrThrow()
  return count
}
