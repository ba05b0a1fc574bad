import pino, { type Logger } from 'pino'

const secret = ['authorization', 'cookie', 'password', 'token', 'email', 'key', 'secret']

/** The one logger: JSON lines on standard error, with what must not be kept left out. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`]), remove: true },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
