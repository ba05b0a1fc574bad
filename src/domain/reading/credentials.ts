import type { CredentialLevel, CredentialTag } from '../listing.ts'
import type { Ad } from './ad.ts'
import type { Sentence } from './clauses.ts'
import { type Cue, cuesOf } from './cues.ts'
import { deadlineNear, deadlinesIn } from './deadlines.ts'
import { expandDefinitions } from './definitions.ts'
import { joinAcrossBlocks, joinInSentence } from './groups.ts'
import { ladderOf } from './ladders.ts'
import { findMentions, type Mention } from './mentions.ts'
import { isBoilerplate } from './sections.ts'
import { cueFor, type Part, partsOf } from './strength.ts'

/**
 * A mention with what the ad says of it. `weight`: how plainly the level is stated, the plainest of several counts;
 * below zero when the ad only speaks of it in passing (a benefit, a colleague).
 */
export interface Demand extends Mention {
  sentence: number
  level: CredentialLevel
  weight: number
  /** Demands with one number are alternatives of each other. */
  group: number
  withinMonths: number | null
  eligible: boolean
  /** One way in among others that ask for no credential. */
  isRoute: boolean
}

/** Credentials that the ad names, each with level, alternatives, deadline and the words it was read from. */
export function readCredentials(ad: Ad): { tags: CredentialTag[]; demands: Demand[] } {
  const demands = demandsOf(ad)
  return { tags: tagsOf(ad, demands), demands }
}

function demandsOf(ad: Ad): Demand[] {
  const mentions = findMentions(ad)
  const demands: Demand[] = []
  let next = 0
  let group = 0
  ad.sentences.forEach((sentence, index) => {
    const inside: Mention[] = []
    while (next < mentions.length && mentions[next]!.start < sentence.end) {
      const mention = mentions[next++]!
      if (mention.start >= sentence.start) inside.push(mention)
    }
    if (inside.length === 0) {
      applyFollowUp(ad, sentence, demands)
      return
    }
    const own = readSentence(ad, sentence, index, inside)
    joinInSentence(ad.folded, sentence, own, group)
    group = own.reduce((most, demand) => Math.max(most, demand.group), group) + 1
    if (own.every(({ level, weight }) => level === 'mentioned' || (level === 'required' && weight < 3)))
      joinAccepted(ad, sentence, own, demands)
    demands.push(...own)
  })
  joinAcrossBlocks(ad, demands)
  const expanded = expandDefinitions(ad, demands)
  keepLowestRung(ad, expanded)
  joinRepeats(expanded)
  return expanded
}

function readSentence(ad: Ad, sentence: Sentence, index: number, mentions: Mention[]): Demand[] {
  const { folded } = ad
  const cues = cuesOf(ad, sentence)
  const parts = partsOf(folded, sentence, cues)
  return mentions.map((mention) => {
    const part = parts.find(({ start, end }) => mention.start >= start && mention.start < end) ?? sentence
    const words = folded.slice(part.start, part.end)
    const { level, weight, isRoute } = levelOf(ad, sentence, mention, mentions, cues, part)
    return {
      ...mention,
      sentence: index,
      level,
      weight,
      isRoute,
      group: -1,
      withinMonths: level === 'mentioned' ? null : deadlineFor(folded, sentence, part, mention, mentions),
      eligible: isEligible(words, folded.slice(sentence.start, sentence.end), mention.start - sentence.start),
    }
  })
}

const aside =
  /reimburs|tuition|\bwe (?:will )?(?:pay|cover|fund|sponsor|offer|support|help|provide)|scholarship|voucher|\bfees?\b|\bdues\b|stipend|free of c|\bpaid for\b|\bdifferential|pay increase|\$ ?\d|career (?:path|ladder)|advancement|promot|sponsorship|incentive|preparation course|\bnot affiliated\b/
