import { FetchFailed } from '../domain/errors.ts'
import { defaultSlots, defaultSpacingMs, type HostLedger } from '../domain/politeness.ts'
import type { PageRequest } from '../sources/source.ts'
import { checkUrl } from './address.ts'
import { openConnections, readConnectTo } from './connections.ts'
import type { Answer } from './exchange.ts'
import { isRedirect, judge, saysGone } from './judge.ts'
import type { Limits } from './limits.ts'
import { follow } from './redirect.ts'
import { keepRobots } from './robotsKeeper.ts'
import { keepSecrets } from './secrets.ts'
import type { Clock } from './turn.ts'
import { type Cost, type Means, type Visit, visit } from './visit.ts'

export interface FetcherOptions extends Clock {
  /** Product and version: "Credence/1.2.0". Its first part is what robots.txt calls us. */
  userAgent: string
  /** Address or mail where a host's operator reaches ours. */
  contact: string
  /** Rules HOST=ORIGIN, for tests, replay and the simulator. */
  connectTo: Iterable<string | readonly [host: string, origin: string]>
  /** Skip the waiting (not the bookkeeping) for hosts that a rule sends elsewhere. */
  noWait: boolean
  limits: Limits
  ledger: HostLedger
  /** Keys of boards, by the names that sources write in their requests. */
  keys?: ReadonlyMap<string, string>
  /** A turn further away than this is refused instead of waited for. */
  maxWaitMs?: number
  /** Least spacing and most requests at once, for each host. */
  spacingMs?: number
  slots?: number
}

interface GetOptions {
  /** What the last answer said of itself: the answer may be 304. */
  condition?: { etag?: string | null; lastModified?: string | null } | undefined
  spacingMs?: number | undefined
  vendor?: string | undefined
  signal?: AbortSignal | undefined
}

export interface Fetched {
  status: 200 | 304 | 404 | 410
  /** Address after redirects. */
  url: string
  headers: Record<string, string>
  body: string
  /** Received over the wire, by all requests. */
  bytes: number
  /** Made for this answer, robots.txt and redirects among them. */
  requests: number
  robotsFetched: boolean
}

export interface Fetcher {
  /** The page, or FetchFailed with what is to be done. */
  get(request: PageRequest, options?: GetOptions): Promise<Fetched>
  close(): Promise<void>
}

export function createFetcher(options: FetcherOptions): Fetcher {
  const connectTo = readConnectTo(options.connectTo)
  if (options.noWait && connectTo.size === 0) throw new Error('Waiting is skipped only with --connect-to')
  const means: Means = {
    ledger: options.ledger,
    connections: openConnections(connectTo, options.limits),
    clock: options,
    limits: options.limits,
    agent: `${options.userAgent} (+${options.contact})`,
    noWait: options.noWait,
    maxWaitMs: options.maxWaitMs ?? 30_000,
    slots: options.slots ?? defaultSlots,
  }
  const robots = keepRobots(means, options.userAgent.split('/')[0]!)
  const spacingMs = options.spacingMs ?? defaultSpacingMs
  const secrets = keepSecrets(options.keys ?? new Map())

  async function fetchPage(asked: Visit, gone: PageRequest['gone'], cost: Cost): Promise<Fetched> {
    let robotsRequests = 0
    let request = asked
    for (let hops = 0; ; hops++) {
      const before = cost.requests
      const rules = await robots.rulesFor(request, cost)
      robotsRequests += cost.requests - before
      if (!rules.allows(request.url)) throw new FetchFailed('forbidden', `robots.txt forbids ${request.url.href}`)
      const spaced = { ...request, spacingMs: Math.max(request.spacingMs, rules.crawlDelayMs ?? 0) }
      const answer = await visit(means, cost, spaced, (answer, now) => {
        if (!saysGone(answer, gone)) judge(answer, now)
      })
      if (saysGone(answer, gone)) answer.status = 410
      if (answer.status === 304 && !isConditional(request))
        throw new FetchFailed('transient', 'HTTP 304 to a request without a condition')
      if (!isRedirect(answer.status)) return fetched(request, answer, cost, robotsRequests > 0)
      if (hops === options.limits.maxRedirects)
        throw new FetchFailed('transient', `More than ${hops} redirects from ${asked.url.href}`)
      request = follow(request, answer)
    }
  }

  return {
    async get(request, get = {}) {
      const cost: Cost = { requests: 0, bytes: 0 }
      try {
        const page = await fetchPage(firstVisit(secrets.fill(request), get, spacingMs), request.gone, cost)
        return { ...page, url: secrets.hide(page.url), body: secrets.hide(page.body) }
      } catch (error) {
        if (error instanceof FetchFailed) Object.assign(error, cost, { message: secrets.hide(error.message) })
        throw error
      }
    },
    close: means.connections.close,
  }
}

function firstVisit(request: PageRequest, get: GetOptions, spacingMs: number): Visit {
  const url = URL.parse(request.url)
  if (url === null) throw new FetchFailed('forbidden', `${request.url} is not an address`)
  checkUrl(url)
  url.hash = ''
  const method = request.method ?? 'GET'
  const { etag, lastModified } = (method === 'GET' && get.condition) || {}
  return {
    url,
    from: null,
    method,
    headers: {
      accept: '*/*',
      'accept-language': 'en-US,en;q=0.8',
      ...lowerCased(request.headers ?? {}),
      ...(isSendable(etag) ? { 'if-none-match': etag } : {}),
      ...(isSendable(lastModified) ? { 'if-modified-since': lastModified } : {}),
    },
    body: request.body ?? null,
    spacingMs: Math.max(spacingMs, get.spacingMs ?? 0),
    vendor: get.vendor,
    signal: get.signal,
  }
}

/** A server may say of its page what no request can repeat. */
function isSendable(value: string | null | undefined): value is string {
  return typeof value === 'string' && /^[ -~]+$/.test(value)
}

function isConditional({ headers }: Visit): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

function fetched(request: Visit, answer: Answer, cost: Cost, robotsFetched: boolean): Fetched {
  const { status, headers, body } = answer
  return { ...cost, status: status as Fetched['status'], url: request.url.href, headers, body, robotsFetched }
}
