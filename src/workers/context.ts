import type { Logger } from 'pino'
import type { Db } from '../db/database.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { Queues } from '../queue.ts'
import type { Source } from '../sources/source.ts'
import type { Readers } from './readers.ts'

/** What every worker is handed. */
export interface WorkContext {
  db: Db
  sources: ReadonlyMap<string, Source>
  fetcher: Fetcher
  /** Where a step nudges the next one; null: nothing runs but this call, as on the command line. */
  queues: Queues | null
  /** Threads for reading; without them the process reads by itself. */
  readers?: Readers | null
  log: Logger
  now(): Date
}
