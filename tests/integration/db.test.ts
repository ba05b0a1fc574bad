import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  addBoard,
  addMissingBoards,
  BoardExists,
  findBoard,
  removeBoard,
  setBoardEnabled,
} from '../../src/db/boards.ts'
import {
  type ClaimLimits,
  claimDueBoards,
  freeDeadLeases,
  LeaseLost,
  renewLease,
  takeLease,
} from '../../src/db/leases.ts'
import { assertSchema, migrate, SchemaMismatch } from '../../src/db/migrate.ts'
import { hashOf, loadPayload, storePayloads } from '../../src/db/payloads.ts'
import { type PostingRow, storePostings, touchPostings } from '../../src/db/postings.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.drop())
afterEach(async () => {
  await sql`truncate board, payload, listing cascade`.execute(test.db)
})

const now = new Date('2026-03-10T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const limits: ClaimLimits = { boards: 100, perHost: 2, perVendor: 5, leaseMs: 60_000 }

async function add(id: string, host = id, vendor = host): Promise<void> {
  const board = { id, source: 'test', name: id, home: `https://${host}/`, config: { id }, host, vendor, enabled: true }
  await addBoard(test.db, board)
  await sql`update board set next_crawl_at = ${now} where id = ${id}`.execute(test.db)
}

describe('the schema', () => {
  it('is refused when it is newer than the program, and when it is older', async () => {
    await assertSchema(test.db)
    expect(await migrate(test.db)).toEqual([])
    await sql`insert into migration (version, name) values (9999, 'from the future')`.execute(test.db)
    await expect(assertSchema(test.db)).rejects.toThrow(SchemaMismatch)
    await expect(migrate(test.db)).rejects.toThrow(/Update the program/)
    await sql`update migration set version = version - 10000`.execute(test.db)
    await expect(assertSchema(test.db)).rejects.toThrow(/credence migrate/)
    await sql`delete from migration where version = -1`.execute(test.db)
    await sql`update migration set version = version + 10000`.execute(test.db)
    await assertSchema(test.db)
  })
})

describe('boards', () => {
  it('are there once', async () => {
    await add('a')
    await expect(add('a')).rejects.toThrow(BoardExists)
    const again = {
      id: 'b',
      source: 'test',
      name: 'b',
      home: 'https://b/',
      config: { id: 'a' },
      host: 'b',
      vendor: 'b',
    }
    expect(await addMissingBoards(test.db, [again, { ...again, config: { id: 'b' } }])).toBe(1)
  })

  it('are due at once when they are enabled, whatever went wrong before', async () => {
    await add('a')
    await sql`update board set enabled = false, paused = 'gone', gone_in_a_row = 3`.execute(test.db)
    expect(await setBoardEnabled(test.db, 'a', true, now)).toBe(true)
    expect(await findBoard(test.db, 'a')).toMatchObject({ enabled: true, paused: null, nextCrawlAt: now })
    expect(await setBoardEnabled(test.db, 'nowhere', true, now)).toBe(false)
  })
})

describe('claiming', () => {
  it('takes at most so many boards of a host and of a vendor, those that are busy counted', async () => {
    for (const n of [1, 2, 3, 4]) await add(`one-${n}`, 'one.example', 'v')
    for (const n of [1, 2, 3, 4, 5, 6]) await add(`tenant-${n}`, `${n}.tenants.example`, 'v')
    await add('other')
    const first = (await claimDueBoards(test.db, now, limits)).map((claim) => claim.boardId)
    expect(first).toHaveLength(6)
    expect(first).toContain('other')
    expect(first.filter((id) => id.startsWith('one-')).length).toBeLessThanOrEqual(2)
    expect(await claimDueBoards(test.db, now, limits)).toEqual([])
    expect(await claimDueBoards(test.db, later(2), limits)).toHaveLength(6)
  })

  it('gives each board to one of many who ask at once', async () => {
    for (let n = 0; n < 40; n++) await add(`b${n}`)
    const claims = (await Promise.all(Array.from({ length: 8 }, () => claimDueBoards(test.db, now, limits)))).flat()
    expect(new Set(claims.map((claim) => claim.boardId)).size).toBe(claims.length)
  })

  it('passes by boards that are disabled, paused, not due, or on a host that keeps failing', async () => {
    for (const id of ['off', 'paused', 'early', 'failing', 'fine']) await add(id)
    await sql`update board set enabled = false where id = 'off'`.execute(test.db)
    await sql`update board set paused = 'gone' where id = 'paused'`.execute(test.db)
    await sql`update board set next_crawl_at = ${later(1)} where id = 'early'`.execute(test.db)
    await sql`insert into host (host, vendor, open_until) values ('failing', 'v', ${later(5)})`.execute(test.db)
    expect((await claimDueBoards(test.db, now, limits)).map((claim) => claim.boardId)).toEqual(['fine'])
  })

  it('is used once: a job that comes twice finds it taken', async () => {
    await add('a')
    const [claim] = await claimDueBoards(test.db, now, limits)
    expect(await takeLease(test.db, 'a', claim!.lease, now, 60_000)).not.toBeNull()
    expect(await takeLease(test.db, 'a', claim!.lease, now, 60_000)).toBeNull()
    expect(await takeLease(test.db, 'a', null, now, 60_000)).toBeNull()
  })

  it('fences: who lost the lease can not prolong it', async () => {
    await add('a')
    const taken = await takeLease(test.db, 'a', null, now, 60_000)
    await renewLease(test.db, { boardId: 'a', lease: taken!.lease }, now, 120_000)
    expect(await freeDeadLeases(test.db, later(1))).toEqual([])
    expect(await freeDeadLeases(test.db, later(2))).toEqual(['a'])
    await expect(renewLease(test.db, { boardId: 'a', lease: taken!.lease }, later(2), 60_000)).rejects.toThrow(
      LeaseLost,
    )
  })
})

describe('payloads', () => {
  it('are kept once, compressed, under the hash of what they say', async () => {
    const body = 'Release of information. '.repeat(200)
    const payload = { hash: hashOf(body), body }
    await storePayloads(test.db, [payload, payload])
    await storePayloads(test.db, [payload])
    expect(await loadPayload(test.db, payload.hash)).toBe(body)
    const { rows } = await sql<{ bytes: number; kept: number }>`
      select bytes, octet_length(body) as kept from payload`.execute(test.db)
    expect(rows).toEqual([{ bytes: body.length, kept: expect.any(Number) }])
    expect(rows[0]!.kept).toBeLessThan(body.length / 10)
  })
})

describe('postings', () => {
  const row = async (externalId: string, words: string): Promise<PostingRow> => {
    const hash = hashOf(words)
    await storePayloads(test.db, [{ hash, body: words }])
    return {
      externalId,
      url: 'https://a/1',
      title: 'Coder',
      cardHash: hash,
      contentHash: hash,
      rawHash: null,
      detail: null,
      detailedAt: null,
      validThrough: null,
    }
  }

  it('are new once, changed when their content is, and unread again only then', async () => {
    await add('a')
    const at = { boardId: 'a', round: 1, now }
    expect(await storePostings(test.db, at, [await row('1', 'x'), await row('2', 'y')])).toEqual([
      { externalId: '1', first: true, change: 'new' },
      { externalId: '2', first: true, change: 'new' },
    ])
    await sql`update posting set reader_version = 1`.execute(test.db)
    const again = { ...at, round: 2, now: later(60) }
    expect(await storePostings(test.db, again, [await row('1', 'x'), await row('2', 'z')])).toEqual([
      { externalId: '1', first: true, change: 'unchanged' },
      { externalId: '2', first: true, change: 'changed' },
    ])
    const { rows } = await sql`select external_id as id from posting where reader_version is null`.execute(test.db)
    expect(rows).toEqual([{ id: '2' }])
  })

  it('count once in a round, and an unchanged card only moves the sighting', async () => {
    await add('a')
    await storePostings(test.db, { boardId: 'a', round: 1, now }, [await row('1', 'x')])
    const at = { boardId: 'a', round: 2, now: later(60) }
    const card = { externalId: '1', hash: hashOf('x'), hasDetail: false }
    expect(await touchPostings(test.db, at, [card], now)).toEqual([{ externalId: '1', first: true }])
    expect(await touchPostings(test.db, at, [card], now)).toEqual([{ externalId: '1', first: false }])
    expect(await touchPostings(test.db, at, [{ ...card, hash: hashOf('z') }], now)).toEqual([])
    expect(await touchPostings(test.db, at, [{ ...card, hasDetail: true }], now)).toEqual([])
  })

  it('go with their board, and so do the listings that no other board shows', async () => {
    await add('a')
    await add('b')
    const { rows } = await sql<{ id: number }>`
      insert into listing (title, role_family, posted_at, first_seen_at, url, provenance, digest, reader_version, changed_at)
      select 'Coder', 'coding', ${now}, ${now}, 'https://a/1', '{}', '', 1, ${now} from generate_series(1, 2) returning id
    `.execute(test.db)
    await storePostings(test.db, { boardId: 'a', round: 1, now }, [await row('1', 'x'), await row('2', 'y')])
    await storePostings(test.db, { boardId: 'b', round: 1, now }, [await row('1', 'x')])
    const [shared, alone] = rows.map((listing) => listing.id)
    await sql`update posting set listing_id = case external_id when '1' then ${shared}::bigint else ${alone}::bigint end`.execute(
      test.db,
    )
    expect(await removeBoard(test.db, 'a')).toBe(true)
    const left = await sql`select id from listing`.execute(test.db)
    expect(left.rows).toEqual([{ id: shared }])
  })
})
