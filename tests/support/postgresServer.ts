import { mkdir, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../src/cli/postgres.ts'
import { isAlive } from '../../src/cli/sharing.ts'
import { closeDatabase, openDatabase } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { createDatabase, dropDatabase } from './database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { serverUrl: string; template: string }
  }
}

interface Server {
  url: string
  stop(): Promise<void>
}

const runs = resolve(import.meta.dirname, '../../.credence/tests')

/** Runs once before the integration tests: finds a Postgres, and migrates the database that each file's is a copy of. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await findServer()
  const template = `credence_template_${process.pid}`
  const url = await createDatabase(server.url, template)
  const db = openDatabase(url, { max: 1 })
  await migrate(db)
  await closeDatabase(db)
  provide('postgres', { serverUrl: server.url, template })
  return async () => {
    await dropDatabase(server.url, template)
    await server.stop()
  }
}

async function findServer(): Promise<Server> {
  if (await dockerAnswers()) {
    try {
      return await startContainer()
    } catch (error) {
      console.warn(`Docker answers, but its Postgres does not start (${(error as Error).message}): another is used.`)
    }
  }
  const url = process.env.DATABASE_URL
  return url ? { url, stop: async () => {} } : startEmbedded()
}

function dockerAnswers(): Promise<boolean> {
  const host = process.env.DOCKER_HOST ?? 'unix:///var/run/docker.sock'
  if (!host.startsWith('unix://')) return Promise.resolve(false)
  return new Promise((answer) => {
    const ping = request({ socketPath: host.slice('unix://'.length), path: '/_ping', timeout: 500 }, (response) => {
      response.resume()
      answer(response.statusCode === 200)
    })
    ping.once('timeout', () => ping.destroy(new Error('No answer')))
    ping.once('error', () => answer(false))
    ping.end()
  })
}

async function startContainer(): Promise<Server> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql')
  const container = await new PostgreSqlContainer('postgres:18-alpine')
    .withCommand(['postgres', '-c', 'fsync=off', '-c', 'max_connections=300'])
    .withStartupTimeout(60_000)
    .start()
  return { url: container.getConnectionUri(), stop: async () => void (await container.stop()) }
}

async function startEmbedded(): Promise<Server> {
  await removeAbandoned()
  const folder = join(runs, String(process.pid))
  await mkdir(runs, { recursive: true })
  const speed = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }
  const server = await startPostgres(folder, speed)
  return {
    url: server.url,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What a run that was killed left behind, server and data. */
async function removeAbandoned(): Promise<void> {
  const found = await readdir(runs).catch(() => [])
  for (const name of found.filter((pid) => !isAlive(Number(pid)))) {
    await (await startPostgres(join(runs, name))).stop()
    await rm(join(runs, name), { recursive: true, force: true })
  }
}
