import { hashOf, type Payload } from '../db/payloads.ts'
import type { PostingRow } from '../db/postings.ts'
import { canonicalPosting } from '../domain/canonical.ts'
import type { Posting } from '../domain/posting.ts'
import type { DetailRequest, ReadPage } from '../sources/source.ts'

/** A posting as a page of the list shows it. */
export interface Found {
  posting: Posting
  cardHash: Buffer
  /** The posting in canonical form. */
  content: Payload
  /** Null: the list says all there is. */
  detail: DetailRequest | null
}

/** The postings of a page, each once. */
export function foundOn(read: ReadPage): Found[] {
  const details = new Map(read.details?.map((detail) => [detail.externalId, detail]))
  const byId = new Map<string, Found>()
  for (const posting of read.postings) {
    if (byId.has(posting.externalId)) continue
    const content = contentOf(posting)
    const detail = details.get(posting.externalId) ?? null
    const cardHash = detail?.revision ? hashOf(`${content.body}\n${detail.revision}`) : content.hash
    byId.set(posting.externalId, { posting, cardHash, content, detail })
  }
  return [...byId.values()]
}

export function contentOf(posting: Posting): Payload {
  const body = canonicalPosting(posting)
  return { hash: hashOf(body), body }
}

/** What is stored of a posting: found on the list as `found`, saying `posting` in all. */
export function postingRow(
  found: Found,
  { posting, content }: Pick<Found, 'posting' | 'content'>,
  { rawHash, detailedAt }: { rawHash: Buffer | null; detailedAt: Date | null },
): PostingRow {
  return {
    externalId: posting.externalId,
    url: posting.url,
    title: posting.title,
    cardHash: found.cardHash,
    contentHash: content.hash,
    rawHash,
    detail: found.detail ? JSON.stringify(found.detail.request) : null,
    detailedAt,
    validThrough: dateOf(posting.validThrough),
  }
}

function dateOf(stated: string | null): Date | null {
  const time =
    stated === null ? Number.NaN : Date.parse(/^\d{4}-\d\d-\d\d$/.test(stated) ? `${stated}T23:59:59Z` : stated)
  return Number.isNaN(time) ? null : new Date(time)
}
