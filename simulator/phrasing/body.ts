import type { City } from '../cities.ts'
import { stateNames } from '../cities.ts'
import type { Employer } from '../employers.ts'
import { type Random, random } from '../random.ts'
import {
  about,
  benefits,
  civicAbout,
  closings,
  codingCompanyAbout,
  colleagues,
  commonDuties,
  equal,
  headings,
  healthBenefits,
  healthSkills,
  notices,
  skills,
} from './boilerplate.ts'
import type { Demand } from './demand.ts'
import { requirementsHtml } from './layout.ts'
import { type Markup, markupOf } from './markup.ts'
import { type PayDemand, payText } from './pay.ts'
import type { Role } from './role.ts'
import { fill, type Words } from './template.ts'
import { scheduleText, type Terms, workModeText } from './terms.ts'
import { article } from './words.ts'

/** The text of an ad in HTML, in the two parts that some boards keep apart. */
export interface AdBody {
  description: string
  requirements: string
  /** Its first words, as a board that leads on to the whole ad shows them. */
  excerpt: string
}

export interface BodyOrder {
  role: Role
  employer: Employer
  place: City
  demand: Demand
  terms: Terms
  pay: PayDemand | null
  baseTitle: string
  /** It calls itself a job for beginners. */
  entryLevel: boolean
  rng: Random
  /** Of what siblings do not share: place, hours, pay. */
  ownRng: Random
  options: { revision?: number; copy?: { reference: string | null } }
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
  const civic = employer.kind === 'civic'
  const pool = civic ? civicAbout : employer.kind === 'coding_company' ? codingCompanyAbout : about
  const offers = [...rng.sample(benefits, rng.int(4, 6)), ...(civic ? [] : rng.sample(healthBenefits, rng.int(0, 3)))]
  const offered = rng.sample(offers, offers.length).map((benefit) => fill(benefit, rng, words))
  const house: House = {
    markup,
    words,
    about: markup.paragraph(fill(rng.pick(pool), rng, words)),
    equal: [
      markup.paragraph(fill(rng.pick(equal), rng, words)),
      ...rng.sample(notices, rng.int(1, 3)).map((notice) => markup.paragraph(fill(notice, rng, words))),
    ].join(''),
    benefits: markup.heading(rng.pick(headings.benefits)) + markup.list(offered),
  }
  houses.set(employer.name, house)
  return house
}

function summaryText(order: BodyOrder, words: Words): string {
  const { role, baseTitle, terms, place, rng, ownRng } = order
  const purpose = fill(rng.pick(role.purpose), rng, words)
  const opener = rng.pick([
    `The ${baseTitle} ${purpose}.`,
    `As ${baseTitle}, you join a team that ${purpose}.`,
    `This position ${purpose}.`,
    `We are looking for ${article(baseTitle)} who ${purpose}.`,
  ])
  const entry = order.entryLevel
    ? rng.pick(['This is an entry-level position.', 'Entry level: new graduates may apply.', 'An entry level role.'])
    : ''
  return [opener, entry, workModeText(terms, place, ownRng)].filter(Boolean).join(' ')
}

function dutyLines({ role, rng }: BodyOrder, words: Words): string[] {
  const own = rng.sample(role.duties, rng.int(5, Math.min(10, role.duties.length)))
  const common = rng.sample(commonDuties, rng.int(0, 3))
  return [...own, ...common].map((duty) => fill(duty, rng, words))
}

/** What came to the ad after it was written: an edit, a reference to the employer's own number. */
function notesOf({ options }: BodyOrder, markup: Markup): string {
  const { revision = 0, copy } = options
  const edited = revision > 0 ? markup.paragraph(`Updated: applications are reviewed in week ${revision + 1}.`) : ''
  return edited + (copy?.reference ? markup.labelled('Requisition', copy.reference) : '')
}

export function writeBody(order: BodyOrder): AdBody {
  const { role, employer, demand, terms, pay, rng, ownRng } = order
  const house = houseOf(employer)
  const { markup, words } = house
  const summary = markup.heading(rng.pick(headings.summary)) + markup.paragraph(summaryText(order, words))
  const duties = markup.heading(rng.pick(headings.duties)) + markup.list(dutyLines(order, words))
  const team =
    role.isHealthInformation && rng.chance(0.4) ? markup.paragraph(fill(rng.pick(colleagues), rng, words)) : ''
  const schedule = scheduleText(terms, ownRng)
  const when = schedule ? markup.labelled(ownRng.pick(headings.schedule), schedule) : ''
  const paid = pay ? markup.labelled(ownRng.pick(headings.pay), `${payText(pay, ownRng)}.`) : ''
  const style = random(employer.style, role.isHealthInformation ? 'layout' : 'other layout')
  const asked = requirementsHtml(demand, markup, rng.chance(0.8) ? style : rng, rng)
  const civic = employer.kind === 'civic'
  const wanted = [...rng.sample(skills, rng.int(2, 5)), ...(civic ? [] : rng.sample(healthSkills, rng.int(1, 3)))]
  const known = wanted.map((skill) => fill(skill, rng, words))
  const able = markup.heading(rng.pick(headings.skills)) + markup.list(known)
  const closing = markup.paragraph(fill(rng.pick(closings), rng, words))
  const body = summary + when + duties + team
  const payLast = ownRng.chance(0.35)
  return {
    description:
      (rng.chance(0.6) ? house.about + body : body + house.about) + (payLast ? '' : paid) + notesOf(order, markup),
    excerpt: `${summary}${markup.paragraph('See the full description on the pages of the employer.')}`,
    requirements: asked + able + (payLast ? paid : '') + house.benefits + closing + house.equal,
  }
}
