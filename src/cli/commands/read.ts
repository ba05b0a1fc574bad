import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import { readPostings } from '../../workers/read.ts'
import { openFetcher, openHouse, workContext } from '../house.ts'
import { print, printJson, progress } from '../output.ts'
import { untilStopped } from '../signals.ts'

/** `credence read`: reads stored postings into listings, without a request. */
export function readCommand(): Command {
  return new Command('read')
    .description('Read the postings that wait for it into listings, without a request to any board.')
    .option('--all', 'also read again what an older version of the reader read')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nIt may be stopped at any time and goes on where it was.\n\nExamples:\n  credence read\n  credence read --all',
    )
    .action(async ({ all = false, json }: { all?: boolean; json?: boolean }) => {
      const house = await openHouse(loadConfig())
      const stopping = new AbortController()
      void untilStopped().then(() => stopping.abort())
      const bar = progress('Reading')
      try {
        const context = workContext(house, openFetcher(house), null)
        const report = await readPostings(context, { all, signal: stopping.signal, onProgress: bar.show })
        bar.stop()
        if (json) return printJson(report)
        const { new: fresh, changed, unchanged } = report.listings
        print(
          `${report.read} postings read: ${fresh} new listings, ${changed} changed, ${unchanged} as they were; ${report.irrelevant} are not health-information work.`,
        )
      } finally {
        bar.stop()
        await house.close()
        process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
      }
    })
}
