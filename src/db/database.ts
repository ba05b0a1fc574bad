import { Kysely, PostgresDialect } from 'kysely'
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
  /**
   * Commits do not wait for the disk (6 to 11 ms each on a small machine, against 0.3): if the machine dies, the last half second is
   * undone, each transaction as a whole and in order. For work that is found and done again; never for what a person was told is kept.
   */
  quick?: boolean
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
    ...(options.quick && { options: '-c synchronous_commit=off' }),
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
