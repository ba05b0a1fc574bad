import type { PayUnit } from '../domain/listing.ts'
import type { StatedPay } from '../domain/posting.ts'

const units: [RegExp, PayUnit][] = [
  [/\bhour(?:ly)?\b|\bhr\b/i, 'hour'],
  [/year|annual|annum|\byr\b/i, 'year'],
  [/month/i, 'month'],
  [/week/i, 'week'],
  [/\bday\b|daily/i, 'day'],
]

/** Amounts outside these are slips of the unit ("Hourly Wage" of 2,650): only the words are kept then. */
const plausible: Record<PayUnit, [number, number]> = {
  hour: [5, 500],
  day: [40, 5_000],
  week: [200, 25_000],
  month: [800, 100_000],
  year: [10_000, 2_000_000],
}

export function payUnit(text: string | null | undefined): PayUnit | null {
  return (text && units.find(([pattern]) => pattern.test(text))?.[1]) || null
}

/** Pay from a board's own fields; null when they hold neither amounts nor words. */
export function statedPay(stated: Partial<StatedPay>): StatedPay | null {
  const { min = null, max = null, unit = null, currency = null, source = 'employer' } = stated
  const words = stated.text?.trim() || amountsInWords(min, max, unit, currency)
  if (!words) return null
  const sound = [min, max].every((value) => value === null || withinReason(value, unit))
  return sound
    ? { min, max, unit, currency, source, text: words }
    : { min: null, max: null, unit, currency, source, text: words }
}

/** "$50,000.00 - $60,000.00 (Yearly Salary)" */
export function payInWords(
  text: string | null | undefined,
  source: StatedPay['source'] = 'employer',
): StatedPay | null {
  if (!text?.trim()) return null
  const marked = /[$€£]/.test(text)
    ? /(?:[$€£]\s*|(?:-|–|to)\s*)(\d[\d,]*(?:\.\d+)?)\s*(k\b)?/gi
    : /(\d[\d,]*(?:\.\d+)?)\s*(k\b)?/gi
  const amounts = [...text.matchAll(marked)].map((m) => {
    return Number(m[1]?.replaceAll(',', '')) * (m[2] ? 1000 : 1)
  })
  const [min = null, max = null] = amounts.length <= 2 ? amounts : []
  const upTo = amounts.length === 1 && /up to|maximum/i.test(text)
  return statedPay({
    min: upTo ? null : min,
    max: upTo ? min : (max ?? (/from|starting|minimum|\+/i.test(text) ? null : min)),
    unit: payUnit(text),
    currency: currencyCode(text),
    source,
    text,
  })
}

export function currencyCode(text: string | null | undefined): string | null {
  const code = text?.match(/\b(USD|CAD|EUR|GBP|AUD|INR|CHF)\b/i)?.[1]
  return code
    ? code.toUpperCase()
    : text?.includes('$')
      ? 'USD'
      : text?.includes('€')
        ? 'EUR'
        : text?.includes('£')
          ? 'GBP'
          : null
}

function withinReason(value: number, unit: PayUnit | null): boolean {
  if (!unit) return value >= 5
  return value >= plausible[unit][0] && value <= plausible[unit][1]
}

function amountsInWords(min: number | null, max: number | null, unit: PayUnit | null, currency: string | null): string {
  const range = [...new Set([min, max].filter((value) => value !== null))].join(' - ')
  return range && [currency, range, unit && `per ${unit}`].filter(Boolean).join(' ')
}
