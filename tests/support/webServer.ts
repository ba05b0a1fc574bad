import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Arrival {
  atMs: number
  /** The real host, as `--connect-to` names it. */
  host: string
  method: string
  path: string
  headers: IncomingHttpHeaders
}

export interface WebServer {
  origin: string
  /** Every request so far, in the order of arrival. */
  arrivals: Arrival[]
  close(): Promise<void>
}

/** A server on loopback that logs what arrives before it answers. */
export async function startWebServer(answer: (arrival: Arrival, response: ServerResponse) => void): Promise<WebServer> {
  const arrivals: Arrival[] = []
  const server = createServer((request, response) => {
    const host = String(request.headers['x-forwarded-host'] ?? request.headers.host)
    const arrival = { atMs: Date.now(), host, method: request.method!, path: request.url!, headers: request.headers }
    arrivals.push(arrival)
    request.resume()
    answer(arrival, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
