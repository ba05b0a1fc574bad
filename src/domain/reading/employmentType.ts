import type { EmploymentType } from '../listing.ts'
import type { Ad } from './ad.ts'
import { blockAt } from './headings.ts'
import { matchAt, placesOf } from './keywords.ts'

/** schema.org employmentType and what boards write in its place; "other" and "volunteer" say nothing. */
const ofField: [RegExp, EmploymentType][] = [
  [/\bper[- _]?diem\b|\bprn\b|(?<!float )\bpool\b|\bon[- ]call\b|\bas needed\b|\bcasual\b|\bper_diem\b/i, 'per_diem'],
  [/\bintern(?:ship)?\b|\bextern/i, 'internship'],
  [/\btemp(?:orary)?\b|\bseasonal\b|\bterm\b|\blimited\b/i, 'temporary'],
  [/\bcontract(?:or|ed)?\b|\b1099\b|\bfreelance\b|\bindependent\b|\bc2c\b/i, 'contract'],
  [/\bpart[-_ ]?time\b|\bpt\b/i, 'part_time'],
  [/\bfull[-_ ]?time\b|\bft\b|\bfulltime\b|\bpermanent\b|\bregular\b/i, 'full_time'],
]

const stems = (
  'full-time fulltime fte part-time parttime prn per-diem as-needed casual 1099 independent contract corp-to c2c temp seasonal limited-term term ' +
  'full part time-limited fixed-term interim intern extern practicum maternity 4x10 4x10s 4/10s ft hour hours hr hrs'
).split(' ')
const aboutOthersAfter =
  '(?! (?:equivalent|work ?week|credit|remote|student|faculty|hours (?:are|of)|job (?:with us )?in|jobs|commitment|enrol|gap|experience|employees?|staff|and part|associates|team members|benefits eligible (?:employees|staff)|coders|ftes|clinic))'