const colleagues =
  /\b(?:our|whose|existing|fellow|most of our|all) (?:[a-z-]+ ){0,3}(?:team|coders?|staff|analysts?|colleagues?|employees|nurses|auditors?|leads?|managers?|supervisors?|specialists|director|educators|people|teachers)\b|\balongside\b|\breport(?:s|ing)? to\b|\bsupervis(?:e|es|ed|ing) (?!exper)|\bwork(?:s|ing)? (?:closely )?(?:with|beside|under)\b|\bmentor(?:s|ed|ing)?\b|\btrained by\b|\bled by\b|\bteam of\b|\bwho (?:have |has |already )?(?:hold|holds|earned|passed|became)\b|\bholders? of\b|\bformer\b|\bas two of\b|\bfounded\b|\btracks?\b|\bverif(?:y|ies)\b|\bcollaborat/
const holding =
  /\b(?:you|candidates?|applicants?|incumbents?|employees?|the (?:ideal|successful|right) \w+|we (?:need|want|seek)|seeking|looking for|ideal \w+) (?:\w+ ){0,3}?(?:hold|holds|have|has|possess|possesses|bring|brings|an?|is|are|be|someone|with|who)\b/
const statement = /\b(?:i|do you) (?:currently )?(?:possess|hold|have)\b/

function levelOf(
  ad: Ad,
  sentence: Sentence,
  mention: Mention,
  mentions: Mention[],
  cues: Cue[],
  part: Part,
): { level: CredentialLevel; weight: number; isRoute: boolean } {
  const { folded } = ad
  const block = ad.blocks[sentence.block]!
  const { section } = block
  const mentioned = { level: 'mentioned', weight: 0, isRoute: false } as const
  const before = folded.slice(Math.max(part.start, mention.start - 160), mention.start)
  const wholeBefore = folded.slice(Math.max(sentence.start, mention.start - 160), mention.start)
  const nothing = { level: 'mentioned', weight: -1, isRoute: false } as const
  if (isBoilerplate(section)) return nothing
  if (
    /\b(?:for|at) (?:all |any )?(?:\w+ )?(?:positions|levels|grades?) (?:above|beyond|higher)\b/.test(
      folded.slice(mention.end, sentence.end),
    )
  )
    return mentioned
  const cue = cueFor(folded, mention, mentions, cues, part)
  if (/\b(?:may|can|will) be (?:substituted|accepted in place) (?:for|of)\b/.test(folded.slice(part.start, part.end)))
    return mentioned
  if (cue?.kind === 'negated') {
    const softened = cues.some(
      (other) => other.kind === 'preferred' && other.start >= part.start - 40 && other.end <= part.end + 40,
    )
    return softened ? { level: 'preferred', weight: 3, isRoute: false } : mentioned
  }
  if (
    /^[^.;]{0,60}\b(?:in lieu of|in place of|instead of|substitutes? for)\b/.test(folded.slice(mention.end, part.end))
  ) {
    return { ...mentioned, isRoute: true }
  }
  if (/\bexperience (?:such as|as|like|including)\b[^.;]{0,40}$/.test(before)) return { ...mentioned, isRoute: true }
  if (/\b(?:was|were|been) an? $/.test(before)) return nothing
  if (/^ (?:will|may|can) (?:also )?be considered\b/.test(folded.slice(mention.end, mention.end + 30))) return mentioned
  const isExclusion = /\bwill not be considered\b/.test(folded.slice(mention.end, sentence.end))
  if (
    !isExclusion &&
    /\b(?:in lieu of|instead of|not (?:now |currently |yet )?(?:holding|hold)[^.;]{0,80}|in place of|other than|rather than|except|besides|not (?:an? )?|without an? |nor |no |other |used to be |formerly |excluding|former(?:ly)?)\s?(?:the |an? |your )?$/.test(
      before,
    )
  )
    return mentioned
  const isFuture = /^[a-z']* (?:students?|program|exam prep|preparation|course|trainees?)\b/.test(
    folded.slice(mention.end, mention.end + 24),
  )
  if (isFuture) return mentioned
  if (cue?.kind === 'preferred') {
    // "Preferred at hire and required within twelve months" is required in the end.
    const isLater = /\brequired (?:within|by|after|no later|before)\b/.test(
      folded.slice(cue.end, sentence.end).split(/[;.]/)[0]!,
    )
    return isLater && mentions.length < 3
      ? { level: 'required', weight: 3.5, isRoute: false }
      : { level: 'preferred', weight: 3, isRoute: false }
  }
  const isRoute = isOneWayAmongOthers(folded, sentence, mention, mentions)
  const isAside = aside.test(folded.slice(part.start, part.end)) || colleagues.test(wholeBefore) || mention.isPlural
  if (cue?.kind === 'required') {
    if (isAside && !/must|required/.test(folded.slice(cue.start, cue.end))) return nothing
    if (colleagues.test(before)) return mentioned
    const weight = section === 'preferred' ? 2.8 : 3.5
    return { level: isRoute ? 'mentioned' : 'required', weight, isRoute }
  }
  if (isAside) return nothing
  if (section === 'preferred') return { level: 'preferred', weight: 2, isRoute: false }
  if (section === 'required' || section === 'requirements') {
    return { level: isRoute ? 'mentioned' : 'required', weight: section === 'required' ? 2.5 : 1.5, isRoute }
  }
  const words = folded.slice(sentence.start, sentence.end)
  if (
    holding.test(words.slice(0, mention.start - sentence.start + 1)) ||
    statement.test(words) ||
    deadlinesIn(words).length > 0
  ) {
    return { level: isRoute ? 'mentioned' : 'required', weight: 1.2, isRoute }
  }
  if (section === 'other' && isBareLine(words)) return { level: isRoute ? 'mentioned' : 'required', weight: 1, isRoute }
  return mentioned
}

