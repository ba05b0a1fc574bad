import type { City } from '../cities.ts'
import { stateNames } from '../cities.ts'
import type { Employer } from '../employers.ts'
import { type Random, random } from '../random.ts'
import { about, benefits, closings, codingCompanyAbout, equal, headings, skills } from './boilerplate.ts'
import type { Demand } from './demand.ts'
import { requirementsHtml } from './layout.ts'
import { type Markup, markupOf } from './markup.ts'
import { type PayDemand, payText } from './pay.ts'
import type { Role } from './role.ts'
import { fill, type Words } from './template.ts'
import { scheduleText, type Terms, workModeText } from './terms.ts'

/** The text of an ad in HTML, in the two parts that some boards keep apart. */
export interface AdBody {
  description: string
  requirements: string
}

export interface BodyOrder {
  role: Role
  employer: Employer
  place: City
  demand: Demand
  terms: Terms
  pay: PayDemand | null
  title: string
  rng: Random
  /** Of what siblings do not share: place, hours, pay. */
  ownRng: Random
  revision: number
}

interface House {
  markup: Markup
  words: Words
  about: string
  equal: string
  benefits: string
}

const houses = new Map<string, House>()

/** What all ads of an employer share: markup, self-praise, benefits, equal-opportunity notice. */
function houseOf(employer: Employer): House {
  const known = houses.get(employer.name)
  if (known) return known
  const rng = random(employer.style, 'house')
  const home = employer.places[0]!
  const markup = markupOf(rng)
  const words = {
    name: employer.name,
    city: home.city,
    state: stateNames[home.state]!,
    record: employer.record,
    encoder: employer.encoder,
  }
  const pool = employer.kind === 'coding_company' ? codingCompanyAbout : about
  const offered = rng.sample(benefits, rng.int(4, 8)).map((benefit) => fill(benefit, rng, words))
  const house: House = {
    markup,
    words,
    about: markup.paragraph(fill(rng.pick(pool), rng, words)),
    equal: markup.paragraph(fill(rng.pick(equal), rng, words)),
    benefits: markup.heading(rng.pick(headings.benefits)) + markup.list(offered),
  }
  houses.set(employer.name, house)
  return house
}

export function writeBody(order: BodyOrder): AdBody {
  const { role, employer, place, demand, terms, pay, rng, ownRng } = order
  const house = houseOf(employer)
  const { markup, words } = house
  const purpose = fill(rng.pick(role.purpose), rng, words)
  const opener = rng.pick([
    `The ${order.title} ${purpose}.`,
    `As ${order.title}, you join a team that ${purpose}.`,
    `This position ${purpose}.`,
  ])
  const duties = rng
    .sample(role.duties, rng.int(5, Math.min(9, role.duties.length)))
    .map((duty) => fill(duty, rng, words))
  const known = rng.sample(skills, rng.int(3, 6)).map((skill) => fill(skill, rng, words))
  const mode = workModeText(terms, place, ownRng)
  const schedule = scheduleText(terms, ownRng)
  const when = schedule ? markup.labelled(ownRng.pick(headings.schedule), schedule) : ''
  const paid = pay ? markup.labelled(ownRng.pick(headings.pay), `${payText(pay, ownRng)}.`) : ''
  const style = random(employer.style, role.isHealthInformation ? 'layout' : 'other layout')
  const requirements =
    requirementsHtml(demand, markup, rng.chance(0.8) ? style : rng, rng) +
    markup.heading(rng.pick(headings.skills)) +
    markup.list(known)
  const summary = markup.heading(rng.pick(headings.summary)) + markup.paragraph(mode ? `${opener} ${mode}` : opener)
  const note =
    order.revision > 0 ? markup.paragraph(`Updated: applications are reviewed in week ${order.revision + 1}.`) : ''
  const body = summary + when + markup.heading(rng.pick(headings.duties)) + markup.list(duties)
  const closing = markup.paragraph(fill(rng.pick(closings), rng, words))
  const front = rng.chance(0.6)
  return {
    description: (front ? house.about + body + paid : body + house.about + paid) + note,
    requirements: requirements + house.benefits + closing + house.equal,
  }
}
