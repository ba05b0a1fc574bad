import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { AppContext, AppEnv } from './context.ts'
import { Forbidden, Unauthorized } from './errors.ts'

/** Lets only the bearer of the operator's token through. */
export function operatorOnly({ operatorToken }: Pick<AppContext, 'operatorToken'>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!operatorToken) {
      throw new Forbidden(
        'This server has no operator: set OPERATOR_TOKEN, start it again, and send the token as Bearer.',
      )
    }
    const shown = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    if (!timingSafeEqual(digest(shown), digest(operatorToken))) {
      c.header('www-authenticate', 'Bearer')
      throw new Unauthorized('Send "Authorization: Bearer …" with the token that OPERATOR_TOKEN holds.')
    }
    await next()
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()
