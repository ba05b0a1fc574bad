import { type Job, Worker } from 'bullmq'
import {
  type Backend,
  type JobData,
  openBackend,
  type QueueName,
  type QueueOptions,
  queueNames,
  queueTable,
} from '../queue.ts'
import { clean } from './clean.ts'
import type { WorkContext } from './context.ts'
import { BoardUnavailable, crawlBoard } from './crawl.ts'
import { readPostings } from './read.ts'
import { openReaders } from './readers.ts'
import { sweep } from './sweep.ts'
import { tick } from './tick.ts'

interface Work<N extends QueueName> {
  /** Jobs at once in this process. */
  concurrency: number
  run(context: WorkContext, data: JobData<N>, signal: AbortSignal): Promise<unknown>
}

const table: { [N in QueueName]: Work<N> } = {
  tick: { concurrency: 1, run: tick },
  crawl: { concurrency: 8, run: crawlOnce },
  read: { concurrency: 1, run: (context, _, signal) => readPostings(context, { signal }) },
  sweep: { concurrency: 1, run: sweep },
  clean: { concurrency: 1, run: (context, _, signal) => clean(context, signal) },
}

/** How often the schedulers are looked for: a store that was wiped forgets them. */
const scheduleMs = 10_000
const stopMs = 20_000
/** A job of a worker that died comes to another one after so long. */
const locks = { lockDuration: 15_000, stalledInterval: 10_000 }

export interface Workers {
  /** Takes no more jobs, stops those that run at their next commit, then closes the connections of the workers. */
  stop(): Promise<void>
}

/** Starts a worker for each queue, and the schedulers. */
export async function startWorkers(shared: WorkContext, options: QueueOptions): Promise<Workers> {
  const readers = openReaders()
  const context = { ...shared, readers }
  const stopping = new AbortController()
  const onError = (err: Error) => context.log.warn({ err }, 'queue')
  const backend = openBackend({ ...options, onError }, 'worker')
  const workers = queueNames.map((name) => startWorker(name, backend, context, stopping.signal))
  for (const worker of workers) worker.on('error', onError)
  await Promise.all(workers.map((worker) => worker.waitUntilReady()))
  await context.queues?.schedule()
  const schedule = setInterval(() => void context.queues?.schedule().catch(onError), scheduleMs)

  return {
    async stop() {
      clearInterval(schedule)
      await Promise.all(workers.map((worker) => worker.pause(true)))
      stopping.abort(new Error('The worker stops'))
      const late = setTimeout(() => workers.forEach((worker) => void worker.close(true).catch(onError)), stopMs)
      await Promise.all(workers.map((worker) => worker.close()))
      clearTimeout(late)
      await backend.close()
      await readers.close()
    },
  }
}

function startWorker<N extends QueueName>(
  name: N,
  backend: Backend,
  context: WorkContext,
  signal: AbortSignal,
): Worker {
  const { concurrency, run } = table[name]
  const work = async (job: Job) => {
    await run(context, queueTable[name].data.parse(job.data) as JobData<N>, signal)
  }
  const worker = new Worker(
    name,
    work,
    { ...backend.options, ...locks, concurrency } as never,
    backend.factory as never,
  )
  worker.on('failed', (_, err) => context.log.error({ queue: name, err }, 'job failed'))
  return worker as unknown as Worker
}

async function crawlOnce(
  context: WorkContext,
  { boardId, lease }: JobData<'crawl'>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await crawlBoard(context, boardId, { lease, signal })
  } catch (error) {
    // A job that comes twice finds its claim used: the first one does the work.
    if (!(error instanceof BoardUnavailable)) throw error
    context.log.info({ board: boardId }, error.message)
  }
}
