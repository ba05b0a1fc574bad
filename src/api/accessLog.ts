import type { MiddlewareHandler } from 'hono'
import type { AppContext, AppEnv } from './context.ts'

/** One line a request, without the query: it may say what a person holds or wishes. */
export function accessLog({ log }: AppContext): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedMs = performance.now()
    await next()
    const durationMs = Math.round((performance.now() - startedMs) * 10) / 10
    const line = {
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      durationMs,
    }
    log.info(line, 'request')
  }
}
