import { type BackendFactory, createPostgresBackend, type IQueueBackend, type JobsOptions, Queue } from 'bullmq'
import { Cluster, Redis } from 'ioredis'
import { z } from 'zod'

const secondMs = 1_000
const minuteMs = 60 * secondMs

interface QueueRow<D extends z.ZodType> {
  data: D
  options: JobsOptions
  /** Put in by the scheduler, so often. */
  everyMs?: number
  /** A nudge adds nothing while so many of its jobs wait already. */
  lanes?: number
}

const queue = <D extends z.ZodType>(row: QueueRow<D>) => row
const nothing = z.strictObject({})

/** Every queue. Jobs carry ids; what is due stands in Postgres, so a job that is lost or comes twice does no harm. */
export const queueTable = {
  tick: queue({ data: nothing, options: { attempts: 1 }, everyMs: 5 * secondMs }),
  crawl: queue({ data: z.strictObject({ boardId: z.string(), lease: z.uuid() }), options: { attempts: 1 } }),
  read: queue({
    data: nothing,
    options: { attempts: 3, backoff: { type: 'exponential', delay: 2 * secondMs } },
    lanes: 2,
  }),
  sweep: queue({ data: nothing, options: { attempts: 1 }, everyMs: 15 * secondMs }),
  clean: queue({ data: nothing, options: { attempts: 1 }, everyMs: 360 * minuteMs }),
}

export type QueueName = keyof typeof queueTable
export type JobData<N extends QueueName> = z.infer<(typeof queueTable)[N]['data']>
type Nudged = { [N in QueueName]: JobData<N> extends Record<string, never> ? N : never }[QueueName]

export const queueNames = Object.keys(queueTable) as QueueName[]

export interface QueueOptions {
  databaseUrl: string
  /** redis://, rediss://, redis+sentinel://host,host/name or redis+cluster://host,host; null: the queues are kept in Postgres. */
  redisUrl: string | null
  /** Keeps the queues of several installations, or tests, apart. */
  prefix?: string
  onError?: (error: Error) => void
}

/** Where the queues are kept, as bullmq takes it. */
export interface Backend {
  name: 'postgres' | 'redis'
  options: { connection: unknown; prefix?: string }
  factory: BackendFactory<IQueueBackend, unknown> | undefined
  close(): Promise<void>
}

export interface Queues {
  backend: Backend['name']
  add<N extends QueueName>(name: N, data: JobData<N>): Promise<void>
  /** Says "look now" to a queue; never throws: what is lost is found by the sweep. */
  nudge(name: Nudged): void
  /** Sees to it that the schedulers are there, also after the store was wiped. */
  schedule(): Promise<void>
  /** Jobs by queue and state; fails when the store is away. */
  counts(): Promise<Record<QueueName, Record<string, number>>>
  close(): Promise<void>
}

const countedStates = ['waiting', 'active', 'delayed', 'failed'] as const

/** The only producer. */
export function openQueues(options: QueueOptions): Queues {
  const backend = openBackend(options, 'producer')
  const onError = options.onError ?? (() => {})
  const opened = new Map(queueNames.map((name) => [name, openQueue(name, backend, onError)]))
  const find = (name: QueueName) => opened.get(name)!

  return {
    backend: backend.name,
    async add(name, data) {
      await find(name).add(name, queueTable[name].data.parse(data), jobOptions(name))
    },
    nudge(name) {
      const lane = Math.floor(Math.random() * (laneCount(name) ?? 1))
      const deduplication = { id: `${name}-${lane}`, keepLastIfActive: true }
      find(name)
        .add(name, {}, { ...jobOptions(name), deduplication })
        .catch(onError)
    },
    async schedule() {
      for (const name of queueNames) await scheduleQueue(name, find(name))
    },
    async counts() {
      const counted = queueNames.map(async (name) => [name, await find(name).getJobCounts(...countedStates)] as const)
      return Object.fromEntries(await Promise.all(counted)) as Record<QueueName, Record<string, number>>
    },
    async close() {
      await Promise.all([...opened.values()].map((one) => one.close()))
      await backend.close()
    },
  }
}

function openQueue(name: QueueName, backend: Backend, onError: (error: Error) => void): Queue {
  // bullmq types the two backends apart; which one it is stands in the settings.
  const opened = new Queue(name, backend.options as never, backend.factory as never) as unknown as Queue
  opened.on('error', onError)
  return opened
}

async function scheduleQueue(name: QueueName, opened: Queue): Promise<void> {
  const { everyMs } = queueTable[name] as QueueRow<z.ZodType>
  if (everyMs === undefined) return
  const there = await opened.getJobScheduler(name)
  if (there?.every === everyMs) return
  await opened.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: jobOptions(name) })
}

function laneCount(name: QueueName): number | undefined {
  return (queueTable[name] as QueueRow<z.ZodType>).lanes
}

function jobOptions(name: QueueName): JobsOptions {
  return { removeOnComplete: true, removeOnFail: { count: 1_000 }, ...queueTable[name].options }
}

/** Opens the store of the queues: for the producer, whose calls fail when it is away, or for workers, which wait for it. */
export function openBackend(options: QueueOptions, side: 'producer' | 'worker'): Backend {
  const prefix = options.prefix ?? 'credence'
  if (options.redisUrl === null) {
    const schema = `${prefix.replaceAll(/\W/g, '_')}_queue`
    const connection = {
      connectionString: options.databaseUrl,
      // A job that the machine's death undoes is one that the sweep finds.
      options: '-c synchronous_commit=off',
      schema,
      migrate: true,
      max: side === 'worker' ? 3 : 2,
    }
    const factory = createPostgresBackend as unknown as Backend['factory']
    return { name: 'postgres', options: { connection }, factory, close: async () => {} }
  }
  const redis = connectRedis(options.redisUrl, side === 'worker' ? null : 2)
  redis.on('error', options.onError ?? (() => {}))
  return {
    name: 'redis',
    // Braces keep all keys of the queues in one slot of a cluster.
    options: { connection: redis, prefix: `{${prefix}}` },
    factory: undefined,
    close: async () => {
      await redis.quit().catch(() => redis.disconnect())
    },
  }
}

function connectRedis(text: string, maxRetriesPerRequest: number | null): Redis | Cluster {
  const [, kind = '', auth = '', hosts = '', path = ''] =
    /^redis\+(sentinel|cluster):\/\/(?:([^@/]*)@)?([^/]+)\/?(.*)$/.exec(text) ?? []
  if (kind === '') return new Redis(text, { maxRetriesPerRequest })
  const [username = '', password = ''] = auth.split(':').map(decodeURIComponent)
  const account = { ...(username && { username }), ...(password && { password }) }
  const port = kind === 'sentinel' ? 26379 : 6379
  const nodes = hosts.split(',').map((host) => {
    const at = new URL(`redis://${host}`)
    return { host: at.hostname, port: at.port === '' ? port : Number(at.port) }
  })
  if (kind === 'cluster') return new Cluster(nodes, { redisOptions: { ...account, maxRetriesPerRequest } })
  const [name = '', db = '0'] = path.split('/')
  return new Redis({ sentinels: nodes, name: name || 'mymaster', db: Number(db), ...account, maxRetriesPerRequest })
}
