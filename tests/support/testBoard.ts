import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { z } from 'zod'
import { addBoard } from '../../src/db/boards.ts'
import type { Db } from '../../src/db/database.ts'
import { hostLedger } from '../../src/db/hosts.ts'
import { SourceChanged } from '../../src/domain/errors.ts'
import { emptyPosting } from '../../src/domain/posting.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { defaultLimits } from '../../src/fetch/limits.ts'
import type { Queues } from '../../src/queue.ts'
import type { Source } from '../../src/sources/source.ts'
import type { WorkContext } from '../../src/workers/context.ts'

interface TestAnswer {
  status: number
  headers?: Record<string, string>
  body?: string
}

/** A board of ours: pages of ads, each with a page of its own. */
export interface TestBoard {
  origin: string
  /** Ids of the ads, page by page. */
  pages: string[][]
  /** Paths answered with something else than they should be. */
  answers: Map<string, TestAnswer>
  /** Paths that were asked for, in order. */
  asked: string[]
  delayMs: number
  /** The last page leads to the first again. */
  wraps: boolean
  close(): Promise<void>
}

/** Words of an ad that reads as health-information work. */
export function adText(id: string): string {
  return `<h2>Medical Coder</h2><p>Lakeside Health seeks an inpatient coder for its health information department, desk ${id}.</p>
    <h3>Requirements</h3><ul><li>RHIT or CCS required</li><li>Associate degree in health information management</li></ul>`
}

export async function startTestBoard(pages: string[][]): Promise<TestBoard> {
  const board: TestBoard = {
    origin: '',
    pages,
    answers: new Map(),
    asked: [],
    delayMs: 0,
    wraps: false,
    close: async () => {},
  }
  const server = createServer((request, response) => void answer(board, request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  board.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  board.close = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return board
}

async function answer(board: TestBoard, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url!
  if (path !== '/robots.txt') board.asked.push(path)
  if (board.delayMs > 0) await new Promise((done) => setTimeout(done, board.delayMs))
  const { status, headers, body } = board.answers.get(path) ?? usual(board, path)
  const etag = `"${Buffer.from(body ?? '')
    .toString('base64url')
    .slice(-40)}"`
  if (status === 200 && request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else response.writeHead(status, { 'content-type': 'application/json', etag, ...headers }).end(body)
}

function usual(board: TestBoard, path: string): TestAnswer {
  const [, kind, name] = path.split('/')
  if (kind === 'page') {
    const at = Number(name)
    const ads = board.pages[at - 1]
    const isLast = at >= board.pages.length
    const next = isLast ? (board.wraps ? 1 : null) : at + 1
    return ads ? { status: 200, body: JSON.stringify({ ads, next }) } : { status: 404 }
  }
  const isListed = board.pages.some((ads) => ads.includes(name ?? ''))
  return kind === 'ad' && isListed ? { status: 200, body: JSON.stringify({ words: adText(name!) }) } : { status: 404 }
}

const listSchema = z.object({ ads: z.array(z.string()), next: z.int().nullable() })
const at = (path: string) => ({ url: `https://board.example/${path}` })

/** The source of our board. */
export const testSource: Source<{ name: string }> = {
  id: 'test',
  name: 'Test board',
  board: z.object({ name: z.string() }),
  at: () => null,
  slug: (board) => board.name,
  home: () => 'https://board.example/',
  first: () => at('page/1'),
  read(page) {
    const list = listSchema.safeParse(jsonOf(page.body))
    if (!list.success) throw new SourceChanged('not a list')
    return {
      postings: list.data.ads.map((id) => ({
        ...emptyPosting(id, `https://board.example/ad/${id}`, 'Medical Coder'),
        employer: `Employer of ${id}`,
      })),
      details: list.data.ads.map((id) => ({ externalId: id, request: at(`ad/${id}`) })),
      ...(list.data.next !== null && { next: at(`page/${list.data.next}`) }),
    }
  },
  readDetail(page, posting) {
    const ad = z.object({ words: z.string() }).safeParse(jsonOf(page.body))
    if (!ad.success) throw new SourceChanged('not an ad')
    return { ...posting, description: ad.data.words }
  },
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a worker is handed, with every host sent to the test board and no waiting. */
export function testContext(db: Db, origin: string, queues: Queues | null = null, now = () => new Date()): WorkContext {
  const fetcher = createFetcher({
    userAgent: 'CredenceTest/1.0',
    contact: 'test@credence.example',
    connectTo: [`*=${origin}`],
    noWait: true,
    limits: defaultLimits,
    ledger: hostLedger(db),
    now,
    sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
  })
  const sources = new Map([[testSource.id, testSource as unknown as Source]])
  return { db, sources, fetcher, queues, log: pino({ level: 'silent' }), now }
}

export async function addTestBoard(db: Db, id: string, host = 'board.example'): Promise<void> {
  const home = `https://${host}/`
  await addBoard(db, { id, source: 'test', name: id, home, config: { name: id }, host, vendor: 'test', enabled: true })
}
