import { Command, CommanderError } from 'commander'
import { ConfigError } from '../config.ts'
import { SchemaMismatch } from '../db/migrate.ts'
import { apiCommand } from './commands/api.ts'
import { boardsCommand } from './commands/boards.ts'
import { crawlCommand } from './commands/crawl.ts'
import { demoCommand } from './commands/demo.ts'
import { evalCommand } from './commands/eval.ts'
import { importCommand } from './commands/import.ts'
import { migrateCommand } from './commands/migrate.ts'
import { readCommand } from './commands/read.ts'
import { recordCommand } from './commands/record.ts'
import { startCommand } from './commands/start.ts'
import { tagCommand } from './commands/tag.ts'
import { workerCommand } from './commands/worker.ts'
import { tell, Unsuccessful, UsageError } from './output.ts'

const program = new Command('credence')
  .description(
    'Finds the health-information jobs a person can actually get: reads every ad down to the requirement line.',
  )
  .addHelpText('after', '\nExit codes: 0 done, 1 failed, 2 used wrongly. Settings: see .env.example.')

const commands = [
  demoCommand(),
  startCommand(),
  apiCommand(),
  workerCommand(),
  migrateCommand(),
  boardsCommand(),
  crawlCommand(),
  readCommand(),
  importCommand(),
  tagCommand(),
  evalCommand(),
  recordCommand(),
]
for (const command of commands) program.addCommand(command)
for (const command of [program, ...commands, ...commands.flatMap((one) => one.commands)]) command.exitOverride()

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Unsuccessful) return 1
  tell(error instanceof Error ? `credence: ${error.message}` : `credence: ${error}`)
  if (error instanceof UsageError || error instanceof ConfigError) return 2
  const isOurs =
    error instanceof SchemaMismatch ||
    (error instanceof Error && error.name !== 'Error' && !(error instanceof TypeError))
  if (!isOurs && error instanceof Error && error.stack) tell(error.stack)
  return 1
}
