import { fieldPatterns, levelPatterns } from '../education.ts'
import type { EducationLevel, EducationTag, Evidence } from '../listing.ts'
import { rankOfEducation } from '../requirement.ts'
import type { Ad } from './ad.ts'
import { foldCase, type Sentence } from './clauses.ts'
import { type Cue, cuesOf } from './cues.ts'
import { isCombination, ladderOf, startsWithOr } from './ladders.ts'
import { isBoilerplate, type SectionKind } from './sections.ts'
import { cueFor, type Part, partsOf } from './strength.ts'

/** A level of education that the ad names, with what it says of it. */
export interface EducationItem {
  level: EducationLevel
  start: number
  end: number
  sentence: number
  strength: 'required' | 'preferred'
  weight: number
}

const trigger =
  /degree|bachelor|baccal|associate|master|diploma|school|g\.?e\.?d\b|ph\.?d|doctor|college|certificate|program|course|\bb\.?[as]\b|\ba\.?a\.?s?\b|\bb\.?s\.?n|\bmha\b|\bmba\b|\bmph\b|graduat|hiset|semester|education|\bhs\b|h\.s\.|pcap|enrolled|\bmsn\b|\badn\b/
const notDemand =
  /tuition|reimburs|scholarship|loan|our (?:students|graduates|employees|team)|high school students|school district|schools? of\b.{0,40}\b(?:is|are)\b|mission|outreach|lab school|affiliated|school-age|patients?\b.{0,20}\bdegree|some degree|degree of|high degree|third[- ]degree|360|background check|verification of education|years? of service|we train|certificate of need|birth certificate|death certificate|certificate of insurance|gift certificate|hipaa/