const typeWords: [EmploymentType, RegExp][] = [
  ['full_time', new RegExp(String.raw`full[- ]?time\b${aboutOthersAfter}`, 'iy')],
  [
    'part_time',
    /(?<!full ?[/&] ?)part[- ]?time\b(?! (?:employees?|staff|student|jobs|associates|coders|job (?:with us )?in|experience))/iy,
  ],
  [
    'per_diem',
    /per[- ]diem\b(?! (?:rate|meals|allowance|for travel|reimburs|travel|is paid|and lodging|expenses))|prn\b(?! (?:associates|staff|status may|shift diff))|(?<=\b(?:work\w*|position|hours|shifts|employ\w+|job) (?:is |are )?(?:on |an )*)as[- ]needed basis\b|casual (?:position|status|employ\w+|pool)\b|casual\/per diem\b/iy,
  ],
  [
    'contract',
    /1099\b|independent contractor|contract[- ]to[- ](?:hire|perm\w*)|contract (?:position|role|assignment|basis|opportunity|work|job|abstractor|length|duration|term)\b|corp[- ]to[- ]corp|c2c\b|contract:/iy,
  ],
  [
    'temporary',
    /temporary (?:position|assignment|role|job|full|part|appointment|employ\w+|coverage|basis|opportunity)|temp(?:orary)?[- ]to[- ](?:perm\w*|hire)|temp position|seasonal (?:position|role|job)|limited[- ]term\b|term[- ]limited|temporary (?=through|until|from|\d|january|february|march|april|may\b|june|july|august|september|october|november|december)|term appointment|time-limited (?:appointment|position)|maternity (?:leave )?coverage|interim (?:position|role|assignment)|fixed[- ]term\b/iy,
  ],
  ['internship', /internship\b|externship\b|intern (?:will|position|program)|practicum (?:position|placement)/iy],
]
const choice = /(?:full|part)(?:[- ]time)? ?(?:or|and|\/|&) ?(?:full|part)[- ]?time(?!\s?:)/iy
const shortFullTime = /^[^\w]?FT(?:[\s,/|.)]|$)/
const opensSentence = /(?:^|[\n.:•;(|]\s*)$/
const spelledBefore: [EmploymentType, RegExp][] = [
  ['contract', /\b(?:as an? (?:independent )?|(?:\d+|three|six|twelve|nine)[- ](?:month|week) |travel |type: )$/i],
  ['per_diem', /\bon[- ]call $/i],
]
const amountBefore = /(?<![-–]\s?|\d|\d\.)\b(\d?\.?\d{1,2}(?:\.\d)?)\+?(?:\s?(?:-|–|to)\s?(\d{1,2}))?[ -]?$/
const standsAlone = /(?:^|[.\n•:;]\s*|\babout |\bapproximately )\d{2}\s?$/i
const weekAfter =
  /^(?:hours?|hrs?)\.?(?: |-)?(?:\/|per|a|each|every)? ?(week|wk|pay period|two weeks|2 weeks|bi-?week\w*)?/i
const labelledValue =
  /(?:^|\n|[|•]\s?)[\s*_#-]{0,6}(?:(?:work|job) )?(?:employment|job|position|schedule|status|work|appointment|shift(?: and hours)?|hours)\s?(?:type|status|category|basis|details)?[*_]{0,2}\s?[:–-][*_\s]{0,4}(contract(?:or)?|temporary|per[- ]diem|prn|casual|internship|seasonal)\b/gi

const aboutOthers =
  /\b(?:without (?:a )?|not (?:a )?|instead of |previous(?:ly)? |years? of |equivalent to |one year of |held a |hold a |no longer |must be |after |all |our |for |at |as if |than )$/i
const eligibleAfter =
  /^\s?(?:employees|staff|associates|team members|colleagues|workers|positions? (?:are|receive|qualify))/i
const labelled =
  /\b(?:employment|job|position|schedule|status|work|appointment|shift|hours|time|work schedule)\s?(?:type|status|category|schedule|basis)?\s?[:|–-]\s?[*_]*$/i

/**
 * Kind of employment that the ad states: the board's field, the title, then the text; null when it is not stated
 * or when the ad offers the choice ("full-time or part-time").
 */
export function readEmploymentType(ad: Ad): EmploymentType | null {
  const stated = typesOfFields(ad.posting.employmentTypes)
  if (stated.length === 1) return stated[0]!
  const titled = typesOfFields([
    ad.posting.title.replace(
      /\b(?:contract (?:manag|negotiat|admin|analy|compliance|specialist)\w*|managed care contract\w*|long[- ]term|short[- ]term|call center|term\w+)\b/gi,
      ' ',
    ),
  ]).filter((type) => type !== 'full_time' || /full[- ]?time|\bFT\b/i.test(ad.posting.title))
  if (titled.length === 1) return titled[0]!
  if (titled.length > 1 || stated.length > 1) return precedence(stated.length > 1 ? stated : titled)
  return typeOfText(ad)
}

function typesOfFields(fields: string[]): EmploymentType[] {
  const types = new Set<EmploymentType>()
  for (const field of fields) for (const [pattern, type] of ofField) if (pattern.test(field)) types.add(type)
  if (types.has('per_diem')) types.delete('part_time')
  return [...types]
}

/** "Contract, full-time" is contract; "full-time, part-time" is a choice. */
function precedence(types: EmploymentType[]): EmploymentType | null {
  const special = types.filter((type) => type !== 'full_time' && type !== 'part_time')
  if (special.length === 1) return special[0]!
  return null
}

interface Found {
  type: EmploymentType | 'choice'
  start: number
}

function typeOfText(ad: Ad): EmploymentType | null {
  const found: Found[] = []
  for (const index of placesOf(ad, stems)) {
    const type = typeAt(ad, index)
    if (type && isAboutThisJob(ad, index)) found.push({ type, start: index })
  }
  for (const match of ad.text.slice(0, 20_000).matchAll(labelledValue)) {
    const type = typesOfFields([match[1]!])[0]
    if (type) found.push({ type, start: match.index })
  }
  return decide(ad, found)
}

function typeAt(ad: Ad, index: number): EmploymentType | 'choice' | null {
  const { text } = ad
  const word = text.slice(index, index + 5).toLowerCase()
  if (matchAt(choice, text, index)) return 'choice'
  if (word.startsWith('fte')) return typeOfFte(text, index)
  if (/^4[x/]10/.test(word)) return 'full_time'
  if (/^(?:hour|hr)/.test(word)) return typeOfHours(text, index)
  if (word.startsWith('ft'))
    return shortFullTime.test(text.slice(Math.max(0, index - 1), index + 4)) ? 'full_time' : null
  const type = typeWords.find(([, pattern]) => matchAt(pattern, text, index))?.[0]
  if (type) return type
  const before = text.slice(Math.max(0, index - 24), index)
  if (
    /^(?:tempo|seaso)/.test(word) &&
    opensSentence.test(before) &&
    /^(?:temporary|seasonal)\s?(?:[,.;)]|$)/i.test(text.slice(index, index + 12))
  )
    return 'temporary'
  if (word.startsWith('contr') && spelledBefore[0]![1].test(before)) return 'contract'
  return null
}

function typeOfFte(text: string, index: number): EmploymentType | null {
  const share =
    /(\d?\.\d{1,2}|\b1)\s?$/.exec(text.slice(Math.max(0, index - 6), index))?.[1] ??
    /^fte\s?[:=]?\s?(\d?\.\d{1,2}|1)\b/i.exec(text.slice(index, index + 12))?.[1]
  if (!share) return null
  return Number(share) >= 0.9 ? (Number(share) <= 1 ? 'full_time' : null) : 'part_time'
}

/** "40 hours a week" and "80 hours per pay period" are full time, up to 30 a week is part time; a range is neither. */
function typeOfHours(text: string, index: number): EmploymentType | null {
  const amount = amountBefore.exec(text.slice(Math.max(0, index - 10), index))
  const week = weekAfter.exec(text.slice(index, index + 28))?.[1]?.toLowerCase()
  const stated = /^(?:hours|hrs)\s?[:–-]\s?(\d{1,2})\s?(?:per|a|\/|each)\s?(?:week|wk)/i.exec(
    text.slice(index, index + 28),
  )?.[1]
  if (stated) return Number(stated) >= 36 ? 'full_time' : 'part_time'
  if (/\b(?:four|4) (?:10|ten)[ -]$/i.test(text.slice(Math.max(0, index - 10), index))) return 'full_time'
  if (!amount) return null
  const perWeek = week && !/^(?:week|wk)/.test(week) ? 0.5 : 1
  const low = Number(amount[1]) * perWeek
  const high = Number(amount[2] ?? amount[1]) * perWeek
  if (low >= 36 && low <= 40 && high === low)
    return week ||
      (low >= 38 &&
        standsAlone.test(text.slice(Math.max(0, index - 24), index)) &&
        /^(?:hours|hrs)\s*(?:[.,;\n]|$)/i.test(text.slice(index, index + 10)))
      ? 'full_time'
      : null
  return week && low >= 8 && high <= 30 ? 'part_time' : null
}

function decide(ad: Ad, found: Found[]): EmploymentType | null {
  const first = (type: Found['type']) =>
    found.reduce((least, one) => (one.type === type ? Math.min(least, one.start) : least), Number.POSITIVE_INFINITY)
  const never = Number.POSITIVE_INFINITY
  const offered = first('choice')
  if (offered < never && found.every((one) => one.start >= offered)) return null
  const [full, part, perDiem, contract, temporary] = (
    ['full_time', 'part_time', 'per_diem', 'contract', 'temporary'] as const
  ).map(first) as [number, number, number, number, number]
  if (perDiem < never && full < never && isChoice(ad, full, perDiem)) return null
  if (perDiem < never && perDiem <= Math.min(full, part)) return 'per_diem'
  if (first('internship') < never && /\bintern/i.test(ad.posting.title)) return 'internship'
  if (temporary < never && temporary <= full) return 'temporary'
  if (contract < never && contract <= full) return 'contract'
  if (full < never && part < never) return isChoice(ad, full, part) ? null : full < part ? 'full_time' : 'part_time'
  if (full < never) return 'full_time'
  if (part < never) return 'part_time'
  return perDiem < never ? 'per_diem' : null
}

/** "One full-time and one part-time coder", "full-time or part-time": the two stand side by side. */
function isChoice(ad: Ad, full: number, part: number): boolean {
  const [from, to] = full < part ? [full, part] : [part, full]
  return to - from < 60 && /\b(?:or|and|both)\b|[/&,]/.test(ad.text.slice(from, to))
}

function isAboutThisJob(ad: Ad, index: number): boolean {
  const before = ad.text.slice(Math.max(0, index - 40), index)
  const after = /^[\w-]+(?:[- ]time)?(.{0,24})/s.exec(ad.text.slice(index, index + 40))?.[1] ?? ''
  const isLabelled = labelled.test(before)
  if ((aboutOthers.test(before) && !isLabelled) || eligibleAfter.test(after)) return false
  const section = ad.blocks[blockAt(ad, index)]?.section
  const isCounted = /^(?:hours|hrs|fte)/i.test(ad.text.slice(index, index + 5))
  return section !== 'equal_opportunity' && !(section === 'about' && !isLabelled && !isCounted && index > 400)
}
