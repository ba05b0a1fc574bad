import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addBoard, findBoard, removeBoard } from '../../src/db/boards.ts'
import { readCrawls } from '../../src/db/boardView.ts'
import { emptyPosting } from '../../src/domain/posting.ts'
import { importFiles, importPostings } from '../../src/workers/import.ts'
import { testApp } from '../support/app.ts'
import { type Contract, readContract } from '../support/contract.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const token = 'a token of the operator'.replaceAll(' ', '-')
const now = () => new Date('2026-11-09T12:00:00Z')
let test: TestDatabase
let api: ReturnType<typeof testApp>
let contract: Contract
beforeAll(async () => {
  test = await createTestDatabase()
  api = testApp(test.db, {
    operatorToken: token,
    importFiles: (board, files) => importFiles({ db: test.db, now }, board, files),
  })
  contract = await readContract(api.app)
})
afterAll(() => test.drop())
beforeEach(async () => void (await removeBoard(test.db, 'import-alerts')))

const postings = () => test.db.selectFrom('posting').select(['external_id', 'title']).orderBy('external_id').execute()
const ad = (id: string, title = `Coder ${id}`) => ({ ...emptyPosting(id, `https://elm.example/${id}`, title) })

describe('imported postings', () => {
  it('are those of a board made for them, with a crawl that says where they come from', async () => {
    const context = { db: test.db, now }
    expect(await importPostings(context, 'Alerts', [ad('1'), ad('2')])).toEqual({
      ...{ board: 'import-alerts', new: 2, changed: 0, unchanged: 0 },
    })
    expect(await importPostings(context, 'alerts', [ad('1'), ad('2', 'Registrar'), ad('3')])).toEqual({
      ...{ board: 'import-alerts', new: 1, changed: 1, unchanged: 1 },
    })
    expect((await postings()).map(({ title }) => title)).toEqual(['Coder 1', 'Registrar', 'Coder 3'])
    expect(await findBoard(test.db, 'import-alerts')).toMatchObject({ source: 'import', enabled: false })
    const crawls = await readCrawls(test.db, { board: ['import-alerts'] }, 5)
    expect(crawls).toMatchObject([
      { outcome: 'partial', detail: 'brought by a person', postings: { seen: 3, new: 1, changed: 1, closed: 0 } },
      { outcome: 'partial', detail: 'brought by a person', postings: { seen: 2, new: 2, changed: 0, closed: 0 } },
    ])
  })

  it('never become those of a board that is crawled, and leave nothing when they fail', async () => {
    const board = { id: 'import-taken', source: 'test', name: 'Taken', home: '', config: {}, host: 'h', vendor: 'v' }
    await addBoard(test.db, board)
    await expect(importPostings({ db: test.db, now }, 'Taken', [ad('9')])).rejects.toThrow('is crawled')
    await expect(importPostings({ db: test.db, now }, 'Alerts', [ad('8'), ad('9', 'x\u0000y')])).rejects.toThrow()
    expect(await postings()).toEqual([])
    expect(await findBoard(test.db, 'import-alerts')).toBeNull()
  })
})

describe('POST /v1/imports', () => {
  const post = async (body: string | FormData, headers: Record<string, string> = {}) => {
    const sent = {
      authorization: `Bearer ${token}`,
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
    }
    const answer = await api.app.request('/v1/imports', { method: 'POST', body, headers: { ...sent, ...headers } })
    const { status } = answer
    const documented = ![413, 415].includes(status)
    if (documented) expect(await contract.faults('post', '/v1/imports', answer.clone())).toEqual([])
    return { status, body: await answer.json(), headers: answer.headers }
  }
  const files = (...contents: [string, string][]) =>
    JSON.stringify({ board: 'Alerts', files: contents.map(([name, content]) => ({ name, content })) })
  const good: [string, string] = ['ads.ndjson', '{"id":1,"title":"Coder","description":"CPC"}\n']
  const bad: [string, string] = ['more.csv', 'id,title,description\n1,Clerk,x\n2,,y\n']

  it('takes files as JSON, and the same as a form', async () => {
    expect(await post(files(good))).toMatchObject({ status: 200, body: { board: 'import-alerts', new: 1 } })
    const form = new FormData()
    form.set('board', 'Alerts')
    form.append('file', new File([good[1]], good[0]))
    form.append('file', new File(['id,title,description\n7,Clerk,x\n'], 'more.csv'))
    expect(await post(form)).toMatchObject({ status: 200, body: { new: 1, changed: 0, unchanged: 1 } })
    expect((await postings()).map(({ external_id }) => external_id)).toEqual(['1', '7'])
  })

  it('names file, line and reason of all that cannot be read, and imports nothing', async () => {
    const { status, body } = await post(files(good, bad, ['empty.eml', '']))
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      { parameter: 'more.csv:3', message: expect.stringContaining('title'), allowed: null },
      { parameter: 'empty.eml:1', message: 'the file is empty', allowed: null },
    ])
    expect(body.detail).toContain('more.csv:3: ')
    expect(await postings()).toEqual([])
  })

  it.each(['{', '[]', '{"files":[]}', '{"files":[{"name":"a"}]}', '{"files":[{"name":"a","content":"b"}],"x":1}'])(
    'refuses %s',
    async (body) => expect(await post(body)).toMatchObject({ status: 400, body: { type: '/reference#refused' } }),
  )

  it('refuses what is neither JSON nor a form, a broken form, and a form without files', async () => {
    expect((await post('a,b', { 'content-type': 'text/csv' })).status).toBe(415)
    expect((await post('--x', { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(400)
    expect((await post(new FormData())).status).toBe(400)
  })

  it('is for the operator alone', async () => {
    for (const authorization of ['', 'Bearer wrong', `Basic ${token}`, `Bearer ${token}x`]) {
      const { status, headers } = await post(files(good), { authorization })
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    }
    expect(await postings()).toEqual([])
  })

  it('says which setting makes an operator, where there is none', async () => {
    const { app } = testApp(test.db)
    const answer = await app.request('/v1/imports', { method: 'POST', body: files(good) })
    expect(answer.status).toBe(403)
    expect((await answer.json()).detail).toContain('OPERATOR_TOKEN')
  })
})
