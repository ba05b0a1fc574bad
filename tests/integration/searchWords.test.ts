import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateAds } from '../../simulator/ads.ts'
import { searchDocuments, wordsOf } from '../../src/db/searchWords.ts'
import { readPosting } from '../../src/domain/reading/index.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.drop())

const hard = [
  '',
  '   ',
  "It's the coder's job: ICD-10-CM/PCS & CPT® (E/M), 24/7 — mail jobs@lakeside.example, see https://lakeside.example/jobs?id=7.",
  'HIM (HIM) non-HIM HIMSS him; C.C.S., R.H.I.T./CCS-P; $31.50-$44.10/hr; 3+ years; 1,200 beds; U.S. only!',
  "\\backslash 'quoted' “curly” <b>bold</b> a<b &amp; x/y/z.txt v2.0.1 e.g. résumé naïve",
]

it('is what Postgres makes of all the words together', async () => {
  const ads = [...generateAds({ seed: 3, count: 150 })].map(({ posting }) => readPosting(posting).text)
  const texts = [...hard, ...ads]
  const vectors = await searchDocuments(
    test.db,
    texts.map((text) => [{ text, weight: 'D' as const }]),
  )
  const plain = texts.map((text) => wordsOf(text).join(' '))
  const { rows } = await sql<{ text: string; ours: string; theirs: string }>`
    select text, ours::tsvector::text as ours, to_tsvector('english', search_text(text))::text as theirs
    from unnest(${plain}::text[], ${vectors}::text[]) as given (text, ours)
    where ours::tsvector <> to_tsvector('english', search_text(text))
  `.execute(test.db)
  expect(rows).toEqual([])
})

it('parts words where Postgres would take a mark for a letter', () => {
  expect(wordsOf('“Coder” — the coder’s desk (ICD-10-CM), “U.S.”')).toEqual([
    'Coder',
    'the',
    "coder's",
    'desk',
    'ICD-10-CM',
    'U.S',
  ])
})

it('weighs words by the part they stand in', async () => {
  const [vector] = await searchDocuments(test.db, [
    [
      { text: 'Coder', weight: 'A' },
      { text: 'Lakeside', weight: 'B' },
      { text: 'Coders code.', weight: 'D' },
    ],
  ])
  const { rows } = await sql<{ text: string }>`select ${vector}::tsvector::text as text`.execute(test.db)
  expect(rows[0]!.text).toBe("'code':4 'coder':1A,3 'lakesid':2B")
})
