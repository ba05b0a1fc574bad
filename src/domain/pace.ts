import { spread } from './schedule.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const hoursOfDay = 24
/** An ad stays for about so long: what a board lists, over this, is what it adds a day. */
const usualStayDays = 40
/** Looks this old weigh half. */
const halfLifeDays = 14
/** What is assumed of every hour weighs as much as so many days of looking. */
const assumedDays = 2
const rounds = 6
const leastPerDay = 0.02
const longestDays = 7
/** A look that came late does not put off the next one. */
const leastMs = hourMs / 2
/** Requests for each new posting that reading to the end may cost. */
const wholeCost = 0.25
const usualLooks = 10
const mostLooksADay = 12
/** Postings that a look at a board of one new posting a day should find: 1.48 requests for each new posting, half found within 2.8 hours (bench politeness). */
const worth = 0.92

/** One look at a board's newest page, oldest first where there are many. */
export interface Look {
  at: Date
  /** Postings that were new. */
  found: number
  /** Pages of the list that it took, and postings on them. */
  pages: number
  listed: number
  /** It went to the end of the list. */
  isWhole: boolean
}

/** New postings to expect in each hour of the day (UTC), on a working day and at the weekend. */
export interface Pace {
  workday: number[]
  weekend: number[]
}

/** Until anything is known: office hours of the United States, and little at the weekend; one posting on a working day. */
const assumed = [...shape((hour) => (hour >= 13 && hour < 23 ? 3 : 0.5), 1), ...shape(() => 1, 0.15)]
/** Working days in a week are fewer than days. */
const aWorkdays = 7 / (5 + 2 * 0.15)

/**
 * When a board posts, learned from what looks at it found: what a look found is shared among the hours since the look before,
 * by what was expected of each, again and again (expectation maximisation). Until then a board is expected to add what it lists
 * over the days that an ad stays.
 */
export function learnPace(looks: Look[], now: Date): Pace {
  const stretches = looks.slice(1).map((look, n) => stretchOf(looks[n]!.at, look, now))
  const found = sum(stretches.map((stretch) => stretch.found))
  const days = sum(stretches.map((stretch) => sum(stretch.hours))) / hoursOfDay
  const listed = Math.max(0, ...looks.map((look) => look.listed))
  const perDay = (found + (listed / usualStayDays) * assumedDays) / (days + assumedDays)
  const expected = assumed.map((share) => share * aWorkdays * Math.max(perDay, leastPerDay))
  let rates = expected
  for (let round = 0; round < rounds; round++) rates = shareOut(stretches, rates, expected)
  return { workday: rates.slice(0, hoursOfDay), weekend: rates.slice(hoursOfDay) }
}

/** New postings to expect in a week, a day. */
function newPerDay(pace: Pace): number {
  return (5 * sum(pace.workday) + 2 * sum(pace.weekend)) / 7
}

/**
 * The end of the hour at which a board is best looked at next: as often as the square root of what it posts is worth over what
 * a look costs (which finds most, soonest, for a given number of requests in all), at the hours after which its postings wait
 * least, at least once a week. The hours vary a little from day to day while little is known, so that they are found out.
 */
export function nextLook(pace: Pace, board: { id: string; pages: number }, last: Date): Date {
  let due = 0
  for (let day = Math.floor(last.getTime() / dayMs); ; day++) {
    const rates = isWeekend(day) ? pace.weekend : pace.workday
    const looks = looksADay(rates, board.pages)
    const guessed = rates.map((rate, hour) => rate * guess(`${board.id} ${day} ${hour}`, rate))
    for (const hour of hoursToLook(guessed, Math.max(1, Math.round(looks)))) {
      const at = new Date(day * dayMs + (hour + 1 + spread(board.id) / 3) * hourMs)
      if (at.getTime() - last.getTime() < leastMs) continue
      due += Math.min(1, looks)
      if (due >= 0.95 || at.getTime() - last.getTime() >= (longestDays - 1) * dayMs) return at
    }
  }
}

/** When a board is best looked at again, by the looks so far (oldest first), `now` being the last. */
export function planLook(boardId: string, looks: Look[], now: Date): Date {
  const last = looks.slice(-usualLooks)
  const pages = sum(last.map((look) => look.pages)) / Math.max(1, last.length)
  return nextLook(learnPace(looks, now), { id: boardId, pages }, now)
}

/**
 * Whether a list that begins with the newest ads is to be read to its end again, and not only as far as it brings something
 * new: never yet, or when that costs a quarter of a request for each new posting since; after one to five days.
 */
export function isWholeDue(looks: Look[], now: Date): boolean {
  const last = looks.findLast((look) => look.isWhole)
  if (last === undefined) return true
  const days = last.pages / (wholeCost * newPerDay(learnPace(looks, now)))
  return now.getTime() - last.at.getTime() >= Math.min(5, Math.max(1, days)) * dayMs
}

