import { describe, expect, it } from 'vitest'
import { checkHostname, checkUrl, isPublicAddress, publicLookup } from '../../../src/fetch/address.ts'

const notPublic: string[][] = [
  ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
  ['unspecified', '0.0.0.0', '0.1.2.3', '::'],
  ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['link-local', '169.254.1.1', 'fe80::1', 'fe80::1%eth0', 'febf::1', 'fec0::1'],
  ['cloud metadata', '169.254.169.254', '100.100.100.200', '168.63.129.16', 'fd00:ec2::254', '192.0.0.192'],
  ['unique local', 'fc00::1', 'fdff::1'],
  ['shared by carriers', '100.64.0.1', '100.127.255.255'],
  ['reserved', '192.0.2.1', '198.18.0.1', '240.0.0.1', '255.255.255.255', '224.0.0.1', 'ff02::1', '2001:db8::1'],
  ['mapped IPv4', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::ffff:0:127.0.0.1'],
  ['compatible IPv4', '::127.0.0.1', '::7f00:1'],
  ['tunnelled IPv4', '2002:7f00:1::', '2001:0:7f00:1::', '64:ff9b::127.0.0.1', '64:ff9b::a00:1'],
  ['not an address', 'localhost', '', '1.2.3', '999.1.1.1'],
]

describe('addresses', () => {
  it.each(notPublic)('refuses what is %s', (_, ...addresses: string[]) => {
    for (const address of addresses) expect([address, isPublicAddress(address)]).toEqual([address, false])
  })

  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
    'lets %s through',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://[::1]/',
    'http://LOCALHOST./',
  ])('sees through the spelling %s', (address) =>
    expect(() => checkHostname(new URL(address).hostname)).toThrow(/not a public address/),
  )

  it.each([
    'ftp://jobs.example/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'https://me@jobs.example/',
    'https://:secret@jobs.example/',
  ])('does not fetch %s', (address) =>
    expect(() => checkUrl(new URL(address))).toThrow(expect.objectContaining({ failure: 'forbidden' })),
  )

  it('refuses a name that leads to this machine, whichever shape of answer is asked for', async () => {
    for (const all of [true, false]) {
      const error = await new Promise((resolve) => publicLookup('localhost', { all }, (failed) => resolve(failed)))
      expect(error).toMatchObject({ failure: 'forbidden' })
    }
  })
})
