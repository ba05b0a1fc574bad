import type { Pay, PayUnit } from '../listing.ts'
import type { StatedPay } from '../posting.ts'
import type { Ad } from './ad.ts'
import { type Rate, rateAt, unitOfWord } from './amounts.ts'
import { headingOver } from './headings.ts'
import { matchAt, placesOf } from './keywords.ts'

const perYear: Record<PayUnit, number> = { hour: 2080, day: 260, week: 52, month: 12, year: 1 }

/** Least and most that a unit's amount can be in this field; amounts beyond are typing errors or not pay. */
const bounds: Record<PayUnit, [number, number]> = {
  hour: [7.25, 300],
  day: [58, 2500],
  week: [290, 12_000],
  month: [1250, 35_000],
  year: [15_000, 500_000],
}

const payWords =
  /\b(?:pay|paid|pays|salar(?:y|ies)|wages?|compensation|rates?|hourly|annual(?:ly|ized)?|yearly|earn|earning|hiring range|pay band|pay scale|to start|start(?:s|ing)? (?:at|from|pay|rate|salary)|money|stipend|DOE|range|minimum|midpoint|maximum|min|base)\b/i
const notPay =
  /\b(?:bonus(?:es)?|sign-?\s?on|signing|referral|relocation|tuition|stipend|reimburs\w*|401|403|hsa|raised|funding|revenue|billion|million|arr|valuation|allowance|differentials?|premium|scholarships?|loans?|forgiv\w*|vouchers?|gift|dues|fees?|exam|co-?pays?|deductibles?|liability|insurance|budget|claims?|worth|costs?|discount|assets|grants?|retention|incentives?|commission|course|class|per diem meals|mileage|pto|education|charges|endowment|donat\w*|life insurance|savings|bilingual|certificat\w* pay|shift pay|on-?call|call pay|last filled|overtime|travel (?:rate|pay)|cash|award|prize|billed|value of|employee pays|care credit|membership|deposits?|internet|equipment|chair|materials|fund|interest|sales|spend\w*|portfolio|debt|uninsured|charity|raise|raises|increase|more (?:per|an)|extra|additional|backpay|match(?:es|ing)?)\b/i
