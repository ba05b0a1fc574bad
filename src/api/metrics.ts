import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { readGauges } from '../db/gauges.ts'
import type { AppContext, AppEnv } from './context.ts'

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** The metrics of one process: `measure` times each request, `text` is what Prometheus scrapes. */
export function createMetrics({ db, queues, now }: AppContext) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'credence_' })
  const requests = new Histogram({
    name: 'credence_http_request_seconds',
    help: 'Time to answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: secondsBuckets,
    registers: [registry],
  })
  new Gauge({
    name: 'credence_waiting',
    help: 'What waits or runs in the database',
    labelNames: ['what'],
    registers: [registry],
    async collect() {
      const gauges = await readGauges(db, now())
      for (const [what, count] of Object.entries(gauges)) this.set({ what }, count)
    },
  })
  new Gauge({
    name: 'credence_jobs',
    help: 'Jobs, by queue and state',
    labelNames: ['queue', 'state'],
    registers: queues ? [registry] : [],
    async collect() {
      for (const [queue, states] of Object.entries((await queues?.counts()) ?? {})) {
        for (const [state, count] of Object.entries(states)) this.set({ queue, state }, count)
      }
    },
  })
  const measure: MiddlewareHandler<AppEnv> = async (c, next) => {
    const stop = requests.startTimer({ method: c.req.method })
    await next()
    stop({ route: routeOf(c), status: c.res.status })
  }
  return { measure, contentType: registry.contentType, text: () => registry.metrics() }
}

export type Metrics = ReturnType<typeof createMetrics>

/** The pattern that answered, so that ids do not make a series each. */
function routeOf(c: Parameters<MiddlewareHandler>[0]): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none'
}