const notLevel: Partial<Record<EducationLevel, RegExp>> = {
  associate:
    /\b(?:sales|our|all|fellow|coding|retail|each|every|an?) associates?\b(?!'|s? degree)|certified coding associate|associate level|associate[- ]director/,
  master:
    /chargemaster|master (?:patient|file|index|data|schedule|level)|masters? of ceremonies|scrum master|master trainer/,
  high_school: /above (?:the )?high school|beyond high school/,
}

/** Education that the ad asks for; a structured field speaks where the text does not, and what it says otherwise is recorded. */
export function readEducation(ad: Ad): { tag: EducationTag | null; items: EducationItem[] } {
  const items = itemsOf(ad)
  const stated = statedOf(ad)
  const required = items.filter(({ strength }) => strength === 'required')
  const preferred = items.filter(({ strength }) => strength === 'preferred')
  if (items.length === 0) return { tag: stated && fieldTag(stated), items }
  const minimum = lowestRoute(ad, required)
  const best = preferred.filter(({ level }) => !minimum || rankOfEducation(level) > rankOfEducation(minimum.level))
  const wanted = lowest(best)
  const ground = minimum ?? wanted ?? items[0]!
  const sentence = ad.sentences[ground.sentence]!
  const words = blockWords(ad, sentence)
  const own = ad.folded.slice(sentence.start, sentence.end)
  const tag: EducationTag = {
    minimum: minimum?.level ?? null,
    preferred: wanted?.level ?? null,
    fields: fieldsOf(own),
    accredited: accreditation.test(own),
    equivalentExperience: equivalent.test(own) || equivalentInstead.test(words),
    evidence: evidenceAt(ad, sentence, ground),
  }
  if (stated && stated.level !== 'none' && tag.minimum !== null && stated.level !== tag.minimum) {
    tag.conflict = { level: stated.level, evidence: stated.evidence }
  }
  if (stated && tag.minimum === null && tag.preferred === null) return { tag: fieldTag(stated), items }
  return { tag, items }
}

const accreditation =
  /\bcahiim\b|\baccredited\b|\bahima[- ](?:approved|accredited)|\bpcap\b|\bapproved (?:program|school)/
const equivalent =
  /\bequivalent (?:combination|(?:work |related |relevant |practical |professional |job )*(?:experience|training|education))|\b(?:combination|mix) of (?:education|training|experience|schooling|related)|\bor (?:an? )?(?:additional )?(?:equivalent |related |relevant |comparable |commensurate )*(?:(?:work |professional )*experience|(?:\d+|one|two|three|four|five|six|seven|eight)\+?(?: \(\d+\))?(?:-\d+)? (?:additional )?years)|\bin lieu of\b.{0,40}\b(?:degree|education|one)\b|\b(?:experience|years?)\b.{0,60}\b(?:in lieu|substitut|in place of|replace)|\bsubstitut\w+ (?:for|of)\b.{0,30}\b(?:degree|education)|\bor equivalent\b(?=.{0,40}$)(?<!(?:diploma|ged|school|hiset) or equivalent)/
const equivalentInstead =
  /\b(?:experience|years)\b.{0,80}\b(?:may (?:be )?substitute\w*|in lieu|in place of|considered in|can substitute|will substitute|replaces?)|\b(?:combination|mix) of (?:education|training|experience|schooling)|\bequivalent combination\b/

function blockWords(ad: Ad, sentence: Sentence): string {
  const { start, end } = ad.blocks[sentence.block]!
  return ad.folded.slice(Math.max(start, sentence.start - 400), Math.min(end, sentence.end + 400))
}

function fieldsOf(words: string): string[] {
  return fieldPatterns.filter(([, pattern]) => pattern.test(words)).map(([code]) => code)
}

function evidenceAt(ad: Ad, sentence: Sentence, item: { start: number; end: number }): Evidence {
  const isShort = sentence.end - sentence.start <= 300
  const start = isShort ? sentence.start : Math.max(sentence.start, item.start - 80)
  const end = isShort ? sentence.end : Math.min(sentence.end, item.end + 160)
  return { start, end, text: ad.text.slice(start, end) }
}

function itemsOf(ad: Ad): EducationItem[] {
  const items: EducationItem[] = []
  ad.sentences.forEach((sentence, index) => {
    const words = ad.folded.slice(sentence.start, sentence.end)
    if (!trigger.test(words)) return
    const { section } = ad.blocks[sentence.block]!
    if (isBoilerplate(section) || section === 'duties') {
      const isItem =
        section === 'duties' &&
        words.length < 90 &&
        /^(?:an? )?(?:\w+ )?(?:degree|bachelor|associate|high school|master)/.test(words)
      if (isBoilerplate(section) || (!isItem && !/\b(?:requires?d?|must have|minimum|preferred)\b/.test(words))) return
    }
    const found = wholeLevels(words).map(({ level, start, end }) => ({
      level,
      start: start + sentence.start,
      end: end + sentence.start,
    }))
    if (
      found.length === 0 ||
      /substitut\w+ for (?:\w+ ){0,5}experience|\b(?:may|will|can) (?:be )?(?:substitut|replac|count)\w*.{0,40}\b(?:experience|years)/.test(
        words,
      )
    )
      return
    const cues = cuesOf(ad, sentence)
    const parts = partsOf(ad.folded, sentence, cues)
    for (const item of found) {
      const part = parts.find(({ start, end }) => item.start >= start && item.start < end) ?? sentence
      const strength = strengthOf(ad.folded, section, sentence, item, found, cues, part)
      if (strength) items.push({ ...item, sentence: index, ...strength })
    }
  })
  return items
}

/** Levels that folded words name, in order, each place once. */
export function levelsIn(words: string): { level: EducationLevel; start: number; end: number }[] {
  const found: { level: EducationLevel; start: number; end: number }[] = []
  for (const [level, pattern] of levelPatterns) {
    for (const match of words.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const near = words.slice(Math.max(0, start - 24), end + 16)
      if (notLevel[level]?.test(near)) continue
      found.push({ level, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Course hours and finished programmes only describe a degree that the same sentence names. */
function wholeLevels(words: string): ReturnType<typeof levelsIn> {
  const levels = levelsIn(words)
  const hasDegree = levels.some(({ level }) => rankOfEducation(level) >= rankOfEducation('associate'))
  if (!hasDegree) return levels
  return levels.filter(({ level, start, end }) => {
    const phrase = words.slice(start, end)
    if (level === 'some_college') return !/hours|course|credit|unit/.test(phrase)
    return (
      level !== 'certificate' ||
      !/^(?:graduat|complet)/.test(phrase) ||
      /\bor\b/.test(words.slice(Math.max(0, start - 12), start))
    )
  })
}

const asking =
  /\b(?:you|candidates?|applicants?|incumbents?|we (?:need|want|seek)|looking for|seeking|graduate|need|have|hold|bring|fluency|possess)\b/

function strengthOf(
  folded: string,
  section: SectionKind,
  sentence: Sentence,
  item: { level: EducationLevel; start: number; end: number },
  all: { start: number; end: number }[],
  cues: Cue[],
  part: Part,
): { strength: 'required' | 'preferred'; weight: number } | null {
  const words = folded.slice(part.start, part.end)
  const whole = folded.slice(sentence.start, sentence.end)
  if (item.level === 'none') return { strength: 'required', weight: 4 }
  const near = folded.slice(Math.max(sentence.start, item.start - 60), Math.min(sentence.end, item.end + 60))
  if (notDemand.test(near)) return null
  const cue = cueFor(folded, item, all, cues, part)
  if (cue?.kind === 'negated')
    return /prefer|plus|desir|helpful/.test(words) ? { strength: 'preferred', weight: 3 } : null
  if (cue?.kind === 'preferred') {
    const isFieldOnly =
      /\b(?:in|field|related|health\w*)\b/.test(folded.slice(item.end, cue.start)) &&
      /\brequired\b/.test(words) &&
      cue.side === 'after'
    return isFieldOnly ? { strength: 'required', weight: 2 } : { strength: 'preferred', weight: 3 }
  }
  if (cue?.kind === 'required') return { strength: 'required', weight: 3 }
  if (section === 'preferred') return { strength: 'preferred', weight: 2 }
  if (section === 'required' || section === 'requirements') return { strength: 'required', weight: 2 }
  if (whole.length < 120 || item.start - sentence.start < 24 || asking.test(whole))
    return { strength: 'required', weight: 1 }
  return null
}

function lowest(items: EducationItem[]): EducationItem | null {
  return items.reduce<EducationItem | null>(
    (least, item) => (!least || rankOfEducation(item.level) < rankOfEducation(least.level) ? item : least),
    null,
  )
}

/** Of alternatives the lowest level; of demands that all hold, the highest of those. */
function lowestRoute(ad: Ad, items: EducationItem[]): EducationItem | null {
  const solid = withoutConversions(ad, items).filter(({ weight }) => weight > 1)
  const used = solid.length > 0 ? solid : withoutConversions(ad, items)
  const bySentence = [...Map.groupBy(used, ({ sentence }) => sentence)]
  const ladder = ladderOf(
    ad,
    bySentence.map(([sentence]) => sentence),
  )
  if (ladder) return lowest(used.filter(({ sentence }) => ladder.has(sentence)))
  let minimum: EducationItem | null = null
  let previous = -1
  for (const [sentence, own] of bySentence) {
    const least = lowestOf(ad, own)!
    const isAlternative = minimum !== null && startsWithOr(ad, previous, sentence)
    if (minimum === null) minimum = least
    else if (isAlternative) minimum = lowest([minimum, least])
    else if (!isSoft(ad, least) && rankOfEducation(least.level) > rankOfEducation(minimum.level)) minimum = least
    previous = sentence
  }
  return minimum
}

/** Federal announcements convert courses and training into experience: where they name a degree, that is the education asked for. */
function withoutConversions(ad: Ad, items: EducationItem[]): EducationItem[] {
  if (!/u\.s\. department of education|creditable experience|specialized experience/.test(ad.folded)) return items
  const degrees = items.filter(
    (item) => rankOfEducation(item.level) >= rankOfEducation('associate') && !isCombination(ad, item.sentence),
  )
  return degrees.length > 0 ? degrees : items
}

/** Only in place of years, or beside fewer of them: "one year, or a bachelor's degree", "five with the master's". */
function isSoft(ad: Ad, item: EducationItem): boolean {
  const { start } = ad.sentences[item.sentence]!
  const before = ad.folded.slice(Math.max(start, item.start - 260), item.start)
  return (
    /\b(?:rhi[at]|ccs(?:-p)?|cpc)\b[^.;]{0,30}\bwith (?:an? )?$/.test(before) ||
    /\b(?:experience|years?)\b[^.;]{0,200}\bor\b[^.;]{0,60}$/.test(before) ||
    /\b(?:\d+|two|three|four|five|six|seven) with (?:the |an? )?$/.test(before)
  )
}

/** "Associate degree; high school diploma required": without an "or" between them both hold. */
function lowestOf(ad: Ad, own: EducationItem[]): EducationItem | null {
  const { start } = ad.sentences[own[0]!.sentence]!
  if (/\b(?:one|either|any)\b[^.]{0,24}:/.test(ad.folded.slice(start, own[0]!.start))) return lowest(own)
  const rank = (item: EducationItem) => rankOfEducation(item.level)
  let highest: EducationItem | null = null
  let least = own[0]!
  for (let index = 1; index < own.length; index++) {
    const item = own[index]!
    const gap = ad.folded.slice(own[index - 1]!.end, item.start)
    const isBoth = /\band\b|;/.test(gap) && !/\bor\b|\//.test(gap)
    if (isBoth) {
      if (!highest || rank(least) > rank(highest)) highest = least
      least = item
    } else if (rank(item) < rank(least)) least = item
  }
  return highest && rank(highest) > rank(least) ? highest : least
}

interface Stated {
  level: EducationLevel
  evidence: Evidence
}

const educationField = /educat|degree|qualif|credentialcategory/i
const fieldLevels: Record<string, EducationLevel> = {
  'bachelor degree': 'bachelor',
  'associate degree': 'associate',
  'high school': 'high_school',
  'professional certificate': 'certificate',
  'postgraduate degree': 'master',
}

/** What a structured field of the posting says; its first level. */
function statedOf(ad: Ad): Stated | null {
  for (const [name, value] of Object.entries(ad.posting.fields)) {
    if (!educationField.test(name)) continue
    const words = foldCase(value)
    const level = fieldLevels[words.trim()] ?? lowestLevel(words)
    if (!level) continue
    const text = value.slice(0, 300)
    return { level, evidence: { start: 0, end: text.length, text, field: name } }
  }
  return null
}

function lowestLevel(words: string): EducationLevel | null {
  if (/^\s*(?:none|no requirements?|not (?:required|specified))\b/.test(words)) return 'none'
  const levels = levelsIn(words).map(({ level }) => level)
  return levels.sort((a, b) => rankOfEducation(a) - rankOfEducation(b))[0] ?? null
}

function fieldTag({ level, evidence }: Stated): EducationTag {
  const words = foldCase(evidence.text)
  return {
    minimum: level,
    preferred: null,
    fields: fieldsOf(words),
    accredited: accreditation.test(words),
    equivalentExperience: equivalent.test(words),
    evidence,
  }
}
