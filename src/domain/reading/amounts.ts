import type { PayUnit } from '../listing.ts'

/** One rate as written: an amount, or two with "to" between them, and the time that it is for, where stated. */
export interface Rate {
  low: number
  high: number
  /** null: not stated beside the amounts; 'other': a piece, a visit, a chart. */
  unit: PayUnit | 'biweek' | 'other' | null
  currency: string
  start: number
  end: number
  isRange: boolean
  /** The two ends do not fit one another: currencies differ, or one is over four times the other. */
  mixed: boolean
}

const numberSource = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?)(?![\d,]*\d)(?:\s?(k\b))?(?:\s?(USD|CAD)\b)?`
const firstAmount = new RegExp(String.raw`(?:(USD?|CAD?|AUD|EUR|GBP)\s?)?([$€£])?\s?${numberSource}`, 'iy')
const secondAmount = new RegExp(
  String.raw`\s{0,3}(?:-|–|—|−|~|\bto\b|\bthrough\b|\band\b|\bor\b|\bup to\b)\s{0,3}(?:up to\s)?(?:(USD?|CAD?|AUD|EUR|GBP)\s?)?([$€£])?\s?${numberSource}`,
  'iy',
)
const unitPattern =
  /[\s*_]{0,3}(?:\(?(USD?|CAD)\)?[\s,]{0,2})?\(?(?:(?:\/|per\b|an?\b|each\b|every\b|\bp\/)\s?)?(hourly|hours?|hrs?|h\b|yearly|years?|yrs?|annually|annual|annum|monthly|months?|mo\b|bi-?weekly|pay period|weekly|weeks?|wks?|daily|days?|diem|charts?|encounters?|records?|visits?|abstracts?|pages?|units?|reports?|lines?|cases?|accounts?)\b/iy
const perPattern =
  /[\s*_]{0,3}(?:\(?(?:USD?|CAD)\)?[\s,]{0,2})?\(?(?:\/|per\b|an?\b|each\b|every\b|p\/|hourly|annual|annually|yearly|monthly|weekly|bi-?weekly|daily)/iy
const magnitudeWords = /\s?(?:million|billion|thousand lives|m\b|mm\b|b\b|bn\b|%|percent)/iy
const countAfter =
  /\s?(?:\+\s?)?(?:years?\b|yrs\b|days?\b|months\b|weeks\b|hours\b|hrs\b|%|beds|people|staff|facilities|-(?:hour|year|day|bed))/iy

const unitByLetter: [RegExp, Rate['unit']][] = [
  [/^h/, 'hour'],
  [/^(?:y|an)/, 'year'],
  [/^mo/, 'month'],
  [/^(?:bi|pay)/, 'biweek'],
  [/^w/, 'week'],
  [/^d(?:ai|ay)/, 'day'],
]

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/** The unit that stands right after an amount: "/hr", "per year", "annually"; a bare noun ("24 hours") is none. */
function unitAfter(text: string, index: number): { unit: Rate['unit']; currency: string | null; end: number } | null {
  if (!at(perPattern, text, index)) return null
  const match = at(unitPattern, text, index)
  if (!match) return null
  return { unit: unitOfWord(match[2]!), currency: currencyOf(match[1], undefined), end: index + match[0].length }
}

/** Unit that a word names: "hourly" is hour; a piece of work is 'other'. */
export function unitOfWord(word: string): Rate['unit'] {
  const lower = word.toLowerCase()
  return unitByLetter.find(([pattern]) => pattern.test(lower))?.[1] ?? 'other'
}

function currencyOf(word: string | undefined, symbol: string | undefined): string | null {
  if (symbol === '€') return 'EUR'
  if (symbol === '£') return 'GBP'
  if (!word) return symbol ? 'USD' : null
  const upper = word.toUpperCase()
  if (upper.startsWith('US')) return 'USD'
  return upper.startsWith('CA') ? 'CAD' : upper
}

/**
 * The rate that starts at `index` (at its currency sign or first digit), or null.
 * A "k" on either end, and a currency on the first, speak for both ends; reversed ends are put right.
 */
export function rateAt(text: string, index: number): Rate | null {
  const first = at(firstAmount, text, index)
  if (!first) return null
  let end = index + first[0].length
  if (at(magnitudeWords, text, end)) return null
  let low = Number(first[3]!.replaceAll(',', ''))
  const firstCurrency = currencyOf(first[5] ?? first[1], first[2])
  let unit = unitAfter(text, end)
  if (unit) end = unit.end
  const second = at(secondAmount, text, end)
  const secondEnd = second ? end + second[0].length : end
  let high = low
  let isRange = false
  let isMixed = false
  let thousands = Boolean(first[4])
  let currency = firstCurrency ?? unit?.currency ?? null
  if (second && !at(magnitudeWords, text, secondEnd) && (second[2] || !at(countAfter, text, secondEnd))) {
    const value = Number(second[3]!.replaceAll(',', ''))
    const secondCurrency = currencyOf(second[5] ?? second[1], second[2])
    const spoken = /\b(?:and|or)\b/i.test(second[0].slice(0, 6))
    const joined = spoken ? Boolean(second[2]) && value > low && value <= low * 2.5 : true
    if (joined && value > 0) {
      isMixed = Boolean(secondCurrency && firstCurrency && secondCurrency !== firstCurrency && first[5])
      isRange = true
      high = value
      end = secondEnd
      thousands ||= Boolean(second[4])
      const after = unitAfter(text, end)
      if (after) {
        unit = after
        end = after.end
      }
      currency ??= secondCurrency ?? after?.currency ?? null
      if (after?.currency && after.currency !== 'USD') currency = after.currency
    }
  }
  if (thousands) {
    if (low < 1000) low *= 1000
    if (high < 1000) high *= 1000
  }
  if (low > high) [low, high] = [high, low]
  return {
    low,
    high,
    unit: unit?.unit ?? null,
    currency: unit?.currency && unit.currency !== 'USD' ? unit.currency : (currency ?? 'USD'),
    start: index,
    end,
    isRange,
    mixed: isMixed || (low > 0 && high / low > 4),
  }
}
