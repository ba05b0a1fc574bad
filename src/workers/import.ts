import { addMissingBoards, findBoard } from '../db/boards.ts'
import { finishCrawl, saveCounts, startCrawl } from '../db/crawls.ts'
import { inTransaction } from '../db/database.ts'
import { type ImportFault, type ImportFile, ImportRefused, type ImportReport } from '../domain/imports.ts'
import type { Posting } from '../domain/posting.ts'
import { readImport } from '../sources/imports/index.ts'
import type { WorkContext } from './context.ts'
import { foundOn } from './found.ts'
import { noCounts } from './run.ts'
import { storeCards } from './walk.ts'

/** What an import needs of what workers are handed. */
type ImportContext = Pick<WorkContext, 'db' | 'now'>

/** Reads files and stores what they hold, all or nothing; throws ImportRefused with every fault of every file. */
export async function importFiles(context: ImportContext, name: string, files: ImportFile[]): Promise<ImportReport> {
  const read = await readFiles(files)
  const faults = read.flatMap((file) => file.faults)
  if (faults.length > 0) throw new ImportRefused(faults)
  return importPostings(
    context,
    name,
    read.flatMap((file) => file.postings),
  )
}

/** The postings of each file, and what of it makes none. */
export async function readFiles(files: ImportFile[]): Promise<{ postings: Posting[]; faults: ImportFault[] }[]> {
  return Promise.all(
    files.map(async ({ name, content }) => {
      const { postings, errors } = await readImport(name, content)
      return {
        postings: postings.map(({ posting }) => posting),
        faults: errors.map(({ line, reason }) => ({ file: name, line, reason })),
      }
    }),
  )
}

/** Stores postings that a person brought as those of a board made for them, all or none; a crawl of that board is recorded. */
export async function importPostings(
  { db, now }: ImportContext,
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
    const changes = { new: count('new'), changed: count('changed'), unchanged: count('unchanged') }
    await saveCounts(transaction, crawl.id, { ...noCounts, ...changes, seen: stored.length })
    await finishCrawl(
      transaction,
      crawl.id,
      { outcome: 'partial', class: null, detail: 'brought by a person', plausible: null, failedPayload: null },
      at,
    )
    return { board: id, ...changes }
  })
}
