import { disagreement, type Facets, facetsOf, type Stated } from './duplicates/facets.ts'
import { employerKey, isSameEmployer, titleKey } from './duplicates/keys.ts'
import { containment, factsOf, overlap, type Shingles, shinglesOf, titleLikeness } from './duplicates/likeness.ts'

export { employerKey, titleKey }

/** One posting as the search for duplicates sees it: what it states of itself, and where it came from. */
export interface Opening extends Stated {
  id: string
  /** Platform of its board: an id is one opening's among all boards of a platform. */
  vendor: string | null
  externalId: string
  url: string
  applyUrl: string | null
  /** Pay per year; null: not stated. */
  payYearly: { min: number | null; max: number | null } | null
}

/** same: one opening, seen twice; sibling: the same role elsewhere or otherwise, to be shown as a group; different: neither. */
export type Relation = 'same' | 'sibling' | 'different'

export interface Verdict {
  relation: Relation
  because: string
  /** 0 to 1: how sure; identity is 1. */
  strength: number
}

/** An opening with what the comparison needs, worked out once. */
export interface PreparedOpening {
  opening: Opening
  employer: string
  title: string
  facets: Facets
  shingles: Shingles
  facts: Set<number>
  isAgency: boolean
}

/** Tells which runs of words many unlike ads share: they weigh nothing. */
export type Boilerplate = (run: number) => boolean

const noBoilerplate: Boilerplate = () => false
const agencyName =
  /\b(?:staffing|recruit\w*|search|talent|placement|personnel|temps?|workforce|agency|employment services|head ?hunt\w*|resourc\w+ group|consultants?)\b/i
const agencyText =
  /\bour client\b|\bon behalf of (?:our|a|the) client\b|\bclient (?:hospital|facility|organization|is (?:seeking|looking))\b|\bconfidential (?:employer|client|company)\b/i

/** Thresholds, chosen on invented hard pairs so that no sibling is merged: see tests/unit/duplicates.test.ts. */
const limits = {
  sameTitle: 0.5,
  otherTitle: 0.8,
  otherTitleRuns: 20,
  fewRuns: 12,
  agencyRuns: 15,
  agencyShare: 0.3,
  agencyFacts: 5,
  agencyFactShare: 0.6,
  agencyLeast: 0.06,
}

export function prepareOpening(opening: Opening): PreparedOpening {
  const employer = employerKey(opening.employer ?? '')
  return {
    opening,
    employer,
    title: titleKey(opening.title),
    facets: facetsOf(opening),
    shingles: shinglesOf(opening.text),
    facts: factsOf(opening.text),
    isAgency: employer === '' || agencyName.test(opening.employer ?? '') || agencyText.test(opening.text),
  }
}

/**
 * Whether two postings are of one opening. Identity decides first; then whatever tells siblings apart must agree or be
 * silent; then likeness confirms, as the share of the shorter text that lies in the longer. In doubt they are siblings:
 * a wrong merge hides a job.
 */
export function compareOpenings(a: Opening, b: Opening): Verdict {
  return comparePrepared(prepareOpening(a), prepareOpening(b))
}

export function comparePrepared(
  a: PreparedOpening,
  b: PreparedOpening,
  isBoilerplate: Boilerplate = noBoilerplate,
): Verdict {
  const isEmployerShared = isSameEmployer(a.employer, b.employer)
  const apart = disagreement(a.facets, b.facets)
  const identity = sameIdentity(a, b, isEmployerShared, apart)
  if (identity) return { relation: 'same', because: identity, strength: 1 }
  const alike = containment(a.shingles.fives, b.shingles.fives, isBoilerplate)
  if (apart) {
    const isSibling = isEmployerShared && (a.title === b.title || alike.share >= limits.sameTitle)
    return isSibling ? { relation: 'sibling', because: `another ${apart}`, strength: alike.share } : different(apart)
  }
  if (isEmployerShared) return a.title === b.title ? sameTitle(a, b, alike) : otherTitle(a, b, alike)
  if (!a.isAgency && !b.isAgency) return different('another employer')
  return agencyCopy(a, b, isBoilerplate)
}

function different(because: string): Verdict {
  return { relation: 'different', because, strength: 0 }
}

