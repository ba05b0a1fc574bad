export const failureClasses = ['throttled', 'transient', 'blocked', 'changed', 'gone', 'forbidden'] as const

/**
 * What the runtime does with a failure:
 * throttled: wait as told, costs no attempt · transient: retry with backoff · blocked: leave alone for hours, tell the operator
 * changed: keep the page, tell the operator · gone: confirm three times, then pause the board · forbidden: do not fetch
 */
export type FailureClass = (typeof failureClasses)[number]

/** A request or an answer that failed, with what the runtime is to do about it. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed'
  readonly failure: FailureClass
  readonly retryAfterMs: number | null
  /** The answer, where there was one, for whoever inspects the failure. */
  readonly body: string | null
  /** What the attempt cost: requests made, robots.txt and redirects among them, and bytes received. */
  requests = 0
  bytes = 0

  constructor(
    failure: FailureClass,
    message: string,
    options: { retryAfterMs?: number | null; body?: string | null; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.failure = failure
    this.retryAfterMs = options.retryAfterMs ?? null
    this.body = options.body ?? null
  }
}

/** The page is not what its source knows. */
export class SourceChanged extends Error {
  override readonly name = 'SourceChanged'
  readonly failure = 'changed' as const
}

/** The cursor was not given by this search. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'
}

/** There is no such thing as was asked for. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}
