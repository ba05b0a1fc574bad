import type {
  CredentialLevel,
  EducationLevel,
  EmploymentType,
  PayUnit,
  RoleFamily,
  WorkMode,
} from '../src/domain/listing.ts'
import type { City } from './cities.ts'
import type { Demand } from './phrasing/demand.ts'
import type { PayDemand } from './phrasing/pay.ts'
import type { Role } from './phrasing/role.ts'
import type { Terms } from './phrasing/terms.ts'

export interface TruthCredential {
  code: string
  level: CredentialLevel
  /** Alternatives share a number; null stands alone. */
  group: number | null
  withinMonths: number | null
  eligibleSuffices: boolean
}

/** What an ad says, known because it was written from it. Credentials in benefits or of colleagues are not listed. */
export interface Truth {
  isHealthInformation: boolean
  roleFamily: RoleFamily
  credentials: TruthCredential[]
  education: {
    minimum: EducationLevel | null
    preferred: EducationLevel | null
    equivalentExperience: boolean
    accredited: boolean
  }
  experience: { minimumYears: number | null; preferredYears: number | null }
  pay: { min: number | null; max: number | null; unit: PayUnit; currency: 'USD' } | null
  places: { city: string; state: string }[]
  workMode: WorkMode | null
  /** States where a remote worker may live; empty: not stated. */
  remoteFrom: string[]
  employmentType: EmploymentType | null
  /** It calls itself a job for beginners; a trap if it asks for a year or more all the same. */
  entryLevel: { claimed: boolean; trap: boolean }
}

function credentialTruths(demands: Demand['credentials']): TruthCredential[] {
  const truths: TruthCredential[] = []
  let group = 0
  for (const demand of demands) {
    const shared = demand.codes.length > 1 ? ++group : null
    for (const code of demand.codes) {
      truths.push({
        code,
        level: demand.level,
        group: shared,
        withinMonths: demand.withinMonths,
        eligibleSuffices: demand.eligibleSuffices,
      })
    }
  }
  return truths
}

export function truthOf(known: {
  role: Role
  demand: Demand
  terms: Terms
  pay: PayDemand | null
  places: readonly City[]
  entryLevel: boolean
}): Truth {
  const { role, demand, terms, pay, places, entryLevel } = known
  const { minimum, preferred, equivalentExperience, accredited } = demand.education
  const { minimumYears, preferredYears } = demand.experience
  return {
    isHealthInformation: role.isHealthInformation,
    roleFamily: role.family,
    credentials: credentialTruths(demand.credentials),
    education: { minimum, preferred, equivalentExperience, accredited },
    experience: { minimumYears, preferredYears },
    pay: pay ? { ...pay, currency: 'USD' } : null,
    places: places.map(({ city, state }) => ({ city, state })),
    workMode: terms.workMode,
    remoteFrom: [...terms.remoteFrom],
    employmentType: terms.employmentType,
    entryLevel: { claimed: entryLevel, trap: entryLevel && (minimumYears ?? 0) >= 1 },
  }
}

/** What is left when only the first words of an ad are shown, and the fields of the board beside them. */
export function truthOfExcerpt(truth: Truth, posting: { pay: unknown; employmentTypes: readonly string[] }): Truth {
  return {
    ...truth,
    credentials: [],
    education: { minimum: null, preferred: null, equivalentExperience: false, accredited: false },
    experience: { minimumYears: null, preferredYears: null },
    pay: posting.pay ? truth.pay : null,
    employmentType: posting.employmentTypes.length > 0 ? truth.employmentType : null,
    entryLevel: { ...truth.entryLevel, trap: false },
  }
}
