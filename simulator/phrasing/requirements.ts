import type { EducationLevel } from '../../src/domain/listing.ts'
import type { Random } from '../random.ts'
import { credentialNames, credentialPhrases, issuers } from './credentials.ts'
import type { CredentialDemand, Demand } from './demand.ts'
import { anyOf, article, capital, months, years } from './words.ts'

/** One line of what is asked; `stated` when its own words say how strongly. */
export interface Clause {
  kind: 'credential' | 'education' | 'experience'
  level: 'required' | 'preferred'
  text: string
}

function oneName(code: string, rng: Random): string {
  const phrases = credentialPhrases[code]
  if (phrases) return rng.pick(phrases)
  const name = credentialNames[code]
  const shown = code === 'ODS' && rng.chance(0.4) ? rng.pick(['CTR', 'ODS (formerly CTR)', 'ODS-C/CTR']) : code
  const issuer = issuers[code]
  const way = rng.int(0, 9)
  if (way <= 3 || !name) return shown
  if (way <= 6 && shown === code) return `${name} (${code})`
  if (way === 7 && shown === code) return `${code} (${name})`
  if (way === 8 && issuer) return `${shown} (${issuer})`
  return `${shown} ${rng.pick(['credential', 'certification'])}`
}

function namesOf(codes: readonly string[], rng: Random): string {
  if (codes.length === 1) return oneName(codes[0]!, rng)
  const spelled = codes.length <= 3 && rng.chance(0.3)
  const items = codes.map((code) => {
    if (code in credentialPhrases && !(code in credentialNames)) return rng.pick(credentialPhrases[code]!)
    const name = credentialNames[code]
    return spelled && name ? `${name} (${code})` : code
  })
  const joined = anyOf(items, rng)
  return spelled || !rng.chance(0.4) || joined.includes(':')
    ? joined
    : `${joined} ${rng.pick(['certification', 'credential'])}`
}

function pending(demand: CredentialDemand, names: string, rng: Random): string {
  const within = demand.withinMonths === null ? null : months(demand.withinMonths, rng)
  const start = rng.pick(['hire', 'hire', 'hire date', 'start date', 'employment'])
  if (within && demand.eligibleSuffices) {
    return rng.pick([
      `${names} or eligible, with the credential earned within ${within} of ${start}`,
      `${names}, or eligible to sit for the exam and certified within ${within} of ${start}`,
    ])
  }
  if (within) {
    return rng.pick([
      `${names}, or obtained within ${within} of ${start}`,
      `${names} required within ${within} of ${start}`,
      `must obtain ${names} within ${within} of ${start}`,
      `${names} required at hire or within ${within}`,
      `${names} (may be earned within ${within} of ${start})`,
    ])
  }
  const single = demand.codes.length === 1 ? demand.codes[0] : null
  return rng.pick([
    `${names} or eligible to sit for the exam`,
    `${names}, or exam eligible`,
    `${names} required, or eligible for certification`,
    ...(single ? [`${single} or ${single}-eligible`, `${single} or ${single} eligible`] : []),
  ])
}

function credentialClause(demand: CredentialDemand, inline: boolean, rng: Random): Clause {
  const names = namesOf(demand.codes, rng)
  const level = demand.level
  const clause = (text: string): Clause => ({ kind: 'credential', level, text: capital(text) })
  if (demand.withinMonths !== null || demand.eligibleSuffices) return clause(pending(demand, names, rng))
  if (level === 'required') {
    if (!inline && rng.chance(0.7)) return clause(rng.pick([names, names, `current ${names}`, `active ${names}`]))
    return clause(
      rng.pick([
        `${names} required`,
        `${names} is required`,
        `must hold ${names}`,
        `${names} a must`,
        `required: ${names}`,
        `current ${names} required`,
        `applicants who do not hold ${names} will not be considered`,
      ]),
    )
  }
  if (!inline && rng.chance(0.7)) return clause(names)
  return clause(
    rng.pick([
      `${names} preferred`,
      `${names} preferred`,
      `${names} is a plus`,
      `${names} strongly preferred`,
      `${names} desirable`,
      `preferred: ${names}`,
      `${names} helpful, but not required`,
      `${names} welcome, though not required`,
    ]),
  )
}

