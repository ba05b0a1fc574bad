export interface Limits {
  connectTimeoutMs: number
  /** Until the answer's first line and headers are there. */
  headersTimeoutMs: number
  /** Between two pieces of the body. */
  bodyTimeoutMs: number
  /** One request and its whole answer, without the wait for its turn. */
  totalTimeoutMs: number
  /** Over the wire and, again, after decompression. */
  maxBodyBytes: number
  maxRedirects: number
}

export const defaultLimits: Limits = {
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 30_000,
  bodyTimeoutMs: 30_000,
  totalTimeoutMs: 120_000,
  maxBodyBytes: 20 * 1024 * 1024,
  maxRedirects: 5,
}
