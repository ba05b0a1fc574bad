import { claimDueBoards } from '../db/leases.ts'
import type { WorkContext } from './context.ts'
import { leaseMs } from './crawl.ts'

export const claimLimits = { boards: 20, perHost: 1, perVendor: 8, leaseMs }

/** Claims the boards that are due and puts a crawl in for each. A claim whose job is lost runs out, and the board is due again. */
export async function tick({ db, queues, now }: WorkContext): Promise<void> {
  for (const claim of await claimDueBoards(db, now(), claimLimits)) await queues?.add('crawl', claim)
}
