import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import { openHouse, openProducer } from '../house.ts'
import { tell } from '../output.ts'
import { serveApi } from '../serve.ts'
import { untilStopped } from '../signals.ts'

/** `credence api`: the HTTP API and the pages. */
export function apiCommand(): Command {
  return new Command('api')
    .description('Serve the HTTP API and the pages.')
    .option('--port <number>', 'port, else PORT, else 3000', Number)
    .addHelpText('after', '\nExample:\n  DATABASE_URL=… REDIS_URL=redis://localhost credence api --port 8080')
    .action(async ({ port }: { port?: number }) => {
      const house = await openHouse(loadConfig())
      try {
        const served = await serveApi(house, openProducer(house), { port: port ?? house.config.port, next: false })
        tell(`Serving ${served.url}`)
        await untilStopped()
      } finally {
        await house.close()
      }
    })
}
