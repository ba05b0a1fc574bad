import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import { startWorkers } from '../../workers/index.ts'
import { openFetcher, openHouse, openProducer, queueOptions, remindOfContact, workContext } from '../house.ts'
import { tell } from '../output.ts'
import { untilStopped } from '../signals.ts'

/** `credence worker`: crawls, reads and sweeps; any number may run. */
export function workerCommand(): Command {
  return new Command('worker')
    .description(
      'Run the workers: crawl boards that are due, read postings, sweep up what was forgotten. Any number may run.',
    )
    .addHelpText('after', '\nExample:\n  DATABASE_URL=… REDIS_URL=redis://localhost credence worker')
    .action(async () => {
      const house = await openHouse(loadConfig())
      try {
        remindOfContact(house)
        const context = workContext(house, openFetcher(house), openProducer(house))
        const workers = await startWorkers(context, queueOptions(house))
        house.onClose(workers.stop)
        tell('Working.')
        await untilStopped()
      } finally {
        await house.close()
      }
    })
}
