import type { Dispatcher } from 'undici'
import { FetchFailed } from '../domain/errors.ts'
import { decodeText } from './charset.ts'
import { acceptEncoding, decompress } from './decompress.ts'
import type { Limits } from './limits.ts'

export interface Message {
  dispatcher: Dispatcher
  origin: string
  path: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body: string | null
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Counts what is received while it is received, so that a failure has its bytes too. */
interface Meter {
  bytes: number
}

/** `cutAt`: keep so many bytes of the body and leave the rest. */
export interface ExchangeOptions {
  limits: Limits
  meter: Meter
  signal?: AbortSignal | undefined
  cutAt?: number | undefined
}

/** One request and its answer, read and decoded within the limits. Throws FetchFailed, or the reason of `signal`. */
export async function exchange(message: Message, options: ExchangeOptions): Promise<Answer> {
  const { limits, signal } = options
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), limits.totalTimeoutMs)
  try {
    const { dispatcher, ...request } = message
    const response = await dispatcher.request({
      ...request,
      headers: { 'accept-encoding': acceptEncoding, ...request.headers },
      headersTimeout: limits.headersTimeoutMs,
      bodyTimeout: limits.bodyTimeoutMs,
      signal: signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal,
    })
    const headers = joined(response.headers)
    const wire = await receive(response.body, Number(headers['content-length']), options)
    const bytes = await decompress(wire, headers['content-encoding'] ?? '', limits.maxBodyBytes)
    return { status: response.statusCode, headers, body: decodeText(bytes, headers['content-type'] ?? '') }
  } catch (error) {
    signal?.throwIfAborted()
    throw asFailure(error, deadline.signal.aborted ? `no whole answer within ${limits.totalTimeoutMs} ms` : null)
  } finally {
    clearTimeout(timer)
  }
}

async function receive(body: AsyncIterable<Buffer>, announced: number, options: ExchangeOptions): Promise<Buffer> {
  const { limits, meter, cutAt } = options
  if (cutAt === undefined && announced > limits.maxBodyBytes) throw tooLong(limits)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    meter.bytes += chunk.length
    length += chunk.length
    chunks.push(chunk)
    if (cutAt !== undefined && length >= cutAt) break
    if (cutAt === undefined && length > limits.maxBodyBytes) throw tooLong(limits)
  }
  return Buffer.concat(chunks)
}

function tooLong(limits: Limits): FetchFailed {
  return new FetchFailed('changed', `The answer is longer than ${limits.maxBodyBytes} bytes`)
}

function joined(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}

/** Whatever goes wrong on the way is transient, unless it was refused on purpose (deep inside a connection attempt, perhaps). */
function asFailure(error: unknown, reason: string | null): FetchFailed {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FetchFailed) return cause
  }
  return new FetchFailed('transient', `The request failed: ${reason ?? messageOf(error)}`, { cause: error })
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0])
  return error instanceof Error ? error.message || error.name : String(error)
}
