import { sql } from 'kysely'
import type { Requirement } from '../domain/listing.ts'
import type { Db } from './database.ts'

/** Requirements never change once written, so what was read of a database stays true. */
const known = new WeakMap<Db, Map<number, Requirement>>()

/** Every requirement by its id; only those that were not read before are fetched. */
export async function readRequirements(db: Db): Promise<Map<number, Requirement>> {
  const read = known.get(db) ?? new Map<number, Requirement>()
  known.set(db, read)
  const { rows } = await sql<{ count: number }>`select count(*) from requirement`.execute(db)
  if (rows[0]?.count !== read.size) await readRest(db, read)
  return read
}

/** By what is missing, not by the highest id: of two transactions the one with the lower id may commit last. */
async function readRest(db: Db, read: Map<number, Requirement>): Promise<void> {
  const { rows } = await sql<{ id: number; paths: Requirement['paths'] }>`
    select id, paths from requirement where id <> all(${[...read.keys()]}::int[])`.execute(db)
  for (const { id, paths } of rows) read.set(id, { paths })
}
