import type { EducationLevel, EmploymentType } from '../src/domain/listing.ts'
import { emptyPosting, type Posting, type StatedPay } from '../src/domain/posting.ts'
import { type City, stateNames } from './cities.ts'
import type { Employer } from './employers.ts'
import type { AdBody } from './phrasing/body.ts'
import type { Demand } from './phrasing/demand.ts'
import type { PayDemand } from './phrasing/pay.ts'
import type { Terms } from './phrasing/terms.ts'
import type { Random } from './random.ts'

export type Platform =
  | 'yourmembership'
  | 'workday'
  | 'jobposting'
  | 'greenhouse'
  | 'smartrecruiters'
  | 'icims'
  | 'ymcareers-feed'

export interface PostingOrder {
  platform: Platform
  employer: Employer
  places: readonly City[]
  title: string
  demand: Demand
  terms: Terms
  pay: PayDemand | null
  body: AdBody
  externalId: string
  postedAt: string
  rng: Random
}

type Fields = Pick<
  Posting,
  | 'places'
  | 'workMode'
  | 'remoteFrom'
  | 'employmentTypes'
  | 'pay'
  | 'requisition'
  | 'validThrough'
  | 'applyUrl'
  | 'fields'
>

const boardEducation: Record<EducationLevel, string> = {
  none: 'None',
  high_school: 'H.S. Diploma/Equivalent',
  certificate: '',
  some_college: '',
  associate: 'Associates Degree',
  bachelor: 'BA/BS/Undergraduate',
  master: "Master's Degree",
  doctorate: 'Ph.D.',
}
const boardTypes: Partial<Record<EmploymentType, string>> = {
  full_time: 'Full-Time',
  part_time: 'Part-Time',
  contract: 'Contract',
  temporary: 'Temporary',
  internship: 'Internship',
}
const schemaTypes: Record<EmploymentType, string> = {
  full_time: 'FULL_TIME',
  part_time: 'PART_TIME',
  per_diem: 'PER_DIEM',
  contract: 'CONTRACTOR',
  temporary: 'TEMPORARY',
  internship: 'INTERN',
}

/** The board's band that holds so many years: "2-3 Years". */
function boardExperience(years: number | null): string {
  if (years === null) return ''
  if (years === 0) return 'None'
  if (years < 1) return '0-1 Year'
  if (years < 2) return '1-2 Years'
  if (years < 3) return '2-3 Years'
  if (years < 5) return '3-5 Years'
  if (years < 7) return '5-7 Years'
  return years < 10 ? '7-10 Years' : 'Over 10 Years'
}

const added = new Map<string, string>()

function addDays(date: string, days: number): string {
  const key = `${date} ${days}`
  let later = added.get(key)
  if (!later) {
    later = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
    if (added.size > 10_000) added.clear()
    added.set(key, later)
  }
  return later
}

function statedPay(pay: PayDemand): StatedPay {
  const range = [...new Set([pay.min, pay.max].filter((value) => value !== null))].join(' - ')
  return { ...pay, currency: 'USD', source: 'employer', text: `USD ${range} per ${pay.unit}` }
}

function yourmembershipFields({
  employer,
  externalId,
  places,
  demand,
  terms,
  pay,
  postedAt,
  rng,
}: PostingOrder): Fields {
  const education = demand.education.minimum === null ? '' : boardEducation[demand.education.minimum]
  const experience = boardExperience(demand.experience.minimumYears)
  const type = terms.employmentType ? boardTypes[terms.employmentType] : undefined
  const tableOnly = pay !== null && pay.unit !== 'month' && rng.chance(0.6)
  return {
    places: places.map((place) => ({
      text: `${place.city}, ${place.state} ${place.postalCode}, US`,
      city: place.city,
      state: place.state,
      postalCode: place.postalCode,
      country: 'US',
    })),
    workMode: null,
    remoteFrom: [],
    employmentTypes: type ? [type] : [],
    pay: tableOnly ? statedPay(pay) : null,
    requisition: null,
    applyUrl: `https://careers.${employer.slug}.example/apply/${externalId}`,
    validThrough: addDays(postedAt, 30),
    fields: {
      ...(education ? { educationRequirements: education } : {}),
      ...(experience ? { experienceRequirements: experience } : {}),
    },
  }
}

