import { FetchFailed } from '../domain/errors.ts'
import { checkUrl } from './address.ts'
import type { Answer } from './exchange.ts'
import type { Visit } from './visit.ts'

/** Headers that may follow to another host; whatever else a source sends is for its own host only. */
const travelling = new Set(['accept', 'accept-language', 'content-type', 'if-none-match', 'if-modified-since'])

/** The visit that a redirect asks for. Throws FetchFailed where it is not to be followed. */
export function follow(visit: Visit, answer: Answer): Visit {
  const location = answer.headers.location
  const url = location === undefined ? null : URL.parse(location, visit.url)
  if (url === null) throw new FetchFailed('transient', `HTTP ${answer.status} without an address to go to`)
  if (visit.method === 'POST' && answer.status !== 307 && answer.status !== 308)
    throw new FetchFailed('transient', `HTTP ${answer.status} to a POST, which must not become a GET`)
  if (visit.url.protocol === 'https:' && url.protocol === 'http:')
    throw new FetchFailed('forbidden', `${visit.url.host} redirects from https to http`)
  checkUrl(url)
  url.hash = ''
  const sameHost = url.host === visit.url.host
  return {
    ...visit,
    url,
    from: visit.url,
    vendor: sameHost ? visit.vendor : undefined,
    headers: sameHost ? visit.headers : pick(visit.headers),
  }
}

function pick(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => travelling.has(name.toLowerCase())))
}
