import { etag } from 'hono/etag'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { NotFound } from '../domain/errors.ts'
import { pages } from '../web/pages.tsx'
import { accessLog } from './accessLog.ts'
import { answerError } from './answers.tsx'
import { type AppContext, newApp } from './context.ts'
import { describe } from './document.ts'
import { MethodNotAllowed } from './errors.ts'
import { createMetrics } from './metrics.ts'
import { referencePage } from './reference.tsx'
import { boardRoutes } from './routes/boards.ts'
import { crawlRoutes } from './routes/crawls.ts'
import { eventRoutes } from './routes/events.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/imports.ts'
import { listingRoutes } from './routes/listings.ts'
import { matchRoutes } from './routes/matches.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { sourceRoutes } from './routes/sources.ts'
import { suggestRoutes } from './routes/suggest.ts'

const policy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/** The whole server: what is mounted where. */
export function createApp(context: AppContext) {
  const metrics = createMetrics(context)
  const app = newApp()
  const answer = answerError(context)
  app.onError(answer)
  app.notFound((c) => answer(new NotFound('There is no such address. /reference lists them all.'), c))

  app.use(requestId(), accessLog(context), metrics.measure, secureHeaders({ contentSecurityPolicy: policy }), etag())
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('allow', methods.join(', '))
        return answer(new MethodNotAllowed(methods), c)
      },
    }),
  )

  const served = app
    .route('/v1/listings', listingRoutes(context))
    .route('/v1/matches', matchRoutes(context))
    .route('/v1/suggest', suggestRoutes(context))
    .route('/v1/events', eventRoutes(context))
    .route('/v1/boards', boardRoutes(context))
    .route('/v1/crawls', crawlRoutes(context))
    .route('/v1/sources', sourceRoutes(context))
    .route('/v1/imports', importRoutes(context))
    .route('/metrics', metricsRoutes(metrics))
    .route('/', healthRoutes(context))

  const document = describe(app, context)
  app.get('/openapi.json', (c) => c.json(document))
  app.get('/reference', (c) => c.html(referencePage(document)))
  app.route('/', pages(context))
  return served
}
/** The type of every route, for a typed client. */
export type Api = ReturnType<typeof createApp>
