import { startWorkers } from '../workers/index.ts'
import { type FetchOptions, type House, openFetcher, openProducer, queueOptions, workContext } from './house.ts'
import { serveApi } from './serve.ts'

interface Everything extends FetchOptions {
  port: number
}

/** Workers, scheduler, API and pages in this process. The house stops them: intake first, then workers, queues, connections. */
export async function runAll(house: House, { port, ...fetch }: Everything): Promise<{ url: string }> {
  const fetcher = openFetcher(house, fetch)
  const queues = openProducer(house)
  const workers = await startWorkers(workContext(house, fetcher, queues), queueOptions(house))
  house.onClose(workers.stop)
  return serveApi(house, queues, { port, next: true })
}
