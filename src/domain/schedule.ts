import type { FailureClass } from './errors.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Times that a board must be found gone before it is paused. */
export const goneConfirmations = 3

/** A fraction from 0 to 1 that is always the same for an id and evenly spread over ids (FNV-1a, finished as in MurmurHash3). */
export function spread(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

export interface Ending {
  boardId: string
  class: FailureClass | null
  /** Until the board is best looked at again, in ms, while all goes well. */
  paceMs: number
  /** Failures in a row, this one included; being throttled is none. */
  failedInARow: number
  /** Times in a row that the board was not there, this one included. */
  goneInARow: number
  /** What a throttling host asked for, in ms; null: it did not say. */
  retryAfterMs: number | null
}

/**
 * When a board is due again, in ms from the end of a crawl, by the class of its failure (null: none).
 * Throttled waits as told; transient backs off from 5 minutes, doubling to a day; blocked from 6 hours to 2 days; gone is
 * confirmed after 6 hours and a day; all spread by the board's id so that no two boards keep the same minute.
 */
export function untilNextCrawl(ending: Ending): number {
  const late = 1 + spread(ending.boardId) / 5
  const doubled = (firstMs: number, mostMs: number) =>
    Math.min(mostMs, firstMs * 2 ** Math.min(20, Math.max(0, ending.failedInARow - 1))) * late
  switch (ending.class) {
    case 'throttled':
      return ending.retryAfterMs ?? 15 * minuteMs * late
    case 'transient':
      return doubled(5 * minuteMs, 24 * hourMs)
    case 'blocked':
      return doubled(6 * hourMs, 48 * hourMs)
    case 'gone':
      return (ending.goneInARow <= 1 ? 6 : 24) * hourMs * late
    case 'changed':
    case 'forbidden':
      return 24 * hourMs * late
    case null:
      return ending.paceMs
  }
}
