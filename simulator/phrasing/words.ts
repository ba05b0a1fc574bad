import type { Random } from '../random.ts'

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

export function numberWord(value: number): string {
  return numbers[value] ?? String(value)
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function article(text: string): string {
  return /^([aeio]|u(?!n[if])|R[HNM]|[AEIOFHLMNRSX][A-Z])/.test(text) ? `an ${text}` : `a ${text}`
}

/** "RHIT, RHIA or CCS" in one of the ways that ads join alternatives; `inside` a sentence, so without a colon. */
export function anyOf(items: readonly string[], rng: Random, inside = true): string {
  if (items.length === 1) return items[0]!
  const last = items[items.length - 1]!
  const head = items.slice(0, -1).join(', ')
  const short = items.every((item) => item.length < 8)
  const way = rng.int(0, short ? 7 : 5)
  if (way <= 1) return `${head}${items.length > 2 ? ',' : ''} or ${last}`
  if (way === 2) return `${head} or ${last}`
  if (way === 3) return items.length === 2 ? `either ${head} or ${last}` : `any one of ${head}, or ${last}`
  if (way === 4 && !inside) return `one of the following: ${items.join(', ')}`
  if (way === 5) return items.join(' or ')
  return items.join('/')
}

/** A number of months as ads write it: 12 as "one year", "12 months", "twelve (12) months". */
export function months(count: number, rng: Random): string {
  const forms = [`${count} months`, `${count} months`]
  if (count <= 12) forms.push(`${numberWord(count)} months`, `${numberWord(count)} (${count}) months`)
  if (count === 12) forms.push('one year', '1 year', 'the first year')
  if (count === 24) forms.push('two years', '2 years')
  if (count === 6) forms.push('180 days')
  return rng.pick(forms)
}

/** A number of years as ads write it: 2 as "two years", "2+ years", "a minimum of two (2) years". */
export function years(count: number, rng: Random): string {
  if (count === 0.5) return rng.pick(['six months', '6 months', 'at least six (6) months'])
  const unit = count === 1 ? 'year' : 'years'
  const word = numberWord(count)
  const forms = [
    `${word} ${unit}`,
    `${count} ${unit}`,
    `at least ${word} ${unit}`,
    `a minimum of ${word} (${count}) ${unit}`,
    `minimum ${count} ${unit}`,
    `${word} (${count}) ${unit}`,
    `${count}+ years`,
    `${count} or more years`,
  ]
  if (count >= 1) forms.push(`${count}-${count + rng.int(1, 3)} years`, `${count} to ${count + 2} years`)
  return rng.pick(forms)
}
