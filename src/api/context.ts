import { OpenAPIHono } from '@hono/zod-openapi'
import type { RequestIdVariables } from 'hono/request-id'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Db } from '../db/database.ts'
import { invalidParameters } from '../domain/parameters.ts'
import type { Queues } from '../queue.ts'

/** What the API and the pages are given by the process that runs them. */
export interface AppContext {
  db: Db
  /** Without queues, readiness does not speak of them. */
  queues?: Pick<Queues, 'counts'>
  log: Logger
  version: string
  now: () => Date
}

export interface AppEnv {
  Variables: RequestIdVariables
}

/** An empty app, to be mounted. */
export const newApp = () => new OpenAPIHono<AppEnv>()

type Checked = { success: true } | { success: false; error: { issues: readonly z.core.$ZodIssue[] } }

/** The hook of a route with a query: throws when the query does not fit the schema. */
export const refuseUnless =
  (schema: z.ZodObject) =>
  (checked: Checked): undefined => {
    if (!checked.success) throw invalidParameters(schema, checked.error.issues)
  }
