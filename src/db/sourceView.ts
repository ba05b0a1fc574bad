import { sql } from 'kysely'
import { vendorMemorySince } from '../domain/politeness.ts'
import type { HostView, SourceView } from '../domain/sourceView.ts'
import type { Db } from './database.ts'

const dayMs = 86_400_000

/** Every source that has boards, by id, with what its hosts were asked for in the last `days`, today included. */
export async function readSources(db: Db, days: number, now: Date): Promise<SourceView[]> {
  const hosts = await readHosts(db, new Date(now.getTime() - (days - 1) * dayMs), now)
  const { rows } = await sql<SourceRow>`
    select b.source as id, count(*) as boards, count(*) filter (where b.enabled) as enabled,
      count(*) filter (where b.enabled and (b.paused is not null or b.failed_in_a_row > 0)) as failing,
      max(b.checked_at) as "lastSuccessAt", array_agg(distinct b.host) as hosts
    from board b group by b.source order by b.source
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    ...totalsOf(row.hosts.flatMap((host) => hosts.get(host) ?? [])),
    lastSuccessAt: iso(row.lastSuccessAt),
  }))
}

interface SourceRow {
  id: string
  boards: number
  enabled: number
  failing: number
  lastSuccessAt: Date | null
  hosts: string[]
}

type Times = 'pausedUntil' | 'robotsFetchedAt'
type HostRow = Omit<HostView, Times | 'state' | 'robots'> &
  Record<Times | 'throttledAt', Date | null> & { robotsStatus: number | null }

async function readHosts(db: Db, since: Date, now: Date): Promise<Map<string, HostView>> {
  const { rows } = await sql<HostRow>`
    select h.host, h.vendor, h.spacing_ms as "spacingMs", h.throttled_at as "throttledAt",
      case when h.open_until > ${now} then h.open_until end as "pausedUntil",
      h.robots_status as "robotsStatus", h.robots_fetched_at as "robotsFetchedAt",
      (select count(*) from board b where b.host = h.host and b.enabled) as boards,
      coalesce(sum(d.requests), 0) as requests, coalesce(sum(d.not_modified), 0) as "notModified",
      coalesce(sum(d.bytes), 0) as bytes, coalesce(sum(d.throttled), 0) as throttled,
      coalesce(sum(d.failed), 0) as failed, coalesce(sum(d.new_postings), 0) as "newPostings"
    from host h left join host_day d on d.host = h.host and d.day >= ${since.toISOString().slice(0, 10)}
    group by h.host order by h.host
  `.execute(db)
  return new Map(rows.map((row) => [row.host, hostOf(row, now)]))
}

function hostOf({ throttledAt, pausedUntil, robotsStatus, robotsFetchedAt, ...host }: HostRow, now: Date): HostView {
  const isThrottled = throttledAt !== null && throttledAt > vendorMemorySince(now)
  const hasRules = robotsStatus !== null && robotsStatus >= 200 && robotsStatus < 300
  return {
    ...host,
    state: pausedUntil ? 'failing' : isThrottled ? 'throttled' : 'fine',
    pausedUntil: iso(pausedUntil),
    robots: robotsStatus === null ? 'not_asked' : hasRules ? 'rules' : 'none',
    robotsFetchedAt: iso(robotsFetchedAt),
  }
}

function totalsOf(hosts: HostView[]) {
  const sum = (field: 'requests' | 'notModified' | 'bytes' | 'newPostings' | 'throttled' | 'failed') =>
    hosts.reduce((total, host) => total + host[field], 0)
  const requests = sum('requests')
  const notModified = sum('notModified')
  const newPostings = sum('newPostings')
  return {
    requests,
    notModified,
    notModifiedShare: requests === 0 ? null : rounded(notModified / requests),
    bytes: sum('bytes'),
    newPostings,
    requestsPerNewPosting: newPostings === 0 ? null : rounded(requests / newPostings),
    throttled: sum('throttled'),
    failed: sum('failed'),
    largestSpacingMs: Math.max(0, ...hosts.map((host) => host.spacingMs)),
    hosts,
  }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
const rounded = (figure: number): number => Math.round(figure * 1000) / 1000
