import type { Db } from '../db/database.ts'
import { type Candidate, findByIdentity, findCandidates, loadTexts, reserveListingIds } from '../db/listings.ts'
import { loadCopies, type StoredPosting } from '../db/reading.ts'
import { comparePrepared, type PreparedOpening, prepareOpening } from '../domain/duplicates.ts'
import type { Reading } from '../domain/listing.ts'
import type { Identified } from './openings.ts'

const mostOfBucket = 20
const mostCompared = 5

export interface Assigned {
  /** Posting to listing. */
  listingOf: Map<number, number>
  /** Those of the listings that were there before. */
  existing: number[]
}

/** The listing of each posting: the one it has, one that shares an identity, one that compares as the same opening, or a new one. */
export async function assignListings(db: Db, copies: Identified[]): Promise<Assigned> {
  const byKey = await findByIdentity(db, [...new Set(copies.flatMap((copy) => copy.identity.keys))])
  const isNew = (copy: Identified) =>
    copy.stored.listingId === null && !copy.identity.keys.some((key) => byKey.has(key))
  const candidates = await openCandidates(db, copies.filter(isNew))
  const reserved = (await reserveListingIds(db, copies.length)).reverse()
  const fresh = new Set(reserved)
  const listingOf = new Map<number, number>()
  for (const copy of copies) {
    const { stored, identity } = copy
    const known = identity.keys.map((key) => byKey.get(key)).find((id) => id !== undefined)
    const id = stored.listingId ?? known ?? candidates.sameAs(copy) ?? reserved.pop()!
    listingOf.set(stored.id, id)
    candidates.add(id, copy)
    for (const key of identity.keys) if (!byKey.has(key)) byKey.set(key, id)
  }
  const existing = [...new Set(listingOf.values())].filter((id) => !fresh.has(id))
  return { listingOf, existing }
}

/** Where the duplicates of postings are looked for: listings of the same employer and title, those of this lot among them. */
async function openCandidates(db: Db, copies: Identified[]) {
  const buckets = new Set(copies.flatMap((copy) => copy.identity.bucket ?? []))
  const found = await findCandidates(db, [...buckets], mostOfBucket)
  const byBucket = Map.groupBy(found, (candidate) => candidate.bucket)
  const wanted = copies.flatMap((copy) => eligible(byBucket, copy).map((candidate) => candidate.id))
  const prepared = await prepareListings(db, [...new Set(wanted)])

  return {
    sameAs(copy: Identified): number | null {
      const near = eligible(byBucket, copy)
      if (near.length === 0) return null
      const own = prepare(copy.stored, copy.text, copy.reading)
      const same = near.flatMap(({ id }) => {
        const other = prepared.get(id)
        const verdict = other && comparePrepared(own, other())
        return verdict?.relation === 'same' ? { id, strength: verdict.strength } : []
      })
      return same.sort((a, b) => b.strength - a.strength)[0]?.id ?? null
    },
    add(id: number, { stored, text, reading, identity: { bucket } }: Identified): void {
      if (bucket === null || !buckets.has(bucket) || prepared.has(id)) return
      const cities = reading.places.flatMap((place) => place.city?.toLowerCase() ?? [])
      const openOn = stored.isOpen ? [stored.boardId] : []
      byBucket.set(bucket, [{ id, bucket, cities, openOn }, ...(byBucket.get(bucket) ?? [])])
      prepared.set(
        id,
        once(() => prepare(stored, text, reading)),
      )
    },
  }
}

/** An opening that the board itself still shows under another id is another one; so is one in another city. */
function eligible(byBucket: Map<string, Candidate[]>, { stored, reading, identity }: Identified): Candidate[] {
  const cities = reading.places.flatMap((place) => place.city?.toLowerCase() ?? [])
  const near = (byBucket.get(identity.bucket ?? '') ?? []).filter(
    (candidate) =>
      !candidate.openOn.includes(stored.boardId) &&
      (cities.length === 0 || candidate.cities.length === 0 || candidate.cities.some((city) => cities.includes(city))),
  )
  return near.slice(0, mostCompared)
}

async function prepareListings(db: Db, ids: number[]): Promise<Map<number, () => PreparedOpening>> {
  const texts = await loadTexts(db, ids)
  const prepared = new Map<number, () => PreparedOpening>()
  for (const stored of await loadCopies(db, ids)) {
    const said = texts.get(stored.listingId!)
    if (said && !prepared.has(stored.listingId!))
      prepared.set(
        stored.listingId!,
        once(() => prepare(stored, said.text, said.tags)),
      )
  }
  return prepared
}

/** Preparing costs more than reading a row: it is done for those that are compared. */
function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

function prepare({ id, vendor, posting }: StoredPosting, text: string, reading: Reading): PreparedOpening {
  const { externalId, url, applyUrl, title, employer, requisition, department } = posting
  const { places, workMode, remoteStates, shift, employmentType, setting, pay } = reading
  return prepareOpening({
    ...{ id: String(id), vendor, externalId, url, applyUrl, title, employer, text, requisition, department },
    ...{ places, workMode, remoteStates, shift, employmentType, setting, payYearly: pay?.yearly ?? null },
  })
}
