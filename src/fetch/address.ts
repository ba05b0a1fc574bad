import { lookup as lookupName } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { FetchFailed } from '../domain/errors.ts'

const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]
/** Public by number, but answered by the machine's own cloud (Azure's wire server). */
const cloudInternal = new Set(['168.63.129.16'])

/** Whether an address is one of the public internet: not private, loopback, link-local, metadata, or any of them dressed as IPv6. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast' && !cloudInternal.has(parsed.toString())
  const range = parsed.range()
  if (range === 'ipv4Mapped') return isPublicAddress(parsed.toIPv4Address().toString())
  if (range === 'rfc6052') return isPublicAddress(parsed.toByteArray().slice(12).join('.'))
  return range === 'unicast' && parsed.match(globalUnicast)
}

/** Refuses what must not be requested whatever it resolves to; names are checked when they are looked up. */
export function checkUrl(url: URL): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused(`${url.protocol} is not fetched`)
  if (url.username !== '' || url.password !== '')
    throw refused(`credentials in the address of ${url.host} are not sent`)
}

/** Refuses what its spelling alone shows not to be public: an address in numbers, or this machine's own name. */
export function checkHostname(hostname: string): void {
  const name = hostname.replace(/^\[|\]$/g, '')
  const isPublic = isIP(name) === 0 ? !/(^|\.)localhost\.?$/i.test(name) : isPublicAddress(name)
  if (!isPublic) throw refused(`${name} is not a public address`)
}

/** DNS for connections: a name that leads to any address that is not public is refused, so the checked address is the one connected to. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookupName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])
    const bad = addresses.find(({ address }) => !isPublicAddress(address))
    if (bad) return callback(refused(`${hostname} leads to ${bad.address}, which is not a public address`), [])
    if (options.all) return callback(null, addresses)
    const [first] = addresses
    callback(null, first!.address, first!.family)
  })
}

function refused(message: string): FetchFailed {
  return new FetchFailed('forbidden', message)
}
