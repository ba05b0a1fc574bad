import type { Random } from '../random.ts'

export interface PayDemand {
  min: number | null
  max: number | null
  unit: 'hour' | 'month' | 'year'
}

function cents(value: number): string {
  return value.toFixed(2)
}

function thousands(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A range around the role's usual pay: hourly, or yearly for salaried work. */
export function payDemand(hourly: readonly [number, number], rng: Random): PayDemand {
  const spread = 0.85 + rng.next() * 0.35
  const low = hourly[0] * spread + rng.next() * (hourly[1] - hourly[0]) * 0.4
  const high = low * (1.18 + rng.next() * 0.35)
  const salaried = hourly[1] >= 42 ? rng.chance(0.6) : rng.chance(0.12)
  const round = (value: number): number =>
    salaried ? Math.round((value * 2080) / 100) * 100 : Math.round(value * 100) / 100
  const unit = salaried ? 'year' : 'hour'
  const min = round(low)
  const max = round(high)
  const shape = rng.next()
  if (shape < 0.05) return { min: null, max, unit }
  if (shape < 0.12) return { min, max: null, unit }
  if (shape < 0.15) return { min, max: min, unit }
  return { min, max, unit }
}

const rangeForms: readonly ((range: string, rng: Random) => string)[] = [
  (range) => `Pay range: ${range}`,
  (range) => range,
  (range) => `The pay range for this position is ${range}, depending on experience`,
  (range) => `Compensation: ${range}, plus shift differential`,
  (range) => `Salary range ${range}`,
  (range) => `Hiring range: ${range} DOE`,
  (range) => `${range}, according to background and credentials`,
  (range, rng) => `${range} + ${rng.pick(['$1.75', '$2.00', '$2.50'])}/hr evening differential`,
  (range, rng) => `${range}. A sign-on bonus of ${rng.pick(['$1,000', '$3,000', '$7,500'])} may apply`,
]

/** The pay as a sentence or a fragment of an ad. */
export function payText(pay: PayDemand, rng: Random): string {
  const hourly = pay.unit === 'hour'
  const amount = (value: number): string => (hourly ? cents(value) : thousands(value))
  const unit = hourly
    ? rng.pick([' per hour', '/hour', '/hr', ' an hour', ' hourly'])
    : rng.pick([' per year', ' annually', '/year', ' a year', ' yearly'])
  if (pay.min === null) return `${rng.pick(['Up to', 'Pay up to'])} $${amount(pay.max!)}${unit}`
  if (pay.max === null) return `${rng.pick(['Starting at', 'From', 'Pay starts at'])} $${amount(pay.min)}${unit}`
  if (pay.min === pay.max) return `${rng.pick(['Pay: ', '', 'Rate: '])}$${amount(pay.min)}${unit}`
  const dash = rng.pick([' - ', '-', ' to ', ' – '])
  const both = rng.chance(0.8) ? '$' : ''
  const currency = rng.chance(0.06) ? 'USD ' : ''
  const range = `${currency}$${amount(pay.min)}${dash}${both}${amount(pay.max)}${unit}`
  if (hourly && rng.chance(0.06)) {
    return `${range} ($${thousands(pay.min * 2080)}${dash}$${thousands(pay.max * 2080)} a year)`
  }
  return rng.pick(rangeForms)(range, rng)
}
