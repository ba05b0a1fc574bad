import { FetchFailed } from '../domain/errors.ts'
import { longestWaitMs } from '../domain/politeness.ts'
import type { PageRequest } from '../sources/source.ts'
import { challengeIn } from './challenge.ts'
import type { Answer } from './exchange.ts'

const restAfterThrottleMs = 60_000
const redirects = new Set([301, 302, 303, 307, 308])
const denials = new Set([401, 403, 407, 451])
const passing = new Set([408, 421, 425])
const optOut = /<meta\s(?=[^>]*\bname\s*=\s*["']?tdm-reservation\b)(?=[^>]*\bcontent\s*=\s*["']?1\b)/i

export const isRedirect = (status: number): boolean => redirects.has(status)

/** Throws FetchFailed for an answer that is none: only 200, 304, 404, 410 and redirects are returned from. */
export function judge(answer: Answer, now: Date): void {
  const { status, headers, body } = answer
  refuseChallenge(answer)
  if (status === 429) throw throttled(answer, now)
  if (status === 503 && headers['retry-after'] !== undefined) throw throttled(answer, now)
  if (denials.has(status)) throw new FetchFailed('blocked', `HTTP ${status}`, { body })
  if (status >= 500 || passing.has(status)) throw new FetchFailed('transient', `HTTP ${status}`, { body })
  if (status === 200) refuseReserved(answer)
  if (status === 200 || status === 304 || status === 404 || status === 410 || isRedirect(status)) return
  if (status < 400) throw new FetchFailed('transient', `HTTP ${status} without a page`, { body })
  throw new FetchFailed('changed', `HTTP ${status}`, { body })
}

/** The same for robots.txt, where any 4xx means that there is none. */
export function judgeRobots(answer: Answer, now: Date): void {
  refuseChallenge(answer)
  if (answer.status === 429 || answer.status >= 500) judge(answer, now)
}

/** Whether an answer says in its own way that the page is gone. */
export function saysGone({ status, body }: Answer, gone: PageRequest['gone']): boolean {
  return gone !== undefined && status === gone.status && body.includes(gone.text)
}

/** How long `Retry-After` asks to wait, in ms: seconds or a date; null when it is absent or neither. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  const text = header.trim()
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), longestWaitMs)
}

function throttled({ status, headers, body }: Answer, now: Date): FetchFailed {
  // Nothing, or no time at all, would be answered with the same request at once.
  const asked = retryAfterMs(headers['retry-after'], now) || restAfterThrottleMs
  return new FetchFailed('throttled', `HTTP ${status}`, { retryAfterMs: asked, body })
}

function refuseChallenge(answer: Answer): void {
  const guard = challengeIn(answer)
  if (guard === null) return
  throw new FetchFailed('blocked', `HTTP ${answer.status}: a challenge of ${guard} instead of the page`, {
    body: answer.body,
  })
}

function refuseReserved({ headers, body }: Answer): void {
  if (headers['tdm-reservation']?.trim() === '1' || optOut.test(body.slice(0, 65_536)))
    throw new FetchFailed('forbidden', 'The page reserves text and data mining (tdm-reservation)')
}
