import type { Random } from '../random.ts'
import { headings } from './boilerplate.ts'
import type { Clause } from './clause.ts'
import type { Demand } from './demand.ts'
import type { Markup } from './markup.ts'
import { clausesOf } from './requirements.ts'
import { capital } from './words.ts'

type Layout = (demand: Demand, markup: Markup, rng: Random) => string

const kindNames: Record<Clause['kind'], readonly string[]> = {
  credential: ['Licenses and Certifications', 'Certification', 'Licensure/Certification', 'Credentials'],
  education: ['Education', 'Education', 'Education/Training'],
  experience: ['Experience', 'Work Experience', 'Experience'],
}

/** Clauses as a list; one with members of its own comes after, as a lead with its list. */
function listOf(clauses: readonly Clause[], markup: Markup): string {
  const lines = clauses.filter(({ members }) => !members).map(({ text }) => text)
  let html = lines.length > 0 ? markup.list(lines) : ''
  for (const { text, members } of clauses) if (members) html += markup.paragraph(text) + markup.list(members)
  return html
}

/** One clause as running text. */
function running({ text, members }: Clause): string {
  return members ? `${text} ${members.join(', ')}` : text
}

const of = (clauses: readonly Clause[], level: Clause['level']) => clauses.filter((clause) => clause.level === level)

/** Two headed lists: required, then preferred. */
const headed: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, false, rng)
  let html = ''
  for (const level of ['required', 'preferred'] as const) {
    const own = of(clauses, level)
    if (own.length > 0) html += markup.heading(rng.pick(headings[level])) + listOf(own, markup)
  }
  return html
}

/** One list whose items say their own strength. */
const single: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, true, rng)
  return clauses.length === 0 ? '' : markup.heading(rng.pick(headings.mixed)) + listOf(clauses, markup)
}

/** "Education: …", "Certification: …": one labelled line for each kind. */
const labelled: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, true, rng)
  let html = ''
  for (const kind of ['education', 'credential', 'experience'] as const) {
    const texts = clauses.filter((clause) => clause.kind === kind).map(running)
    if (texts.length > 0) html += markup.labelled(rng.pick(kindNames[kind]), `${texts.join(rng.pick(['. ', '; ']))}.`)
  }
  return html
}

/** "Licenses and Certifications - Required" over its own list; "None" where nothing is. */
const suffixed: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, false, rng)
  const dash = rng.pick([' - ', ': ', ' – '])
  let html = ''
  for (const kind of ['education', 'experience', 'credential'] as const) {
    for (const level of ['required', 'preferred'] as const) {
      const own = of(clauses, level).filter((clause) => clause.kind === kind)
      const heading = () => markup.heading(`${kindNames[kind][0]}${dash}${capital(level)}`)
      if (own.length > 0) html += heading() + listOf(own, markup)
      else if (kind === 'credential' && level === 'required' && rng.chance(0.4))
        html += heading() + markup.list(['None'])
    }
  }
  return html
}

/** Run-in labels: "Required: …; …. Preferred: …." */
const runIn: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, false, rng)
  const required = of(clauses, 'required').map(running)
  const preferred = of(clauses, 'preferred').map(running)
  const first = required.length > 0 ? `${required.join('; ')}.` : ''
  const second = preferred.length > 0 ? `${preferred.join('; ')}.` : ''
  const label = rng.pick(['Required', 'Minimum', 'Minimum requirements'])
  if (first && second && rng.chance(0.4)) return markup.labelled(label, `${first} Preferred: ${second}`)
  return (first && markup.labelled(label, first)) + (second && markup.labelled('Preferred', second))
}

/** Sentences in one paragraph. */
const prose: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, true, rng)
  return clauses.length === 0 ? '' : markup.paragraph(clauses.map((clause) => `${running(clause)}.`).join(' '))
}

/** A table: what, how strongly, the words. */
const table: Layout = (demand, markup, rng) => {
  const clauses = clausesOf(demand, false, rng)
  const rows = clauses.map(
    (clause) => [rng.pick(kindNames[clause.kind]), capital(clause.level), running(clause)] as const,
  )
  return rows.length === 0 ? '' : markup.heading(rng.pick(headings.mixed)) + markup.table(rows)
}

export function requirementsHtml(demand: Demand, markup: Markup, style: Random, rng: Random): string {
  const layout = style.weighted<Layout>([
    [9, headed],
    [6, single],
    [4, labelled],
    [3, suffixed],
    [3, runIn],
    [2, prose],
    [2, table],
  ])
  return layout(demand, markup, rng)
}
