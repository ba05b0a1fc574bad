import { randomUUID } from 'node:crypto'
import { hash } from '../../simulator/random.ts'
import {
  type Breaker,
  breakerAfterFailure,
  decideTurn,
  type HostLedger,
  type HostState,
  vendorMemorySince,
} from '../../src/domain/politeness.ts'
import type { SimulatedBoard } from './world.ts'

const minuteMs = 60_000
const quarterDayMs = 21_600_000
const spacingMs = 1000
const limitedTo = 20

/** The books of hosts in memory, by the same decisions as those in Postgres. */
export function memoryLedger(): HostLedger {
  const hosts = new Map<string, HostState & { vendor: string; breaker: Breaker; leases: Map<string, number> }>()
  const throttledAt = new Map<string, Map<string, Date>>()

  function hostOf(name: string, vendor: string) {
    const known = hosts.get(name)
    if (known) return known
    const breaker = { failedRuns: 0, firstFailedAt: null, openUntil: null }
    const state = { lastRequestAt: null, nextRequestAt: null, openUntil: null, takenSlots: [], vendorThrottledAt: [] }
    const host = { ...state, vendor, breaker, leases: new Map() }
    hosts.set(name, host)
    return host
  }

  return {
    async book(name, wish, now) {
      const host = hostOf(name, wish.vendor ?? name)
      const throttled = [...(throttledAt.get(host.vendor)?.values() ?? [])].filter((at) => at > vendorMemorySince(now))
      const state = { ...host, vendorThrottledAt: throttled, takenSlots: [...host.leases.values()] }
      const decision = decideTurn(state, wish, now)
      if (!decision.booked) return decision
      const lease = randomUUID()
      host.leases.set(lease, decision.slot)
      host.lastRequestAt = decision.startAt
      host.nextRequestAt = decision.nextRequestAt
      host.openUntil = decision.openUntil
      return { booked: true, startAt: decision.startAt, lease }
    },
    async note(name, lease, { failure, retryAfterMs }, now) {
      const host = hosts.get(name)!
      host.leases.delete(lease)
      if (failure === 'throttled') {
        throttledAt.set(host.vendor, (throttledAt.get(host.vendor) ?? new Map()).set(name, now))
        const notBefore = now.getTime() + (retryAfterMs ?? 0)
        host.nextRequestAt = new Date(Math.max(notBefore, host.nextRequestAt!.getTime()))
      } else {
        const none = { failedRuns: 0, firstFailedAt: null, openUntil: null }
        host.breaker =
          failure === null ? none : breakerAfterFailure({ ...host.breaker, openUntil: host.openUntil }, now)
        host.openUntil = host.breaker.openUntil
      }
    },
    async release(name, lease) {
      hosts.get(name)!.leases.delete(lease)
    },
    robots: async () => null,
    keepRobots: async () => {},
  }
}

/** What the hosts saw, by their own clocks. */
export interface Seen {
  requests: number
  throttled: number
  failed: number
  /** Most requests that one host had within a minute. */
  largestBurstPerHost: number
  /** Requests that came sooner after the one before than their host allows. */
  tooSoon: number
}

interface Host {
  spacingMs: number
  mostAMinute: number
  lastAt: number
  minute: number[]
}

/** The hosts' own side: each counts, some say 429 above 20 requests a minute, some are out of order for hours. */
export function openHosts(boards: SimulatedBoard[]) {
  const hosts = new Map<string, Host>()
  for (const { host, crawlDelayMs } of boards) {
    const mostAMinute = hash(host, 'limit') % 40 === 0 ? limitedTo : Number.POSITIVE_INFINITY
    const known = hosts.get(host)?.spacingMs ?? spacingMs
    hosts.set(host, { spacingMs: Math.max(known, crawlDelayMs ?? 0), mostAMinute, lastAt: -1e15, minute: [] })
  }
  const seen: Seen = { requests: 0, throttled: 0, failed: 0, largestBurstPerHost: 0, tooSoon: 0 }

  return {
    seen,
    spacingOf: (name: string) => hosts.get(name)!.spacingMs,
    ask(name: string, atMs: number): 200 | 429 | 503 {
      const host = hosts.get(name)!
      seen.requests++
      if (atMs - host.lastAt < host.spacingMs) seen.tooSoon++
      host.lastAt = atMs
      host.minute = [...host.minute.filter((at) => at > atMs - minuteMs), atMs]
      seen.largestBurstPerHost = Math.max(seen.largestBurstPerHost, host.minute.length)
      if (isDown(name, atMs)) {
        seen.failed++
        return 503
      }
      if (host.minute.length <= host.mostAMinute) return 200
      seen.throttled++
      return 429
    },
  }
}

/** One host in twenty is out of order for six hours, about once a week. */
function isDown(host: string, atMs: number): boolean {
  return hash(host, 'troubled') % 20 === 0 && hash(host, Math.floor(atMs / quarterDayMs)) % 25 === 0
}
