import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { closeDatabase, type Db, openDatabase } from '../db/database.ts'
import { hostLedger } from '../db/hosts.ts'
import { assertSchema, migrate } from '../db/migrate.ts'
import { createFetcher, type Fetcher } from '../fetch/fetcher.ts'
import { defaultLimits } from '../fetch/limits.ts'
import { createLog } from '../log.ts'
import { openQueues, type QueueOptions, type Queues } from '../queue.ts'
import { sources } from '../sources/index.ts'
import type { WorkContext } from '../workers/context.ts'
import { tell } from './output.ts'
import { startPostgres } from './postgres.ts'

/** What a command works with; each part is opened when it is asked for, and closed in the reverse order. */
export interface House {
  config: Config
  log: Logger
  db: Db
  /** The same database for workers, whose work is found and done again: commits do not wait for the disk. */
  workDb: Db
  databaseUrl: string
  onClose(close: () => Promise<void>): void
  close(): Promise<void>
}

export interface HouseOptions {
  /** Bring the schema up to date; without it an old schema is refused. An embedded database is always brought up to date. */
  migrate?: boolean
}

export async function openHouse(config: Config, options: HouseOptions = {}): Promise<House> {
  const log = createLog(config.logLevel)
  const closing: (() => Promise<void>)[] = []
  const house = {
    config,
    log,
    onClose: (close: () => Promise<void>) => void closing.unshift(close),
    /** One part that fails to close does not keep the others open. */
    async close() {
      for (const close of closing.splice(0)) await close().catch((err) => log.error({ err }, 'not closed'))
    },
  }
  try {
    const databaseUrl = config.databaseUrl ?? (await embeddedDatabase(house))
    const pool = { max: config.databaseConnections, onError: (err: Error) => log.warn({ err }, 'database') }
    const db = openDatabase(databaseUrl, pool)
    const workDb = openDatabase(databaseUrl, { ...pool, quick: true })
    house.onClose(() => closeDatabase(db))
    house.onClose(() => closeDatabase(workDb))
    if (config.databaseUrl === null || options.migrate) await migrate(db)
    else await assertSchema(db)
    return { ...house, db, workDb, databaseUrl }
  } catch (error) {
    await house.close()
    throw error
  }
}

/** The Postgres in the program's own folder, shared with the commands that run beside this one: the last of them stops it. */
async function embeddedDatabase({ config, onClose }: Pick<House, 'config' | 'onClose'>): Promise<string> {
  const postgres = await startPostgres(join(config.home, 'postgres'))
  onClose(postgres.stop)
  return postgres.url
}

export function queueOptions(house: House): QueueOptions {
  const { redisUrl, queuePrefix } = house.config
  return {
    databaseUrl: house.databaseUrl,
    redisUrl,
    prefix: queuePrefix,
    onError: (err) => house.log.warn({ err }, 'queue'),
  }
}

export function openProducer(house: House): Queues {
  const queues = openQueues(queueOptions(house))
  house.onClose(() => queues.close())
  return queues
}

export interface FetchOptions {
  connectTo?: readonly string[]
  noWait?: boolean
}

export function openFetcher(
  house: House,
  { connectTo = house.config.connectTo, noWait = false }: FetchOptions = {},
): Fetcher {
  const { config, workDb } = house
  const fetcher = createFetcher({
    userAgent: `Credence/${config.version}`,
    contact: config.contact ?? 'no contact given',
    connectTo,
    noWait,
    limits: defaultLimits,
    ledger: hostLedger(workDb),
    keys: config.keys,
    spacingMs: config.fetchSpacingMs,
    now: () => new Date(),
    sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  })
  house.onClose(() => fetcher.close())
  return fetcher
}

/** Real boards are told who asks. */
export function remindOfContact({ config }: House, connectTo: readonly string[] = config.connectTo): void {
  if (config.contact !== null || connectTo.length > 0) return
  tell('CONTACT is not set: set it to a mail address or page of yours, so that the boards you crawl can reach you.')
}

export function workContext(house: House, fetcher: Fetcher, queues: Queues | null): WorkContext {
  return { db: house.workDb, sources, fetcher, queues, log: house.log, now: () => new Date() }
}
