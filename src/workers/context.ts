import type { Logger } from 'pino'
import type { Db } from '../db/database.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { Queues } from '../queue.ts'
import type { Source } from '../sources/source.ts'

/** What every worker is handed. */
export interface WorkContext {
  db: Db
  sources: ReadonlyMap<string, Source>
  fetcher: Fetcher
  /** Where a step nudges the next one; null: nothing runs but this call, as on the command line. */
  queues: Queues | null
  log: Logger
  now(): Date
}
