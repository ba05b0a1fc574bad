import { HTTPException } from 'hono/http-exception'
import { BadCursor, NotFound } from '../domain/errors.ts'
import { ImportRefused } from '../domain/imports.ts'
import { InvalidParameters } from '../domain/parameters.ts'

import { type Problem, type ProblemKind, problemKinds } from './problem.ts'

/** The address is there, the method is not. */
export class MethodNotAllowed extends Error {
  override readonly name = 'MethodNotAllowed'

  constructor(allowed: string[]) {
    super(`It takes ${allowed.join(', ')}.`)
  }
}

/** The request does not show that the operator sends it. */
export class Unauthorized extends Error {
  override readonly name = 'Unauthorized'
}

/** A setting keeps everyone from it. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
}

interface Told {
  kind: ProblemKind
  status?: number
  detail: string
  errors?: Problem['errors']
}

/** The only map from errors to answers. Of an error that is not in it, only the request id is told. */
export function problemOf(error: unknown, requestId: string): Problem {
  const { kind, status, detail, errors } = tell(error) ?? {
    kind: 'internal',
    detail: `This is a fault of ours. Try again, and if it stays, report the request ${requestId}.`,
  }
  return {
    type: `/reference#${kind}`,
    title: problemKinds[kind].title,
    status: status ?? problemKinds[kind].status,
    detail,
    instance: `/requests/${requestId}`,
    errors: errors ?? [],
  }
}

function tell(error: unknown): Told | null {
  if (error instanceof InvalidParameters) return invalid(error.errors)
  if (error instanceof BadCursor) return invalid([{ parameter: 'cursor', message: error.message, allowed: null }])
  if (error instanceof NotFound) return { kind: 'not-found', detail: error.message }
  if (error instanceof MethodNotAllowed) return { kind: 'method-not-allowed', detail: error.message }
  if (error instanceof Unauthorized) return { kind: 'unauthorized', detail: error.message }
  if (error instanceof Forbidden) return { kind: 'forbidden', detail: error.message }
  if (error instanceof ImportRefused) return unreadable(error)
  if (error instanceof HTTPException && error.status < 500) {
    return { kind: 'refused', status: error.status, detail: error.message }
  }
  if (codeOf(error) === noSuchCharacter)
    return { kind: 'refused', detail: 'It holds a character that no text can hold.' }
  if (isUnavailable(error)) return { kind: 'unavailable', detail: 'Try again in a minute.' }
  return null
}

function invalid(errors: Problem['errors']): Told {
  const named = errors.map(({ parameter, message }) => `${parameter} ${message}`)
  return { kind: 'invalid-parameters', detail: `${named.join('; ')}.`, errors }
}

function unreadable({ faults, message }: ImportRefused): Told {
  const errors = faults.map(({ file, line, reason }) => ({
    parameter: `${file}:${line}`,
    message: reason,
    allowed: null,
  }))
  return { kind: 'unreadable-files', detail: message, errors }
}

const refusedConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01',
  '57P03',
  '53300',
])

/** What Postgres says of text with a zero byte. */
const noSuchCharacter = '22021'

function isUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnavailable)
  return refusedConnection.has(codeOf(error) ?? '')
}

function codeOf(error: unknown): string | null {
  const code = error instanceof Error ? (error as { code?: unknown }).code : null
  return typeof code === 'string' ? code : null
}
