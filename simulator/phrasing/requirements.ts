import type { Random } from '../random.ts'
import type { Clause } from './clause.ts'
import { credentialClause } from './credentialClauses.ts'
import type { Demand, Rung } from './demand.ts'
import { educationClauses, educationName, scaleClause } from './educationClauses.ts'
import { experienceClauses } from './experienceClauses.ts'
import { anyOf, capital, years } from './words.ts'

/** The lines of a demand. `inline`: no heading will say how strongly, so the words must. */
export function clausesOf(demand: Demand, inline: boolean, rng: Random): Clause[] {
  const { education, experience, credentials } = demand
  if (asksNothing(demand) && rng.chance(0.5)) {
    const text = rng.pick([
      'Neither a degree nor a certification is needed; full training is given',
      'No degree, certification or experience needed: we train',
    ])
    return [{ kind: 'education', level: 'required', text }]
  }
  if (demand.ladder)
    return [...educationClauses(demand, inline, rng), ...demand.ladder.map((rung) => rungClause(rung, rng))]
  const asked = credentials.map((credential) => credentialClause(credential, inline, rng))
  if (education.scale) return [scaleClause(demand, inline, rng), ...asked]
  const joined = inline ? null : degreeAndCredential(demand, asked, rng)
  if (joined) {
    const preferred = educationClauses({ ...demand, education: { ...education, minimum: null } }, inline, rng)
    return [joined, ...preferred, ...asked.slice(1), ...experienceClauses({ ...demand, experience }, inline, rng)]
  }
  return [...educationClauses(demand, inline, rng), ...asked, ...experienceClauses(demand, inline, rng)]
}

/** "Coder II: CPC or CCS-P and two years." */
function rungClause({ grade, codes, years: count }: Rung, rng: Random): Clause {
  const held = anyOf(codes, rng)
  const text =
    count === 0 ? `Coder ${grade}: ${held}` : `Coder ${grade}: ${held} and ${years(count, rng)} of coding experience`
  return { kind: 'credential', level: 'required', text }
}

function asksNothing({ education, experience, credentials }: Demand): boolean {
  return (
    credentials.length === 0 &&
    education.minimum === 'none' &&
    education.preferred === null &&
    experience.minimumYears === 0 &&
    experience.preferredYears === null
  )
}

/** "Associate degree in HIM and RHIT": both in one line. */
function degreeAndCredential({ education, credentials }: Demand, asked: readonly Clause[], rng: Random): Clause | null {
  const degree = education.minimum === 'associate' || education.minimum === 'bachelor'
  const first = credentials[0]
  const clause = asked[0]
  if (!degree || education.equivalentExperience || !first || !clause || !rng.chance(0.2)) return null
  const plain = first.level === 'required' && first.withinMonths === null && !first.eligibleSuffices && !clause.members
  if (!plain || /required|must|needed|not/i.test(clause.text)) return null
  const name = educationName(education.minimum!, education.field, education.accredited, rng)
  const holding = clause.text.replace(/^(Current|Active|Either|One|Any)\b/, (word) => word.toLowerCase())
  return {
    kind: 'credential',
    level: 'required',
    text: capital(`${name} ${rng.pick(['and', 'with', 'plus'])} ${holding}`),
  }
}
