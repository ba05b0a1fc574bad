import type { FailureClass } from './errors.ts'

/** Least time between two requests to a host that asks for nothing else. */
export const defaultSpacingMs = 1000
/** Requests to one host that may be under way at once. */
export const defaultSlots = 2
/** A host that asks for more than this per request is as good as closed; also what the ledger's column can hold. */
export const longestWaitMs = 7 * 86_400_000

const minuteMs = 60_000
const failuresToOpen = 3
const failureWindowMs = 10 * minuteMs
const openForMs = 30 * minuteMs
const vendorMemoryMs = 30 * minuteMs
const tenantsThatSlow = 2
const slowestFactor = 8

/** What a request asks of its host's ledger. Times in ms. */
export interface Wish {
  /** Product behind the host, where known: its tenants are slowed together. */
  vendor?: string | undefined
  /** Least time since the previous request. */
  spacingMs: number
  /** Nothing is booked when the turn is further away. */
  maxWaitMs: number
  /** Start now and keep the books: for origins of ours only. */
  skipWait: boolean
  slots: number
  /** How long after its start the slot is held at most, should nobody give it back. */
  leaseMs: number
}

export type Booking =
  | { booked: true; startAt: Date; lease: string }
  | { booked: false; reason: 'spacing' | 'failing' | 'slots'; retryAfterMs: number }

/** How a request ended. */
export interface Outcome {
  bytes: number
  notModified: boolean
  failure: FailureClass | null
  /** With failure `throttled`: how long the host asked to be left alone. */
  retryAfterMs?: number | null
}

export interface KeptRobots {
  status: number
  /** Empty where the host has none (4xx). */
  body: string
  fetchedAt: Date
}

/** The books of all hosts, shared by all processes. */
export interface HostLedger {
  /** Books the next request to a host and takes one of its slots; atomic across processes. */
  book(host: string, wish: Wish, now: Date): Promise<Booking>
  /** Counts a request that was made and gives its slot back. */
  note(host: string, lease: string, outcome: Outcome, now: Date): Promise<void>
  /** Gives back the slot of a request that was not made. */
  release(host: string, lease: string): Promise<void>
  robots(host: string): Promise<KeptRobots | null>
  keepRobots(host: string, robots: KeptRobots): Promise<void>
}

export interface Breaker {
  failedRuns: number
  firstFailedAt: Date | null
  openUntil: Date | null
}

export interface HostState {
  lastRequestAt: Date | null
  /** Not before: the spacing of the last booking, or what the host asked for. */
  nextRequestAt: Date | null
  openUntil: Date | null
  takenSlots: number[]
  /** When hosts of the same vendor last answered that they are asked too much. */
  vendorThrottledAt: Date[]
}

export type Decision =
  | {
      booked: true
      slot: number
      startAt: Date
      nextRequestAt: Date
      spacingMs: number
      openUntil: Date | null
      leasedUntil: Date
    }
  | Extract<Booking, { booked: false }>

/**
 * Whether and when a request may start. Starts are at least `spacingMs` times the vendor's slow-down apart. A host whose breaker
 * is open is refused until it may be probed; one request then probes it, and the rest wait for its outcome.
 */
export function decideTurn(state: HostState, wish: Wish, now: Date): Decision {
  const open = state.openUntil !== null && state.openUntil > now
  if (open) return { booked: false, reason: 'failing', retryAfterMs: state.openUntil!.getTime() - now.getTime() }

  const spacingMs = Math.min(Math.ceil(wish.spacingMs * vendorFactor(state.vendorThrottledAt, now)), longestWaitMs)
  const earliest = Math.max(
    now.getTime(),
    state.nextRequestAt?.getTime() ?? 0,
    state.lastRequestAt === null ? 0 : state.lastRequestAt.getTime() + spacingMs,
  )
  const waitMs = wish.skipWait ? 0 : earliest - now.getTime()
  if (waitMs > wish.maxWaitMs) return { booked: false, reason: 'spacing', retryAfterMs: waitMs }

  const slot = Array.from({ length: wish.slots }, (_, n) => n).find((n) => !state.takenSlots.includes(n))
  if (slot === undefined) return { booked: false, reason: 'slots', retryAfterMs: wish.spacingMs }

  const startAt = after(now, waitMs)
  const leasedUntil = after(startAt, wish.leaseMs)
  return {
    booked: true,
    slot,
    startAt,
    nextRequestAt: after(startAt, spacingMs),
    spacingMs,
    openUntil: state.openUntil === null ? null : leasedUntil,
    leasedUntil,
  }
}

/** How many times slower a vendor's hosts are asked: 2 when two of its tenants have just throttled us, at most 8; back to 1 in half an hour. */
export function vendorFactor(throttledAt: Date[], now: Date): number {
  const weights = throttledAt
    .map((at) => 1 - Math.max(0, now.getTime() - at.getTime()) / vendorMemoryMs)
    .filter((weight) => weight > 0)
  if (weights.length < tenantsThatSlow) return 1
  return Math.min(2 ** (weights.reduce((sum, weight) => sum + weight, 0) / tenantsThatSlow), slowestFactor)
}

/** Since when a throttled host still slows its vendor. */
export const vendorMemorySince = (now: Date): Date => after(now, -vendorMemoryMs)

/**
 * How long an answer may stand in for asking again, in ms, by its Cache-Control and Age (RFC 9111): 0 where it says nothing,
 * or that it is to be asked for each time.
 */
export function freshMs(headers: Record<string, string>): number {
  const control = headers['cache-control'] ?? ''
  if (/\b(no-cache|no-store)\b/i.test(control)) return 0
  const seconds = Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1] ?? 0)
  const age = Number(/^\s*(\d{1,9})\s*$/.exec(headers.age ?? '')?.[1] ?? 0)
  return Math.max(0, seconds - age) * 1000
}

/** The breaker after one more failure: three in a row within ten minutes, or a failed probe, open it for half an hour. */
export function breakerAfterFailure(breaker: Breaker, now: Date): Breaker {
  const inWindow = breaker.firstFailedAt !== null && now.getTime() - breaker.firstFailedAt.getTime() <= failureWindowMs
  const failedRuns = inWindow ? breaker.failedRuns + 1 : 1
  const opens = breaker.openUntil !== null || failedRuns >= failuresToOpen
  return {
    failedRuns,
    firstFailedAt: inWindow ? breaker.firstFailedAt : now,
    openUntil: opens ? after(now, openForMs) : null,
  }
}

function after(time: Date, ms: number): Date {
  return new Date(time.getTime() + ms)
}
