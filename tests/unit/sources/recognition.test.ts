import { describe, expect, it } from 'vitest'
import { recognise } from '../../../src/sources/recognition.ts'
import { sourceFixtures } from '../../support/sourceFixtures.ts'

const pageAt = (url: string, body: string, headers: Record<string, string> = {}) => ({
  url,
  request: { url },
  headers,
  body: `<!DOCTYPE html><html><head><title>Careers</title></head><body>${body}</body></html>`,
})
const found = (page: ReturnType<typeof pageAt>) => recognise(page).map(({ source, board }) => [source.id, board])

describe('an unknown careers page', () => {
  it('belongs to the recruiting system whose host it stands on', () => {
    const page = pageAt('https://elmcare.wd5.myworkdayjobs.com/en-US/Careers', '')
    expect(found(page)[0]).toEqual([
      'workday',
      { host: 'elmcare.wd5.myworkdayjobs.com', tenant: 'elmcare', site: 'Careers' },
    ])
  })

  it('belongs to the one that it leads to, links to or embeds', () => {
    expect(
      found(
        pageAt(
          'https://elm.example/careers',
          '<iframe src="https://boards.greenhouse.io/embed/job_board?for=elmcare"></iframe>',
        ),
      ),
    ).toEqual([['greenhouse', { token: 'elmcare', region: 'us' }]])
    expect(
      found(pageAt('https://elm.example/careers', '<a href="https://jobs.lever.co/elmcare">Openings</a>')),
    ).toEqual([['lever', { site: 'elmcare', region: 'us' }]])
  })

  it('is told by an address inside a script', () => {
    const page = pageAt(
      'https://elm.example/careers',
      '<script>window.x = {"u":"https:\\/\\/jobs.ashbyhq.com\\/Elm%20Care"}</script>',
    )
    expect(found(page)).toEqual([['ashby', { name: 'Elm Care' }]])
  })

  it.each([
    ['ymcareers-feed', pageAt('https://careers.elm.example/', '', { 'x-nas-sid': '1' })],
    ['webscribble', pageAt('https://careers.elm.example/', '<img src="https://wjm.s3.amazonaws.com/elm/1.png">')],
    ['madgex', pageAt('https://jobs.elm.example/', '<li class="lister__item cf">Coder</li>')],
    ['phenom', pageAt('https://careers.elm.example/us/en', '<script>var phApp = {}; phApp.ddo = {}</script>')],
  ])('is told by the marks of %s', (source, page) => {
    expect(found(page).map(([id]) => id)).toContain(source)
  })

  it('belongs to the system that most links lead to, never to a search site', () => {
    const body = `<a href="https://elm.wd5.myworkdayjobs.com/Physicians">Physicians</a><a href="https://www.usajobs.gov/">Federal</a>
      <a href="https://careers-elm.icims.com/jobs/search">All</a><a href="https://careers-elm.icims.com/jobs/1/x/job">Coder</a>`
    expect(found(pageAt('https://www.elm.example/careers', body)).map(([id]) => id)).toEqual(['icims', 'workday'])
  })

  it('is told by its JobPosting where there is nothing else; one ad leads to the map of the site', () => {
    const markup =
      '<script type="application/ld+json">{"@type":"JobPosting","title":"Coder","description":"CPC"}</script>'
    expect(found(pageAt('https://elm.example/jobs/coder', markup))).toEqual([
      ['jobposting', { start: 'https://elm.example/sitemap.xml' }],
    ])
  })

  it('is not told by anything on another page', () => {
    expect(found(pageAt('https://elm.example/menu', '<h1>Menu</h1><a href="https://other.example/">x</a>'))).toEqual([])
  })
})

it('recognises the result pages of YM Careers', () => {
  const fixture = sourceFixtures().find(
    ({ source, name }) => source === 'yourmembership' && name === 'search-first-page',
  )!
  expect(recognise(fixture.page).map(({ source }) => source.id)).toContain('yourmembership')
})
