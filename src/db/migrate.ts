import { readdirSync, readFileSync } from 'node:fs'
import { CompiledQuery, sql } from 'kysely'
import type { Db } from './database.ts'

interface Migration {
  version: number
  name: string
  text: string
}

const folder = new URL('../../migrations/', import.meta.url)
const lockKey = 0x63726564

/** The database's schema is not the one this program was written for. */
export class SchemaMismatch extends Error {
  override readonly name = 'SchemaMismatch'
}

/** Brings the schema up to date, one transaction a migration; returns the names of those that ran. */
export async function migrate(db: Db): Promise<string[]> {
  const migrations = readMigrations()
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lockKey})`.execute(connection)
    try {
      await sql`set client_min_messages = warning`.execute(connection)
      await sql`create table if not exists migration (
        version integer primary key, name text not null, applied_at timestamptz not null default now()
      )`.execute(connection)
      const applied = await appliedVersion(connection)
      refuseNewer(applied, migrations)
      const due = migrations.filter((migration) => migration.version > applied)
      for (const migration of due) await apply(connection, migration)
      return due.map((migration) => migration.name)
    } finally {
      await sql`select pg_advisory_unlock(${lockKey})`.execute(connection)
      await sql`reset client_min_messages`.execute(connection)
    }
  })
}

/** Throws SchemaMismatch, saying what to do, unless every migration and no other has run. */
export async function assertSchema(db: Db): Promise<void> {
  const migrations = readMigrations()
  const applied = await appliedVersion(db)
  refuseNewer(applied, migrations)
  const newest = newestVersion(migrations)
  if (applied < newest) {
    const state = applied === 0 ? 'has no schema' : `has schema ${applied}`
    throw new SchemaMismatch(
      `The database ${state}; this program needs ${newest}. Run "credence migrate", then start again.`,
    )
  }
}

async function apply(connection: Db, migration: Migration): Promise<void> {
  await connection.transaction().execute(async (transaction) => {
    await transaction.executeQuery(CompiledQuery.raw(migration.text))
    await sql`insert into migration (version, name) values (${migration.version}, ${migration.name})`.execute(
      transaction,
    )
  })
}

async function appliedVersion(db: Db): Promise<number> {
  const found = await sql<{ there: boolean }>`select to_regclass('migration') is not null as there`.execute(db)
  if (!found.rows[0]?.there) return 0
  const { rows } = await sql<{ version: number }>`select coalesce(max(version), 0) as version from migration`.execute(
    db,
  )
  return rows[0]?.version ?? 0
}

function refuseNewer(applied: number, migrations: Migration[]): void {
  const newest = newestVersion(migrations)
  if (applied > newest) {
    throw new SchemaMismatch(
      `The database has schema ${applied}, made by a newer program; this one knows ${newest}. Update the program to use it.`,
    )
  }
}

function newestVersion(migrations: Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_\w+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: Number(file.slice(0, 4)),
      name: file.slice(0, -'.sql'.length),
      text: readFileSync(new URL(file, folder), 'utf8'),
    }))
}
