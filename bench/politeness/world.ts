import { type Random, random } from '../../simulator/random.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
export const pageSize = 20

export interface WorldOptions {
  seed: number
  boards: number
  days: number
  start: Date
}

/**
 * `whole`: one answer lists everything in full · `cards`: one answer lists all, each ad has a page of its own ·
 * `paged`: 20 a page, newest first, own pages · `searched`: four searches through a large employer's list, own pages.
 */
export type Kind = 'whole' | 'cards' | 'paged' | 'searched'

export interface PostedAd {
  id: string
  from: number
  to: number
  /** Posted before the first simulated day. */
  isStock: boolean
}

export interface SimulatedBoard {
  id: string
  kind: Kind
  host: string
  vendor: string
  crawlDelayMs: number | null
  /** New postings a day, on average over the simulated days. */
  perDay: number
  /** Newest first. */
  ads: PostedAd[]
}

const kinds: [number, Kind][] = [
  [45, 'whole'],
  [15, 'cards'],
  [25, 'paged'],
  [15, 'searched'],
]
/** People at work in four time zones; a release once a day from the system behind; around the clock. */
const habits: [number, 'office' | 'release' | 'always'][] = [
  [60, 'office'],
  [30, 'release'],
  [10, 'always'],
]
const officeHours = [0, 0, 0, 0, 0, 0, 1, 3, 7, 10, 11, 9, 7, 9, 11, 10, 8, 5, 2, 1, 1, 0, 0, 0]
const weekendShare = 0.12
/** New postings a day: log-normal, half of the boards under 1.2, one in ten above 6. */
const medianPerDay = 1.2
const sigma = 1.25

/** Boards that post as employers do: few much and many little, at work hours or at a nightly release, hardly at weekends. */
export function makeBoards({ seed, boards, days, start }: WorldOptions): SimulatedBoard[] {
  return Array.from({ length: boards }, (_, n) => {
    const rng = random(seed, 'board', n)
    const kind = rng.weighted(kinds)
    const rate = Math.min(40, medianPerDay * Math.exp(sigma * normal(rng)))
    const ads = adsOf(rng, { id: `b${n}`, rate, days, startMs: start.getTime() })
    const fresh = ads.filter((ad) => !ad.isStock).length
    return {
      id: `b${n}`,
      kind,
      ...hostOf(rng, kind, n),
      crawlDelayMs: rng.chance(0.05) ? 10_000 : null,
      perDay: fresh / days,
      ads,
    }
  })
}

/** Systems with one answer for all serve many employers from one host; the others have a host an employer. */
function hostOf(rng: Random, kind: Kind, n: number): { host: string; vendor: string } {
  const vendor = `${kind}${rng.int(1, 3)}`
  const isShared = kind === 'whole' && rng.chance(0.6)
  return { vendor, host: isShared ? `api.${vendor}.example` : `b${n}.${vendor}.example` }
}

function adsOf(rng: Random, board: { id: string; rate: number; days: number; startMs: number }): PostedAd[] {
  const habit = rng.weighted(habits)
  const zoneHours = rng.pick([5, 5, 6, 6, 7, 8])
  const releaseMs = rng.int(0, 24 * 60 - 1) * 60_000
  const ads: PostedAd[] = []
  for (let day = -60; day < board.days; day++) {
    const from = board.startMs + day * dayMs
    const isWeekend = new Date(from).getUTCDay() % 6 === 0
    const share = isWeekend ? (7 * weekendShare) / (5 + 2 * weekendShare) : 7 / (5 + 2 * weekendShare)
    for (let count = poisson(rng, board.rate * share); count > 0; count--) {
      const at =
        from +
        (habit === 'release'
          ? releaseMs
          : habit === 'always'
            ? rng.next() * dayMs
            : (rng.weighted(officeHours.map((weight, hour) => [weight, hour] as const)) + zoneHours + rng.next()) *
              hourMs)
      ads.push({ id: '', from: at, to: at + (5 + 70 * rng.next() * rng.next()) * dayMs, isStock: at < board.startMs })
    }
  }
  ads.sort((a, b) => a.from - b.from)
  for (const [n, ad] of ads.entries()) ad.id = `${board.id}-${n}`
  return ads.reverse().filter((ad) => ad.to > board.startMs && ad.from < board.startMs + board.days * dayMs)
}

/** What a board shows at a moment, newest first. */
export function shownAt({ ads }: SimulatedBoard, at: number): PostedAd[] {
  return ads.filter((ad) => ad.from <= at && at < ad.to)
}

function poisson(rng: Random, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = rng.next(); product > limit; product *= rng.next()) count++
  return count
}

function normal(rng: Random): number {
  return Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next())
}
