import { freeDeadLeases } from '../db/leases.ts'
import { hasUnread } from '../db/reading.ts'
import type { WorkContext } from './context.ts'

/** Finds what a lost job forgot: boards whose worker died, postings that nobody read. It only nudges. */
export async function sweep({ db, queues, log, now }: WorkContext): Promise<void> {
  const freed = await freeDeadLeases(db, now())
  if (freed.length > 0) {
    log.warn({ boards: freed }, 'freed the boards of a worker that stopped')
    queues?.nudge('tick')
  }
  if (await hasUnread(db)) queues?.nudge('read')
}
