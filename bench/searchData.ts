import { generateAds } from '../simulator/ads.ts'
import { hash } from '../simulator/random.ts'
import { type Db, inTransaction } from '../src/db/database.ts'
import { ensureEmployers } from '../src/db/employers.ts'
import { reserveListingIds, writeListings } from '../src/db/listings.ts'
import { ensureRequirements } from '../src/db/requirements.ts'
import { type Copy, mergeCopies, type Opening } from '../src/domain/merging.ts'
import { readerVersion, readPosting } from '../src/domain/reading/index.ts'
import { requirementKey } from '../src/domain/requirement.ts'

const seed = 11
const templates = 3_000
const employers = 20_000
const lot = 1_000
const spanDays = 120

/** The day on which the benchmark searches. */
export const benchDay = new Date('2026-03-02T12:00:00Z')

/** Fills an empty database with so many listings: simulated ads, really read, at employers and on days of their own. */
export async function loadListings(db: Db, count: number, onProgress: (done: number) => void): Promise<void> {
  const read = readTemplates()
  for (let from = 0; from < count; from += lot) {
    const openings = Array.from({ length: Math.min(lot, count - from) }, (_, at) => openingAt(read, from + at))
    await inTransaction(db, (transaction) => writeOpenings(transaction, openings))
    onProgress(from + openings.length)
  }
}

function readTemplates(): Opening[] {
  const opened: Opening[] = []
  for (const { posting } of generateAds({ seed, count: templates })) {
    const { text, reading } = readPosting(posting)
    const copy: Copy = { boardId: 'bench', isEmployers: true, firstSeenAt: benchDay, posting, reading, text }
    if (reading.isHealthInformation) opened.push(mergeCopies([copy]))
  }
  return opened
}

/** From 0 to 1, few large and many small: a few employers have most of the ads. */
const share = (name: string, index: number) => (hash(seed, name, index) % 1_000_003) / 1_000_003

function openingAt(read: Opening[], index: number): Opening {
  const template = read[Math.floor(share('template', index) * read.length)]!
  const number = Math.floor(share('employer', index) ** 3 * employers)
  const postedAt = new Date(benchDay.getTime() - share('day', index) ** 2 * spanDays * 86_400_000)
  return { ...template, employer: `${template.employer ?? 'Hospital'} ${number}`, postedAt, firstSeenAt: postedAt }
}

async function writeOpenings(db: Db, openings: Opening[]): Promise<void> {
  const names = new Map(openings.map(({ employer }) => [`${employer}`.toLowerCase(), `${employer}`]))
  const stated = openings.flatMap(({ tags: { requirement } }) => (requirement ? [requirement] : []))
  const employerIds = await ensureEmployers(db, names)
  const requirementIds = await ensureRequirements(db, new Map(stated.map((one) => [requirementKey(one), one])))
  const ids = await reserveListingIds(db, openings.length)
  const writes = openings.map((opening, at) => ({
    id: ids[at]!,
    opening,
    employerId: employerIds.get(`${opening.employer}`.toLowerCase()) ?? null,
    requirementId: opening.tags.requirement
      ? (requirementIds.get(requirementKey(opening.tags.requirement)) ?? null)
      : null,
    bucket: null,
  }))
  await writeListings(db, writes, readerVersion, benchDay)
}
