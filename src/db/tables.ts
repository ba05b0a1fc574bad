import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { FailureClass } from '../domain/errors.ts'
import type { EventKind } from '../domain/event.ts'
import type { ClosedReason, CredentialLevel, ListingState, Reading, RequirementPath } from '../domain/listing.ts'

/** The tables of migrations/, by hand: change both together. */
export interface Tables {
  payload: PayloadTable
  board: BoardTable
  crawl: CrawlTable
  page: PageTable
  employer: EmployerTable
  requirement: RequirementTable
  listing: ListingTable
  listing_identity: ListingIdentityTable
  listing_text: ListingTextTable
  listing_place: ListingPlaceTable
  listing_credential: ListingCredentialTable
  posting: PostingTable
  event: EventTable
  host: HostTable
  host_lease: HostLeaseTable
  host_day: HostDayTable
}

/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>

interface PayloadTable {
  hash: Buffer
  body: Buffer
  bytes: number
  stored_at: Generated<Date>
}

interface BoardTable {
  id: string
  source: string
  name: string
  employer: string | null
  home: string
  config: Json<unknown>
  host: string
  vendor: string
  enabled: Generated<boolean>
  needs: string | null
  interval_minutes: Generated<number>
  next_crawl_at: Generated<Date>
  lease: string | null
  leased_until: Date | null
  checkpoint: ColumnType<unknown, string | null, string | null>
  paused: string | null
  gone_in_a_row: Generated<number>
  failed_in_a_row: Generated<number>
  checked_at: Date | null
  created_at: Generated<Date>
}

interface CrawlTable {
  id: GeneratedAlways<number>
  board_id: string
  round: number
  started_at: Date
  finished_at: Date | null
  outcome: 'complete' | 'partial' | 'failed' | null
  class: FailureClass | null
  detail: string | null
  pages: Generated<number>
  requests: Generated<number>
  not_modified: Generated<number>
  bytes: Generated<number>
  seen: Generated<number>
  new: Generated<number>
  changed: Generated<number>
  unchanged: Generated<number>
  closed: Generated<number>
  plausible: boolean | null
  failed_payload: Buffer | null
}

interface PageTable {
  board_id: string
  request: Buffer
  url: string
  etag: string | null
  last_modified: string | null
  payload: Buffer
  headers: Json<Record<string, string>>
  fetched_at: Date
}

interface EmployerTable {
  id: GeneratedAlways<number>
  name: string
  key: string
}

interface RequirementTable {
  id: GeneratedAlways<number>
  key: Buffer
  paths: Json<RequirementPath[]>
}

interface ListingTable {
  id: GeneratedAlways<number>
  title: string
  employer_id: number | null
  requirement_id: number | null
  role_family: string
  soc: string | null
  seniority: string | null
  work_mode: string | null
  remote_states: string[] | null
  employment_type: string | null
  shift: string | null
  setting: Generated<string[]>
  pay_yearly_min: number | null
  pay_yearly_max: number | null
  education_minimum: number | null
  experience_minimum: number | null
  entry_claimed: Generated<boolean>
  entry_trap: Generated<boolean>
  state: Generated<ListingState>
  closed_reason: ClosedReason | null
  closed_at: Date | null
  posted_at: Date
  first_seen_at: Date
  reposts: Generated<number>
  apply_url: string | null
  url: string
  bucket: string | null
  provenance: Json<Record<string, string>>
  digest: Buffer
  reader_version: number
  changed_at: Date
}

interface ListingIdentityTable {
  key: Buffer
  listing_id: number
}

interface ListingTextTable {
  listing_id: number
  text: string
  tags: Json<Reading>
  search: string
}

interface ListingPlaceTable {
  listing_id: number
  ordinal: number
  city: string | null
  state: string | null
  postal_code: string | null
  latitude: number | null
  longitude: number | null
  text: string
}

interface ListingCredentialTable {
  listing_id: number
  code: string
  level: CredentialLevel
}

interface PostingTable {
  id: GeneratedAlways<number>
  board_id: string
  external_id: string
  listing_id: number | null
  url: string
  title: string
  card_hash: Buffer
  content_hash: Buffer
  raw_hash: Buffer | null
  detail: ColumnType<unknown, string | null, string | null>
  detailed_at: Date | null
  valid_through: Date | null
  first_seen_at: Date
  last_seen_at: Date
  round: number
  missed: Generated<number>
  closed_at: Date | null
  closed_reason: ClosedReason | null
  reader_version: number | null
  is_health_information: boolean | null
}

interface EventTable {
  id: GeneratedAlways<number>
  board_id: string
  external_id: string
  kind: EventKind
  title: string
  organiser: string | null
  description: string
  url: string
  starts: string
  ends: string | null
  starts_at: Date
  over_at: Date
  place: string | null
  city: string | null
  state: string | null
  latitude: number | null
  longitude: number | null
  online: boolean
  cancelled: boolean
  first_seen_at: Date
  last_seen_at: Date
  round: number
  withdrawn_at: Date | null
}

interface HostTable {
  host: string
  vendor: string
  version: Generated<number>
  last_request_at: Date | null
  next_request_at: Generated<Date>
  spacing_ms: Generated<number>
  throttled_at: Date | null
  open_until: Date | null
  failed_runs: Generated<number>
  first_failed_at: Date | null
  robots: string | null
  robots_status: number | null
  robots_fetched_at: Date | null
}

interface HostLeaseTable {
  host: string
  slot: number
  lease: string
  until: Date
}

interface HostDayTable {
  host: string
  day: string
  requests: Generated<number>
  not_modified: Generated<number>
  bytes: Generated<number>
  throttled: Generated<number>
  failed: Generated<number>
  new_postings: Generated<number>
}
