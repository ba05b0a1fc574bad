import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { storePayloads } from '../../src/db/payloads.ts'
import { storePostings } from '../../src/db/postings.ts'
import { emptyPosting, type Posting } from '../../src/domain/posting.ts'
import { contentOf, postingRow } from '../../src/workers/found.ts'
import { readPostings } from '../../src/workers/read.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { addTestBoard } from '../support/testBoard.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.drop())
afterEach(async () => {
  await sql`truncate board, listing, payload, employer, requirement cascade`.execute(test.db)
})

const toledo = { text: 'Toledo, OH', city: 'Toledo', state: 'OH', postalCode: null, country: 'US' }
const akron = { ...toledo, text: 'Akron, OH', city: 'Akron' }
const words = `<p>Lakeside Health seeks an inpatient medical coder for the health information department of its flagship hospital.</p>
  <h3>Duties</h3><ul><li>Assign ICD-10-CM and ICD-10-PCS codes to inpatient records within two days of discharge</li>
  <li>Query physicians when the record does not support a diagnosis, and follow each query to its answer</li>
  <li>Keep an accuracy of ninety-five percent, measured each quarter by the coding auditor</li></ul>
  <h3>Requirements</h3><ul><li>RHIT or CCS required</li><li>Two years of inpatient coding</li></ul>`

function ad(externalId: string, stated: Partial<Posting> = {}): Posting {
  const url = `https://jobs.example/job/${externalId}`
  const places = [toledo]
  return {
    ...emptyPosting(externalId, url, 'Inpatient Medical Coder'),
    employer: 'Lakeside Health',
    places,
    description: words,
    ...stated,
  }
}

async function store(boardId: string, postings: Posting[]): Promise<void> {
  await addTestBoard(test.db, boardId, `${boardId}.example`)
  const found = postings.map((posting) => ({
    posting,
    content: contentOf(posting),
    cardHash: contentOf(posting).hash,
    detail: null,
  }))
  await storePayloads(
    test.db,
    found.map((one) => one.content),
  )
  const rows = found.map((one) => postingRow(one, one, { rawHash: null, detailedAt: null }))
  await storePostings(test.db, { boardId, round: 1, now: new Date() }, rows)
}

const read = (all = false) =>
  readPostings({ db: test.db, log: pino({ level: 'silent' }), now: () => new Date() }, { all })
const listings = async () =>
  (
    await sql<{ id: number; ads: string[]; reposts: number; provenance: Record<string, string>; apply: string | null }>`
      select l.id, l.reposts, l.provenance, l.apply_url as apply, array_agg(p.external_id order by p.id) as ads
      from listing l join posting p on p.listing_id = l.id group by l.id order by l.id`.execute(test.db)
  ).rows

it('makes one listing of an ad that two boards show, with what each of them knows', async () => {
  await store('first', [ad('1')])
  await read()
  await store('second', [ad('2', { applyUrl: 'https://apply.example/77', employer: 'Lakeside Health, Inc.' })])
  await read()
  expect(await listings()).toMatchObject([
    { ads: ['1', '2'], reposts: 0, apply: 'https://apply.example/77', provenance: { applyUrl: 'second' } },
  ])
})

it('does so when both are read at once, in threads or not', async () => {
  await store('first', [ad('1')])
  await store('second', [ad('2', { description: `${words}<p>Equal opportunity employer.</p>` })])
  await read()
  expect(await listings()).toMatchObject([{ ads: ['1', '2'] }])
})

it('keeps siblings apart: another city, another requisition', async () => {
  await store('first', [ad('1', { requisition: 'R-1' })])
  await store('second', [ad('2', { places: [akron], requisition: 'R-1' }), ad('3', { requisition: 'R-3' })])
  await read()
  expect((await listings()).map((listing) => listing.ads)).toEqual([['1'], ['2'], ['3']])
})

it('counts an ad that comes back under a new id as posted again', async () => {
  await store('first', [ad('1')])
  await read()
  await sql`update posting set closed_at = now(), closed_reason = 'not_listed'`.execute(test.db)
  const again = ad('2', { description: `${words}<p>Posted anew.</p>` })
  const content = contentOf(again)
  await storePayloads(test.db, [content])
  const found = { posting: again, content, cardHash: content.hash, detail: null }
  const row = postingRow(found, found, { rawHash: null, detailedAt: null })
  await storePostings(test.db, { boardId: 'first', round: 2, now: new Date() }, [row])
  await read()
  expect(await listings()).toMatchObject([{ ads: ['1', '2'], reposts: 1 }])
})

it('changes nothing when all is read again by a newer reader that reads the same', async () => {
  await store('first', [ad('1'), ad('2', { title: 'Cook', description: 'Cook meals.' })])
  expect(await read()).toMatchObject({ read: 2, irrelevant: 1, listings: { new: 1 } })
  const before = await sql`select l.*, t.* from listing l join listing_text t on t.listing_id = l.id`.execute(test.db)
  await sql`update posting set reader_version = 0`.execute(test.db)
  expect(await read()).toMatchObject({ read: 0 })
  expect(await read(true)).toMatchObject({ read: 2, listings: { new: 0, changed: 0, unchanged: 1 } })
  const after = await sql`select l.*, t.* from listing l join listing_text t on t.listing_id = l.id`.execute(test.db)
  expect(after.rows).toEqual(before.rows)
})
