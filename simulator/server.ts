import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Board } from './boards.ts'
import { type Fault, faultsOn, lastingFaults, spoil } from './faults.ts'
import { answerJobposting } from './formats/jobposting.ts'
import { type Answer, notFound, type Query } from './formats/page.ts'
import { answerWorkday } from './formats/workday.ts'
import { answerYourmembership } from './formats/yourmembership.ts'
import type { Platform } from './postings.ts'
import { type Entry, openWorld, type World } from './timeline.ts'
import type { Truth } from './truth.ts'

export interface SimulatorOptions {
  seed: number
  /** Openings on all boards together at a time, about (3,000). */
  listings?: number
  /** Simulated day (0); see dateOf in timeline.ts. */
  day?: number
  port?: number
  faults?: Fault[]
  /** Called for each request when it was answered. */
  log?: (request: SeenRequest) => void
}

export interface SeenRequest {
  at: number
  method: string
  host: string
  path: string
  /** 0: the connection was cut before there was one. */
  status: number
  board: string | null
  faults: Fault['kind'][]
  agent: string | null
}

export interface SimulatedBoard {
  id: string
  source: Platform
  name: string
  employer: string | null
  /** What `boards add --at` takes. */
  address: string
  trouble: Board['trouble']
}

/** What is known of an ad: what it says, and which other ads are the same opening or its siblings. */
export interface KnownAd extends Truth {
  title: string
  opening: string
  siblingOf: string | null
}

export interface Simulator {
  /** Where requests for every invented host go: --connect-to '*=ORIGIN'. */
  origin: string
  boards: SimulatedBoard[]
  world: World
  day(): number
  setDay(day: number): void
  setFaults(faults: Fault[]): void
  requests(): readonly SeenRequest[]
  /** Ids that a board shows today. */
  shown(boardId: string): string[]
  /** null: the board does not show such an ad today. */
  truth(boardId: string, externalId: string): KnownAd | null
  close(): Promise<void>
}

const answers: Record<Platform, (world: World, board: Board, day: number, query: Query) => Answer> = {
  yourmembership: answerYourmembership,
  workday: answerWorkday,
  jobposting: answerJobposting,
}

/** Serves invented boards on a loopback port, each at its own host, in the formats of the three sources. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const world = openWorld({ seed: options.seed, listings: options.listings ?? 3000 })
  const byHost = new Map(world.boards.map((board) => [board.host, board]))
  const byId = new Map(world.boards.map((board) => [board.id, board]))
  const seen: SeenRequest[] = []
  const counts = new Map<string, number>()
  let day = options.day ?? 0
  let faults = options.faults ?? []

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const host = String(request.headers['x-forwarded-host'] ?? request.headers.host ?? '').toLowerCase()
    const path = request.url ?? '/'
    const body = Buffer.concat(chunks).toString()
    const board = byHost.get(host) ?? null
    const key = `${host}${path}${body}`
    const nth = (counts.get(key) ?? 0) + 1
    counts.set(key, nth)
    const befalling = board ? [...lastingFaults(board), ...faultsOn(faults, board, path, nth)] : []
    const entry: SeenRequest = {
      at: Date.now(),
      method: request.method ?? 'GET',
      host,
      path,
      status: 0,
      board: board?.id ?? null,
      faults: befalling.map(({ kind }) => kind),
      agent: request.headers['user-agent'] ?? null,
    }
    seen.push(entry)
    const url = URL.parse(path, `https://${host || 'localhost'}`)
    const query = url && { url, method: entry.method, body, nth: seen.length }
    let answer = board && query ? answerOf(board, query, befalling) : notFound('No such host here')
    for (const fault of befalling) answer = spoil(answer, fault, path === '/robots.txt')
    const slow = befalling.find(({ kind }) => kind === 'slow')
    if (slow) await new Promise((resolve) => setTimeout(resolve, slow.delayMs ?? 2000))
    if (befalling.some(({ kind }) => kind === 'reset')) response.destroy()
    else if (befalling.some(({ kind }) => kind === 'cut_off')) cutOff(answer, response)
    else entry.status = send(answer, request, response)
    options.log?.(entry)
  }

  function answerOf(board: Board, query: Query, befalling: readonly Fault[]): Answer {
    const wraps = befalling.some(({ kind }) => kind === 'wrap')
    return answers[board.source](world, board, day, wraps ? wrapped(query) : query)
  }

  function find(boardId: string, externalId: string): { board: Board; entry: Entry } | null {
    const board = byId.get(boardId)
    const entry = board && world.entryOn(board, day, externalId)
    return board && entry ? { board, entry } : null
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo

  return {
    origin: `http://127.0.0.1:${port}`,
    boards: world.boards.map(({ id, source, name, employer, address, trouble }) => {
      return { id, source, name, employer: employer?.name ?? null, address, trouble }
    }),
    world,
    day: () => day,
    setDay(next) {
      day = next
    },
    setFaults(next) {
      faults = next
    },
    requests: () => seen,
    shown(boardId) {
      const board = byId.get(boardId)
      return board ? world.boardOn(board, day).map(({ externalId }) => externalId) : []
    },
    truth(boardId, externalId) {
      const found = find(boardId, externalId)
      if (!found) return null
      const { posting, truth } = world.adOf(found.board, found.entry)
      return { ...truth, title: posting.title, opening: found.entry.opening, siblingOf: found.entry.siblingOf }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The request for page one in place of any later one. */
function wrapped(query: Query): Query {
  const url = new URL(query.url)
  if (url.searchParams.has('str')) url.searchParams.set('str', '1')
  return { ...query, url, body: query.body.replace(/"offset":\s*\d+/, '"offset":0') }
}

function send(answer: Answer, request: IncomingMessage, response: ServerResponse): number {
  const { etag, 'last-modified': modified } = answer.headers
  const { 'if-none-match': knownTag, 'if-modified-since': since } = request.headers
  const unchanged = knownTag !== undefined ? knownTag === etag : since !== undefined && since === modified
  const status = answer.status === 200 && unchanged ? 304 : answer.status
  const body = status === 304 ? '' : answer.body
  response.writeHead(status, {
    ...answer.headers,
    ...(status === 304 ? {} : { 'content-length': Buffer.byteLength(body) }),
  })
  response.end(request.method === 'HEAD' ? '' : body)
  return status
}

/** Promises the whole body, sends half of it and hangs up. */
function cutOff(answer: Answer, response: ServerResponse): void {
  const bytes = Buffer.from(answer.body)
  response.writeHead(answer.status, { ...answer.headers, 'content-length': bytes.length })
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy())
}