function sameIdentity(
  a: PreparedOpening,
  b: PreparedOpening,
  isEmployerShared: boolean,
  apart: string | null,
): string | null {
  const [left, right] = [a.opening, b.opening]
  const isEmployerOpen = isEmployerShared || a.employer === '' || b.employer === ''
  if (
    left.vendor !== null &&
    left.vendor === right.vendor &&
    left.externalId === right.externalId &&
    isEmployerOpen &&
    a.title === b.title
  ) {
    return 'same id on the platform'
  }
  const [leftPage, rightPage] = [pageOf(left.url), pageOf(right.url)]
  const [leftApply, rightApply] = [pageOf(left.applyUrl), pageOf(right.applyUrl)]
  if ((leftApply && leftApply === rightPage) || (rightApply && rightApply === leftPage)) return 'one leads to the other'
  if (apart) return null
  if (leftApply && leftApply === rightApply && a.title === b.title) return 'same place to apply'
  const isRequisitionShared = overlap(a.facets.requisition, b.facets.requisition)
  return isRequisitionShared && isEmployerShared && titleLikeness(a.title, b.title) >= 0.5 ? 'same requisition' : null
}

/** Host and path of a job's own page; null for an address that names no job. */
function pageOf(url: string | null): string | null {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(url ?? '')
  if (!match) return null
  const job =
    /(?:^|&)((?:job|req|posting|vacancy|jid|gh_jid|jobid|id|j)[a-z_]*=[\w-]*\d[\w-]*)/i.exec(match[3] ?? '')?.[1] ?? ''
  const path = match[2]!.replace(/\/(?:apply|application|login)?\/?$/i, '')
  return /\d/.test(path + job) ? `${match[1]!.toLowerCase()}${path}?${job}`.toLowerCase() : null
}

function sameTitle(a: PreparedOpening, b: PreparedOpening, alike: { share: number; size: number }): Verdict {
  if (alike.size >= limits.fewRuns) {
    if (alike.share >= limits.sameTitle)
      return { relation: 'same', because: 'same employer, title and words', strength: alike.share }
    return { relation: 'sibling', because: 'same employer and title, other words', strength: alike.share }
  }
  const isPlain = isPlaceShared(a, b) && (alike.size === 0 || alike.share >= limits.sameTitle)
  if (isPlain) return { relation: 'same', because: 'same employer, title and place', strength: 0.4 + alike.share * 0.1 }
  return { relation: 'sibling', because: 'same employer and title, too little else', strength: alike.share }
}

function otherTitle(a: PreparedOpening, b: PreparedOpening, alike: { share: number; size: number }): Verdict {
  const isSure = alike.share >= limits.otherTitle && alike.size >= limits.otherTitleRuns && isPlaceShared(a, b)
  if (isSure)
    return {
      relation: 'same',
      because: 'same employer, place and words under another title',
      strength: alike.share * 0.9,
    }
  return alike.share >= limits.sameTitle
    ? { relation: 'sibling', because: 'same employer and words, another title', strength: alike.share }
    : different('another title')
}

/** The employer is hidden: the distinctive words or figures, the place and the title must all speak for it. */
function agencyCopy(a: PreparedOpening, b: PreparedOpening, isBoilerplate: Boilerplate): Verdict {
  if (!isPlaceShared(a, b) || isPayApart(a.opening, b.opening)) return different('no sign of one employer')
  if (titleLikeness(a.title, b.title) < 0.3) return different('another title')
  const words = containment(a.shingles.threes, b.shingles.threes, isBoilerplate)
  const facts = containment(a.facts, b.facts, noBoilerplate)
  const byWords = words.share >= limits.agencyShare && words.shared >= limits.agencyRuns
  const byFacts =
    facts.share >= limits.agencyFactShare && facts.shared >= limits.agencyFacts && words.share >= limits.agencyLeast
  if (byWords || byFacts)
    return {
      relation: 'same',
      because: 'the same distinctive words, employer hidden',
      strength: Math.max(words.share, facts.share * 0.8),
    }
  return different('other words')
}

/** Both state a place and agree: a city, a ZIP code's city, or remote work from the same states. */
function isPlaceShared(a: PreparedOpening, b: PreparedOpening): boolean {
  if (a.facets.cities.size > 0 && b.facets.cities.size > 0) return overlap(a.facets.cities, b.facets.cities)
  if (a.facets.isRemote && b.facets.isRemote) return true
  return overlap(a.facets.states, b.facets.states)
}

function isPayApart(a: Opening, b: Opening): boolean {
  if (!a.payYearly || !b.payYearly) return false
  const [aLow, aHigh] = [a.payYearly.min ?? a.payYearly.max!, a.payYearly.max ?? a.payYearly.min!]
  const [bLow, bHigh] = [b.payYearly.min ?? b.payYearly.max!, b.payYearly.max ?? b.payYearly.min!]
  return aHigh < bLow * 0.97 || bHigh < aLow * 0.97
}
