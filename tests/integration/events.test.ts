import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addBoard } from '../../src/db/boards.ts'
import type { EventView } from '../../src/domain/event.ts'
import { eventFeeds } from '../../src/sources/eventFeeds.ts'
import type { Source } from '../../src/sources/source.ts'
import { crawlBoard } from '../../src/workers/crawl.ts'
import { testApp } from '../support/app.ts'
import { type Contract, readContract } from '../support/contract.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { fixtureRoot } from '../support/sourceFixtures.ts'
import { startTestBoard, type TestBoard, testContext } from '../support/testBoard.ts'

const page = (name: string) => readFileSync(join(fixtureRoot, 'events', name), 'utf8')
const calendar = page('calendar/page.ics')
let now = new Date('2026-11-09T12:00:00Z')
let test: TestDatabase
let server: TestBoard
let api: ReturnType<typeof testApp>
let contract: Contract

async function addCalendar(id: string, address: string) {
  const config = { calendar: address }
  const host = new URL(address).host
  await addBoard(test.db, {
    ...{ id, source: 'events', name: `Events of ${id}`, home: address, config, host, vendor: 'events' },
  })
}
const answer = (path: string, body: string) => {
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`
  server.answers.set(path, { status: 200, headers: { date: now.toUTCString(), etag }, body })
}
const crawl = (id: string) => {
  const sources = new Map([[eventFeeds.id, eventFeeds as unknown as Source]])
  return crawlBoard({ ...testContext(test.db, server.origin, null, () => now), sources }, id)
}
const find = async (query: string) => {
  const path = `/v1/events${query}`
  expect(await contract.faults('get', path, await api.get(path))).toEqual([])
  return (await api.getJson(path)) as { items: EventView[]; next: string | null }
}
const titles = async (query: string) => (await find(query)).items.map(({ title }) => title)

beforeAll(async () => {
  test = await createTestDatabase()
  server = await startTestBoard([])
  api = testApp(test.db, { now: () => now })
  contract = await readContract(api.app)
  await addCalendar('brindle', 'https://calendar.brindlehia.example/events.ics')
  await addCalendar('otter', 'https://www.ottercollege.example/careers/events')
  answer('/events.ics', calendar)
  answer('/careers/events', page('page-of-events/page.html'))
})
afterAll(async () => {
  await server.close()
  await test.drop()
})

describe('job fairs', () => {
  it('are read from a calendar file and from a page, and listed soonest first', async () => {
    expect(await crawl('brindle')).toMatchObject({ outcome: 'complete', class: null })
    expect(await crawl('otter')).toMatchObject({ outcome: 'complete', class: null })
    expect((await titles('?kind=job_fair')).slice(0, 4)).toEqual([
      'Hiring event: Quillmere Health',
      'Walk-in interviews',
      'Winter Career Fair, Coders and Registrars',
      'Health Careers & Internship Fair',
    ])
    expect(await titles('')).toContain('Networking Evening')
    expect(await titles('?kind=other')).toEqual(['Spring Assembly'])
  })

  it.each([
    ['?state=IL', ['Health Careers & Internship Fair', 'Alumni mixer']],
    ['?near=Akron,%20OH&radiusMiles=20', ['Winter Career Fair, Coders and Registrars']],
    ['?organiser=otter%20college&online=true', ['Virtual Meet the Employers Hour']],
    ['?board=otter&online=false', ['Health Careers & Internship Fair']],
    ['?from=2026-12-04&to=2026-12-09', ['Networking Evening (moved a week)']],
    ['?state=WY', []],
  ])('are found by %s', async (query, expected) => expect(await titles(query)).toEqual(expected))

  it('are paged without losing or doubling any', async () => {
    const all = await titles('?limit=100')
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { items, next } = await find(`?limit=3${cursor && `&cursor=${cursor}`}`)
      paged.push(...items.map(({ title }) => title))
      cursor = next
    }
    expect(paged).toEqual(all)
    expect((await api.get('/v1/events?cursor=999999')).status).toBe(400)
    expect((await api.get('/v1/events?radiusMiles=5')).status).toBe(400)
    expect((await api.get('/v1/events?from=soon')).status).toBe(400)
  })

  it('stay when their calendar fails, and go when it leaves them out', async () => {
    const before = await titles('?board=brindle')
    await sql`update host set next_request_at = '-infinity'`.execute(test.db)
    answer('/events.ics', calendar.slice(0, 900))
    expect(await crawl('brindle')).toMatchObject({ outcome: 'failed', class: 'changed' })
    expect(await titles('?board=brindle')).toEqual(before)
    answer('/events.ics', calendar.replace(/BEGIN:VEVENT\nUID:fair-2026[\s\S]*?END:VEVENT\n/, ''))
    expect(await crawl('brindle')).toMatchObject({ outcome: 'complete' })
    expect(await titles('?board=brindle')).toEqual(before.filter((title) => !title.startsWith('Winter')))
    answer('/events.ics', calendar)
    await crawl('brindle')
    expect(await titles('?board=brindle')).toEqual(before)
  })

  it('are not shown once they are over', async () => {
    now = new Date('2027-02-12T00:00:00Z')
    expect((await titles('?kind=job_fair'))[0]).toBe('Virtual Meet the Employers Hour')
    expect(await titles('?kind=job_fair&from=2026-12-01&to=2026-12-31')).toEqual([
      'Winter Career Fair, Coders and Registrars',
    ])
  })
})
