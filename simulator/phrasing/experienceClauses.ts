import type { Random } from '../random.ts'
import type { Clause } from './clause.ts'
import type { Demand } from './demand.ts'
import { capital, years } from './words.ts'

const none = [
  'no experience needed; full training is given',
  'no prior experience required',
  'new graduates welcome; no experience necessary',
  'no experience required, we will train',
]

/** `inline`: no heading says how strongly, so the words must. */
export function experienceClauses({ experience }: Demand, inline: boolean, rng: Random): Clause[] {
  const clauses: Clause[] = []
  const { minimumYears, preferredYears } = experience
  const of = (count: number) => {
    const field = experience.in
    const spans = rng.pick([true, true, false]) || !field.endsWith(' experience') || count < 1
    return spans ? `${years(count, rng)} of ${field}` : `${count} ${count === 1 ? "year's" : "years'"} ${field}`
  }
  const push = (level: Clause['level'], text: string) =>
    clauses.push({ kind: 'experience', level, text: capital(text) })
  if (minimumYears === 0) push('required', rng.pick(none))
  else if (minimumYears !== null) {
    const asked = of(minimumYears)
    push(
      'required',
      inline || rng.chance(0.25) ? `${asked} ${rng.pick(['required', 'is required', 'required'])}` : asked,
    )
  }
  if (preferredYears !== null) {
    const wished = of(preferredYears)
    push('preferred', inline || rng.chance(0.3) ? `${wished} ${rng.pick(['preferred', 'a plus', 'desired'])}` : wished)
  }
  return clauses
}