/** A line that is little but the credential demands it, wherever it stands. */
function isBareLine(words: string): boolean {
  return words.length < 70 && !/\b(?:we|our|is|are|was|program|team|department|job|position|this)\b/.test(words)
}

const aroundOr = String.raw`(?:an? |the |current |active |valid |hold(?:ing|s)? |possess(?:ion of)? |be |certified as |certification as |registration as |completion of |at least |minimum (?:of )?|equivalent |related |relevant |\w+ )`
const otherWay = new RegExp(
  String.raw`^[^.;]{0,40}?\bor (?:${aroundOr}){0,3}?(?:(?:\d+|one|two|three|four|five|six)\+?(?: \(\d+\))?(?:-\d+)? (?:years?|months)|(?:work |related )?experience\b|(?:associate|bachelor|master)(?:'?s)?(?: degree)?\b|degree\b|diploma\b|high school\b|ged\b|graduat)`,
)
const wayBefore =
  /\b(?:degree|diploma|bachelor(?:'?s)?|associate(?:'?s)?|master(?:'?s)?|experience|years|graduat\w+|program|ged)\b[^.;:]{0,70}?,?\s?\b(?:or|and\/or)\b,? ?(?:(?:an?|the|current|active|valid|hold|holds|holding|possess|possession of|have|be|registration as|registered as|certified as|certification as|certification|credentialed as|their|through|appropriate) ){0,4}$/

/** "Associate degree or RHIT", "CPC or two years of coding": nobody needs the credential. */
function isOneWayAmongOthers(folded: string, sentence: Sentence, mention: Mention, mentions: Mention[]): boolean {
  const index = mentions.indexOf(mention)
  let first = index
  while (first > 0 && isListGap(folded.slice(mentions[first - 1]!.end, mentions[first]!.start))) first--
  let last = index
  while (last < mentions.length - 1 && isListGap(folded.slice(mentions[last]!.end, mentions[last + 1]!.start))) last++
  const before = folded.slice(Math.max(sentence.start, mentions[first]!.start - 140), mentions[first]!.start)
  const end = mentions[last]!.end
  const limit = Math.min(sentence.end, end + 110, mentions[last + 1]?.start ?? Number.POSITIVE_INFINITY)
  const after = folded.slice(end, limit)
  if (/\b(?:obtain|earn|within|eligib|complete|pass|sit|willing)/.test(after.slice(0, 70))) return false
  const opening = folded.slice(sentence.start, mention.start)
  if (
    /\b(?:one|either|any)\b[^.]{0,24}:/.test(opening) &&
    /\b(?:degree|diploma|years|certificate)\b/.test(opening + folded.slice(mention.end, sentence.end))
  )
    return true
  const next = mentions[last + 1]
  const isPaired =
    next !== undefined &&
    /\bor\b[^.;]*\b(?:with|and|plus|(?:along|together) with)\b/.test(folded.slice(end, next.start))
  if (otherWay.test(after)) return !isPaired
  return wayBefore.test(before) && !/eligib/.test(before.slice(-60))
}

function isListGap(gap: string): boolean {
  return gap.length < 40 && /^(?:[\s,/()&-]|\b(?:or|and|an?|certification|certified|credential)\b)*$/.test(gap)
}

const eligibility =
  /\b(?:exam(?:ination)?|registry|board|certification|test|rhi[at]|ctr|ods|cert\w*)?[- ]?eligib(?:le|ility)\b(?! (?:for (?:benefits|bonus|rehire|remote|hire|employment|overtime|pto|health)|to (?:work|apply|receive|participate)|employees))|\bable to sit\b|\bsit for\b/
const notEligible = /\bnot eligible\b|benefits?[- ]eligible|bonus[- ]eligible/

function isEligible(part: string, sentence: string, at: number): boolean {
  if (notEligible.test(part)) return false
  if (eligibility.test(part)) {
    const match = eligibility.exec(part)!
    const isSit = match[0].includes('sit')
    return isSit ? /eligib|\bable to sit|qualified to sit/.test(part) : true
  }
  return /^[^;.]{0,120}\bor (?:\w+ ){0,2}eligib/.test(sentence.slice(at)) && !notEligible.test(sentence)
}

function deadlineFor(
  folded: string,
  sentence: Sentence,
  part: Part,
  mention: Mention,
  mentions: Mention[],
): number | null {
  const at = (span: Part) =>
    deadlineNear(folded.slice(span.start, span.end), mention.start - span.start, mention.end - span.start)
  const own = at(part)
  if (own !== null) return own
  const only = mentions.every(({ start }) => start >= part.start && start < part.end)
  return only ? at(sentence) : null
}

const obtaining =
  /\b(?:obtain|earn|complete|pass|achieve|acquire|attain|secure|certified|certification|credential|become|possess|required|sit)\w*\b/

/** "Must be obtained within 12 months" after the sentence that named the credential. */
function applyFollowUp(ad: Ad, sentence: Sentence, demands: Demand[]): void {
  const last = demands.at(-1)
  if (!last || ad.sentences[last.sentence]?.block !== sentence.block) return
  const words = ad.folded.slice(sentence.start, sentence.end)
  if (words.length > 400 || !obtaining.test(words)) return
  const months = deadlineNear(words, 0, 0)
  if (months === null) return
  for (let index = demands.length - 1; index >= 0; index--) {
    const demand = demands[index]!
    if (demand.sentence !== last.sentence) break
    if (demand.level === 'required') demand.withinMonths ??= months
  }
}

const acceptance =
  /\b(?:also )?(?:accept(?:ed|able)|satisf(?:y|ies)|counts?|suffices?|qualif(?:y|ies)|(?:will be |may be )?considered|substitut\w+|equivalent)\b/

/** "CEMA satisfies this": another way to meet what the sentence before asked for. */
function joinAccepted(ad: Ad, sentence: Sentence, own: Demand[], demands: Demand[]): void {
  const last = demands.at(-1)
  if (last?.level !== 'required' || ad.sentences[last.sentence]?.block !== sentence.block) return
  const words = ad.folded.slice(sentence.start, sentence.end)
  if (
    words.length > 160 ||
    !acceptance.test(words) ||
    /\bnot\b/.test(words) ||
    isBoilerplate(ad.blocks[sentence.block]!.section)
  )
    return
  for (const demand of own) {
    if (demand.isPlural || demand.isRoute) continue
    demand.level = 'required'
    demand.weight = last.weight
    demand.group = last.group
    demand.withinMonths = last.withinMonths
  }
}

/** Of several job levels in one ad the lowest decides; what only the higher ones ask is one way among others. */
function keepLowestRung(ad: Ad, demands: Demand[]): void {
  const required = demands.filter(({ level }) => level === 'required')
  const lowest = ladderOf(ad, [...new Set(required.map(({ sentence }) => sentence))])
  if (!lowest) return
  for (const demand of required) {
    if (lowest.has(demand.sentence)) continue
    demand.level = 'mentioned'
    demand.isRoute = true
  }
}

/** An ad that asks twice for overlapping choices asks once for all of them. */
function joinRepeats(demands: Demand[]): void {
  const firstOf = new Map<string, Demand>()
  const merged = new Map<number, number>()
  const rootOf = (group: number): number => {
    let root = group
    while (merged.has(root)) root = merged.get(root)!
    return root
  }
  for (const demand of demands) {
    if (demand.level === 'mentioned') continue
    const key = `${demand.code} ${demand.level}`
    const first = firstOf.get(key)
    if (!first) firstOf.set(key, demand)
    else if (first.sentence !== demand.sentence) {
      const [a, b] = [rootOf(first.group), rootOf(demand.group)]
      if (a !== b) merged.set(b, a)
    }
  }
  for (const demand of demands) if (demand.level !== 'mentioned') demand.group = rootOf(demand.group)
  dropAnnounced(demands)
}

/** "Certification is required. A certification such as CCS or RHIT": the second sentence says which, and the first asks no more. */
function dropAnnounced(demands: Demand[]): void {
  const byGroup = Map.groupBy(
    demands.filter(({ level }) => level === 'required'),
    ({ group }) => group,
  )
  const named = [...byGroup.values()].filter((set) => set.length > 1 && set.every(({ anyOf }) => !anyOf))
  for (const set of byGroup.values()) {
    const [only] = set
    if (!only?.anyOf || set.some(({ code }) => code !== only.code)) continue
    const isNamed = named.some(
      (other) =>
        Math.abs(other[0]!.sentence - only.sentence) <= 2 && other.every(({ code }) => only.anyOf!.includes(code)),
    )
    if (isNamed) for (const demand of set) demand.level = 'mentioned'
  }
}

function tagsOf(ad: Ad, demands: Demand[]): CredentialTag[] {
  const best = new Map<string, Demand>()
  for (const demand of demands) {
    if (demand.weight < 0) continue
    const other = best.get(demand.code)
    if (!other || rank(demand) > rank(other)) best.set(demand.code, demand)
  }
  const kept = [...best.values()]
  const sizes = Map.groupBy(kept, ({ group, level }) => `${group} ${level}`)
  const numbers = new Map<number, number>()
  return kept.map((demand) => {
    const isAlone = sizes.get(`${demand.group} ${demand.level}`)!.length < 2
    if (!isAlone && !numbers.has(demand.group)) numbers.set(demand.group, numbers.size + 1)
    const sentence = ad.sentences[demand.sentence]!
    const { start, end } = evidenceOf(sentence, demand)
    return {
      code: demand.code,
      level: demand.level,
      group: isAlone ? null : numbers.get(demand.group)!,
      ...(demand.anyOf ? { anyOf: demand.anyOf } : {}),
      withinMonths: demand.withinMonths,
      eligibleSuffices: demand.eligible,
      evidence: { start, end, text: ad.text.slice(start, end) },
    }
  })
}

/** The whole sentence when it is short, else the words about the mention. */
function evidenceOf(sentence: Sentence, demand: Demand): { start: number; end: number } {
  if (sentence.end - sentence.start <= 240) return { start: sentence.start, end: sentence.end }
  return { start: Math.max(sentence.start, demand.start - 80), end: Math.min(sentence.end, demand.end + 120) }
}

function rank({ level, weight }: Demand): number {
  return level === 'mentioned' ? 0 : weight
}
