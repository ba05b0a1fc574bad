import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const root = join(import.meta.dirname, '..')

const rule = z.string().regex(/^[^=\s]+=https?:\/\/[^\s]+$/, 'is HOST=ORIGIN, as in *=http://127.0.0.1:4000')
const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional())

const settings = z.object({
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(?:ql)?$/, error: 'is an address like postgres://user:password@host/name' }),
  ),
  REDIS_URL: optional(
    z.string().regex(/^rediss?(?:\+(?:sentinel|cluster))?:\/\/.+/, 'is an address like redis://host:6379'),
  ),
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  HOST: optional(z.string().min(1)),
  CREDENCE_HOME: optional(z.string().min(1)),
  CONTACT: optional(z.string().min(3)),
  OPERATOR_TOKEN: optional(z.string().min(16, 'has at least 16 characters')),
  LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])),
  QUEUE_PREFIX: optional(z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'is a short name in small letters')),
  DATABASE_CONNECTIONS: optional(z.coerce.number().int().min(2).max(200)),
  FETCH_SPACING_MS: optional(z.coerce.number().int().min(0).max(600_000)),
  FETCH_CONNECT_TO: optional(
    z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(rule)),
  ),
})

export interface Config {
  version: string
  /** null: the embedded Postgres in `home`. */
  databaseUrl: string | null
  databaseConnections: number
  /** null: the queues are kept in Postgres. */
  redisUrl: string | null
  queuePrefix: string
  host: string
  port: number
  /** Folder of the embedded Postgres and of what the program keeps beside it. */
  home: string
  /** Where a crawled host's operator reaches ours: it goes out with every request. */
  contact: string | null
  /** What a request must show that only the operator may send; null: nobody may. */
  operatorToken: string | null
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
  fetchSpacingMs: number
  connectTo: readonly string[]
  /** Keys of boards, by name: KEY_USAJOBS is USAJOBS. */
  keys: ReadonlyMap<string, string>
}

/** The settings do not fit: each line says which one and how it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** The settings as one frozen value; throws ConfigError with all faults at once. */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = settings.safeParse(env)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${path[0]?.toString()} ${message}`)
    throw new ConfigError(`These settings do not fit (.env.example explains them):\n${[...new Set(faults)].join('\n')}`)
  }
  const given = parsed.data
  return Object.freeze({
    version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    databaseUrl: given.DATABASE_URL ?? null,
    databaseConnections: given.DATABASE_CONNECTIONS ?? 10,
    redisUrl: given.REDIS_URL ?? null,
    queuePrefix: given.QUEUE_PREFIX ?? 'credence',
    host: given.HOST ?? '127.0.0.1',
    port: given.PORT ?? 3000,
    home: resolve(root, given.CREDENCE_HOME ?? '.credence'),
    contact: given.CONTACT ?? null,
    operatorToken: given.OPERATOR_TOKEN ?? null,
    logLevel: given.LOG_LEVEL ?? 'warn',
    fetchSpacingMs: given.FETCH_SPACING_MS ?? 1000,
    connectTo: given.FETCH_CONNECT_TO ?? [],
    keys: new Map(
      Object.entries(env).flatMap(([name, value]) =>
        name.startsWith('KEY_') && value ? [[name.slice(4), value]] : [],
      ),
    ),
  })
}
