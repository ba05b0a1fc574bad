import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Connections, openConnections, readConnectTo } from '../../../src/fetch/connections.ts'
import { exchange } from '../../../src/fetch/exchange.ts'
import { defaultLimits } from '../../../src/fetch/limits.ts'

let arrived = 0
const server = createServer((_, response) => {
  arrived++
  response.end('reached')
})
let port = 0
let connections: Connections

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())
afterEach(() => connections.close())

/** Reaches for an address past every check but the connection's own. */
async function reach(origin: string, rules: string[] = []): Promise<string> {
  connections = openConnections(readConnectTo(rules), defaultLimits)
  const route = connections.routeTo(new URL('https://jobs.example/'), null)
  const message = {
    dispatcher: route.dispatcher,
    origin: rules.length ? route.origin : origin,
    path: '/',
    method: 'GET' as const,
    headers: {},
    body: null,
  }
  const answer = await exchange(message, { limits: defaultLimits, meter: { bytes: 0 } })
  return answer.body
}

describe('connections', () => {
  it('reach an origin on this machine only by a rule', async () => {
    expect(await reach('', [`jobs.example=http://127.0.0.1:${port}`])).toBe('reached')
  })

  it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])(
    'refuse %s when they connect',
    async (host) => {
      const before = arrived
      await expect(reach(`http://${host}:${port}`)).rejects.toMatchObject({ failure: 'forbidden' })
      expect(arrived).toBe(before)
    },
  )

  it('follow the rule that is nearest to the host', () => {
    connections = openConnections(
      readConnectTo([
        '*=http://127.0.0.1:1',
        'jobs.example=http://127.0.0.1:2',
        'jobs.example:8443=http://127.0.0.1:3',
      ]),
      defaultLimits,
    )
    const originOf = (url: string) => connections.routeTo(new URL(url), null).origin
    expect(originOf('https://other.example/')).toBe('http://127.0.0.1:1')
    expect(originOf('https://jobs.example/')).toBe('http://127.0.0.1:2')
    expect(originOf('https://jobs.example:8443/')).toBe('http://127.0.0.1:3')
  })

  it('refuse private addresses under a rule for any host, but its own origin if that is what was asked for', () => {
    connections = openConnections(readConnectTo(['*=http://127.0.0.1:1234']), defaultLimits)
    const page = new URL('https://jobs.example/')
    expect(() => connections.routeTo(new URL('http://169.254.169.254/'), page)).toThrow(/not a public address/)
    expect(() => connections.routeTo(new URL('http://127.0.0.1:1234/'), page)).toThrow(/not a public address/)
    expect(connections.routeTo(new URL('http://127.0.0.1:1234/'), null).origin).toBe('http://127.0.0.1:1234')
  })

  it.each([
    'jobs.example',
    '=http://127.0.0.1',
    'jobs.example=',
    'jobs.example=127.0.0.1:80',
    'a=ftp://b',
    'a=http://b/path',
  ])('do not take "%s" for a rule', (rule) => {
    connections = openConnections(new Map(), defaultLimits)
    expect(() => readConnectTo([rule])).toThrow(/Not a rule/)
  })
})
