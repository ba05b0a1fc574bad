import type { Random } from '../random.ts'
import type { Clause } from './clause.ts'
import { credentialNames, credentialPhrases, issuers } from './credentials.ts'
import type { CredentialDemand } from './demand.ts'
import { anyOf, capital, months } from './words.ts'

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
  if (way === 8 && issuer) return rng.pick([`${shown} (${issuer})`, `${shown} through ${issuer}`, `${issuer} ${shown}`])
  return `${shown} ${rng.pick(['credential', 'certification'])}`
}

function spelledName(code: string, rng: Random): string {
  const name = credentialNames[code]
  if (!name) return rng.pick(credentialPhrases[code]!)
  return `${name} (${code})`
}

function namesOf(codes: readonly string[], rng: Random, inside = true): string {
  if (codes.length === 1) return oneName(codes[0]!, rng)
  const spelled = codes.length <= 3 && rng.chance(0.3)
  const items = codes.map((code) => (spelled || !(code in credentialNames) ? spelledName(code, rng) : code))
  const joined = anyOf(items, rng, inside)
  if (spelled || joined.includes(':') || !rng.chance(0.4)) return joined
  return `${joined} ${rng.pick(['certification', 'credential'])}`
}

function pending(demand: CredentialDemand, names: string, rng: Random): string {
  const within = demand.withinMonths === null ? null : months(demand.withinMonths, rng)
  const start = rng.pick(['hire', 'hire', 'hire date', 'start date', 'employment'])
  const single = demand.codes.length === 1 ? demand.codes[0]! : null
  if (within && demand.eligibleSuffices) {
    return rng.pick([
      `${names} or eligible, with the credential earned within ${within} of ${start}`,
      `${names}, or eligible to sit for the exam and certified within ${within} of ${start}`,
      ...(single ? [`${single}-eligible at hire; the credential must be active within ${within} of the ${start}`] : []),
    ])
  }
  if (within) {
    return rng.pick([
      `${names}, or obtained within ${within} of ${start}`,
      `${names} required within ${within} of ${start}`,
      `must obtain ${names} within ${within} of ${start}`,
      `${names} required at hire or within ${within}`,
      `${names} (may be earned within ${within} of ${start})`,
      `if not certified at hire, ${names} must be earned within ${within}`,
      `ability to earn ${names} within ${within} of ${start} required`,
    ])
  }
  return rng.pick([
    `${names} or eligible to sit for the exam`,
    `${names}, or exam eligible`,
    `${names} required, or eligible for certification`,
    `${names} or registry eligible`,
    ...(single ? [`${single} or ${single}-eligible`, `${single} or ${single} eligible`] : []),
  ])
}

const requiredInWords: readonly ((names: string) => string)[] = [
  (names) => `${names} required`,
  (names) => `${names} required`,
  (names) => `${names} is required`,
  (names) => `must hold ${names}`,
  (names) => `must have ${names}`,
  (names) => `${names} a must`,
  (names) => `required: ${names}`,
  (names) => `current ${names} required`,
  (names) => `${names} needed at hire`,
  (names) => `${names} (required)`,
  (names) => `applicants who do not hold ${names} will not be considered`,
]
const preferredInWords: readonly ((names: string) => string)[] = [
  (names) => `${names} preferred`,
  (names) => `${names} preferred`,
  (names) => `${names} is a plus`,
  (names) => `${names} strongly preferred`,
  (names) => `${names} highly desired`,
  (names) => `${names} desirable`,
  (names) => `${names} (preferred)`,
  (names) => `preferred: ${names}`,
  (names) => `ideally ${names}`,
  (names) => `${names} helpful, but not required`,
  (names) => `${names} welcome, though not required`,
]

/** `inline`: no heading says how strongly, so the words must. */
export function credentialClause(demand: CredentialDemand, inline: boolean, rng: Random): Clause {
  const { codes, level } = demand
  const settled = demand.withinMonths === null && !demand.eligibleSuffices
  if (settled && codes.length >= 3 && rng.chance(0.15)) {
    const strength = level === 'required' ? 'required' : 'preferred'
    const lead = rng.pick([
      'One of the following credentials',
      'Any of these certifications',
      'One or more of the following',
    ])
    const members = codes.map((code) => (rng.chance(0.4) || !(code in credentialNames) ? spelledName(code, rng) : code))
    return { kind: 'credential', level, text: inline ? `${lead} is ${strength}:` : `${lead}:`, members }
  }
  const names = namesOf(codes, rng)
  const alone = () => namesOf(codes, rng, false)
  const clause = (text: string): Clause => ({ kind: 'credential', level, text: capital(text) })
  if (!settled) return clause(pending(demand, names, rng))
  if (level === 'preferred') {
    return clause(!inline && rng.chance(0.7) ? alone() : rng.pick(preferredInWords)(names))
  }
  if (codes[0] === 'CPC' && codes.length === 1 && rng.chance(0.15)) {
    return clause(
      rng.pick([
        'CPC required; the apprentice status (CPC-A) must have been lifted',
        'CPC required (CPC-A not accepted)',
      ]),
    )
  }
  if (!inline && rng.chance(0.7))
    return clause(rng.chance(0.5) ? alone() : `${rng.pick(['current', 'active'])} ${names}`)
  return clause(rng.pick(requiredInWords)(names))
}
