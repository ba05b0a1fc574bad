import type { PayUnit } from './listing.ts'

/** A place as a board states it; parts that it does not state are null. */
export interface StatedPlace {
  text: string
  city: string | null
  state: string | null
  postalCode: string | null
  country: string | null
}

/** Pay as a board's own field states it; amounts in `unit` of `currency`. */
export interface StatedPay {
  min: number | null
  max: number | null
  unit: PayUnit | null
  currency: string | null
  source: 'employer' | 'board_estimate'
  text: string
}

/**
 * One ad as a source read it from a board's answer: the board's words and fields, nothing inferred.
 * Dates are ISO 8601, a bare date where the board gives no time; what the board does not state is null or empty.
 */
export interface Posting {
  /** The board's stable id of the ad: never its title or a slug. */
  externalId: string
  /** The ad's page for a person. */
  url: string
  title: string
  employer: string | null
  /** HTML or plain text, as found; empty when only a card was seen. */
  description: string
  places: StatedPlace[]
  /** As stated: "Remote", "TELECOMMUTE", "Hybrid". */
  workMode: string | null
  /** Where a remote worker may live, as stated. */
  remoteFrom: string[]
  /** As stated: "Full-Time", "PER_DIEM". */
  employmentTypes: string[]
  pay: StatedPay | null
  postedAt: string | null
  validThrough: string | null
  /** The employer's requisition number. */
  requisition: string | null
  /** Where the employer takes applications. */
  applyUrl: string | null
  department: string | null
  /** Structured fields that speak of requirements, by name: educationRequirements, experienceRequirements, qualifications. */
  fields: Record<string, string>
}

/** A posting with nothing stated but its id, address and title: what sources start from. */
export function emptyPosting(externalId: string, url: string, title: string): Posting {
  return {
    externalId,
    url,
    title,
    employer: null,
    description: '',
    places: [],
    workMode: null,
    remoteFrom: [],
    employmentTypes: [],
    pay: null,
    postedAt: null,
    validThrough: null,
    requisition: null,
    applyUrl: null,
    department: null,
    fields: {},
  }
}
