import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import { addMissingBoards, listBoards } from '../../db/boards.ts'
import { catalogue } from '../../sources/catalogue.ts'
import { boardOfCatalogue } from '../boardAt.ts'
import { openHouse, remindOfContact } from '../house.ts'
import { tell } from '../output.ts'
import { runAll } from '../runAll.ts'
import { untilStopped } from '../signals.ts'

/** `credence start`: everything in one process, with the catalogue of real boards. */
export function startCommand(): Command {
  return new Command('start')
    .description(
      'Run everything in one process: database (embedded unless DATABASE_URL is set), workers, API and pages.',
    )
    .option('--port <number>', 'port, else PORT, else 3000; the next free one when it is taken', Number)
    .addHelpText(
      'after',
      '\nEvery board of the catalogue starts switched off: "credence boards list" says what each needs,\n"credence boards enable ID" switches one on.\n\nExample:\n  CONTACT=jobs@example.org npm start',
    )
    .action(async ({ port }: { port?: number }) => {
      const house = await openHouse(loadConfig(), { migrate: true })
      try {
        await addMissingBoards(house.db, catalogue.map(boardOfCatalogue))
        const { url } = await runAll(house, { port: port ?? house.config.port })
        remindOfContact(house)
        const boards = await listBoards(house.db)
        const on = boards.filter(({ enabled }) => enabled).length
        tell(`Credence runs at ${url} (API: ${url}/reference). Ctrl-C stops it.`)
        tell(`${on} of ${boards.length} boards are on. "npm run -s credence -- boards list" says what each needs.`)
        await untilStopped()
        tell('Stopping …')
      } finally {
        await house.close()
      }
    })
}