/** Tenants write places as they please. */
const workdayPlaces: readonly ((place: City, employer: Employer, remote: boolean) => string)[] = [
  ({ city, state }) => `${city}, ${state}`,
  ({ city, state }, _, remote) => `${city}, ${state}${remote ? ' (Remote)' : ''}`,
  ({ city, state }) => `US-${state}-${city.toUpperCase()}`,
  ({ city, state }) => `US, ${state}, ${city}`,
  ({ city, state }, { name }) => `${name} - ${city}, ${state}`,
]

function workdayFields({ employer, places, terms, externalId }: PostingOrder): Fields {
  const remote = terms.workMode === 'remote'
  const form = workdayPlaces[employer.style % workdayPlaces.length]!
  const type =
    terms.employmentType === 'full_time' ? 'Full time' : terms.employmentType === 'part_time' ? 'Part time' : null
  return {
    places: places.map((place) => {
      const text = form(place, employer, remote)
      const told = text === `${place.city}, ${place.state}`
      return {
        text,
        city: told ? place.city : null,
        state: told ? place.state : null,
        postalCode: null,
        country: 'US',
      }
    }),
    workMode: remote ? 'Remote' : terms.workMode === 'hybrid' ? 'Hybrid' : null,
    remoteFrom: [],
    employmentTypes: type ? [type] : [],
    pay: null,
    requisition: externalId,
    applyUrl: null,
    validThrough: null,
    fields: {},
  }
}

function jobpostingFields({ places, terms, pay, externalId, postedAt }: PostingOrder): Fields {
  const remote = terms.workMode === 'remote'
  return {
    places: places.map((place) => ({
      text: `${place.city}, ${place.state} ${place.postalCode}, US`,
      city: place.city,
      state: place.state,
      postalCode: place.postalCode,
      country: 'US',
    })),
    workMode: remote ? 'TELECOMMUTE' : null,
    remoteFrom: remote
      ? terms.remoteFrom.length > 0
        ? terms.remoteFrom.map((state) => stateNames[state]!)
        : ['USA']
      : [],
    employmentTypes: terms.employmentType ? [schemaTypes[terms.employmentType]] : [],
    pay: pay ? statedPay(pay) : null,
    requisition: externalId,
    applyUrl: null,
    validThrough: `${addDays(postedAt, 60)}T23:59:59-05:00`,
    fields: {},
  }
}

/** What a board states that leaves the rest to the text: places, and no more. */
function fewFields(order: PostingOrder): Fields {
  const { places, requisition } = jobpostingFields(order)
  const none = { workMode: null, remoteFrom: [], employmentTypes: [], pay: null, applyUrl: null, validThrough: null }
  return { ...none, places, requisition, fields: {} }
}

const fieldsOf: Record<Platform, (order: PostingOrder) => Fields> = {
  yourmembership: yourmembershipFields,
  workday: workdayFields,
  jobposting: jobpostingFields,
  icims: jobpostingFields,
  greenhouse: fewFields,
  smartrecruiters: fewFields,
  'ymcareers-feed': (order) => ({ ...fewFields(order), requisition: null }),
}

/** The posting that a source should read from a board of the platform. */
export function postingOf(order: PostingOrder): Posting {
  const { employer, body, externalId } = order
  return {
    ...emptyPosting(externalId, `https://boards.example/job/${externalId}/`, order.title),
    ...fieldsOf[order.platform](order),
    employer: employer.name,
    description: body.description + body.requirements,
    postedAt: order.postedAt,
  }
}
