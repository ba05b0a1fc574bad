import type { Db } from '../db/database.ts'
import { ensureEmployers } from '../db/employers.ts'
import { addIdentities, type ListingWrite, lockMerging, writeListings } from '../db/listings.ts'
import { loadCopies, type StoredPosting } from '../db/reading.ts'
import { ensureRequirements } from '../db/requirements.ts'
import { employerKey } from '../domain/duplicates.ts'
import { type Identity, identify } from '../domain/identity.ts'
import type { Reading, Requirement } from '../domain/listing.ts'
import { mergeCopies } from '../domain/merging.ts'
import { readerVersion, readPosting } from '../domain/reading/index.ts'
import { requirementKey } from '../domain/requirement.ts'
import { type Assigned, assignListings } from './assign.ts'

export interface ReadCopy {
  stored: StoredPosting
  text: string
  reading: Reading
}

export type Identified = ReadCopy & { identity: Identity }

/** Writes the listings of postings that were read; says which listing each posting makes, and what became of the listings. */
export async function writeOpenings(db: Db, copies: ReadCopy[], now: Date) {
  await lockMerging(db)
  const identified = copies.map((copy): Identified => {
    const { vendor, posting } = copy.stored
    return { ...copy, identity: identify(vendor, posting, copy.reading, copy.text) }
  })
  const assigned = await assignListings(db, identified)
  const { listingOf } = assigned
  const groups = await withOtherCopies(db, identified, assigned)
  const writes = await toWrites(db, groups)
  const changes = await writeListings(db, writes, readerVersion, now)
  await addIdentities(db, keysOf(identified, listingOf))
  return { listingOf, changes: [...changes.values()] }
}

/** The copies of each listing: those that were just read, and those that were read before. */
async function withOtherCopies(
  db: Db,
  copies: Identified[],
  { listingOf, existing }: Assigned,
): Promise<Map<number, Identified[]>> {
  const groups = new Map<number, Identified[]>()
  for (const copy of copies) {
    const id = listingOf.get(copy.stored.id)!
    groups.set(id, [...(groups.get(id) ?? []), copy])
  }
  for (const stored of await loadCopies(db, existing)) {
    if (listingOf.has(stored.id)) continue
    const { text, reading } = readPosting(stored.posting)
    if (!reading.isHealthInformation) continue
    const identity = identify(stored.vendor, stored.posting, reading, text)
    groups.get(stored.listingId!)!.push({ stored, text, reading, identity })
  }
  return groups
}

async function toWrites(db: Db, groups: Map<number, Identified[]>): Promise<ListingWrite[]> {
  const openings = [...groups].map(([id, copies]) => ({ id, copies, opening: mergeCopies(copies.map(toCopy)) }))
  const employers = new Map<string, string>()
  const requirements = new Map<string, Requirement>()
  for (const { opening } of openings) {
    if (opening.employer) employers.set(employerKey(opening.employer), opening.employer)
    if (opening.tags.requirement) requirements.set(requirementKey(opening.tags.requirement), opening.tags.requirement)
  }
  const employerIds = await ensureEmployers(db, employers)
  const requirementIds = await ensureRequirements(db, requirements)
  return openings.map(({ id, copies, opening }) => ({
    id,
    opening,
    employerId: opening.employer ? employerIds.get(employerKey(opening.employer))! : null,
    requirementId: opening.tags.requirement ? requirementIds.get(requirementKey(opening.tags.requirement))! : null,
    bucket: copies[0]!.identity.bucket,
  }))
}

function toCopy({ stored, text, reading }: Identified) {
  const { boardId, isEmployers, firstSeenAt, posting } = stored
  return { boardId, isEmployers, firstSeenAt, posting, reading, text }
}

function keysOf(copies: Identified[], listingOf: Map<number, number>): Map<string, number> {
  return new Map(
    copies.flatMap(({ stored, identity }) => identity.keys.map((key) => [key, listingOf.get(stored.id)!] as const)),
  )
}
