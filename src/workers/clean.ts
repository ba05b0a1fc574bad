import { deleteOldPages } from '../db/pages.ts'
import { deleteOrphanedPayloads } from '../db/payloads.ts'
import type { WorkContext } from './context.ts'

const pageKeepsMs = 60 * 86_400_000
const lot = 1_000

/** Deletes kept answers that no crawl asks for any more, and bodies that nothing refers to. */
export async function clean({ db, log, now }: WorkContext, signal: AbortSignal): Promise<void> {
  const pages = await deleteOldPages(db, new Date(now().getTime() - pageKeepsMs))
  let payloads = 0
  for (let deleted = lot; deleted === lot && !signal.aborted; payloads += deleted) {
    deleted = await deleteOrphanedPayloads(db, lot)
  }
  log.info({ pages, payloads }, 'cleaned')
}
