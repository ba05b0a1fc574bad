import type { Db } from '../db/database.ts'
import { storeEvents, withdrawEvents } from '../db/events.ts'
import { loadPayload, storePayloads } from '../db/payloads.ts'
import { type Sighting, type Stored, storePostings, touchPostings } from '../db/postings.ts'
import { FetchFailed, SourceChanged } from '../domain/errors.ts'
import type { ReadPage } from '../sources/source.ts'
import { type Answer, askForList, keepAnswer } from './answers.ts'
import { readDetails } from './details.ts'
import { type Found, foundOn, postingRow } from './found.ts'
import { type Checkpoint, commit, type Run } from './run.ts'

const dayMs = 86_400_000
/** The own page of an ad whose card stays the same is asked for again after so long. */
const detailStaleMs = 14 * dayMs
const mostPages = 5_000
const mostEmptyPages = 50

/**
 * Follows a board's list from the checkpoint to its end, storing page by page. Returns why the crawl is not of the whole
 * board, or null; throws what stops it.
 */
export async function walkBoard(run: Run): Promise<string | null> {
  let emptyPages = 0
  for (let nth = 0; ; nth++) {
    const newBefore = run.counts.new
    const answer = await pageAt(run)
    const read = readPage(run, answer)
    const found = foundOn(read)
    const isRepeat = await storePage(run, answer, read, found)
    const incomplete = read.incomplete ?? run.checkpoint.incomplete
    if (!read.next) return incomplete
    if (run.isPeek && found.length > 0 && run.counts.new === newBefore) return 'A look at the newest ads only'
    if (isRepeat && nth > 0) return 'The list repeats itself'
    emptyPages = found.length === 0 ? emptyPages + 1 : 0
    if (emptyPages > mostEmptyPages || run.checkpoint.page > mostPages) return 'The list does not end'
    run.context.queues?.nudge('read')
  }
}

async function pageAt(run: Run): Promise<Answer> {
  const { request, kept, page } = run.checkpoint
  if (kept) {
    const hash = Buffer.from(kept.payload, 'hex')
    const body = await loadPayload(run.context.db, hash)
    return { page: { ...kept, request, body }, payload: { hash, body }, etag: null, lastModified: null }
  }
  const answer = await askForList(run, request)
  run.counts.pages++
  if (answer) return answer
  if (page === 1) throw new FetchFailed('gone', `${request.url} is not there any more`)
  throw new FetchFailed('transient', `Page ${page} of the list is not there: ${request.url}`)
}

function readPage(run: Run, answer: Answer): ReadPage {
  try {
    return run.source.read(answer.page, run.config, run.checkpoint.memory)
  } catch (error) {
    if (error instanceof SourceChanged) run.failedPayload = answer.payload
    throw error
  }
}

/** Stores a page of the list and the own pages it asks for; true when it shows nothing that the round had not met. */
async function storePage(run: Run, answer: Answer, read: ReadPage, found: Found[]): Promise<boolean> {
  const now = run.context.now()
  const next = following(run, read, now)
  let waiting: Found[] = []
  let isRepeat = false
  await commit(run, async (db) => {
    if (run.checkpoint.kept === null) {
      await storePayloads(db, [answer.payload])
      if (!answer.isFresh) await keepAnswer(db, run, answer)
    }
    const sighting = { boardId: run.board.id, round: run.round, now }
    if (read.events) {
      await storeEvents(db, sighting, read.events)
      if (!next && (read.incomplete ?? run.checkpoint.incomplete) === null) await withdrawEvents(db, sighting)
    }
    const { stored, ...rest } = await storeCards(db, sighting, found)
    waiting = rest.waiting
    isRepeat =
      found.length > 0 &&
      stored.every((seen) => !seen.first) &&
      waiting.every((one) => run.met.has(one.posting.externalId))
    return { stored, checkpoint: next && waiting.length === 0 ? next : keptAt(run, answer, now) }
  })
  for (const one of found) run.met.add(one.posting.externalId)
  await readDetails(run, waiting)
  if (next && waiting.length > 0) await commit(run, async () => ({ stored: [], checkpoint: next }))
  return isRepeat
}

/** Stores what the cards say; `waiting` are those whose own page is to be asked for first. */
export async function storeCards(
  db: Db,
  at: Sighting,
  found: Found[],
): Promise<{ stored: Stored[]; waiting: Found[] }> {
  const cards = found.map(({ posting, cardHash, detail }) => ({
    externalId: posting.externalId,
    hash: cardHash,
    hasDetail: detail !== null,
  }))
  const touched = await touchPostings(db, at, cards, new Date(at.now.getTime() - detailStaleMs))
  const known = new Set(touched.map((seen) => seen.externalId))
  const rest = found.filter(({ posting }) => !known.has(posting.externalId))
  const whole = rest.filter((one) => one.detail === null)
  await storePayloads(
    db,
    whole.map((one) => one.content),
  )
  const rows = whole.map((one) => postingRow(one, one, { rawHash: null, detailedAt: null }))
  const stored = await storePostings(db, at, rows)
  return {
    stored: [...touched.map((seen): Stored => ({ ...seen, change: 'unchanged' })), ...stored],
    waiting: rest.filter((one) => one.detail !== null),
  }
}

function keptAt(run: Run, { page, payload }: Answer, now: Date): Checkpoint {
  const kept = { payload: payload.hash.toString('hex'), url: page.url, headers: page.headers }
  return { ...run.checkpoint, savedAt: now.toISOString(), kept }
}

function following(run: Run, read: ReadPage, now: Date): Checkpoint | null {
  if (!read.next) return null
  const { round, page, incomplete } = run.checkpoint
  return {
    round,
    savedAt: now.toISOString(),
    request: read.next,
    memory: read.memory,
    page: page + 1,
    incomplete: read.incomplete ?? incomplete,
    kept: null,
  }
}
