import { FetchFailed } from '../domain/errors.ts'
import type { HostLedger, Outcome, Wish } from '../domain/politeness.ts'
import type { Connections } from './connections.ts'
import { type Answer, exchange } from './exchange.ts'
import type { Limits } from './limits.ts'
import { type Clock, takeTurn } from './turn.ts'

/** What visits share: the books, the wire, the clock and the rules. */
export interface Means {
  ledger: HostLedger
  connections: Connections
  clock: Clock
  limits: Limits
  agent: string
  /** Origins that rules name are not waited for. */
  noWait: boolean
  maxWaitMs: number
  slots: number
}

export interface Visit {
  url: URL
  from: URL | null
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body: string | null
  spacingMs: number
  vendor?: string | undefined
  cutAt?: number | undefined
  signal?: AbortSignal | undefined
}

/** Requests and bytes of one `get`, robots.txt and redirects among them. */
export interface Cost {
  requests: number
  bytes: number
}

const leaseMarginMs = 5000

/**
 * One request at its host's turn, entered in the host's books however it ends. `judge` throws FetchFailed for answers that are none.
 */
export async function visit(
  means: Means,
  cost: Cost,
  visit: Visit,
  judge: (answer: Answer, now: Date) => void,
): Promise<Answer> {
  const { ledger, clock, limits } = means
  const { url, signal } = visit
  const route = means.connections.routeTo(url, visit.from)
  const wish: Wish = {
    vendor: visit.vendor,
    spacingMs: visit.spacingMs,
    maxWaitMs: means.maxWaitMs,
    skipWait: means.noWait && route.redirected,
    slots: means.slots,
    leaseMs: limits.totalTimeoutMs + leaseMarginMs,
  }
  const lease = await takeTurn(ledger, url.host, wish, clock, signal)
  const bytesBefore = cost.bytes
  cost.requests += 1
  const note = (outcome: Omit<Outcome, 'bytes'>) =>
    ledger.note(url.host, lease, { ...outcome, bytes: cost.bytes - bytesBefore }, clock.now())
  try {
    const answer = await exchange(
      {
        dispatcher: route.dispatcher,
        origin: route.origin,
        path: url.pathname + url.search,
        method: visit.method,
        headers: {
          ...visit.headers,
          'user-agent': means.agent,
          ...(route.redirected ? { 'x-forwarded-host': url.host } : {}),
        },
        body: visit.body,
      },
      { limits, meter: cost, signal, cutAt: visit.cutAt },
    )
    judge(answer, clock.now())
    await note({ notModified: answer.status === 304, failure: null })
    return answer
  } catch (error) {
    if (error instanceof FetchFailed)
      await note({ notModified: false, failure: error.failure, retryAfterMs: error.retryAfterMs })
    else await ledger.release(url.host, lease)
    throw error
  }
}
