import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hostLedger } from '../../src/db/hosts.ts'
import { createTestDatabase } from '../support/database.ts'
import type { FetchingOrder } from '../support/fetchingProcess.ts'
import { startWebServer, type WebServer } from '../support/webServer.ts'

const program = fileURLToPath(new URL('../support/fetchingProcess.ts', import.meta.url))
const answerAfterMs = 400
/** A booked start is exact; how long the request then takes to arrive is not. */
const jitterMs = 80

let database: Awaited<ReturnType<typeof createTestDatabase>>
let server: WebServer
let underWay: number
let mostUnderWay: number
let answers: boolean

beforeEach(async () => {
  database = await createTestDatabase()
  underWay = 0
  mostUnderWay = 0
  answers = true
  server = await startWebServer((_, response) => {
    underWay++
    mostUnderWay = Math.max(mostUnderWay, underWay)
    response.on('close', () => underWay--)
    if (answers) setTimeout(() => response.end('page'), answerAfterMs)
  })
})
afterEach(async () => {
  await server.close()
  await database.drop()
})

function start(order: Omit<FetchingOrder, 'databaseUrl' | 'origin'>): ChildProcess {
  const whole: FetchingOrder = { ...order, databaseUrl: database.url, origin: server.origin }
  return spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(whole)], { stdio: 'inherit' })
}

describe('processes that fetch from one host', () => {
  it('hold its spacing and its concurrency together', { timeout: 240_000 }, async () => {
    const spacingMs = 150
    const urlsOf = (name: string) => Array.from({ length: 6 }, (_, n) => `https://jobs.example/${name}/${n}`)
    const children = ['a', 'b'].map((name) => start({ urls: urlsOf(name), spacingMs, slots: 2 }))
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]))
    expect(codes).toEqual([0, 0])

    const pages = server.arrivals.filter((arrival) => arrival.path !== '/robots.txt')
    expect(server.arrivals.length - pages.length).toBeLessThanOrEqual(2)
    expect(new Set(pages.map((arrival) => arrival.path)).size).toBe(12)
    const times = server.arrivals.map((arrival) => arrival.atMs)
    for (let n = 1; n < times.length; n++) expect(times[n]! - times[n - 1]!).toBeGreaterThan(spacingMs - jitterMs)
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(spacingMs * (times.length - 1) - jitterMs)
    expect(mostUnderWay).toBe(2)
  })

  it('free the slot of one that was killed, once its lease has run out', { timeout: 240_000 }, async () => {
    const wish = { spacingMs: 1, maxWaitMs: 0, skipWait: false, slots: 1, leaseMs: 1000 }
    const ledger = hostLedger(database.db)
    answers = false
    const child = start({ urls: ['https://jobs.example/'], spacingMs: 1, slots: 1 })
    await expect.poll(() => server.arrivals.length, { timeout: 120_000 }).toBe(1)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const now = Date.now()
    expect(await ledger.book('jobs.example', wish, new Date(now))).toMatchObject({ booked: false, reason: 'slots' })
    expect(await ledger.book('jobs.example', wish, new Date(now + 30_000))).toMatchObject({ booked: true })
  })
})