/** The hours at whose ends to look, so that what is posted as `rates` say waits least; ascending. */
export function hoursToLook(rates: number[], looks: number): number[] {
  let best = { wait: Number.POSITIVE_INFINITY, hours: [] as number[] }
  for (let last = 0; last < hoursOfDay; last++) {
    const turned = rates.map((_, hour) => rates[(last + 1 + hour) % hoursOfDay]!)
    const cut = cutDay(waitsOf(turned), Math.min(looks, hoursOfDay))
    if (cut.wait < best.wait) best = { wait: cut.wait, hours: cut.ends.map((end) => (last + end) % hoursOfDay) }
  }
  return best.hours.sort((a, b) => a - b)
}

/** Cuts 24 hours into `parts` so that what falls into them waits least for the end of its part. */
function cutDay(waits: number[][], parts: number): { wait: number; ends: number[] } {
  let least = waits[0]!
  const cuts: number[][] = []
  for (let part = 1; part < parts; part++) {
    const after = new Array<number>(hoursOfDay + 1).fill(Number.POSITIVE_INFINITY)
    const cut = new Array<number>(hoursOfDay + 1).fill(0)
    for (let at = part; at < hoursOfDay; at++) {
      for (let end = at + 1; end <= hoursOfDay; end++) {
        const wait = least[at]! + waits[at]![end]!
        if (wait >= after[end]!) continue
        after[end] = wait
        cut[end] = at
      }
    }
    cuts.push(cut)
    least = after
  }
  const ends = [hoursOfDay]
  for (const cut of cuts.reverse()) ends.unshift(cut[ends[0]!]!)
  return { wait: least[hoursOfDay]!, ends }
}

/** waits[from][to]: hours that what is posted between two ends of hours waits for the later one, in all. */
function waitsOf(rates: number[]): number[][] {
  return Array.from({ length: hoursOfDay + 1 }, (_, from) => {
    const waits = new Array<number>(hoursOfDay + 1).fill(0)
    let posted = 0
    for (let to = from + 1; to <= hoursOfDay; to++) {
      waits[to] = waits[to - 1]! + posted + rates[to - 1]! / 2
      posted += rates[to - 1]!
    }
    return waits
  })
}

function looksADay(rates: number[], pages: number): number {
  const looks = Math.sqrt(sum(rates) / Math.max(1, pages)) / worth
  return Math.min(mostLooksADay, Math.max(1 / longestDays, looks))
}

/** Between two fifths and two and a half times while nothing is known of an hour, nearer to one the more is. */
function guess(seed: string, rate: number): number {
  return 2.5 ** ((2 * spread(seed) - 1) / Math.sqrt(1 + 10 * rate))
}

/** Time between two looks, by hour of the week's two kinds of day: 0 to 23 of a working day, 24 to 47 of the weekend. */
interface Stretch {
  found: number
  bins: number[]
  hours: number[]
}

function stretchOf(from: Date, { at, found }: Look, now: Date): Stretch {
  const weight = 0.5 ** ((now.getTime() - at.getTime()) / dayMs / halfLifeDays)
  const stretch: Stretch = { found: weight * found, bins: [], hours: [] }
  for (let time = from.getTime(); time < at.getTime(); ) {
    const hour = Math.floor(time / hourMs)
    const end = Math.min(at.getTime(), (hour + 1) * hourMs)
    stretch.bins.push((hour % hoursOfDay) + (isWeekend(Math.floor(hour / hoursOfDay)) ? hoursOfDay : 0))
    stretch.hours.push((weight * (end - time)) / hourMs)
    time = end
  }
  return stretch
}

function shareOut(stretches: Stretch[], rates: number[], expected: number[]): number[] {
  const found = expected.map((rate) => rate * assumedDays)
  const watched = expected.map(() => assumedDays)
  for (const { bins, hours, ...stretch } of stretches) {
    const total = sum(bins.map((bin, n) => rates[bin]! * hours[n]!))
    for (const [n, bin] of bins.entries()) {
      watched[bin]! += hours[n]!
      if (total > 0) found[bin]! += (stretch.found * rates[bin]! * hours[n]!) / total
    }
  }
  return found.map((count, bin) => count / watched[bin]!)
}

/** `day`: days since the first of January 1970, a Thursday. */
function isWeekend(day: number): boolean {
  return (day + 4) % 7 === 6 || (day + 4) % 7 === 0
}

function shape(weight: (hour: number) => number, total: number): number[] {
  const weights = Array.from({ length: hoursOfDay }, (_, hour) => weight(hour))
  return weights.map((one) => (one * total) / sum(weights))
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