const levelNames: Record<EducationLevel, readonly string[]> = {
  none: ['no degree needed', 'no formal education required'],
  high_school: [
    'high school diploma or GED',
    'high school diploma or equivalent',
    'HS diploma/GED',
    'high school graduate or GED',
  ],
  certificate: [
    'completion of a certificate program in {field}',
    'postsecondary certificate in {field}',
    'certificate or diploma from an accredited {field} program',
  ],
  some_college: ['some college coursework in {field}', 'one year of college, including medical terminology'],
  associate: [
    'associate degree in {field}',
    "associate's degree in {field}",
    'associates degree in {field}',
    'two-year degree in {field}',
    'A.A.S. in {field}',
  ],
  bachelor: [
    "bachelor's degree in {field}",
    'bachelor degree in {field}',
    'four-year degree in {field}',
    'BS in {field}',
  ],
  master: ["master's degree in {field}", 'graduate degree in {field}', 'MHA, MHI or other master degree'],
  doctorate: ['doctorate in {field}'],
}

function educationName(level: EducationLevel, field: string, accredited: boolean, rng: Random): string {
  const fitting = level === 'certificate' && /Health|HIM|HIT/.test(field) ? 'medical coding' : field
  const name = rng.pick(levelNames[level]).replace('{field}', fitting)
  return accredited
    ? `${name} from ${article(rng.pick(['CAHIIM-accredited program', 'program accredited by CAHIIM']))}`
    : name
}

const equivalents = [
  ', or an equivalent combination of education and experience',
  ' or equivalent experience',
  '; equivalent work experience may be considered in lieu of the degree',
  ', or comparable experience in place of the degree',
]

function educationClauses({ education }: Demand, inline: boolean, rng: Random): Clause[] {
  const clauses: Clause[] = []
  const { minimum, preferred } = education
  if (minimum !== null) {
    const name = educationName(minimum, education.field, education.accredited, rng)
    const strength =
      minimum !== 'none' && (inline || rng.chance(0.25)) ? rng.pick([' required', ' is required', ' required']) : ''
    const lieu = education.equivalentExperience ? rng.pick(equivalents) : ''
    const text = strength && lieu ? `${name}${strength}${lieu}` : `${name}${lieu}${strength}`
    clauses.push({ kind: 'education', level: 'required', text: capital(text) })
  }
  if (preferred !== null) {
    const name = educationName(preferred, education.field, false, rng)
    const text =
      inline || rng.chance(0.3) ? `${name} ${rng.pick(['preferred', 'preferred', 'a plus', 'desired'])}` : name
    clauses.push({ kind: 'education', level: 'preferred', text: capital(text) })
  }
  return clauses
}

function experienceClauses({ experience }: Demand, inline: boolean, rng: Random): Clause[] {
  const clauses: Clause[] = []
  const { minimumYears, preferredYears } = experience
  const of = (count: number) => `${years(count, rng)} of ${experience.in}`
  if (minimumYears === 0) {
    const text = rng.pick([
      'no experience needed; full training is given',
      'no prior experience required',
      'new graduates welcome; no experience necessary',
    ])
    clauses.push({ kind: 'experience', level: 'required', text: capital(text) })
  } else if (minimumYears !== null) {
    const text =
      inline || rng.chance(0.25)
        ? `${of(minimumYears)} ${rng.pick(['required', 'is required', 'required'])}`
        : of(minimumYears)
    clauses.push({ kind: 'experience', level: 'required', text: capital(text) })
  }
  if (preferredYears !== null) {
    const text =
      inline || rng.chance(0.3)
        ? `${of(preferredYears)} ${rng.pick(['preferred', 'a plus', 'desired'])}`
        : of(preferredYears)
    clauses.push({ kind: 'experience', level: 'preferred', text: capital(text) })
  }
  return clauses
}

/** The lines of a demand. `inline`: no heading will say how strongly, so the words must. */
export function clausesOf(demand: Demand, inline: boolean, rng: Random): Clause[] {
  return [
    ...educationClauses(demand, inline, rng),
    ...demand.credentials.map((credential) => credentialClause(credential, inline, rng)),
    ...experienceClauses(demand, inline, rng),
  ]
}
