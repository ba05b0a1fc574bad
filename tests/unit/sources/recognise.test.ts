import { expect, it } from 'vitest'
import { recognise } from '../../../src/sources/recognise.ts'

const page = (url: string, body: string, headers: Record<string, string> = {}) => {
  return { url, request: { url }, headers, body: `<!DOCTYPE html><html><body>${body}</body></html>` }
}
const seen = (...args: Parameters<typeof page>) =>
  recognise(page(...args)).map(({ source, board }) => ({ source, board }))

it('knows a board by its own address', () => {
  expect(seen('https://harbor.wd5.myworkdayjobs.com/en-US/Careers/job/x/Coder_R1', '')[0]).toEqual({
    source: 'workday',
    board: { host: 'harbor.wd5.myworkdayjobs.com', tenant: 'harbor', site: 'Careers' },
  })
})

it("follows the links of a hospital's page to the system behind it, the most used first", () => {
  const body = `<a href="https://harbor.wd5.myworkdayjobs.com/Physicians">Physicians</a>
    <a href="https://careers-harbor.icims.com/jobs/search">All</a><a href="https://careers-harbor.icims.com/jobs/1/x/job">Coder</a>
    <script>var data = {"apply":"https:\\/\\/elmx.fa.us6.oraclecloud.com\\/hcmUI\\/CandidateExperience\\/en\\/sites\\/CX_1001\\/job\\/7"}</script>`
  expect(seen('https://www.harborlights.example/careers', body)).toEqual([
    { source: 'icims', board: { host: 'careers-harbor.icims.com' } },
    { source: 'workday', board: { host: 'harbor.wd5.myworkdayjobs.com', tenant: 'harbor', site: 'Physicians' } },
    { source: 'oracle', board: { host: 'elmx.fa.us6.oraclecloud.com', site: 'CX_1001' } },
  ])
})

it.each([
  ['yourmembership', '<div class="job-summary"><a class="ga_job" href="/job/coder/81000101/">Coder</a></div>', {}],
  ['ymcareers-feed', '<p>Career center</p>', { 'x-nas-sid': '1' }],
  ['phenom', '<script>phApp.ddo = {};</script>', {}],
  ['successfactors', '<link href="https://rmkcdn.successfactors.com/a/b.css">', {}],
  ['webscribble', '<img src="https://wjm.s3.amazonaws.com/logo.png">', {}],
  ['madgex', '<li class="lister__item cf">Coder</li>', {}],
  ['jobposting', '<script type="application/ld+json">{"@type":"JobPosting","title":"Coder"}</script>', {}],
])('sees %s on a host of its own', (source, body, headers) => {
  expect(seen('https://careers.elmstreet.example/jobs', body, headers)[0]?.source).toBe(source)
})

it('says nothing of a page that shows nothing', () => {
  expect(seen('https://www.elmstreet.example/', '<h1>Welcome</h1><a href="/menu">Menu</a>')).toEqual([])
})
