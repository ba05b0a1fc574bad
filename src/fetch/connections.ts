import { Agent, buildConnector, type Dispatcher } from 'undici'
import { checkHostname, publicLookup } from './address.ts'
import type { Limits } from './limits.ts'

/** Rules HOST=ORIGIN: where requests for a host go instead; the host "*" is any. */
export type ConnectTo = ReadonlyMap<string, string>

interface Route {
  dispatcher: Dispatcher
  origin: string
  /** The request goes to an origin that the operator named instead of the host. */
  redirected: boolean
}

export interface Connections {
  /** Where a request for `url` goes; `from` is the page that redirected to it. Throws FetchFailed for an address that is not public. */
  routeTo(url: URL, from: URL | null): Route
  close(): Promise<void>
}

/** Reads rules like "jobs.example.org=http://127.0.0.1:8080" or "*=http://127.0.0.1:8080". */
export function readConnectTo(rules: Iterable<string | readonly [string, string]>): ConnectTo {
  return new Map(
    [...rules].map((rule) => {
      const [host, target] = typeof rule === 'string' ? split(rule) : rule
      const origin = URL.parse(target)
      const isOrigin = origin !== null && /^https?:$/.test(origin.protocol) && origin.pathname === '/' && !origin.search
      if (host === '' || !isOrigin) throw new Error(`Not a rule HOST=ORIGIN: ${host}=${target}`)
      return [host.toLowerCase(), origin.origin]
    }),
  )
}

/** Connections of two kinds: to public addresses only, and to the origins that rules name. */
export function openConnections(connectTo: ConnectTo, limits: Limits): Connections {
  const toPublic = openAgent(limits, publicOnly(limits.connectTimeoutMs))
  const toNamed = openAgent(limits, buildConnector({ timeout: limits.connectTimeoutMs }))
  return {
    routeTo(url, from) {
      const named = connectTo.get(url.host) ?? connectTo.get(url.hostname)
      if (named !== undefined) return { dispatcher: toNamed, origin: named, redirected: true }
      const any = connectTo.get('*')
      const isNamedOrigin = url.origin === any && (from === null || from.origin === any)
      if (!isNamedOrigin) checkHostname(url.hostname)
      return any === undefined
        ? { dispatcher: toPublic, origin: url.origin, redirected: false }
        : { dispatcher: toNamed, origin: any, redirected: true }
    },
    async close() {
      await Promise.all([toPublic.destroy(), toNamed.destroy()])
    },
  }
}

/** Twice what the longest security policies take; undici's own 16 KiB is less than some. */
const maxHeaderSize = 65_536

function openAgent(limits: Limits, connect: buildConnector.connector): Agent {
  return new Agent({
    connect,
    maxHeaderSize,
    headersTimeout: limits.headersTimeoutMs,
    bodyTimeout: limits.bodyTimeoutMs,
  })
}

function publicOnly(timeout: number): buildConnector.connector {
  const connect = buildConnector({ timeout, lookup: publicLookup })
  return (options, callback) => {
    try {
      checkHostname(options.hostname)
    } catch (error) {
      return callback(error as Error, null)
    }
    connect(options, callback)
  }
}

function split(rule: string): [string, string] {
  const at = rule.indexOf('=')
  return [rule.slice(0, Math.max(at, 0)).trim(), rule.slice(at + 1).trim()]
}
