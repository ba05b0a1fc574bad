import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../support/app.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { addListing, fullReading, fullText, quote } from '../support/listings.ts'

let test: TestDatabase
let get: ReturnType<typeof testApp>['get']
beforeAll(async () => {
  test = await createTestDatabase()
  get = testApp(test.db).get
})
afterAll(() => test.drop())

const page = async (path: string) => (await get(path, { accept: 'text/html' })).text()

describe('the search page', () => {
  it('says that nothing fits, and the way on', async () => {
    const html = await page('/?q=unicorn')
    expect(html).toContain('No listing fits')
    expect(html).toContain('href="/"')
  })

  it('leads to a listing, keeps what was asked, and pages without a script', async () => {
    for (let index = 0; index < 25; index++) await addListing(test.db, { title: `Coder ${index}`, board: 'paged' })
    const first = await page('/?q=coder&role=coding&state=&credential=&utm_source=letter')
    expect(first).toContain('25 listings')
    expect(first).toContain('value="coder"')
    expect(first).toMatch(/<option value="coding" selected/)
    const next = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await page(next)
    const links = `${first}${second}`.match(/\/listings\/\d+/g)
    expect(new Set(links).size).toBe(25)
    expect(second).not.toContain('rel="next"')
  })

  it('takes a credential in small letters', async () => {
    await addListing(test.db, { text: fullText, tags: fullReading })
    expect(await page('/?credential=rhit')).toContain('1 listing<')
  })

  it('has one heading, landmarks, and a label for each field', async () => {
    const html = await page('/')
    expect(html.match(/<h1/g)).toHaveLength(1)
    for (const landmark of ['<header', '<nav', '<main', '<search', '<footer']) expect(html).toContain(landmark)
    const fields = html.match(/<(input|select)/g)?.length ?? 0
    expect(html.match(/<label/g)).toHaveLength(fields)
    expect(html).not.toMatch(/<script|style=|onclick/)
  })
})

describe('the listing page', () => {
  it('marks in the ad the words that each tag was read from', async () => {
    const html = await page(`/listings/${await addListing(test.db, { text: fullText, tags: fullReading })}`)
    for (const words of ['RHIT', 'CCS', 'Associate degree', 'Two years of coding', '$24.50 to $31 an hour']) {
      expect(html).toMatch(new RegExp(`<mark><span id="read-\\d"></span>${words.replaceAll('$', '\\$')}</mark>`))
    }
    expect(html).toContain('$24.5 to $31 per hour')
    expect(html).toContain('RHIA required, within 6 months of hire')
  })

  it('shows hostile words as words, and links to nothing but web pages', async () => {
    const hostile = '<script>alert(1)</script> "><img src=x onerror=alert(2)> RHIT\u202e &lt;b&gt;'
    const evidence = quote(hostile, '<script>alert(1)</script>')
    const id = await addListing(test.db, {
      title: '</title><script>alert(3)</script>',
      employer: `"><svg onload=alert(4)>`,
      text: hostile,
      url: 'javascript:alert(5)',
      applyUrl: 'data:text/html,<script>alert(6)</script>',
      tags: {
        credentials: [
          { code: 'RHIT', level: 'required', group: null, withinMonths: null, eligibleSuffices: false, evidence },
        ],
        places: [{ ...fullReading.places[0]!, city: null, text: '<iframe src=//evil.example>' }],
      },
    })
    for (const html of [await page(`/listings/${id}`), await page('/?q=alert')]) {
      expect(html).not.toMatch(/<(script|img|svg|iframe|b)[\s>]/)
      expect(html).not.toMatch(/href="(javascript|data:text)/)
    }
    expect(await page(`/listings/${id}`)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</mark>')
  })

  it('says that a closed listing is closed, and offers no application', async () => {
    const html = await page(
      `/listings/${await addListing(test.db, { state: 'closed', applyUrl: 'https://apply.example/' })}`,
    )
    expect(html).toContain('Closed Mar 2, 2026: no longer listed')
    expect(html).not.toContain('Apply at')
  })
})

describe('errors', () => {
  it.each([
    ['/listings/999999', 404, 'There is nothing here'],
    ['/nowhere', 404, 'There is nothing here'],
    ['/?role=surgeon', 400, 'must be one of: coding'],
    ['/?cursor=bad', 400, 'is not a cursor'],
  ])('%s is a page with %i', async (path, status, words) => {
    const answer = await get(path, { accept: 'text/html' })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain(words)
  })
})
