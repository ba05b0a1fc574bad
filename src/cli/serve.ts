import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApp } from '../api/app.ts'
import type { Queues } from '../queue.ts'
import { importFiles } from '../workers/import.ts'
import type { House } from './house.ts'
import { tell, UsageError } from './output.ts'

interface Port {
  port: number
  /** Take the next free one when it is taken. */
  next: boolean
}

/** Serves the API and the pages until the house closes. */
export async function serveApi(house: House, queues: Queues, wanted: Port): Promise<{ url: string }> {
  if (!Number.isInteger(wanted.port) || wanted.port < 0 || wanted.port > 65_535) {
    throw new UsageError('--port takes a number from 0 to 65535')
  }
  const { config, db, log } = house
  const now = () => new Date()
  const app = createApp({
    ...{ db, queues, log, now, version: config.version, operatorToken: config.operatorToken },
    async importFiles(board, files) {
      const report = await importFiles({ db, now }, board, files)
      queues.nudge('read')
      return report
    },
  })
  const server = createServer(getRequestListener(app.fetch))
  const port = await listen(server, config.host, wanted)
  house.onClose(async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    const late = setTimeout(() => server.closeAllConnections(), 5_000)
    await closed
    clearTimeout(late)
  })
  if (port !== wanted.port && wanted.port !== 0) tell(`Port ${wanted.port} is taken: using ${port}.`)
  return { url: `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}` }
}

async function listen(server: Server, host: string, { port, next }: Port): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      server.listen(tried, host)
      await once(server, 'listening')
      const address = server.address()
      return typeof address === 'object' && address ? address.port : tried
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (isTaken && next && tried < port + 100) continue
      throw isTaken ? new UsageError(`Port ${tried} is taken: choose another with --port or PORT`) : error
    }
  }
}
