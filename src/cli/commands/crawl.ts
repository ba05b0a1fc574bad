import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import { countIrrelevant } from '../../db/postings.ts'
import { BoardUnavailable, type CrawlReport, crawlBoard } from '../../workers/crawl.ts'
import { readPostings } from '../../workers/read.ts'
import { type ConnectOptions, connectToOption, fetchOptions, noWaitOption } from '../connectTo.ts'
import { openFetcher, openHouse, remindOfContact, workContext } from '../house.ts'
import { printJson, printTable, tell, Unsuccessful, UsageError } from '../output.ts'

interface Options extends ConnectOptions {
  json?: boolean
}

/** `credence crawl ID…`: crawls boards now, whether they are due or not, and reads what came. */
export function crawlCommand(): Command {
  return new Command('crawl')
    .description('Crawl boards now, due or not, enabled or not, and read what came.')
    .argument('<id...>', 'ids of boards (credence boards list)')
    .addOption(connectToOption())
    .addOption(noWaitOption())
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      "\nExamples:\n  credence crawl ahima-career-assist\n  credence crawl my-board --connect-to '*=http://127.0.0.1:4000' --no-wait --json",
    )
    .action(async (ids: string[], options: Options) => {
      const config = loadConfig()
      const fetching = fetchOptions(config, options)
      const house = await openHouse(config)
      try {
        remindOfContact(house, fetching.connectTo)
        const context = workContext(house, openFetcher(house, fetching), null)
        const reports: CrawlReport[] = []
        for (const id of ids) {
          if (!options.json) tell(`Crawling ${id} …`)
          const startedAt = context.now()
          const report = await crawlBoard(context, id)
          await readPostings(context)
          const irrelevant = await countIrrelevant(house.db, id, startedAt)
          reports.push({ ...report, postings: { ...report.postings, irrelevant } })
        }
        if (options.json) printJson(reports.length === 1 ? reports[0] : reports)
        else show(reports)
        if (reports.some(({ outcome }) => outcome === 'failed')) throw new Unsuccessful()
      } catch (error) {
        throw error instanceof BoardUnavailable ? new UsageError(error.message) : error
      } finally {
        await house.close()
      }
    })
}

function show(reports: CrawlReport[]): void {
  printTable(
    ['board', 'outcome', 'seen', 'new', 'changed', 'unchanged', 'irrelevant', 'requests', 'note'],
    reports.map(({ board, outcome, class: failure, detail, postings, requests }) => [
      board,
      failure ? `${outcome}: ${failure}` : outcome,
      postings.seen,
      postings.new,
      postings.changed,
      postings.unchanged,
      postings.irrelevant,
      requests,
      detail,
    ]),
  )
}
