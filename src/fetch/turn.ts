import { FetchFailed } from '../domain/errors.ts'
import type { HostLedger, Wish } from '../domain/politeness.ts'

export interface Clock {
  now: () => Date
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

const pollMs = 200
const reasons = {
  spacing: 'its next turn is',
  failing: 'it keeps failing; the next try is',
  slots: 'all its slots are taken; look again',
}

/**
 * Waits for the host's next turn and returns the lease of its slot. A turn further away than `wish.maxWaitMs` is not booked:
 * FetchFailed `throttled` says when to come back, and the caller keeps nothing waiting.
 */
export async function takeTurn(
  ledger: HostLedger,
  host: string,
  wish: Wish,
  { now, sleep }: Clock,
  signal?: AbortSignal,
): Promise<string> {
  let waitedMs = 0
  for (;;) {
    signal?.throwIfAborted()
    const asked = now()
    const booking = await ledger.book(host, wish, asked)
    if (booking.booked) {
      await untilStart(ledger, host, booking, { asked, sleep, skip: wish.skipWait, signal })
      return booking.lease
    }
    const { reason, retryAfterMs } = booking
    if (reason !== 'slots' || waitedMs >= wish.maxWaitMs) {
      const seconds = Math.ceil(retryAfterMs / 1000)
      throw new FetchFailed('throttled', `${host} is left alone: ${reasons[reason]} in ${seconds} s`, { retryAfterMs })
    }
    await sleep(pollMs, signal)
    waitedMs += pollMs
  }
}

async function untilStart(
  ledger: HostLedger,
  host: string,
  booking: { startAt: Date; lease: string },
  {
    asked,
    sleep,
    skip,
    signal,
  }: { asked: Date; sleep: Clock['sleep']; skip: boolean; signal: AbortSignal | undefined },
): Promise<void> {
  const waitMs = booking.startAt.getTime() - asked.getTime()
  if (skip || waitMs <= 0) return
  try {
    await sleep(waitMs, signal)
  } catch (error) {
    await ledger.release(host, booking.lease)
    throw error
  }
}
