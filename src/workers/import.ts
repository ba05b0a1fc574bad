import { addMissingBoards, findBoard } from '../db/boards.ts'
import { finishCrawl, saveCounts, startCrawl } from '../db/crawls.ts'
import { inTransaction } from '../db/database.ts'
import type { Posting } from '../domain/posting.ts'
import type { WorkContext } from './context.ts'
import { foundOn } from './found.ts'
import { noCounts } from './run.ts'
import { storeCards } from './walk.ts'

export interface ImportReport {
  board: string
  new: number
  changed: number
  unchanged: number
}

/** Stores postings that a person brought as those of a board made for them, all or none; a crawl of that board is recorded. */
export async function importPostings(
  { db, now }: WorkContext,
  name: string,
  postings: Posting[],
): Promise<ImportReport> {
  const id = `import-${
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'files'
  }`
  return inTransaction(db, async (transaction) => {
    const board = { id, source: 'import', name, home: '', config: { name }, host: 'import', vendor: 'import' }
    await addMissingBoards(transaction, [board])
    const kept = await findBoard(transaction, id)
    if (kept?.source !== 'import') throw new Error(`"${id}" is a board that is crawled`)
    const at = now()
    const crawl = await startCrawl(transaction, id, null, at)
    const { stored } = await storeCards(
      transaction,
      { boardId: id, round: crawl.round, now: at },
      foundOn({ postings }),
    )
    const count = (change: string) => stored.filter((one) => one.change === change).length
    const report = { board: id, new: count('new'), changed: count('changed'), unchanged: count('unchanged') }
    await saveCounts(transaction, crawl.id, { ...noCounts, ...report, seen: stored.length })
    await finishCrawl(
      transaction,
      crawl.id,
      { outcome: 'partial', class: null, detail: 'brought by a person', plausible: null, failedPayload: null },
      at,
    )
    return report
  })
}
