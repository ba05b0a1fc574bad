import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ErrorPage } from '../web/errorPage.tsx'
import type { AppContext, AppEnv } from './context.ts'
import { problemOf } from './errors.ts'

/** The answer to an error: a page where a person asked for one, else a problem document. */
export function answerError({ log }: AppContext) {
  return (err: unknown, c: Context<AppEnv>): Response => {
    const requestId = c.get('requestId')
    const problem = problemOf(err, requestId)
    if (problem.status >= 500) log.error({ err, requestId }, problem.title)
    const status = problem.status as ContentfulStatusCode
    return wantsPage(c)
      ? (c.html(<ErrorPage problem={problem} />, status) as Response)
      : c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json' })
  }
}

function wantsPage(c: Context): boolean {
  return !c.req.path.startsWith('/v1/') && (c.req.header('accept') ?? '').includes('text/html')
}
