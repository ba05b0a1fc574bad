import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { ping } from '../../db/gauges.ts'
import { assertSchema } from '../../db/migrate.ts'
import { type AppContext, newApp } from '../context.ts'

const checkTimeoutMs = 2_000

const healthSchema = z
  .object({
    status: z.literal('ok').meta({ description: 'The process answers' }),
    version: z.string().meta({ description: 'Version of the program' }),
  })
  .meta({ id: 'Health' })

const checkSchema = z.enum(['ok', 'failed'])
const readinessSchema = z
  .object({
    status: z.enum(['ready', 'not_ready']).meta({ description: 'ready: every check is ok' }),
    checks: z
      .object({
        database: checkSchema.meta({ description: 'The database answers' }),
        schema: checkSchema.meta({ description: 'The database has the schema of this program' }),
        queue: checkSchema.optional().meta({ description: 'The queue answers' }),
      })
      .meta({ description: 'What was checked' }),
  })
  .meta({ id: 'Readiness' })

const readyExample = { status: 'ready', checks: { database: 'ok', schema: 'ok', queue: 'ok' } }
const notReadyExample = { status: 'not_ready', checks: { database: 'ok', schema: 'failed', queue: 'ok' } }

const health = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['Operation'],
  summary: 'Is the process alive',
  responses: {
    200: {
      description: 'It is',
      content: { 'application/json': { schema: healthSchema, example: { status: 'ok', version: '0.1.0' } } },
    },
  },
})

const readiness = createRoute({
  method: 'get',
  path: '/readyz',
  tags: ['Operation'],
  summary: 'Can it serve',
  responses: {
    200: { description: 'It can', content: { 'application/json': { schema: readinessSchema, example: readyExample } } },
    503: {
      description: 'It cannot now',
      content: { 'application/json': { schema: readinessSchema, example: notReadyExample } },
    },
  },
})

export function healthRoutes({ db, queues, log, version }: AppContext) {
  const check = async (name: string, work: () => Promise<unknown>): Promise<'ok' | 'failed'> => {
    try {
      await within(checkTimeoutMs, work())
      return 'ok'
    } catch (err) {
      log.warn({ err, check: name }, 'not ready')
      return 'failed'
    }
  }
  return newApp()
    .openapi(health, (c) => c.json({ status: 'ok' as const, version }, 200))
    .openapi(readiness, async (c) => {
      const [database, schema, queue] = await Promise.all([
        check('database', () => ping(db)),
        check('schema', () => assertSchema(db)),
        queues ? check('queue', () => queues.counts()) : undefined,
      ])
      const ready = [database, schema, queue].every((result) => result !== 'failed')
      const checks = { database, schema, ...(queue && { queue }) }
      return ready
        ? c.json({ status: 'ready' as const, checks }, 200)
        : c.json({ status: 'not_ready' as const, checks }, 503)
    })
}

async function within(timeoutMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs)
  })
  await Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}
