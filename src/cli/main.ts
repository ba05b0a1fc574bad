import { Command, CommanderError } from 'commander'
import { tell, Unsuccessful, UsageError } from './output.ts'

/** Loaded by name: a command that reads standard input need not wait for the queues and the sources of one that crawls. */
const load: Record<string, () => Promise<Command>> = {
  demo: async () => (await import('./commands/demo.ts')).demoCommand(),
  start: async () => (await import('./commands/start.ts')).startCommand(),
  api: async () => (await import('./commands/api.ts')).apiCommand(),
  worker: async () => (await import('./commands/worker.ts')).workerCommand(),
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand(),
  boards: async () => (await import('./commands/boards.ts')).boardsCommand(),
  crawl: async () => (await import('./commands/crawl.ts')).crawlCommand(),
  read: async () => (await import('./commands/read.ts')).readCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  tag: async () => (await import('./commands/tag.ts')).tagCommand(),
  fit: async () => (await import('./commands/fit.ts')).fitCommand(),
  eval: async () => (await import('./commands/eval.ts')).evalCommand(),
  record: async () => (await import('./commands/record.ts')).recordCommand(),
}

const program = new Command('credence')
  .description(
    'Finds the health-information jobs a person can actually get: reads every ad down to the requirement line.',
  )
  .addHelpText('after', '\nExit codes: 0 done, 1 failed, 2 used wrongly. Settings: see .env.example.')

// Whoever reads us may leave early (`| head`): what was opened is closed all the same.
process.stdout.on('error', () => {})

try {
  const wanted = process.argv[2] ?? ''
  const names = Object.hasOwn(load, wanted) ? [wanted] : Object.keys(load)
  for (const name of names) program.addCommand(await load[name]!())
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)])
    command.exitOverride()
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Unsuccessful) return 1
  tell(`credence: ${describe(error)}`)
  return error instanceof UsageError || (error instanceof Error && error.name === 'ConfigError') ? 2 : 1
}

/** What an operator can act on; where an error is none of ours, also where it came from. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  const isOurs =
    error.constructor !== Error && !['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'].includes(error.name)
  if (isOurs || code !== undefined) return error.message || String(code)
  return error.stack ?? error.message
}