/** Words after an amount, in its own clause, that make it something else than pay. */
const notPayAfter =
  /^(?:(?!\bplus\b)[^.;,+(\n]){0,48}?\b(?:bonus|sign-?on|signing|referral|relocation|tuition|reimburs\w*|differentials?|premium|stipend|allowance|scholarship|loan|voucher|gift|dues|fee|fees|budget|deductible|co-?pay|insurance|weekend|weekends|nights?|evenings?|holiday|shift|in claims|in revenue|credit|online class|instead of|toward|towards|for (?:tuition|education|relocation|certification|continuing|professional)|for RHIT|per credit|a dependent|match|raise|on completion|after (?:passing|certification)|extra|more)\b/i
const trainingRate =
  /\b(?:training (?:rate|pay|wage|period)|in class|class(?:room)? (?:rate|pay)|ramp-?up|orientation (?:rate|pay)|while (?:in )?training|during training)\b/i
const traineeTitle = /\b(?:trainee|apprentice|intern|student|in training)\b/i
const upTo =
  /\b(?:up to|maximum(?: of)?|max\.?|as (?:much|high) as|no more than|not (?:to )?exceed(?:ing)?|capped at|tops? out at|a ceiling of)\s*(?:of\s*)?$/i
const atLeast =
  /\b(?:start(?:s|ing)?(?: (?:pay|rate|salary|wage))?(?: is)?(?: at| from| around)?|begin(?:s|ning)?(?: (?:pay|rate|salary))?(?: at| from)|at least|no(?:t)? less than|minimum(?: of| is)?|min\.?|from|base of|a floor of|upwards of|more than|above)\s*[:-]?\s*$/i
const atLeastAfter = /^(?:\+(?!\s*[\d$])|\s*(?:and up|or more|or higher|and above|to start|minimum|min)\b)/i
const ownPay = /\b(?:pay|salary|rate|base|start)\b/i
const startAfter = /^\s*(?:to start|DOE|depending|based on|commensurate|base\b|according to)/i
const byThePiece =
  /\b(?:per|each|an?)\s+(?:\d+|chart|record|encounter|abstract|visit|case|report|line|page)\b|\babstracts?\b/i
const levelAfter = /^\s*\(?(?:level |coder |step )?(I{1,3}|IV|V|[1-5])\)/i
const titleLevel = /(?<![/,&–-]\s?|\b(?:or|and|to) )\b(I{1,3}|IV|V|[1-5])\b(?=\s*(?:$|[,(–-]))/
const yearlyTotal = /\b(?:OTE|on[- ]target|total (?:cash|compensation|target))\b/i

interface Candidate {
  min: number | null
  max: number | null
  unit: PayUnit
  currency: string
  start: number
  end: number
  score: number
  hasUnit: boolean
  training: boolean
  /** The level that the amount is marked with: "$19.25/hr (II)". */
  level: string | null
}

/**
 * Base pay of an ad: the board's own field when its amounts are plausible, else the text.
 * Amounts are in the stated unit; a unit that is not stated is told from the size (US dollars: 7.25-150 an hour,
 * 15,000-400,000 a year). Bonuses, differentials, benefits and pay by the piece are never pay. null: not stated.
 */
export function readPay(ad: Ad): Pay | null {
  const stated = ad.posting.pay ? payOfField(ad.posting.pay) : null
  if (stated?.source === 'employer') return stated
  return payOfText(ad) ?? stated
}

function payOfField(field: StatedPay): Pay | null {
  const said = field.min === null && field.max === null ? rateOfWords(field.text) : null
  const min = said ? said.low : field.min
  const max = said ? said.high : field.max
  const low = Math.min(min ?? max!, max ?? min!)
  const high = Math.max(min ?? max!, max ?? min!)
  if (!(low > 0)) return null
  const unit = said?.unit ?? field.unit
  const known = unit && unit !== 'other' && unit !== 'biweek' && fits(unit, low, high) ? unit : unitOfSize(low, high)
  if (!known) return null
  const ends = { min: min === null ? null : low, max: max === null ? null : high }
  const evidence = { start: 0, end: field.text.length, text: field.text, field: 'pay' }
  const currency = said?.currency ?? field.currency ?? 'USD'
  return { ...ends, unit: known, currency, yearly: yearly(ends.min, ends.max, known), source: field.source, evidence }
}

/** The first rate in the words of a field: "$27.87/ hour - $35.31 / hour". */
function rateOfWords(words: string): Rate | null {
  const text = words.replace(/\s+\/\s*|\/\s+/g, '/').replace(/\$\s+/g, '$')
  const start = text.search(/[$€£]?\d/)
  return start < 0 ? null : rateAt(text, start)
}

function fits(unit: PayUnit, low: number, high: number): boolean {
  return low >= bounds[unit][0] && high <= bounds[unit][1]
}

/** Unit of amounts without one; null where the size is ambiguous (a day, a week, a stipend). */
export function unitOfSize(low: number, high: number): PayUnit | null {
  if (low >= bounds.hour[0] && high <= 150) return 'hour'
  return low >= bounds.year[0] && high <= 400_000 ? 'year' : null
}

function yearly(min: number | null, max: number | null, unit: PayUnit): Pay['yearly'] {
  const scale = (amount: number | null) => (amount === null ? null : Math.round(amount * perYear[unit] * 100) / 100)
  return { min: scale(min), max: scale(max) }
}

function payOfText(ad: Ad): Pay | null {
  const candidates = symbolCandidates(ad)
  const chosen = choose(candidates.length > 0 ? candidates : bareCandidates(ad), ad)
  if (!chosen) return null
  const { min, max, unit, currency, start, end } = chosen
  const evidence = { start, end, text: ad.text.slice(start, end) }
  return { min, max, unit, currency, yearly: yearly(min, max, unit), source: 'employer', evidence }
}

function symbolCandidates(ad: Ad): Candidate[] {
  const { text } = ad
  const candidates: Candidate[] = []
  let until = 0
  for (const symbol of ['$', '€', '£']) {
    until = 0
    for (let index = text.indexOf(symbol); index >= 0; index = text.indexOf(symbol, index + 1)) {
      if (index < until) continue
      if (candidates.length >= mostCandidates) break
      const rate = rateAt(text, currencyStart(text, index))
      if (!rate) continue
      until = rate.end
      const candidate = judge(ad, rate)
      if (candidate) candidates.push(candidate)
    }
  }
  return candidates.sort((a, b) => a.start - b.start)
}

function currencyStart(text: string, index: number): number {
  const before = /\b(?:USD?|CAD?)\s?$/.exec(text.slice(Math.max(0, index - 5), index))
  return before ? index - before[0].length : index
}

/** An ad with more amounts than this is a table of something else. */
const mostCandidates = 200
const payStems = 'salary pay wage rate compensation range'.split(' ')
const hourStems = ['hour', 'hours', 'hr', 'hrs']
/** From a word for pay to the amount right after it. */
const toAmount =
  /(?:salary|pay|wages?|compensation|rate|range)\b[^\n.$\d]{0,24}?(?=\d[\d,.]*\s?(?:k\b|-|–|to\b|\/|per\b|an\b|annual|USD|\n|$))/iy
const amountBeforeHour =
  /(?<![\d.,$-])(\d{1,3}(?:\.\d\d?)?(?:\s?(?:-|–|to)\s?\d{1,3}(?:\.\d\d?)?)?\s?)(?:\/\s?|per |an )$/i

/** Amounts without a currency sign: only right after a word for pay, or with "an hour" right after them. */
function bareCandidates(ad: Ad): Candidate[] {
  const candidates: Candidate[] = []
  let until = 0
  for (const start of bareStarts(ad)) {
    if (start < until) continue
    if (candidates.length >= mostCandidates) break
    const rate = rateAt(ad.text, start)
    if (!rate) continue
    until = rate.end
    const candidate = judge(ad, rate)
    if (candidate && (rate.unit || candidate.unit === 'year' || rate.isRange)) candidates.push(candidate)
  }
  return candidates
}

function bareStarts(ad: Ad): number[] {
  const starts: number[] = []
  for (const index of placesOf(ad, payStems)) {
    const match = matchAt(toAmount, ad.text, index)
    if (match) starts.push(index + match[0].length)
  }
  for (const index of placesOf(ad, hourStems)) {
    const from = Math.max(0, index - 24)
    const match = amountBeforeHour.exec(ad.text.slice(from, index))
    if (match) starts.push(from + match.index)
  }
  return starts.sort((a, b) => a - b)
}

/** The rate as pay, with how sure it is; null when its words make it something else. */
function judge(ad: Ad, rate: Rate): Candidate | null {
  if (rate.unit === 'other' || rate.low <= 0 || rate.mixed) return null
  const { text } = ad
  const before = clauseBefore(text, rate.start)
  const after = text.slice(rate.end, rate.end + 60)
  if (/[+]\s?$/.test(before) || notPay.test(before)) return null
  if (notPayAfter.test(after)) return null
  const line = lineBefore(text, rate.start)
  const unitWord = rate.unit ? null : wordUnit(before, after)
  const unit = rate.unit ?? unitWord
  const heading = headingOver(ad, rate.start)
  if (!unit && byThePiece.test(line.startsWith('|') ? line : before)) return null
  const cued = payWords.test(before) || startAfter.test(after) || payWords.test(line) || payWords.test(heading)
  const payUnit = unit === 'biweek' ? 'week' : unit && unit !== 'other' ? unit : unitOfSize(rate.low, rate.high)
  if (!payUnit) return null
  const scale = unit === 'biweek' ? 0.5 : 1
  const low = rate.low * scale
  const high = rate.high * scale
  if (!fits(payUnit, low, high)) return null
  if (notPay.test(heading) && !payWords.test(heading) && !payWords.test(before)) return null
  const top = isHead(ad, rate.start)
  let score = (cued ? 2 : 0) + (unit ? 2 : 0) + (rate.isRange ? 2 : 0) + (top ? 1 : 0)
  if (yearlyTotal.test(after.slice(0, 24))) score -= 2
  if (score < 2 && !(payUnit === 'year' && opensClause(text, rate.start))) return null
  const { min, max } = rate.isRange ? { min: low, max: high } : openEnds(before, after, low)
  const training = trainingRate.test(before) || trainingRate.test(after.slice(0, 24).split(/[,;.]/)[0]!)
  return {
    min,
    max,
    unit: payUnit,
    currency: rate.currency,
    start: rate.start,
    end: rate.end,
    score,
    hasUnit: unit !== null,
    training,
    level: levelAfter.exec(after)?.[1]?.toUpperCase() ?? null,
  }
}

/** Words of the same clause before an amount, 80 characters at most. */
function clauseBefore(text: string, index: number): string {
  const window = text.slice(Math.max(0, index - 80), index)
  const cut = Math.max(
    window.lastIndexOf('\n'),
    window.lastIndexOf(';'),
    window.lastIndexOf('|'),
    lastStop(window),
    window.lastIndexOf(' plus '),
  )
  const comma = window.lastIndexOf(', ')
  const ownCommaClause =
    comma > 0 && (window.includes('$') ? window.indexOf('$') < comma : ownPay.test(window.slice(comma)))
  return window.slice(Math.max(cut, ownCommaClause ? comma : -1) + 1)
}

function lastStop(window: string): number {
  for (let index = window.length - 2; index >= 0; index--) {
    const code = window.charCodeAt(index)
    if ((code === 46 || code === 33 || code === 63) && window.charCodeAt(index + 1) === 32) return index
  }
  return -1
}

function lineBefore(text: string, index: number): string {
  const window = text.slice(Math.max(0, index - 160), index)
  return window.slice(window.lastIndexOf('\n') + 1)
}

function opensClause(text: string, index: number): boolean {
  return index === 0 || /(?:\n|[.;|•]\s?)\s*$/.test(text.slice(Math.max(0, index - 3), index))
}

function isHead(ad: Ad, index: number): boolean {
  return index < 300 && index < ad.text.length / 3
}

const unitWords =
  'hourly|annual(?:ly|ized)?|yearly|monthly|bi-?weekly|weekly|daily|per (?:hour|year|month)|an hour|a year'
const unitBefore = new RegExp(String.raw`\b(${unitWords})\b[^\d]{0,40}$`, 'i')
const unitAfterWords = new RegExp(String.raw`^[^.;\n$]{0,30}?\b(${unitWords})\b`, 'i')

/** A unit that words near the amount name: "Hourly rate: $20", "$17.50 in clinic (hourly)". */
function wordUnit(before: string, after: string): Rate['unit'] {
  const word = unitBefore.exec(before)?.[1] ?? unitAfterWords.exec(after)?.[1]
  return word ? unitOfWord(word.replace(/^(?:per|an?) /i, '')) : null
}

function openEnds(before: string, after: string, amount: number): { min: number | null; max: number | null } {
  if (upTo.test(before)) return { min: null, max: amount }
  if (atLeast.test(before) || atLeastAfter.test(after)) return { min: amount, max: null }
  return { min: amount, max: amount }
}

/** The best candidate, widened by the levels and zones that are stated beside it in the same unit. */
function choose(all: Candidate[], ad: Ad): Candidate | null {
  const level = titleLevel.exec(ad.posting.title)?.[1]
  const ofLevel = level ? all.find((one) => one.level === level) : undefined
  if (ofLevel && all.some((one) => one.level !== null && one.level !== level)) return ofLevel
  const isTrainee = traineeTitle.test(ad.posting.title)
  const kept =
    all.some((one) => !one.training) && all.some((one) => one.training)
      ? all.filter((one) => one.training === isTrainee)
      : all
  let best: Candidate | null = null
  for (const one of kept) if (!best || one.score > best.score) best = one
  if (!best) return null
  if (isTrainee && best.training) return best
  best = sameInAnotherUnit(kept, best)
  const merged = { ...best }
  for (const direction of [1, -1]) {
    let from = kept.indexOf(best)
    for (let next = kept[from + direction]; next; next = kept[from + direction]) {
      const near = direction > 0 ? next.start - merged.end : merged.start - next.end
      if (near > 90 || next.unit !== merged.unit || next.currency !== merged.currency) break
      const between = direction > 0 ? ad.text.slice(merged.end, next.start) : ad.text.slice(next.end, merged.start)
      if (next.hasUnit !== best.hasUnit && between.includes('\n')) break
      merged.min = least(merged.min, next.min)
      merged.max = most(merged.max, next.max)
      merged.start = Math.min(merged.start, next.start)
      merged.end = Math.max(merged.end, next.end)
      from += direction
    }
  }
  return merged
}

/** The same pay in several units: the unit that is stated first. */
function sameInAnotherUnit(all: Candidate[], best: Candidate): Candidate {
  const isClose = (a: number | null, b: number | null) =>
    a === b || (a !== null && b !== null && Math.abs(a - b) <= 0.03 * b)
  const own = yearly(best.min, best.max, best.unit)
  const first = all.find((one) => {
    const other = yearly(one.min, one.max, one.unit)
    return one.unit !== best.unit && isClose(other.min, own.min) && isClose(other.max, own.max)
  })
  return first && first.start < best.start ? first : best
}

function least(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}

function most(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}
