import type { ExperienceTag } from '../listing.ts'
import type { Ad } from './ad.ts'
import { foldCase, numberOf, numberPattern, type Sentence } from './clauses.ts'
import { type Cue, cuesOf } from './cues.ts'
import { isCombination, ladderOf, startsWithOr } from './ladders.ts'
import { isBoilerplate } from './sections.ts'
import { cueFor, type Part, partsOf } from './strength.ts'

/** Years of experience that the ad names, with what it says of them. */
export interface ExperienceItem {
  years: number
  start: number
  end: number
  sentence: number
  strength: 'required' | 'preferred'
  weight: number
  /** Stands in place of a degree or a credential. */
  isSubstitute: boolean
}

const unit = String.raw`(years?|yrs?|months?|mos?|weeks?)\b'?`
const more = String.raw`(?:\s?\+|\s?\(?plus\)?| or more| \(or more\)| or greater)?`
const yearsPattern = new RegExp(
  String.raw`(?:\b|(?<=~))(${numberPattern})${more}(?:\s?(?:-|to|or|\/)\s?(${numberPattern})${more})?[\s-]+(?:full[- ]?(?:time|calendar)? |calendar |academic )?${unit}`,
  'g',
)
const labelPattern = /\byears?(?: of)?(?: \w+)? experience(?: required| needed)?\s*[:=-]\s*(\d{1,2})\b/g
const bareFigure = new RegExp(
  String.raw`\b(?:degree|school|diploma|ged|associate'?s?|bachelor'?s?|master'?s?) (?:with|and|plus) (${numberPattern})(?= ?(?:[,;.)]|or\b|$))|\b(${numberPattern})(?= with (?:the |an? )?(?:associate|bachelor|master|high school)(?:'?s)?\b)`,
  'g',
)
const nonePattern =
  /\bno (?:prior |previous |specific |particular |specific or |formal |work |coding |health ?care )*experience (?:(?:of|in) \w+ )?(?:\w+ )?(?:is |or \w+ )?(?:required|necessary|needed|expected|asked)\b|\bno experience\b(?! with)|\bexperience:? (?:is )?(?:not (?:required|necessary|needed)|none)\b|\bno (?:prior |previous )experience\b|\bexperience\W{1,3}none\b|\bneither\b.{0,60}\bexperience\b.{0,20}\b(?:needed|required)/g
const notExperience =
  /^\W{0,3}(?:of age|old\b|ago\b|degree|college|program|school|diploma|institution|university|contract|assignment|term\b|warranty|period|of (?:progressively higher level (?:graduate )?education|graduate education|the curriculum|service|age|college|education|study|growth|history)|above high|beyond high|after\b|from (?:date|hire)|probation|waiting|anniversar|renewable|duration|in a row|of (?:hire|employment|start|continuous employment|joining))/
const beforeNot =
  /\b(?:past|last|every|each|first|within|for over|for more than|for nearly|over the|next|previous|after|by|in the|recent|within|by|kept for|retained for|celebrating|once|than|up to|founded|history of|last|during|end of|of hire|under)\s(?:the |your |a |full )?$/
const experienceWord = /\bexperience|\bexp\b|\bexperienced\b/
const workWord =
  /\b(?:cod(?:ing|er|ed)|billing|in (?:an?|the) |as (?:an? )?[a-z]|of [a-z]|in [a-z]|working|management|supervis|audit|abstract|transcri|clinical|hospital|acute|health|medical|office|related|registr|nursing|leadership|customer|sales|call|front|teach|revenue|data|analy|writing|develop|test|teach|\w+ing\b|long-term|professional|progressive|recent|release)/

/** Years of experience that the ad asks for. */
export function readExperience(ad: Ad): { tag: ExperienceTag | null; items: ExperienceItem[] } {
  const items = itemsOf(ad)
  const required = items.filter(({ strength, isSubstitute }) => strength === 'required' && !isSubstitute)
  const preferred = items.filter(({ strength, isSubstitute }) => strength === 'preferred' && !isSubstitute)
  const minimum = lowestRoute(ad, required)
  const wanted = preferred.reduce<ExperienceItem | null>(
    (most, item) => (!most || item.years > most.years ? item : most),
    null,
  )
  const ground = minimum ?? wanted
  if (!ground) return { tag: fieldTag(ad), items }
  const sentence = ad.sentences[ground.sentence]!
  const isShort = sentence.end - sentence.start <= 260
  const start = isShort ? sentence.start : Math.max(sentence.start, ground.start - 80)
  const end = isShort ? sentence.end : Math.min(sentence.end, ground.end + 160)
  return {
    tag: {
      minimumYears: minimum?.years ?? null,
      preferredYears: wanted && (!minimum || wanted.years > minimum.years) ? wanted.years : null,
      in: domainOf(ad, ground, sentence),
      evidence: { start, end, text: ad.text.slice(start, end) },
    },
    items,
  }
}

