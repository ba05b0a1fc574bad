import type { EducationLevel } from '../../src/domain/listing.ts'
import type { Random } from '../random.ts'
import type { Clause } from './clause.ts'
import type { Demand } from './demand.ts'
import { article, capital, numberWord, years } from './words.ts'

const levelNames: Record<EducationLevel, readonly string[]> = {
  none: ['no degree needed', 'no formal education required', 'education: none required'],
  high_school: [
    'high school diploma or GED',
    'high school diploma or equivalent',
    'HS diploma/GED',
    'high school graduate or GED',
    'GED or high school diploma',
    'completion of high school or its equivalent',
  ],
  certificate: [
    'completion of a certificate program in {field}',
    'postsecondary certificate in {field}',
    'certificate or diploma from an accredited {field} program',
    'technical diploma in {field}',
  ],
  some_college: ['some college coursework in {field}', 'some college, with courses in medical terminology'],
  associate: [
    'associate degree in {field}',
    "associate's degree in {field}",
    'associates degree in {field}',
    'two-year degree in {field}',
    'A.A.S. in {field}',
    'associate degree (AS or AAS) in {field}',
  ],
  bachelor: [
    "bachelor's degree in {field}",
    'bachelor degree in {field}',
    'bachelors degree in {field}',
    'four-year degree in {field}',
    'BS in {field}',
    'BA/BS in {field}',
    'baccalaureate degree in {field}',
  ],
  master: ["master's degree in {field}", 'graduate degree in {field}', 'MHA, MHI or other master degree'],
  doctorate: ['doctorate in {field}'],
}

export function educationName(level: EducationLevel, field: string, accredited: boolean, rng: Random): string {
  const fitting = level === 'certificate' && /Health|HIM|HIT/.test(field) ? 'medical coding' : field
  const name = rng.pick(levelNames[level]).replace('{field}', fitting)
  if (!accredited) return name
  const program = rng.pick(['CAHIIM-accredited program', 'program accredited by CAHIIM'])
  return `${name} from ${article(program)}`
}

const equivalents = [
  ', or an equivalent combination of education and experience',
  ' or equivalent experience',
  '; equivalent work experience may be considered in lieu of the degree',
  ', or comparable experience in place of the degree',
  '; related experience may be substituted for education',
]

function minimumText({ education, experience }: Demand, inline: boolean, rng: Random): string {
  const { minimum, field, accredited, equivalentExperience } = education
  const name = educationName(minimum!, field, accredited, rng)
  const states = minimum !== 'none' && (inline || rng.chance(0.25))
  const strength = states ? rng.pick([' required', ' is required', ' required', ' (required)']) : ''
  if (!equivalentExperience) return name + strength
  const enough = experience.minimumYears !== null && experience.minimumYears >= 1 && rng.chance(0.25)
  const lieu = enough
    ? `; ${numberWord(experience.minimumYears! + 4)} years of related experience may be substituted for the degree`
    : rng.pick(equivalents)
  return strength ? `${name}${strength}${lieu}` : `${name}${lieu}`
}

/** "Bachelor's degree and 1 year of …, or associate degree and 3 years of …". */
export function scaleClause({ education, experience }: Demand, inline: boolean, rng: Random): Clause {
  const { higher, extraYears } = education.scale!
  const low = educationName(education.minimum!, education.field, false, rng)
  const high = educationName(higher, education.field, false, rng)
  const least = experience.minimumYears!
  const [more, less] = [years(least + extraYears, rng), years(least, rng)]
  const joined = rng.pick([
    `${high} and ${less} of ${experience.in}, or ${low} and ${more} of ${experience.in}`,
    `${low} with ${more} of ${experience.in}, or ${high} with ${less}`,
  ])
  return { kind: 'education', level: 'required', text: capital(inline ? `required: ${joined}` : joined) }
}

/** `inline`: no heading says how strongly, so the words must. */
export function educationClauses(demand: Demand, inline: boolean, rng: Random): Clause[] {
  const { minimum, preferred, field } = demand.education
  const clauses: Clause[] = []
  if (minimum !== null) {
    clauses.push({ kind: 'education', level: 'required', text: capital(minimumText(demand, inline, rng)) })
  }
  if (preferred !== null) {
    const name = educationName(preferred, field, false, rng)
    const text =
      inline || rng.chance(0.3)
        ? `${name} ${rng.pick(['preferred', 'preferred', 'a plus', 'desired', 'strongly preferred', '(preferred)'])}`
        : name
    clauses.push({ kind: 'education', level: 'preferred', text: capital(text) })
  }
  return clauses
}
