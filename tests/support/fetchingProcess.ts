import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../../src/db/database.ts'
import { hostLedger } from '../../src/db/hosts.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { defaultLimits } from '../../src/fetch/limits.ts'

/** What a process of its own is to fetch, as its only argument in JSON. */
export interface FetchingOrder {
  databaseUrl: string
  origin: string
  urls: string[]
  spacingMs: number
  slots: number
}

const order = JSON.parse(process.argv[2]!) as FetchingOrder
const db = openDatabase(order.databaseUrl)
const fetcher = createFetcher({
  userAgent: 'Credence/0',
  contact: 'https://credence.example/bot',
  connectTo: [`*=${order.origin}`],
  noWait: false,
  limits: { ...defaultLimits, totalTimeoutMs: 20_000 },
  ledger: hostLedger(db),
  now: () => new Date(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
  spacingMs: order.spacingMs,
  slots: order.slots,
})
await Promise.all(order.urls.map((url) => fetcher.get({ url })))
await fetcher.close()
await db.destroy()
