import { numberOf, numberPattern } from './clauses.ts'

const monthsPer: Record<string, number> = { day: 1 / 30, week: 1 / (52 / 12), month: 1, year: 12, yr: 12, mo: 1 }
const unit = '(days?|weeks?|months?|mos?|years?|yrs?)'
const calendar = '(?:calendar |business |working |full |consecutive )?'
const first = `(?:your |the |an? |their |his or her |employee's )?(?:first |initial )?`
const deadlinePatterns: RegExp[] = [
  new RegExp(
    String.raw`\b(?:within|in|inside|by(?: the)?(?: end of)?|before|no later than|not later than|prior to|during|at|of|up to|have|has|given|allowed|under) (?:the )?(?:end of )?${first}(${numberPattern})[ -]${calendar}${unit}\b`,
    'g',
  ),
  new RegExp(String.raw`\b(?:end of |by )?(month|year) (${numberPattern})\b`, 'g'),
  new RegExp(
    String.raw`\b(${numberPattern})[ -]${calendar}${unit}(?:'s?)?(?: \w+){0,2} (?:probation\w*|introductory|grace|orientation|of (?:hire|employment|start|assuming|entering|joining)|from (?:hire|date|the date|your|start)|to (?:obtain|earn|pass|complete|become|acquire|get|sit)|after (?:hire|start|employment)|post[- ]hire)`,
    'g',
  ),
  /\b(?:within|in|by the end of|before|during) (?:your |the |an? |their )?(first )?(year|month)\b(?! of (?:coding|experience|study))/g,
]
const notDeadline = /experience|\bago\b|\bold\b|\bpast\b|\blast\b|recent|previous|prior\b|expire|renew|every/

export interface Deadline {
  at: number
  months: number
}

/** Deadlines after hire that a stretch of folded text states; offsets are those of the stretch. */
export function deadlinesIn(words: string): Deadline[] {
  if (!/\b(?:day|week|month|mo|year|yr)s?\b/.test(words)) return []
  const found: Deadline[] = []
  for (const pattern of deadlinePatterns) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length
      const before = words.slice(Math.max(0, match.index - 16), end)
      if (/^\s*(?:of |')?.{0,12}experience/.test(words.slice(end, end + 24)) || notDeadline.test(before)) continue
      const months = monthsOf(match)
      if (months !== null && months <= 60) found.push({ at: match.index, months })
    }
  }
  return found
}

/** The deadline that stands nearest to a place in the words; one on the far side of a clause is further away. Null: none. */
export function deadlineNear(words: string, start: number, end: number): number | null {
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { at, months } of deadlinesIn(words)) {
    const gap = at >= end ? words.slice(end, at) : words.slice(at, start)
    const distance =
      gap.length + (/[;.]|, (?:and )?by\b/.test(gap) ? 200 : 0) + (at < start && /\b(?:or|and)\b/.test(gap) ? 40 : 0)
    if (distance < least) {
      least = distance
      best = months
    }
  }
  return best
}

function monthsOf(match: RegExpMatchArray): number | null {
  const [, a = '', b = ''] = match
  if (a === 'month' || a === 'year') return round(numberOf(b) * monthsPer[a]!)
  if (b === 'year' || b === 'month') {
    if (a === '' || a === 'first ') return monthsPer[b]!
  }
  const value = numberOf(a)
  const per = monthsPer[b.replace(/s$/, '')]
  return Number.isFinite(value) && per !== undefined ? round(value * per) : null
}

function round(months: number): number {
  return months >= 1 ? Math.round(months) : Math.round(months * 10) / 10
}
