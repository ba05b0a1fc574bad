import type { Reading } from './listing.ts'
import type { Posting } from './posting.ts'

/** One posting of an opening, as its board has it and as it was read. */
export interface Copy {
  boardId: string
  /** The board is the employer's own. */
  isEmployers: boolean
  firstSeenAt: Date
  posting: Posting
  reading: Reading
  /** The ad as plain text: what the evidence points into. */
  text: string
}

/** What the copies of one opening say together. */
export interface Opening {
  title: string
  employer: string | null
  /** Page of the copy that the text and its tags were taken from. */
  url: string
  applyUrl: string | null
  /** Earliest date that a copy states, or else when it was first seen. */
  postedAt: Date
  firstSeenAt: Date
  text: string
  tags: Reading
  /** Field to the id of the board whose words were taken. */
  provenance: Record<string, string>
  /** How often a board showed it again under a new id. */
  reposts: number
}

/** Fields that a copy may lend to the main one: none of them quotes the ad's text. */
const lent = ['workMode', 'remoteStates', 'employmentType', 'shift', 'seniority'] as const

/**
 * One opening from its copies (at least one). Text and tags come from one copy, so that evidence fits the text: the employer's own
 * page before other boards, then the longest text, then the one seen first. What it does not state, the others lend.
 */
export function mergeCopies(copies: Copy[]): Opening {
  const ordered = [...copies].sort(byPreference)
  const main = ordered[0]!
  const provenance: Record<string, string> = { text: main.boardId, title: main.boardId }
  const tags: Reading = { ...main.reading }

  /** The first copy that states the field, which is noted as its origin. */
  const take = <T>(field: string, stated: (copy: Copy) => T | null): T | null => {
    for (const copy of ordered) {
      const value = stated(copy)
      if (value === null) continue
      provenance[field] = copy.boardId
      return value
    }
    return null
  }

  for (const field of lent) Object.assign(tags, { [field]: take(field, (copy) => copy.reading[field]) })
  tags.places = take('places', (copy) => (copy.reading.places.length > 0 ? copy.reading.places : null)) ?? []
  tags.pay = take('pay', ({ reading: { pay } }) =>
    pay && (pay === main.reading.pay || pay.evidence.field) ? pay : null,
  )
  const postedAt = earliest(ordered)
  if (postedAt) provenance.postedAt = postedAt.boardId

  const firstSeenAt = new Date(Math.min(...ordered.map((copy) => copy.firstSeenAt.getTime())))
  return {
    title: main.posting.title,
    employer: take('employer', (copy) => copy.posting.employer),
    url: main.posting.url,
    applyUrl: take('applyUrl', (copy) => copy.posting.applyUrl),
    postedAt: postedAt ? new Date(Math.min(postedAt.time, firstSeenAt.getTime())) : firstSeenAt,
    firstSeenAt,
    text: main.text,
    tags,
    provenance,
    reposts: ordered.length - new Set(ordered.map((copy) => copy.boardId)).size,
  }
}

function byPreference(a: Copy, b: Copy): number {
  return (
    Number(b.isEmployers) - Number(a.isEmployers) ||
    b.text.length - a.text.length ||
    a.firstSeenAt.getTime() - b.firstSeenAt.getTime() ||
    (a.boardId < b.boardId ? -1 : 1)
  )
}

function earliest(copies: Copy[]): { time: number; boardId: string } | null {
  const dated = copies.map((copy) => ({ time: Date.parse(copy.posting.postedAt ?? ''), boardId: copy.boardId }))
  return dated.filter(({ time }) => !Number.isNaN(time)).sort((a, b) => a.time - b.time)[0] ?? null
}
