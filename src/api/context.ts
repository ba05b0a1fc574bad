import { OpenAPIHono } from '@hono/zod-openapi'
import type { RequestIdVariables } from 'hono/request-id'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Db } from '../db/database.ts'
import type { ImportFile, ImportReport } from '../domain/imports.ts'
import { invalidBody, invalidParameters } from '../domain/parameters.ts'
import type { Queues } from '../queue.ts'

/** What the API and the pages are given by the process that runs them. */
export interface AppContext {
  db: Db
  /** Without queues, readiness does not speak of them. */
  queues?: Pick<Queues, 'counts'>
  /** Without a token, what is only for the operator is refused. */
  operatorToken?: string | null
  /** Takes what files hold as postings of a board; throws ImportRefused. */
  importFiles?: (board: string, files: ImportFile[]) => Promise<ImportReport>
  log: Logger
  version: string
  now: () => Date
}

export interface AppEnv {
  Variables: RequestIdVariables
}

/** An empty app, to be mounted. */
export const newApp = () => new OpenAPIHono<AppEnv>()

type Checked = { target: string } & (
  | { success: true }
  | { success: false; error: { issues: readonly z.core.$ZodIssue[] } }
)

/** The hook of a route with a query: throws when the query does not fit the schema, or a body does not fit its own. */
export const refuseUnless =
  (query: z.ZodObject) =>
  (checked: Checked): undefined => {
    if (checked.success) return
    const { issues } = checked.error
    throw checked.target === 'json' ? invalidBody(issues) : invalidParameters(query, issues)
  }
