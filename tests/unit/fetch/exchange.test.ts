import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { Agent } from 'undici'
import { afterEach, describe, expect, it } from 'vitest'
import { type ExchangeOptions, exchange } from '../../../src/fetch/exchange.ts'
import { defaultLimits, type Limits } from '../../../src/fetch/limits.ts'

let server: Server
let agent: Agent
afterEach(async () => {
  await agent.destroy()
  server.closeAllConnections()
  server.close()
})

/** One request to a server that answers so. */
async function ask(listener: RequestListener, limits: Partial<Limits> = {}, options: Partial<ExchangeOptions> = {}) {
  agent = new Agent()
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const message = { dispatcher: agent, origin, path: '/', method: 'GET' as const, headers: {}, body: null }
  return exchange(message, { limits: { ...defaultLimits, ...limits }, meter: { bytes: 0 }, ...options })
}

describe('one request and its answer', () => {
  it('counts what came over the wire and returns what it means', async () => {
    const body = gzipSync('Coder. '.repeat(1000))
    const meter = { bytes: 0 }
    const answer = await ask((_, response) => response.setHeader('content-encoding', 'gzip').end(body), {}, { meter })
    expect(answer.body).toHaveLength(7000)
    expect(meter.bytes).toBe(body.length)
  })

  it.each<[trap: string, listener: RequestListener, failure: string]>([
    ['headers that never come', () => {}, 'transient'],
    ['a body that stops', (_, response) => void response.writeHead(200).write('<html>'), 'transient'],
    [
      'a body that drips',
      (_, response) => {
        const drip = setInterval(() => response.write('.'), 20)
        response.on('close', () => clearInterval(drip))
      },
      'transient',
    ],
    [
      'a body cut off before its length',
      (_, response) => {
        response.writeHead(200, { 'content-length': 1000 }).write('half')
        setTimeout(() => response.destroy(), 20)
      },
      'transient',
    ],
    [
      'a body cut off between chunks',
      (_, response) => {
        response.writeHead(200).write('half')
        setTimeout(() => response.destroy(), 20)
      },
      'transient',
    ],
    [
      'a compressed body that ends early',
      (_, response) =>
        response.setHeader('content-encoding', 'gzip').end(gzipSync('Coder. '.repeat(1000)).subarray(0, 40)),
      'transient',
    ],
    ['a connection that is dropped', (request) => request.socket.destroy(), 'transient'],
    [
      'a body that says that it is too long',
      (_, response) => void response.writeHead(200, { 'content-length': 2e6 }).write('x'),
      'changed',
    ],
    [
      'a body that goes on and on',
      (_, response) => {
        const pour = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x'))) {}
        }
        response.on('drain', pour)
        pour()
      },
      'changed',
    ],
    [
      'a compressed bomb',
      (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(30_000_000))),
      'changed',
    ],
    [
      'a .gz file that is a bomb',
      (_, response) => response.setHeader('content-type', 'application/gzip').end(gzipSync(Buffer.alloc(30_000_000))),
      'changed',
    ],
    [
      'headers without end',
      (request) => {
        request.socket.write('HTTP/1.1 200 OK\r\n')
        for (let n = 0; n < 2000; n++) request.socket.write(`x-${n}: ${'y'.repeat(50)}\r\n`)
      },
      'transient',
    ],
    ['no HTTP at all', (request) => request.socket.end('SSH-2.0-OpenSSH_9.9\r\n'), 'transient'],
  ])('gives up on %s', async (_, listener, failure) => {
    const limits = { headersTimeoutMs: 300, bodyTimeoutMs: 300, totalTimeoutMs: 1500, maxBodyBytes: 1_000_000 }
    const started = performance.now()
    await expect(ask(listener, limits)).rejects.toMatchObject({ name: 'FetchFailed', failure })
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('keeps the beginning of a body that need not be read to its end', async () => {
    const answer = await ask(
      (_, response) => response.end('x'.repeat(1_000_000)),
      { maxBodyBytes: 1000 },
      { cutAt: 500_000 },
    )
    expect(answer.body.length).toBeGreaterThanOrEqual(500_000)
    expect(answer.body.length).toBeLessThan(600_000)
  })

  it('ends with the reason of whoever calls it off', async () => {
    const reason = new Error('stopping')
    await expect(ask(() => {}, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('says nothing of a closed port but that the request failed', async () => {
    agent = new Agent()
    server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await new Promise((closed) => server.close(closed))
    const message = {
      dispatcher: agent,
      origin: `http://127.0.0.1:${port}`,
      path: '/',
      method: 'GET' as const,
      headers: {},
      body: null,
    }
    await expect(exchange(message, { limits: defaultLimits, meter: { bytes: 0 } })).rejects.toMatchObject({
      failure: 'transient',
      message: expect.stringContaining('ECONNREFUSED'),
    })
  })
})
