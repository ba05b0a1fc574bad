import type { Match } from '../db/matches.ts'
import type { BoardView, CrawlView } from '../domain/boardView.ts'
import type { EventView } from '../domain/event.ts'
import { personOf } from '../domain/fit/person.ts'
import { fitOf, withEvidence } from '../domain/fit.ts'
import type { ImportReport } from '../domain/imports.ts'
import type { Listing } from '../domain/listing.ts'
import { profileSchema } from '../domain/profile.ts'
import type { SearchPage } from '../domain/search.ts'
import type { Suggestion } from '../domain/suggest.ts'

/** What the answers look like, for the OpenAPI document: an invented opening at an invented employer. */
const text =
  'RHIT required, or RHIT-eligible and obtained within 6 months of hire. Associate degree. $24.50 - $31.00 per hour.'

export const listingExample: Listing = {
  id: '1042',
  title: 'Health Information Technician II',
  employer: { id: '17', name: 'Lakemoor Regional Hospital' },
  places: [{ city: 'Akron', state: 'OH', postalCode: '44301', latitude: 41.04, longitude: -81.52, text: 'Akron, OH' }],
  workMode: 'hybrid',
  remoteStates: null,
  employmentType: 'full_time',
  shift: 'day',
  pay: {
    min: 24.5,
    max: 31,
    unit: 'hour',
    currency: 'USD',
    yearly: { min: 50_960, max: 64_480 },
    source: 'employer',
    evidence: quote('$24.50 - $31.00 per hour'),
  },
  roleFamily: 'him_operations',
  soc: '29-2072',
  seniority: null,
  setting: [],
  credentials: [
    {
      code: 'RHIT',
      level: 'required',
      group: null,
      withinMonths: 6,
      eligibleSuffices: true,
      evidence: quote('RHIT required, or RHIT-eligible and obtained within 6 months of hire'),
    },
  ],
  education: {
    minimum: 'associate',
    preferred: null,
    fields: [],
    accredited: false,
    equivalentExperience: false,
    evidence: quote('Associate degree'),
  },
  experience: null,
  entryLevel: { claimed: false, trap: false },
  requirement: {
    id: '8',
    paths: [
      {
        credentials: [['RHIT']],
        education: { level: 'associate', fields: [], accredited: false },
        experienceYears: null,
        conditions: [{ kind: 'within_months', codes: ['RHIT'], months: 6 }],
      },
    ],
  },
  state: 'open',
  closed: null,
  postedAt: '2026-03-02T00:00:00.000Z',
  firstSeenAt: '2026-03-02T06:10:00.000Z',
  lastSeenAt: '2026-03-09T06:12:00.000Z',
  checkedAt: '2026-03-09T06:12:00.000Z',
  reposts: 0,
  boards: [
    {
      id: 'lakemoor-careers',
      name: 'Lakemoor Regional Hospital',
      url: 'https://careers.lakemoor.example/job/HIT2',
      firstSeenAt: '2026-03-02T06:10:00.000Z',
      lastSeenAt: '2026-03-09T06:12:00.000Z',
    },
  ],
  provenance: { title: 'lakemoor-careers', text: 'lakemoor-careers' },
  applyUrl: 'https://careers.lakemoor.example/job/HIT2/apply',
  url: 'https://careers.lakemoor.example/job/HIT2',
  readerVersion: 1,
}
export const listingWithTextExample = { ...listingExample, text }

export const listingPageExample: SearchPage<Listing> = {
  items: [listingExample],
  total: { count: 214, relation: 'exact' },
  facets: {
    workMode: [{ value: 'onsite', count: 120 }],
    employer: [{ value: '17', count: 9, label: 'Lakemoor Regional Hospital' }],
  },
  next: 'WyJ4MERUIix7Imxhc3QiOlsxNzcyNDA5NjAwMDAwMDAwLDEwNDJdfV0',
}

export const profileExample = profileSchema.parse({
  credentials: [{ code: 'RHIT', inProgressUntil: '2026-06-30' }],
  education: [{ level: 'associate', field: 'health information', accredited: true }],
  experience: [{ years: 1, in: 'medical records' }],
  place: 'Akron, OH',
})

export const matchPageExample: SearchPage<Match> = {
  items: [
    {
      ...listingExample,
      fit: withEvidence(
        fitOf(personOf(profileExample, new Date('2026-03-09T00:00:00Z')), listingExample.requirement),
        listingExample,
      ),
    },
  ],
  total: { count: 38, relation: 'exact' },
  next: null,
}

export const crawlExample: CrawlView = {
  id: '311',
  board: 'lakemoor-careers',
  startedAt: '2026-03-09T06:10:00.000Z',
  finishedAt: '2026-03-09T06:12:00.000Z',
  durationMs: 120_000,
  outcome: 'complete',
  class: null,
  detail: null,
  requests: 9,
  notModified: 4,
  bytes: 181_220,
  postings: { seen: 61, new: 2, changed: 1, unchanged: 58, closed: 1 },
}

export const boardExample: BoardView = {
  id: 'lakemoor-careers',
  name: 'Lakemoor Regional Hospital',
  source: 'workday',
  employer: 'Lakemoor Regional Hospital',
  home: 'https://careers.lakemoor.example/',
  enabled: true,
  needs: null,
  paused: null,
  intervalMinutes: 1440,
  nextCrawlAt: '2026-03-10T06:10:00.000Z',
  checkedAt: '2026-03-09T06:12:00.000Z',
  listings: 60,
  lastCrawl: crawlExample,
}

export const eventExample: EventView = {
  id: '27',
  kind: 'job_fair',
  title: 'Allied Health Career Fair',
  organiser: 'Fairlane Community College',
  starts: '2026-04-16T10:00:00-04:00',
  ends: '2026-04-16T14:00:00-04:00',
  place: 'Student Union, Akron, OH 44301',
  city: 'Akron',
  state: 'OH',
  online: false,
  cancelled: false,
  url: 'https://events.fairlane.example/career-fair',
  board: { id: 'fairlane-events', name: 'Fairlane Community College' },
  checkedAt: '2026-03-09T06:12:00.000Z',
}

export const importExample: ImportReport = { board: 'import-ahima-alerts', new: 12, changed: 0, unchanged: 3 }

export const suggestionExample: Suggestion = {
  kind: 'credential',
  value: 'RHIT',
  text: 'RHIT, Registered Health Information Technician',
}

function quote(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}
