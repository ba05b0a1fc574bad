import pino from 'pino'
import { createApp } from '../../src/api/app.ts'
import type { AppContext } from '../../src/api/context.ts'
import type { Db } from '../../src/db/database.ts'
import { today } from './listings.ts'

/** The server over the database, on the tests' day, with its log kept in `lines`. */
export function testApp(db: Db, context: Partial<AppContext> = {}) {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  const app = createApp({ db, log, version: '0.0.0-test', now: () => today, ...context })
  const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
  const getJson = async (path: string) => (await get(path)).json()
  return { app, get, getJson, lines }
}
