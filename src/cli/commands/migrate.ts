import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import { migrate } from '../../db/migrate.ts'
import { openHouse } from '../house.ts'
import { print } from '../output.ts'

/** `credence migrate`: brings the schema up to date. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the schema of the database up to date; one that is stays as it is.')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://credence:secret@localhost/credence credence migrate')
    .action(async () => {
      const house = await openHouse(loadConfig(), { migrate: true })
      const applied = await migrate(house.db).finally(house.close)
      for (const name of applied) print(`applied ${name}`)
      print('The schema is up to date.')
    })
}