/** What the years are to be in, in the ad's words: what follows "of", "in" or "as". */
function domainOf(ad: Ad, item: ExperienceItem, sentence: Sentence): string | null {
  const rest = ad.text.slice(item.end, Math.min(sentence.end, item.end + 140))
  const match =
    /^['’]?\s*(?:of|in|as|with)?\s*(?:(?:work|related|relevant|prior|recent)\s)*(?:experience\s(?:in|with|as|of)\s)?([^,.;:()\n]{3,80}?)(?:\s+experience\b|\s+(?:is\s+)?(?:required|preferred)\b|[,.;:()\n]|$)/i.exec(
      rest,
    )
  const words = match?.[1]?.trim().replace(/^(?:of|in|as)\s+/i, '')
  return words && !/^(?:experience|required|preferred|or|and)\b/i.test(words) ? words : null
}

function itemsOf(ad: Ad): ExperienceItem[] {
  const items: ExperienceItem[] = []
  ad.sentences.forEach((sentence, index) => {
    const words = ad.folded.slice(sentence.start, sentence.end)
    if (!/year|yr|month|\bmos?\b|week|experience|^no/.test(words)) return
    const { section, heading } = ad.blocks[sentence.block]!
    if (isBoilerplate(section)) return
    const mayBeNone = /\b(?:no|none|not|neither)\b/.test(words)
    for (const match of mayBeNone ? words.matchAll(nonePattern) : []) {
      const start = sentence.start + match.index
      items.push({
        years: 0,
        start,
        end: start + match[0].length,
        sentence: index,
        strength: 'required',
        weight: 2,
        isSubstitute: false,
      })
    }
    const isUnderExperience =
      heading !== null && /experience/.test(ad.folded.slice(ad.blocks[heading]!.start, ad.blocks[heading]!.end))
    if (isUnderExperience && /^(?:none|not (?:required|needed|necessary))\b/.test(words)) {
      const { start, end } = sentence
      items.push({ years: 0, start, end, sentence: index, strength: 'required', weight: 2, isSubstitute: false })
      return
    }
    if (!/year|yr|month|\bmos?\b|week/.test(words)) return
    const found = yearsIn(
      words,
      isUnderExperience ||
        /\b(?:need|must have|at least|minimum|diploma|degree|ged)\b/.test(words) ||
        section === 'required' ||
        section === 'requirements' ||
        section === 'preferred',
    )
    if (found.length === 0) return
    const spans = found.map((item) => ({ ...item, start: item.start + sentence.start, end: item.end + sentence.start }))
    const cues = cuesOf(ad, sentence)
    const parts = partsOf(ad.folded, sentence, cues)
    for (const item of spans) {
      const part = parts.find(({ start, end }) => item.start >= start && item.start < end) ?? sentence
      const strength = strengthOf(ad, sentence, item, spans, cues, part)
      if (strength)
        items.push({ ...item, sentence: index, ...strength, isSubstitute: isSubstitute(words, item, sentence.start) })
    }
  })
  return items
}

function yearsIn(words: string, inRequirements: boolean): { years: number; start: number; end: number }[] {
  const found: { years: number; start: number; end: number }[] = []
  for (const match of words.matchAll(yearsPattern)) {
    const [phrase, low, high, per] = match
    const start = match.index
    const end = start + phrase.length
    const after = words.slice(end, end + 120)
    const before = words.slice(Math.max(0, start - 60), start)
    if (notExperience.test(after) || beforeNot.test(before)) continue
    const isNamed = experienceWord.test(after.split(/[.;]/)[0]!) || experienceWord.test(before)
    if (!isNamed && !(inRequirements && workWord.test(after))) continue
    if (/week|month|mo/.test(per!) && !isNamed && !inRequirements) continue
    const value = numberOf(low!)
    const years = scale(value, per!)
    if (Number.isFinite(years) && years <= 30) found.push({ years, start, end })
    void high
  }
  for (const match of inRequirements ? words.matchAll(/\ba year (?:of|in) (?!age\b|service\b|hire\b|start)/g) : []) {
    found.push({ years: 1, start: match.index, end: match.index + 6 })
  }
  // "A bachelor's degree with 3 years, an associate's with 5": the later figures lean on the first.
  if (found.length > 0) {
    for (const match of words.matchAll(bareFigure)) {
      const start = match.index + match[0].lastIndexOf(match[1] ?? match[2]!)
      const end = start + (match[1] ?? match[2]!).length
      if (found.every((other) => end <= other.start || start >= other.end))
        found.push({ years: numberOf(match[1] ?? match[2]!), start, end })
    }
    found.sort((a, b) => a.start - b.start)
  }
  for (const match of words.matchAll(labelPattern)) {
    if (!found.some(({ start, end }) => match.index < end && start < match.index + match[0].length)) {
      found.push({ years: Number(match[1]), start: match.index, end: match.index + match[0].length })
    }
  }
  return found
}

