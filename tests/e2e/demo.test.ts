import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runningPort } from '../../src/cli/postgres.ts'
import { makeHome, type Program, startCredence } from '../support/program.ts'

let home: Awaited<ReturnType<typeof makeHome>>
let program: Program | null = null
beforeAll(async () => {
  home = await makeHome()
})
afterAll(async () => {
  await program?.interrupt()
  await home.remove()
})

async function startDemo(): Promise<string> {
  program = startCredence(['demo', '--port', '0'], { CREDENCE_HOME: home.folder })
  const [, url] = await program.says(/Search +(http:\S+)\//)
  return url!
}

async function stopDemo(): Promise<void> {
  const { code, stderr } = await program!.interrupt()
  program = null
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/Stopping …\n$/) })
  expect(await runningPort(`${home.folder}/demo/postgres`)).toBeNull()
}

interface Page {
  items: {
    id: string
    credentials: { code: string; level: string; evidence: { text: string; start: number; end: number } }[]
  }[]
  total: { count: number }
}

const getJson = async <T>(url: string) => (await (await fetch(url)).json()) as T

describe('credence demo', () => {
  it('ends its first crawls and serves listings whose evidence quotes the ad', async () => {
    const url = await startDemo()
    const { items, total } = await getJson<Page>(`${url}/v1/listings?credential=RHIT`)
    expect(total.count).toBeGreaterThan(100)
    for (const { id, credentials } of items.slice(0, 10)) {
      const { text } = await getJson<{ text: string }>(`${url}/v1/listings/${id}`)
      const quoted = credentials.filter(({ evidence }) => !('field' in evidence))
      expect(quoted.map(({ evidence }) => text.slice(evidence.start, evidence.end))).toEqual(
        quoted.map(({ evidence }) => evidence.text),
      )
    }
    const boards = await getJson<{
      items: { source: string; lastCrawl: { outcome: string; class: string | null } | null }[]
    }>(`${url}/v1/boards`)
    const complete = boards.items.filter(({ lastCrawl }) => lastCrawl?.outcome === 'complete')
    expect([...new Set(complete.map(({ source }) => source))].sort()).toEqual([
      'greenhouse',
      'icims',
      'jobposting',
      'smartrecruiters',
      'workday',
      'ymcareers-feed',
      'yourmembership',
    ])
    const outcomes = boards.items.map(({ lastCrawl }) => `${lastCrawl?.outcome} ${lastCrawl?.class}`)
    expect(outcomes).toContain('complete null')
    expect(outcomes).toContain('failed blocked')
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 120_000 }).toBe(200)
    await stopDemo()
  })

  it('goes on where it was when it is started again', async () => {
    const restartedAt = Date.now()
    const url = await startDemo()
    const { total } = await getJson<Page>(`${url}/v1/listings?credential=RHIT`)
    expect(total.count).toBeGreaterThan(100)
    const { items } = await getJson<{ items: { startedAt: string }[] }>(`${url}/v1/crawls?limit=1`)
    expect(Date.parse(items[0]!.startedAt)).toBeLessThan(restartedAt)
    await stopDemo()
  })
})
