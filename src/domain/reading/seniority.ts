import type { Seniority } from '../listing.ts'
import { seniorityWords } from '../roles.ts'
import type { Ad } from './ad.ts'

const afterLevel = String.raw`(?=\s*(?:$|[,(/|–-]|with\b|for\b))`
const numbers: [RegExp, Seniority][] = [
  [new RegExp(String.raw`\b(?:III|IV|V|[345])${afterLevel}`), 'senior'],
  [new RegExp(String.raw`\b(?:II|2)${afterLevel}`), 'mid'],
  [new RegExp(String.raw`\b(?:I|1)${afterLevel}`), 'entry'],
]
const lowestOfSeveral = /\b(?:I|1)\s*(?:\/|-|–|,|or|to|and|&)\s*(?:(?:II|2)\b)/
const levelNumber = /\blevel\s+(I{1,3}|IV|V|[1-5])\b(?!\s*(?:trauma|nicu))/i
const byLevel: Record<string, Seniority> = {
  I: 'entry',
  1: 'entry',
  II: 'mid',
  2: 'mid',
  III: 'senior',
  3: 'senior',
  IV: 'senior',
  4: 'senior',
  V: 'senior',
  5: 'senior',
}
const notSeniority =
  /\blevel\s+(?:I{1,3}|IV|[1-4])\s+trauma\b|\btrauma level\s+\S+|\bcase manager\b|\bmanaged\b|\blead(?:ing|ership)?\s+(?:poisoning|time|gen\w*)|\b(?:part|phase|type|covid)[ -](?:I{1,3}|\d)\b|\bassociate(?:'s|s)? degree\b|\bpatient lead\b/gi

/**
 * Seniority that the title says; null when it says none. Of several levels ("Coder I/II") the lowest.
 * Numbers count at the end of a title or before a comma only: "Level I Trauma Center" says nothing.
 */
export function readSeniority(ad: Ad): Seniority | null {
  const title = ad.posting.title.replace(notSeniority, ' ')
  const word = seniorityWords.find(([pattern]) => pattern.test(title))
  if (word) return word[1]
  if (lowestOfSeveral.test(title)) return 'entry'
  const level = levelNumber.exec(title)
  if (level) return byLevel[level[1]!.toUpperCase()] ?? null
  return numbers.find(([pattern]) => pattern.test(title))?.[1] ?? null
}
