import type { ClosedReason } from './listing.ts'

/**
 * Whether a complete crawl may be believed about what it did not list: its count is at least half the median of
 * the last five complete crawls (`before`, newest first). Without any before it, a crawl is believed.
 * Implausible counts are among those five, so a board that really shrank is believed once three crawls agree.
 */
export function isPlausible(count: number, before: number[]): boolean {
  const lastFive = before.slice(0, 5).sort((a, b) => a - b)
  if (lastFive.length === 0) return true
  const middle = Math.floor(lastFive.length / 2)
  const median = lastFive.length % 2 === 1 ? lastFive[middle]! : (lastFive[middle - 1]! + lastFive[middle]!) / 2
  return count * 2 >= median
}

export interface Unlisted {
  /** Complete and plausible crawls in a row that did not list it, before this one. */
  missed: number
  validThrough: Date | null
  /** Its own page answered 404 or 410, or says that the ad is gone. */
  pageGone: boolean
}

export interface Confirming {
  now: Date
  /** The source lists everything on each crawl, and this one ran in one piece. */
  listsEverything: boolean
  /** The board shows its latest ads only: one that it stops listing may still be open. */
  latestOnly?: boolean
}

/**
 * Why a posting closes that a complete and plausible crawl did not list; null: it stays open, missed once more.
 * Two such crawls in a row close it; one does when its own page is gone, its last day has passed, or the source lists everything.
 * A board of the latest ads closes nothing by not listing it.
 */
export function closingReason(posting: Unlisted, crawl: Confirming): ClosedReason | null {
  if (posting.pageGone) return 'page_gone'
  if (posting.validThrough && posting.validThrough < crawl.now) return 'expired'
  if (crawl.latestOnly) return null
  if (crawl.listsEverything || posting.missed >= 1) return 'not_listed'
  return null
}
