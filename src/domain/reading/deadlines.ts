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

/** Months after hire by which something may be obtained, as a stretch of folded text states; null when it states none. */
export function deadlineMonths(words: string): number | null {
  let months: number | null = null
  for (const pattern of deadlinePatterns) {
    for (const match of words.matchAll(pattern)) {
      const after = words.slice(match.index + match[0].length, match.index + match[0].length + 24)
      const before = words.slice(Math.max(0, match.index - 16), match.index + match[0].length)
      if (/^\s*(?:of |')?.{0,12}experience/.test(after) || notDeadline.test(before)) continue
      const value = monthsOf(match)
      if (value !== null && value <= 60) months = Math.max(months ?? 0, value)
    }
    if (months !== null) return months
  }
  return null
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
