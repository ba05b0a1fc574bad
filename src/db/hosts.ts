import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
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

/** The books of hosts in Postgres: the host's row is locked while a turn is decided, so all processes share one order. */
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

function bookTurn(db: Db, host: string, wish: Wish, now: Date) {
  return inTransaction(db, async (transaction) => {
    const state = await lockHost(transaction, host, wish, now)
    const decision = decideTurn(state, wish, now)
    if (!decision.booked) return decision
    const lease = randomUUID()
    await enterTurn(transaction, host, wish, lease, decision)
    return { booked: true as const, startAt: decision.startAt, lease }
  })
}

async function lockHost(db: Db, host: string, wish: Wish, now: Date): Promise<HostState> {
  const select = () =>
    db
      .selectFrom('host')
      .select([
        'vendor',
        'last_request_at',
        'open_until',
        sql<Date>`greatest(next_request_at, 'epoch')`.as('next_request_at'),
      ])
      .where('host', '=', host)
      .forNoKeyUpdate()
      .executeTakeFirst()
  let row = await select()
  if (row === undefined) {
    await addHost(db, host, wish.vendor)
    row = (await select())!
  }
  const { rows } = await sql<{ taken_slots: number[]; throttled_at: Date[] }>`
    select
      array(select slot::integer from host_lease where host = ${host} and until > ${now}) as taken_slots,
      array(select throttled_at from host
        where vendor = ${wish.vendor ?? row.vendor} and throttled_at > ${vendorMemorySince(now)}) as throttled_at
  `.execute(db)
  return {
    lastRequestAt: row.last_request_at,
    nextRequestAt: row.next_request_at,
    openUntil: row.open_until,
    takenSlots: rows[0]!.taken_slots,
    vendorThrottledAt: rows[0]!.throttled_at,
  }
}

/** A host that no board names is its own vendor. */
async function addHost(db: Db, host: string, vendor: string | undefined): Promise<void> {
  await db
    .insertInto('host')
    .values({ host, vendor: vendor ?? host })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function enterTurn(
  db: Db,
  host: string,
  wish: Wish,
  lease: string,
  decision: Extract<Decision, { booked: true }>,
): Promise<void> {
  await sql`
    with taken as (
      insert into host_lease (host, slot, lease, until)
      values (${host}, ${decision.slot}, ${lease}, ${decision.leasedUntil})
      on conflict (host, slot) do update set lease = excluded.lease, until = excluded.until
    )
    update host set
      vendor = coalesce(${wish.vendor ?? null}, vendor),
      last_request_at = ${decision.startAt},
      next_request_at = ${decision.nextRequestAt},
      spacing_ms = ${decision.spacingMs},
      open_until = ${decision.openUntil}
    where host = ${host}
  `.execute(db)
}

async function noteOutcome(db: Db, host: string, lease: string, outcome: Outcome, now: Date): Promise<void> {
  const { failure, bytes, notModified } = outcome
  const throttled = failure === 'throttled'
  await inTransaction(db, async (transaction) => {
    await sql`
      with released as (delete from host_lease where host = ${host} and lease = ${lease})
      insert into host_day as d (host, day, requests, not_modified, bytes, throttled, failed)
      values (${host}, ${dayOf(now)}, 1, ${Number(notModified)}, ${bytes}, ${Number(throttled)},
        ${Number(failure !== null && !throttled)})
      on conflict (host, day) do update set
        requests = d.requests + 1,
        not_modified = d.not_modified + excluded.not_modified,
        bytes = d.bytes + excluded.bytes,
        throttled = d.throttled + excluded.throttled,
        failed = d.failed + excluded.failed
    `.execute(transaction)
    if (throttled) await holdBack(transaction, host, outcome.retryAfterMs ?? 0, now)
    else if (failure === 'transient') await countFailure(transaction, host, now)
    else await closeBreaker(transaction, host)
  })
}

async function holdBack(db: Db, host: string, retryAfterMs: number, now: Date): Promise<void> {
  await sql`
    update host set throttled_at = ${now},
      next_request_at = greatest(next_request_at, ${new Date(now.getTime() + retryAfterMs)})
    where host = ${host}
  `.execute(db)
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
  await db
    .updateTable('host')
    .set({ failed_runs: failedRuns, first_failed_at: firstFailedAt, open_until: openUntil })
    .where('host', '=', host)
    .execute()
}

async function closeBreaker(db: Db, host: string): Promise<void> {
  await sql`
    update host set failed_runs = 0, first_failed_at = null, open_until = null
    where host = ${host} and (failed_runs > 0 or open_until is not null)
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
