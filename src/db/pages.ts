import type { Db } from './database.ts'
import { hashOf } from './payloads.ts'

/** An answer that was kept: what a 304 is answered from. */
export interface KeptPage {
  url: string
  etag: string | null
  lastModified: string | null
  payload: Buffer
  headers: Record<string, string>
}

export interface FoundPage extends KeptPage {
  /** When it was last asked for. */
  fetchedAt: Date
}

interface RequestIdentity {
  url: string
  method?: string
  body?: string
}

function requestHash(request: RequestIdentity): Buffer {
  return hashOf(`${request.method ?? 'GET'} ${request.url}\n${request.body ?? ''}`)
}

export async function findPage(db: Db, boardId: string, request: RequestIdentity): Promise<FoundPage | null> {
  const row = await db
    .selectFrom('page')
    .select(['url', 'etag', 'last_modified', 'payload', 'headers', 'fetched_at'])
    .where('board_id', '=', boardId)
    .where('request', '=', requestHash(request))
    .executeTakeFirst()
  if (!row) return null
  const { last_modified, fetched_at, ...page } = row
  return { ...page, lastModified: last_modified, fetchedAt: fetched_at }
}

/** Keeps an answer in place of the one before; its payload must be stored already. */
export async function keepPage(db: Db, boardId: string, request: RequestIdentity, page: KeptPage, now: Date) {
  const row = {
    url: page.url,
    etag: page.etag,
    last_modified: page.lastModified,
    payload: page.payload,
    headers: JSON.stringify(page.headers),
    fetched_at: now,
  }
  await db
    .insertInto('page')
    .values({ board_id: boardId, request: requestHash(request), ...row })
    .onConflict((conflict) => conflict.columns(['board_id', 'request']).doUpdateSet(row))
    .execute()
}

/** Forgets answers that no crawl asked for since `before`. */
export async function deleteOldPages(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('page').where('fetched_at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
