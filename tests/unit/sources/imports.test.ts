import { describe, expect, it } from 'vitest'
import { readImport } from '../../../src/sources/imports/index.ts'

const titles = async (name: string, content: string) =>
  (await readImport(name, content)).postings.map(({ line, posting }) => [line, posting.externalId, posting.title])

describe('JSON lines', () => {
  it('makes a posting of each line and names the line that is none', async () => {
    const file = await readImport(
      'ads.ndjson',
      '{"id":1,"title":"Coder","description":"CPC"}\n\n{"id":2,"title":"Clerk"\n{"id":3,"description":"x"}\n',
    )
    expect(file.postings.map(({ line }) => line)).toEqual([1])
    expect(file.errors).toEqual([
      { line: 3, reason: expect.stringContaining('not JSON') },
      { line: 4, reason: expect.stringContaining('title') },
    ])
  })
})

describe('JSON documents', () => {
  it('reads a list, and says where each of its ads starts', async () => {
    const content =
      '[\n  {"id":"a","title":"Coder {II}","description":"\\"{"},\n  {"id":"b","title":"Clerk","description":""}\n]'
    expect(await titles('ads.json', content)).toEqual([
      [2, 'a', 'Coder {II}'],
      [3, 'b', 'Clerk'],
    ])
  })

  it('reads an object that holds the list', async () => {
    expect(await titles('ads.json', '{"jobs":[\n{"id":"a","title":"Coder","description":""}]}')).toEqual([
      [2, 'a', 'Coder'],
    ])
  })

  it('names the line at which it breaks off', async () => {
    const file = await readImport('ads.json', '[\n{"id":1,\n')
    expect(file).toMatchObject({ postings: [], errors: [{ reason: expect.stringContaining('not JSON') }] })
  })
})

describe('tables', () => {
  it('reads columns by the names people give them, quoted fields and several lines in one', async () => {
    const content =
      'Job ID,Job Title,Employer,Location,Description,Link\n7,Coder,Elm Clinic,"Reno, NV","CPC\nor CCS",https://elm.example/7\n8,,Elm Clinic,,x,\n'
    const file = await readImport('ads.csv', content)
    expect(file.postings[0]?.posting).toMatchObject({
      externalId: '7',
      url: 'https://elm.example/7',
      employer: 'Elm Clinic',
      places: [{ text: 'Reno, NV' }],
      description: 'CPC\nor CCS',
    })
    expect(file.errors).toEqual([{ line: 4, reason: expect.stringContaining('title') }])
  })

  it('names the line with too many fields', async () => {
    expect(await readImport('ads.csv', 'id,title,description\n1,a,b,c\n')).toMatchObject({
      postings: [],
      errors: [{ line: 2 }],
    })
  })
})

describe('feeds', () => {
  it('reads RSS', async () => {
    const content =
      '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>t</title>\n<item><title>Coder</title><link>https://b.example/job/coder/8812345/</link><pubDate>Wed, 04 Nov 2026 09:56:22 -0500</pubDate><description>CPC</description></item>\n<item><title>no link</title></item></channel></rss>'
    const file = await readImport('alerts.rss', content)
    expect(file.postings).toMatchObject([
      { line: 3, posting: { externalId: '8812345', postedAt: '2026-11-04T09:56:22-05:00' } },
    ])
    expect(file.errors).toHaveLength(1)
  })

  it('reads Atom', async () => {
    const content =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Registrar</title><link href="https://b.example/jobs/4455667"/><published>2026-11-04T00:00:00Z</published><summary>ODS</summary></entry></feed>'
    expect(await titles('alerts.xml', content)).toEqual([[1, '4455667', 'Registrar']])
  })

  it('says that a cut feed is none', async () => {
    expect(await readImport('x.xml', '<rss><channel><item>')).toMatchObject({ postings: [], errors: [{ line: 1 }] })
  })
})

describe('saved pages', () => {
  it("reads an ad's JobPosting and keeps the address it was saved from", async () => {
    const content = `<!DOCTYPE html>\n<!-- saved from url=(0050)https://elm.example/careers/senior-coder-9012345 -->\n<html><head><script type="application/ld+json">{"@type":"JobPosting","title":"Coder","description":"<p>CCS</p>","hiringOrganization":"Elm"}</script></head><body></body></html>`
    expect(await readImport('Coder.html', content)).toMatchObject({
      postings: [
        {
          posting: { externalId: '9012345', url: 'https://elm.example/careers/senior-coder-9012345', employer: 'Elm' },
        },
      ],
    })
  })

  it('says what to do with a page that holds no ad', async () => {
    const file = await readImport('menu.html', '<html><body><h1>Menu</h1></body></html>')
    expect(file).toEqual({
      postings: [],
      errors: [{ line: 1, reason: expect.stringContaining("save the ad's own page") }],
    })
  })
})

const mail = (id: string) => `From: alerts@board.example
To: ada@example.org
Subject: 2 new jobs
Date: Thu, 05 Nov 2026 08:00:00 +0000
Content-Type: text/html; charset=utf-8

<table><tr><td><a href="https://board.example/job/inpatient-coder/${id}/?utm_source=mail&amp;who=ada">Inpatient Coder</a><br>
Elm Clinic<br>
Reno, NV</td></tr></table><p><a href="https://board.example/job/inpatient-coder/${id}/">View job</a>
<a href="https://board.example/unsubscribe?u=ada">Unsubscribe</a></p>
`

describe('mail', () => {
  it('finds the ads of an alert, and forgets who received it', async () => {
    const file = await readImport('alert.eml', mail('8800001'))
    expect(file.errors).toEqual([])
    expect(file.postings.map(({ posting }) => posting)).toMatchObject([
      {
        externalId: '8800001',
        title: 'Inpatient Coder',
        url: 'https://board.example/job/inpatient-coder/8800001/',
        employer: 'Elm Clinic',
        places: [{ city: 'Reno', state: 'NV' }],
        postedAt: '2026-11-05T08:00:00Z',
      },
    ])
  })

  it('reads every message of a mailbox and names the one without ads', async () => {
    const content = `From a@b Thu Nov  5 08:00:00 2026\n${mail('8800001')}\nFrom a@b Thu Nov  5 09:00:00 2026\nSubject: hello\n\nNothing.\n`
    const file = await readImport('alerts.mbox', content)
    expect(file.postings).toHaveLength(1)
    expect(file.errors).toEqual([{ line: expect.any(Number), reason: 'no link to an ad in this message' }])
  })
})

it('says that an empty file is empty', async () => {
  expect(await readImport('x.csv', ' \n')).toEqual({ postings: [], errors: [{ line: 1, reason: 'the file is empty' }] })
})
