import { once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'kysely'
import pino from 'pino'
import { createApp } from '../src/api/app.ts'
import { startPostgres } from '../src/cli/postgres.ts'
import { closeDatabase, openDatabase } from '../src/db/database.ts'
import { migrate } from '../src/db/migrate.ts'
import { benchDay, loadListings } from './searchData.ts'

/** What people ask: each by itself, then all together as the mix. */
const shapes: Record<string, string> = {
  newest: '',
  'keyword, rare': 'q=chargemaster',
  'keyword, common': 'q=hospital',
  'keyword + state': 'q=coder&state=OH',
  phrase: 'q=%22release+of+information%22',
  'credential + level': 'credential=RHIT&credentialLevel=required',
  'credential + education + role': 'credential=CCS&education=associate&role=coding',
  'state + work mode': 'state=TX&workMode=remote',
  radius: 'near=Akron,+OH&radiusMiles=50',
  'radius + role, by distance': 'near=Columbus,+OH&role=coding&sort=distance',
  'pay floor, by pay': 'payMin=60000&sort=pay',
  employer: 'employer=memorial',
  facets: 'facets=1',
  'facets + role + state': 'facets=1&role=coding&state=OH',
}
const clientCounts = [1, 8, 32]
const timeMs = 3_000
const requestsAtLeast = 20

export interface SearchOptions {
  listings?: number
}

/** Times of the searches people make, through HTTP, on a database that is loaded once and kept in .bench. */
export async function searchBenchmark({ listings = 100_000 }: SearchOptions = {}) {
  const postgres = await startPostgres(join(import.meta.dirname, `../.bench/search-${listings}`))
  const db = openDatabase(postgres.url)
  try {
    await migrate(db)
    await load(listings)
    const app = createApp({ db, log: pino({ level: 'silent' }), version: 'bench', now: () => benchDay })
    const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/listings?`
    const measured = []
    for (const clients of clientCounts) {
      for (const [name, query] of Object.entries(shapes)) {
        measured.push({ name, clients, ...quantiles((await drive(clients, () => origin + query)).timesMs) })
      }
    }
    const mixed = Object.values(shapes)
    const mix = await drive(8, (turn) => origin + mixed[turn % mixed.length])
    server.close()
    return {
      dataset: { listings, employers: await count('employer'), requirements: await count('requirement') },
      shapes: measured,
      requestsPerSecond: Math.round((mix.timesMs.length / mix.seconds) * 10) / 10,
    }
  } finally {
    await closeDatabase(db)
    await postgres.stop()
  }

  async function load(wanted: number): Promise<void> {
    const there = await count('listing')
    if (there === wanted) return
    if (there > 0) throw new Error(`.bench/search-${wanted} was not loaded to its end: delete it and start again`)
    await loadListings(db, wanted, (done) => {
      if (done % 10_000 === 0) process.stderr.write(`${done} of ${wanted} listings loaded\n`)
    })
    await sql`vacuum analyze`.execute(db)
  }

  async function count(table: 'listing' | 'employer' | 'requirement'): Promise<number> {
    const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(db)
    return rows[0]?.count ?? 0
  }
}

/** So many clients, each asking again as soon as it is answered. */
async function drive(clients: number, addressAt: (turn: number) => string) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const timesMs: number[] = []
  let turn = 0
  const from = performance.now()
  const isOver = () => performance.now() - from > timeMs && timesMs.length >= requestsAtLeast
  const client = async () => {
    while (!isOver()) {
      const asked = performance.now()
      await ask(agent, addressAt(turn++))
      timesMs.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return { timesMs, seconds: (performance.now() - from) / 1_000 }
}

function ask(agent: Agent, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${address}: ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })
}

function quantiles(timesMs: number[]) {
  const sorted = [...timesMs].sort((a, b) => a - b)
  const at = (part: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0) * 10) / 10
  return { requests: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
