import { type Payload, storePayloads } from '../db/payloads.ts'
import { findPostings, type PostingRow, storePostings } from '../db/postings.ts'
import { FetchFailed, SourceChanged } from '../domain/errors.ts'
import { type Answer, askFor, keepAnswer } from './answers.ts'
import { contentOf, type Found, postingRow } from './found.ts'
import { commit, type Run } from './run.ts'

/** Details are committed in lots: after so many, or so long, whichever comes first. */
const lotSize = 20
const lotMs = 2_000
/** One own page that fails is passed over; so many in a row end the crawl. */
const mostFailuresInARow = 3

/** What came of asking for an ad's own page. */
type Detail =
  | { found: Found; answer: Answer; content: Pick<Found, 'posting' | 'content'> }
  | { found: Found; answer: null; askedAt: Date | null }

/** Asks for the ads' own pages and stores the postings with what they add; an ad whose page is gone keeps its card. */
export async function readDetails(run: Run, waiting: Found[]): Promise<void> {
  const failures = { inARow: 0 }
  let lot: Detail[] = []
  let lotSince = Date.now()
  try {
    for (const found of waiting) {
      lot.push(await readDetail(run, found, failures))
      if (lot.length < lotSize && Date.now() - lotSince < lotMs) continue
      await storeDetails(run, lot)
      lot = []
      lotSince = Date.now()
      run.context.queues?.nudge('read')
    }
  } finally {
    // What was read before a failure is kept, unless the board was given to another worker.
    if (lot.length > 0 && !run.signal.aborted) await storeDetails(run, lot)
  }
}

async function readDetail(run: Run, found: Found, failures: { inARow: number }): Promise<Detail> {
  const nowAsked = () => ({ found, answer: null, askedAt: run.context.now() })
  let answer: Answer | null = null
  try {
    answer = await askFor(run, found.detail!.request)
    const posting = answer && run.source.readDetail!(answer.page, found.posting, run.config)
    failures.inARow = 0
    if (!answer || !posting) return nowAsked()
    return { found, answer, content: { posting, content: contentOf(posting) } }
  } catch (error) {
    if (error instanceof FetchFailed && error.failure === 'forbidden') return nowAsked()
    const passes = error instanceof SourceChanged || (error instanceof FetchFailed && error.failure === 'transient')
    if (error instanceof SourceChanged && answer) run.failedPayload = answer.payload
    if (!passes || ++failures.inARow >= mostFailuresInARow) throw error
    run.notes.add(`An ad's own page could not be read: ${error.message}`)
    return { found, answer: null, askedAt: null }
  }
}

async function storeDetails(run: Run, lot: Detail[]): Promise<void> {
  const { db, now } = run.context
  const at = { boardId: run.board.id, round: run.round, now: now() }
  const without = lot.filter((detail) => detail.answer === null).map((detail) => detail.found.posting.externalId)
  const known = await findPostings(db, run.board.id, without)
  const payloads: Payload[] = []
  const rows: PostingRow[] = []
  for (const detail of lot) {
    const { found } = detail
    if (detail.answer) {
      payloads.push(detail.answer.payload, detail.content.content)
      const kept = { rawHash: detail.answer.payload.hash, detailedAt: at.now }
      rows.push(postingRow(found, detail.content, kept))
      continue
    }
    const before = known.get(found.posting.externalId)
    const row = postingRow(found, found, { rawHash: null, detailedAt: detail.askedAt })
    if (before) rows.push({ ...row, ...before })
    else {
      payloads.push(found.content)
      rows.push(row)
    }
  }
  await commit(run, async (transaction) => {
    await storePayloads(transaction, payloads)
    for (const detail of lot) if (detail.answer) await keepAnswer(transaction, run, detail.answer)
    return { stored: await storePostings(transaction, at, rows), checkpoint: run.checkpoint }
  })
}
