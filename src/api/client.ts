import { hc } from 'hono/client'
import type { Api } from './app.ts'

/** A typed client of the API at an origin, like https://credence.example. */
export const createClient = (origin: string, options?: Parameters<typeof hc>[1]) => hc<Api>(origin, options)
