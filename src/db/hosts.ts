import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  type Booking,
  breakerAfterFailure,
  type Decision,
  decideTurn,
  type HostLedger,
  type HostState,
  type KeptRobots,
  type Outcome,
  vendorMemorySince,
  type Wish,
} from '../domain/politeness.ts'
import { type Db, inTransaction } from './database.ts'

/** The books of hosts in Postgres, where all processes share them. */
export function hostLedger(db: Db): HostLedger {
  return {
    book: (host, wish, now) => bookTurn(db, host, wish, now),
    note: (host, lease, outcome, now) => noteOutcome(db, host, lease, outcome, now),
    release: (host, lease) => releaseSlot(db, host, lease),
    robots: (host) => readRobots(db, host),
    keepRobots: (host, robots) => keepRobots(db, host, robots),
  }
}

/** Counts postings that a crawl found new at a host that was asked, for its requests per new posting. */
export async function countNewPostings(db: Db, host: string, postings: number, now: Date): Promise<void> {
  await sql`
    insert into host_day (host, day, new_postings)
    select host, ${dayOf(now)}, ${postings} from host where host = ${host}
    on conflict (host, day) do update set new_postings = host_day.new_postings + excluded.new_postings
  `.execute(db)
}

/** Decides on what it read, and enters the turn only if nobody changed that meanwhile: two round trips, and no lock to wait in. */
async function bookTurn(db: Db, host: string, wish: Wish, now: Date): Promise<Booking> {
  for (;;) {
    const state = await readHost(db, host, wish, now)
    if (state === undefined) {
      await addHost(db, host, wish.vendor)
      continue
    }
    const decision = decideTurn(state, wish, now)
    if (!decision.booked) return decision
    const lease = randomUUID()
    if (await enterTurn(db, host, { vendor: wish.vendor, version: state.version, lease, decision }))
      return { booked: true, startAt: decision.startAt, lease }
  }
}

async function readHost(
  db: Db,
  host: string,
  wish: Wish,
  now: Date,
): Promise<(HostState & { version: number }) | undefined> {
  const { rows } = await sql<HostState & { version: number }>`
    select version, last_request_at as "lastRequestAt", open_until as "openUntil",
      greatest(next_request_at, 'epoch') as "nextRequestAt",
      array(select slot::integer from host_lease l where l.host = h.host and until > ${now}) as "takenSlots",
      array(select v.throttled_at from host v where v.vendor = coalesce(${wish.vendor ?? null}, h.vendor)
        and v.throttled_at > ${vendorMemorySince(now)}) as "vendorThrottledAt"
    from host h where host = ${host}
  `.execute(db)
  return rows[0]
}

/** A host that no board names is its own vendor. */
async function addHost(db: Db, host: string, vendor: string | undefined): Promise<void> {
  await db
    .insertInto('host')
    .values({ host, vendor: vendor ?? host })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

interface Entry {
  vendor: string | undefined
  /** Of the host's row as it was read. */
  version: number
  lease: string
  decision: Extract<Decision, { booked: true }>
}

/** False when the host's row is not what was decided on any more. */
async function enterTurn(db: Db, host: string, { vendor, version, lease, decision }: Entry): Promise<boolean> {
  const { rows } = await sql`
    with turn as (
      update host set
        version = version + 1,
        vendor = coalesce(${vendor ?? null}, vendor),
        last_request_at = ${decision.startAt},
        next_request_at = ${decision.nextRequestAt},
        spacing_ms = ${decision.spacingMs},
        open_until = ${decision.openUntil}
      where host = ${host} and version = ${version}
      returning host
    )
    insert into host_lease (host, slot, lease, until)
    select host, ${decision.slot}, ${lease}, ${decision.leasedUntil} from turn
    on conflict (host, slot) do update set lease = excluded.lease, until = excluded.until
    returning slot
  `.execute(db)
  return rows.length === 1
}

async function noteOutcome(db: Db, host: string, lease: string, outcome: Outcome, now: Date): Promise<void> {
  const { failure, bytes, notModified } = outcome
  const throttled = failure === 'throttled'
  const counted = sql`
    with released as (
      delete from host_lease where host = ${host} and lease = ${lease}
    ), counted as (
      insert into host_day as d (host, day, requests, not_modified, bytes, throttled, failed)
      values (${host}, ${dayOf(now)}, 1, ${Number(notModified)}, ${bytes}, ${Number(throttled)},
        ${Number(failure !== null && !throttled)})
      on conflict (host, day) do update set
        requests = d.requests + 1,
        not_modified = d.not_modified + excluded.not_modified,
        bytes = d.bytes + excluded.bytes,
        throttled = d.throttled + excluded.throttled,
        failed = d.failed + excluded.failed
    )`
  if (throttled) {
    const notBefore = new Date(now.getTime() + (outcome.retryAfterMs ?? 0))
    await sql`${counted}
      update host set version = version + 1, throttled_at = ${now}, next_request_at = greatest(next_request_at, ${notBefore})
      where host = ${host}`.execute(db)
  } else if (failure === 'transient') {
    await inTransaction(db, async (transaction) => {
      await sql`${counted} select`.execute(transaction)
      await countFailure(transaction, host, now)
    })
  } else {
    await sql`${counted}
      update host set version = version + 1, failed_runs = 0, first_failed_at = null, open_until = null
      where host = ${host} and (failed_runs > 0 or open_until is not null)`.execute(db)
  }
}

async function countFailure(db: Db, host: string, now: Date): Promise<void> {
  const row = await db
    .selectFrom('host')
    .select(['failed_runs', 'first_failed_at', 'open_until'])
    .where('host', '=', host)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const breaker = { failedRuns: row.failed_runs, firstFailedAt: row.first_failed_at, openUntil: row.open_until }
  const { failedRuns, firstFailedAt, openUntil } = breakerAfterFailure(breaker, now)
  await sql`
    update host set version = version + 1, failed_runs = ${failedRuns}, first_failed_at = ${firstFailedAt}, open_until = ${openUntil}
    where host = ${host}
  `.execute(db)
}

async function releaseSlot(db: Db, host: string, lease: string): Promise<void> {
  await db.deleteFrom('host_lease').where('host', '=', host).where('lease', '=', lease).execute()
}

async function readRobots(db: Db, host: string): Promise<KeptRobots | null> {
  const row = await db
    .selectFrom('host')
    .select(['robots', 'robots_status', 'robots_fetched_at'])
    .where('host', '=', host)
    .executeTakeFirst()
  if (!row || row.robots === null || row.robots_status === null || row.robots_fetched_at === null) return null
  return { status: row.robots_status, body: row.robots, fetchedAt: row.robots_fetched_at }
}

async function keepRobots(db: Db, host: string, { status, body, fetchedAt }: KeptRobots): Promise<void> {
  await db
    .updateTable('host')
    .set({ robots: body, robots_status: status, robots_fetched_at: fetchedAt })
    .where('host', '=', host)
    .execute()
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10)
