import type { Random } from '../random.ts'
import { headings } from './boilerplate.ts'
import type { Demand } from './demand.ts'
import type { Markup } from './markup.ts'
import { type Clause, clausesOf } from './requirements.ts'
import { capital } from './words.ts'

type Layout = (demand: Demand, markup: Markup, rng: Random) => string

const kindNames: Record<Clause['kind'], readonly string[]> = {
  credential: ['Licenses and Certifications', 'Certification', 'Licensure/Certification', 'Credentials'],
  education: ['Education', 'Education', 'Education/Training'],
  experience: ['Experience', 'Work Experience', 'Experience'],
}

function textsOf(clauses: readonly Clause[], level: Clause['level']): string[] {
  return clauses.filter((clause) => clause.level === level).map((clause) => clause.text)
}

/** Two headed lists: required, then preferred. */
const headed: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, false, rng)
  const required = textsOf(clauses, 'required')
  const preferred = textsOf(clauses, 'preferred')
  const first = required.length > 0 ? markup.heading(rng.pick(headings.required)) + markup.list(required) : ''
  const second = preferred.length > 0 ? markup.heading(rng.pick(headings.preferred)) + markup.list(preferred) : ''
  return first + second
}

/** One list whose items say their own strength. */
const single: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, true, rng)
  if (clauses.length === 0) return ''
  return markup.heading(rng.pick(headings.mixed)) + markup.list(clauses.map((clause) => clause.text))
}

/** "Education: …", "Certification: …": one labelled line for each kind. */
const labelled: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, true, rng)
  let html = ''
  for (const kind of ['education', 'credential', 'experience'] as const) {
    const texts = clauses.filter((clause) => clause.kind === kind).map((clause) => clause.text)
    if (texts.length > 0) html += markup.labelled(rng.pick(kindNames[kind]), `${texts.join(rng.pick(['. ', '; ']))}.`)
  }
  return html
}

/** "Licenses and Certifications - Required" over its own list. */
const suffixed: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, false, rng)
  const dash = rng.pick([' - ', ': ', ' – '])
  let html = ''
  for (const kind of ['education', 'experience', 'credential'] as const) {
    for (const level of ['required', 'preferred'] as const) {
      const texts = clauses
        .filter((clause) => clause.kind === kind && clause.level === level)
        .map((clause) => clause.text)
      if (texts.length > 0) html += markup.heading(`${kindNames[kind][0]}${dash}${capital(level)}`) + markup.list(texts)
    }
  }
  return html
}

/** Run-in labels: "Required: …; …. Preferred: …." */
const runIn: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, false, rng)
  const required = textsOf(clauses, 'required')
  const preferred = textsOf(clauses, 'preferred')
  const first = required.length > 0 ? markup.labelled(rng.pick(['Required', 'Minimum']), `${required.join('; ')}.`) : ''
  const second = preferred.length > 0 ? markup.labelled('Preferred', `${preferred.join('; ')}.`) : ''
  return first + second
}

/** Sentences in one paragraph. */
const prose: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, true, rng)
  if (clauses.length === 0) return ''
  return markup.paragraph(clauses.map((clause) => `${clause.text}.`).join(' '))
}

export function requirementsHtml(demand: Demand, markup: Markup, style: Random, rng: Random): string {
  const layout = style.weighted<Layout>([
    [9, headed],
    [6, single],
    [4, labelled],
    [3, suffixed],
    [3, runIn],
    [2, prose],
  ])
  return layout(demand, markup, rng)
}
