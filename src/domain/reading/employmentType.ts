import type { EmploymentType } from '../listing.ts'
import type { Ad } from './ad.ts'
import { blockAt } from './headings.ts'

/** schema.org employmentType and what boards write in its place; "other" and "volunteer" say nothing. */
const ofField: [RegExp, EmploymentType][] = [
  [/\bper[- _]?diem\b|\bprn\b|\bpool\b|\bon[- ]call\b|\bas needed\b|\bcasual\b|\bper_diem\b/i, 'per_diem'],
  [/\bintern(?:ship)?\b|\bextern/i, 'internship'],
  [/\btemp(?:orary)?\b|\bseasonal\b|\bterm\b|\blimited\b/i, 'temporary'],
  [/\bcontract(?:or|ed)?\b|\b1099\b|\bfreelance\b|\bindependent\b|\bc2c\b/i, 'contract'],
  [/\bpart[-_ ]?time\b|\bpt\b/i, 'part_time'],
  [/\bfull[-_ ]?time\b|\bft\b|\bfulltime\b|\bpermanent\b|\bregular\b/i, 'full_time'],
]

const fullTime =
  /\bfull[- ]?time\b(?! (?:equivalent|work ?week|remote|student|faculty|hours (?:are|of)|job (?:with us )?in|jobs|commitment|enrol|gap|experience|employees?|staff|and part|associates|team members|benefits eligible (?:employees|staff)|coders|ftes|clinic))|\b(?:1\.0|1)\s?fte\b|\bfte:?\s?1(?:\.0+)?\b|(?<![-–\d.]\s?)\b(?:40|38|39) (?:hours|hrs)(?: |-)?(?:\/|per|a|each)? ?(?:week|wk)?\b(?! of)|\b(?:72|75|76|80) (?:hours|hrs) (?:per|a|each|every|\/) ?(?:pay period|two weeks|2 weeks|bi-?week\w*)|\bFT\b(?=[\s/,|)]*(?:days?|remote|$|m-f|position|1\.0))/gi
const partTime =
  /\bpart[- ]?time\b(?! (?:employees?|staff|student|jobs|associates|coders|job (?:with us )?in|experience))|\b(?:0?\.[1-8]\d?)\s?fte\b|\bfte:?\s?0?\.[1-8]\d?\b|\b(?:16|18|20|24|25|28|30)\+?(?:\s?(?:-|–|to)\s?(?:20|24|25|28|29|30))? (?:hours|hrs)(?: |-)?(?:\/|per|a|each) ?(?:week|wk)\b|\b(?:32|40|48) (?:hours|hrs) (?:per|a|\/) ?pay period/gi
const perDiem =
  /\bper[- ]diem\b(?! (?:rate|meals|allowance|for travel|reimburs|travel|is paid|and lodging|expenses))|\bprn\b(?! (?:associates|staff|status may|shift diff))|\bas[- ]needed basis\b|\bon[- ]call pool\b|\bper diem\/prn\b|\bcasual (?:position|status|employ\w+|pool)\b|\bcasual\/per diem\b/gi
const contract =
  /\b(?:1099|independent contractor|contract[- ]to[- ]hire|contract (?:position|role|assignment|basis|opportunity|work|job|abstractor|length|duration|term)|corp[- ]to[- ]corp|c2c|as a contractor|(?:\d+|three|six|twelve|nine)[- ](?:month|week) (?:contract|assignment)|travel contract|contract:|type: contract)\b/gi
const temporary =
  /\b(?:temporary (?:position|assignment|role|job|full|part|appointment|employ\w+|coverage|basis|opportunity)|temp(?:orary)?[- ]to[- ](?:perm\w*|hire)|temp position|seasonal (?:position|role|job)|limited[- ]term|term[- ]limited|time-limited (?:appointment|position)|(?:leave|maternity) (?:of absence )?coverage|not to exceed (?:one|two|\d) years?|interim (?:position|role|assignment)|fixed[- ]term|term appointment)\b/gi
const internship =
  /\b(?:internship|externship|intern (?:will|position|program)|(?:this|the|our|paid|unpaid) intern\b|practicum (?:position|placement))\b/gi

const aboutOthers =
  /\b(?:without (?:a )?|not (?:a )?|instead of |previous(?:ly)? |years? of |equivalent to |one year of |held a |hold a |no longer |must be |after |regular |all |our |for )$/i
const eligibility = /(?:\b(?:all|our|eligible|available (?:to|for)|for|regular|as) )$/i
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

interface Count {
  strong: number
  weak: number
  first: number
}

function typeOfText(ad: Ad): EmploymentType | null {
  const perDiems = count(ad, perDiem)
  const fulls = count(ad, fullTime)
  const parts = count(ad, partTime)
  const contracts = count(ad, contract)
  const temporaries = count(ad, temporary)
  const internships = count(ad, internship)
  if (perDiems.strong > 0 && perDiems.first <= Math.min(fulls.first, parts.first)) return 'per_diem'
  if (internships.strong > 0 && /\bintern/i.test(ad.posting.title)) return 'internship'
  if (temporaries.strong > 0 && temporaries.first <= fulls.first) return 'temporary'
  if (contracts.strong > 0 && contracts.first <= fulls.first) return 'contract'
  if (fulls.strong > 0 && parts.strong > 0)
    return isChoice(ad, fulls, parts) ? null : fulls.first < parts.first ? 'full_time' : 'part_time'
  if (fulls.strong > 0) return 'full_time'
  if (parts.strong > 0) return 'part_time'
  if (perDiems.strong > 0) return 'per_diem'
  return null
}

/** "One full-time and one part-time coder", "full-time or part-time": the two stand side by side. */
function isChoice(ad: Ad, fulls: Count, parts: Count): boolean {
  const from = Math.min(fulls.first, parts.first)
  const to = Math.max(fulls.first, parts.first)
  return to - from < 60 && /\b(?:or|and|both)\b|[/&,]/.test(ad.text.slice(from, to))
}

function count(ad: Ad, pattern: RegExp): Count {
  const found: Count = { strong: 0, weak: 0, first: Number.POSITIVE_INFINITY }
  for (const match of ad.text.matchAll(pattern)) {
    const before = ad.text.slice(Math.max(0, match.index - 40), match.index)
    const after = ad.text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    const section = ad.blocks[blockAt(ad, match.index)]?.section
    const isAside =
      (aboutOthers.test(before) && !labelled.test(before)) ||
      (eligibility.test(before) && eligibleAfter.test(after)) ||
      eligibleAfter.test(after)
    if (
      isAside ||
      section === 'equal_opportunity' ||
      (section === 'about' && !labelled.test(before) && match.index > 400)
    ) {
      found.weak += 1
      continue
    }
    found.strong += 1
    found.first = Math.min(found.first, match.index)
  }
  return found
}
