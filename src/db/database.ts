import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** A database or a transaction on it. */
export type Db = Kysely<Tables>

const int8 = 20
const numeric = 1700
const date = 1082

const types = new pg.TypeOverrides()
types.setTypeParser(int8, Number)
types.setTypeParser(numeric, Number)
types.setTypeParser(date, (text) => text)

export interface DatabaseOptions {
  /** Most connections at once. */
  max?: number
  /** Told of a connection that broke while idle; the pool opens another. */
  onError?: (error: Error) => void
}

/** Opens a pool; no connection is made before the first query. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: 'credence',
    connectionTimeoutMillis: 10_000,
    types,
  })
  pool.on('error', options.onError ?? (() => {}))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

export async function closeDatabase(db: Db): Promise<void> {
  await db.destroy()
}

/** Runs `work` in a transaction: the one it is already in, if any. */
export function inTransaction<T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}

/**
 * Runs `work` in a transaction whose commit does not wait for the disk: if the machine dies, the last ones are undone, each as a whole
 * and in order. For work that is found and done again; a later durable commit makes them durable too.
 */
export function inQuickTransaction<T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> {
  return inTransaction(db, async (transaction) => {
    await sql`set local synchronous_commit = off`.execute(transaction)
    return work(transaction)
  })
}