function scale(value: number, per: string): number {
  if (per.startsWith('m')) return Math.round((value / 12) * 100) / 100
  return per.startsWith('w') ? Math.round((value / 52) * 100) / 100 : value
}

function strengthOf(
  ad: Ad,
  sentence: Sentence,
  item: { start: number; end: number },
  all: { start: number; end: number }[],
  cues: Cue[],
  part: Part,
): { strength: 'required' | 'preferred'; weight: number } | null {
  const { section } = ad.blocks[sentence.block]!
  const cue = cueFor(ad.folded, item, all, cues, part)
  if (cue?.kind === 'negated') return null
  if (cue?.kind === 'preferred') return { strength: 'preferred', weight: 3 }
  if (cue?.kind === 'required') return { strength: 'required', weight: 3 }
  if (section === 'preferred') return { strength: 'preferred', weight: 2 }
  if (section === 'required' || section === 'requirements') return { strength: 'required', weight: 2 }
  const words = ad.folded.slice(sentence.start, sentence.end)
  if (/\bat least\b|\bminimum\b|\bmust\b/.test(words) || words.length < 110) return { strength: 'required', weight: 1 }
  return /\b(?:you|candidates?|applicants?|they|looking for|seeking|with|i have|i possess|do you)\b/.test(words)
    ? { strength: 'required', weight: 1 }
    : null
}

const inPlace = /\bin lieu\b|\bsubstitut|\bin place of\b|\binstead of\b|\breplace/

/** "Bachelor's degree or four years of experience in lieu": the years are no minimum. */
function isSubstitute(words: string, item: { start: number; end: number }, offset: number): boolean {
  const before = words.slice(Math.max(0, item.start - offset - 90), item.start - offset)
  const after = words.slice(item.end - offset, item.end - offset + 90).split(/[;.]/)[0]!
  if (inPlace.test(after) || inPlace.test(before)) return true
  return /\b(?:degree|diploma|bachelor'?s?|associate'?s?|master'?s?|ph\.?d\.?|certification|ged|credential)\b[^.;]{0,60}?\bor (?:an? )?(?:(?:additional|equivalent|relevant|related|work|practical|minimum|of|at least|experience) )*$/.test(
    before,
  )
}

function lowestRoute(ad: Ad, items: ExperienceItem[]): ExperienceItem | null {
  const whole = items.filter(({ sentence }) => !isCombination(ad, sentence))
  const all = whole.length > 0 ? whole : items
  const solid = all.filter(({ weight }) => weight > 1)
  const used = solid.length > 0 ? solid : all
  const bySentence = [...Map.groupBy(used, ({ sentence }) => sentence)]
  const ladder = ladderOf(
    ad,
    bySentence.map(([sentence]) => sentence),
  )
  let minimum: ExperienceItem | null = null
  let previous = -1
  for (const [sentence, own] of bySentence) {
    if (ladder && !ladder.has(sentence)) continue
    const least = lowestOf(ad, own)
    if (minimum === null) minimum = least
    else if (startsWithOr(ad, previous, sentence)) minimum = least.years < minimum.years ? least : minimum
    else if (least.years > minimum.years) minimum = least
    previous = sentence
  }
  return minimum
}

/** Years joined by "or", or spread over degrees, are alternatives: the least counts. Otherwise all hold: the most does. */
function lowestOf(ad: Ad, own: ExperienceItem[]): ExperienceItem {
  let best = own[0]!
  for (let index = 1; index < own.length; index++) {
    const item = own[index]!
    const gap = ad.folded.slice(own[index - 1]!.end, item.start)
    const isOr =
      /\bor\b|\bbachelor|\bassociate|\bmaster|\bhigh school|\bdegree|\bwith\b/.test(gap) &&
      !/\band\b(?!.*\bor\b)/.test(gap)
    if (isOr ? item.years < best.years : item.years > best.years) best = item
  }
  return best
}

function fieldTag(ad: Ad): ExperienceTag | null {
  for (const [name, value] of Object.entries(ad.posting.fields)) {
    if (!/experience/i.test(name)) continue
    const words = foldCase(value)
    const months = /^\s*(\d{1,3})\s*$/.exec(words)
    const found = yearsIn(`${words} experience`, true)
    const years = months && /month/i.test(name) ? Number(months[1]) / 12 : months ? Number(months[1]) : found[0]?.years
    if (years === undefined && !/no experience|entry/.test(words)) continue
    const text = value.slice(0, 300)
    return {
      minimumYears: years ?? 0,
      preferredYears: null,
      in: null,
      evidence: { start: 0, end: text.length, text, field: name },
    }
  }
  return null
}
