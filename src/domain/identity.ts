import { employerKey, titleKey } from './duplicates.ts'
import type { Reading } from './listing.ts'
import type { Posting } from './posting.ts'

export interface Identity {
  /** Postings that share one of these are of one opening. */
  keys: string[]
  /** Employer and title in normal form: where duplicates may be. Null: the ad does not say who hires. */
  bucket: string | null
}

/**
 * What tells that two postings are of one opening. A platform's id counts among the boards of one vendor, a requisition number at one
 * employer; either only together with employer, title and place, since employers put several jobs, or one job in several cities,
 * under a number. The same words for the same place count too: the ad was put up again.
 */
export function identify(vendor: string, posting: Posting, reading: Reading, text: string): Identity {
  const employer = employerKey(posting.employer ?? '')
  if (employer === '') return { keys: [], bucket: null }
  const bucket = `${employer}|${titleKey(posting.title)}`
  const same = `${employer}|${normal(posting.title)}`
  const where = places(reading)
  const requisition = normal(posting.requisition ?? '')
  const keys = [`platform|${vendor}|${posting.externalId}|${same}`]
  if (requisition !== '') keys.push(`requisition|${requisition}|${where}|${same}`)
  else if (text.length >= shortestText) keys.push(`words|${normal(text)}|${where}|${same}`)
  return { keys, bucket }
}

const shortestText = 200

function normal(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function places(reading: Reading): string {
  const names = reading.places.map(({ city, state, text }) =>
    normal(city || state ? `${city ?? ''} ${state ?? ''}` : text),
  )
  return [...new Set(names)].sort().join(' & ') + (reading.workMode === 'remote' ? ' remote' : '')
}
