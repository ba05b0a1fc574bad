import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, zstdCompressSync, zstdDecompress } from 'node:zlib'
import { sql } from 'kysely'
import type { Db } from './database.ts'

const decompress = promisify(zstdDecompress)

/** A fifth faster than the usual level, one in a hundred larger. */
const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** SHA-256 of a body: its name in the store. */
export function hashOf(body: string): Buffer {
  return hash('sha256', body, 'buffer')
}

export interface Payload {
  hash: Buffer
  body: string
}

/** Keeps bodies, compressed, each once. */
export async function storePayloads(db: Db, payloads: Payload[]): Promise<void> {
  const distinct = [...new Map(payloads.map((payload) => [payload.hash.toString('hex'), payload])).values()]
  if (distinct.length === 0) return
  // Sorted: two writers of the same bodies wait for each other instead of deadlocking.
  distinct.sort((a, b) => Buffer.compare(a.hash, b.hash))
  const hashes = distinct.map((payload) => payload.hash)
  const bodies = distinct.map((payload) => zstdCompressSync(payload.body, fast))
  const sizes = distinct.map((payload) => Buffer.byteLength(payload.body))
  await sql`
    insert into payload (hash, body, bytes)
    select * from unnest(${hashes}::bytea[], ${bodies}::bytea[], ${sizes}::int[])
    on conflict (hash) do nothing
  `.execute(db)
}

/** The body kept under `hash`; throws when there is none. */
export async function loadPayload(db: Db, hash: Buffer): Promise<string> {
  const row = await db.selectFrom('payload').select('body').where('hash', '=', hash).executeTakeFirst()
  if (!row) throw new Error(`No payload ${hash.toString('hex')}`)
  return openBody(row.body)
}

/** Text of a stored body. */
export async function openBody(body: Buffer): Promise<string> {
  return (await decompress(body)).toString('utf8')
}

/** Deletes up to `limit` bodies that nothing refers to any more and that are older than a day. */
export async function deleteOrphanedPayloads(db: Db, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from payload where hash in (
      select hash from payload p
      where stored_at < now() - interval '1 day'
        and not exists (select from posting where content_hash = p.hash)
        and not exists (select from posting where raw_hash = p.hash)
        and not exists (select from page where payload = p.hash)
        and not exists (select from crawl where failed_payload = p.hash)
      limit ${limit}
    )`.execute(db)
  return Number(numAffectedRows ?? 0)
}
