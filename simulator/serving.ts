import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Board } from './boards.ts'
import { type Fault, faultsOn, lastingFaults, spoil } from './faults.ts'
import { answerGreenhouse } from './formats/greenhouse.ts'
import { answerIcims } from './formats/icims.ts'
import { answerJobposting } from './formats/jobposting.ts'
import { type Answer, notFound, type Query } from './formats/page.ts'
import { answerSmartrecruiters } from './formats/smartrecruiters.ts'
import { answerWorkday } from './formats/workday.ts'
import { answerYmcareersFeed } from './formats/ymcareersFeed.ts'
import { answerYourmembership } from './formats/yourmembership.ts'
import type { Platform } from './postings.ts'
import type { World } from './timeline.ts'

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

/** What the answers depend on, switchable while it runs. */
export interface Stage {
  world: World
  day: number
  faults: readonly Fault[]
  seen: SeenRequest[]
}

const answers: Record<Platform, (world: World, board: Board, day: number, query: Query) => Answer> = {
  yourmembership: answerYourmembership,
  workday: answerWorkday,
  jobposting: answerJobposting,
  greenhouse: answerGreenhouse,
  smartrecruiters: answerSmartrecruiters,
  icims: answerIcims,
  'ymcareers-feed': answerYmcareersFeed,
}

/** Answers requests for the boards of a stage, each at its own host. */
export function serveStage(stage: Stage): (request: IncomingMessage, response: ServerResponse) => Promise<SeenRequest> {
  const byHost = new Map(stage.world.boards.map((board) => [board.host, board]))
  const counts = new Map<string, number>()

  return async (request, response) => {
    const host = String(request.headers['x-forwarded-host'] ?? request.headers.host ?? '').toLowerCase()
    const path = request.url ?? '/'
    const method = request.method ?? 'GET'
    const body = await bodyOf(request)
    const board = byHost.get(host) ?? null
    const key = `${host}${path}${body}`
    const nth = (counts.get(key) ?? 0) + 1
    counts.set(key, nth)
    const befalling = board ? [...lastingFaults(board), ...faultsOn(stage.faults, board, path, nth)] : []
    const kinds = befalling.map(({ kind }) => kind)
    const agent = request.headers['user-agent'] ?? null
    const entry = { at: Date.now(), method, host, path, status: 0, board: board?.id ?? null, faults: kinds, agent }
    stage.seen.push(entry)

    const url = URL.parse(path, `https://${host || 'localhost'}`)
    const query = url && { url, method, body, nth: stage.seen.length }
    const asked = query && kinds.includes('wrap') ? wrapped(query) : query
    let answer =
      board && asked ? answers[board.source](stage.world, board, stage.day, asked) : notFound('No such host here')
    for (const fault of befalling) answer = spoil(answer, fault, path === '/robots.txt')
    const slow = befalling.find(({ kind }) => kind === 'slow')
    if (slow) await sleep(slow.delayMs ?? 2000)
    if (kinds.includes('reset')) response.destroy()
    else if (kinds.includes('cut_off')) cutOff(answer, response)
    else entry.status = send(answer, request, response)
    return entry
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** The request for page one in place of any later one. */
function wrapped(query: Query): Query {
  const url = new URL(query.url)
  if (url.searchParams.has('str')) url.searchParams.set('str', '1')
  if (url.searchParams.has('page')) url.searchParams.set('page', '1')
  return { ...query, url, body: query.body.replace(/"offset":\s*\d+/, '"offset":0') }
}

function send(answer: Answer, request: IncomingMessage, response: ServerResponse): number {
  const { etag, 'last-modified': modified } = answer.headers
  const { 'if-none-match': knownTag, 'if-modified-since': since } = request.headers
  const unchanged = knownTag !== undefined ? knownTag === etag : since !== undefined && since === modified
  const status = answer.status === 200 && unchanged ? 304 : answer.status
  const body = status === 304 ? '' : answer.body
  const length = status === 304 ? {} : { 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, { ...answer.headers, ...length })
  response.end(request.method === 'HEAD' ? '' : body)
  return status
}

/** Promises the whole body, sends half of it and hangs up. */
function cutOff(answer: Answer, response: ServerResponse): void {
  const bytes = Buffer.from(answer.body)
  response.writeHead(answer.status, { ...answer.headers, 'content-length': bytes.length })
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy())
}
