import type { Db } from '../db/database.ts'
import { type FoundPage, findPage, type KeptPage, keepPage } from '../db/pages.ts'
import { hashOf, loadPayload, type Payload } from '../db/payloads.ts'
import { FetchFailed } from '../domain/errors.ts'
import { freshMs } from '../domain/politeness.ts'
import type { Fetched } from '../fetch/fetcher.ts'
import type { Page, PageRequest } from '../sources/source.ts'
import type { Run } from './run.ts'

/** An answer that can be read, with what is to be kept of it. */
export interface Answer {
  page: Page
  payload: Payload
  etag: string | null
  lastModified: string | null
  /** The board had said that it would be the same until now, so nobody asked. */
  isFresh?: true
}

/** A page of the list: the kept one while it is as fresh as the board said, though no longer than the board's own interval. */
export async function askForList(run: Run, request: PageRequest): Promise<Answer | null> {
  const kept = await findPage(run.context.db, run.board.id, request)
  if (!kept || !isFresh(run, request, kept)) return askFor(run, request, kept)
  run.fresh++
  return { ...(await opened(run, request, kept)), isFresh: true }
}

function isFresh({ board, context }: Run, { method = 'GET' }: PageRequest, kept: FoundPage): boolean {
  const ageMs = context.now().getTime() - kept.fetchedAt.getTime()
  return method === 'GET' && ageMs < Math.min(freshMs(kept.headers), board.intervalMinutes * 60_000)
}

/** Asks for a page, on the condition that it changed if it was had before; null when it is gone (404, 410). */
export async function askFor(run: Run, request: PageRequest, known?: KeptPage | null): Promise<Answer | null> {
  const kept = known === undefined ? await findPage(run.context.db, run.board.id, request) : known
  const answer = await get(run, request, kept)
  if (answer.status === 404 || answer.status === 410) return null
  if (answer.status === 304 && kept) {
    run.counts.notModified++
    return opened(run, request, kept)
  }
  const { url, headers, body } = answer
  return {
    page: { url, request, headers, body },
    payload: { hash: hashOf(body), body },
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  }
}

async function opened(run: Run, request: PageRequest, kept: KeptPage): Promise<Answer> {
  const body = await loadPayload(run.context.db, kept.payload)
  const page = { url: kept.url, request, headers: kept.headers, body }
  return { page, payload: { hash: kept.payload, body }, etag: kept.etag, lastModified: kept.lastModified }
}

/** Counts what the request cost; the host's ledger has robots.txt too, a crawl counts pages of the board. */
async function get(run: Run, request: PageRequest, kept: KeptPage | null): Promise<Fetched> {
  const { board, source, signal, counts, context } = run
  try {
    const condition = kept ? { etag: kept.etag, lastModified: kept.lastModified } : undefined
    const spacingMs = source.spacingMs
    const answer = await context.fetcher.get(request, { vendor: board.vendor, condition, spacingMs, signal })
    counts.requests += answer.requests - (answer.robotsFetched ? 1 : 0)
    counts.bytes += answer.bytes
    return answer
  } catch (error) {
    if (error instanceof FetchFailed) {
      counts.requests += Math.min(1, error.requests)
      counts.bytes += error.bytes
      if (error.body !== null) run.failedPayload = { hash: hashOf(error.body), body: error.body }
    }
    throw error
  }
}

/** Keeps an answer whose payload is stored, for the next conditional request and for going on after a crash. */
export async function keepAnswer(db: Db, run: Run, { page, payload, etag, lastModified }: Answer): Promise<void> {
  const kept = { url: page.url, headers: page.headers, payload: payload.hash, etag, lastModified }
  await keepPage(db, run.board.id, page.request, kept, run.context.now())
}
