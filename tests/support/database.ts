import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { closeDatabase, type Db, openDatabase } from '../../src/db/database.ts'

export interface TestDatabase {
  db: Db
  url: string
  drop(): Promise<void>
}

/** A migrated database of the test's own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { serverUrl, template } = inject('postgres')
  const name = `credence_test_${randomBytes(6).toString('hex')}`
  const url = await createDatabase(serverUrl, name, template)
  const db = openDatabase(url)
  return {
    db,
    url,
    async drop() {
      await closeDatabase(db)
      await dropDatabase(serverUrl, name)
    },
  }
}

/** Makes an empty database, or a copy of another; returns its address. */
export async function createDatabase(serverUrl: string, name: string, template = 'template0'): Promise<string> {
  await runOn(serverUrl, `create database ${name} template ${template}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Drops a database, whoever is still connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await runOn(serverUrl, `drop database if exists ${name} with (force)`)
}

async function runOn(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
