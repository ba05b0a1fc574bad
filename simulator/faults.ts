import type { Board } from './boards.ts'
import { type Answer, html, json } from './formats/page.ts'
import { random } from './random.ts'

export const faultKinds = [
  'throttled',
  'server_error',
  'slow',
  'cut_off',
  'reset',
  'malformed_jsonld',
  'challenge',
  'html_for_json',
  'wrap',
  'empty',
  'changed',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  kind: FaultKind
  /** A board's id or host; absent: every board. */
  on?: string
  /** Share of requests that it befalls (1). The same request may fare better when it is made again. */
  share?: number
  seed?: number
  /** Only addresses that hold this. */
  path?: string
  status?: number
  retryAfterSeconds?: number
  delayMs?: number
}

/** The faults that befall a request: `nth` counts the requests for the same address. */
export function faultsOn(faults: readonly Fault[], board: Board, path: string, nth: number): Fault[] {
  return faults.filter((fault) => {
    if (fault.on !== undefined && fault.on !== board.id && fault.on !== board.host) return false
    if (fault.path !== undefined && !path.includes(fault.path)) return false
    return random(fault.seed ?? 0, board.id, fault.kind, path, nth).next() < (fault.share ?? 1)
  })
}

/** What a board with a lasting trouble suffers on every request. */
export function lastingFaults(board: Board): Fault[] {
  if (board.trouble === 'blocked') return [{ kind: 'challenge', on: board.id }]
  if (board.trouble === 'down') return [{ kind: 'server_error', on: board.id, status: 502 }]
  if (board.trouble === 'changed') return [{ kind: 'changed', on: board.id }]
  return []
}

const challengePage = `<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta name="robots" content="noindex,nofollow"></head>
<body><div class="main-wrapper"><h1>Checking that you are a person</h1><p>Turn on JavaScript and cookies to continue.</p></div>
<script>(function(){window._cf_chl_opt={cType:'managed'}})();</script></body></html>`

const appShell = `<!DOCTYPE html><html lang="en"><head><title>Careers</title></head><body><div id="root"></div><script src="/static/app.8f2c.js"></script></body></html>`

function withoutBraces(body: string): string {
  return body.replace(
    /(<script type="application\/ld\+json">)([\s\S]*?)(<\/script>)/g,
    (_, open, block: string, close) => {
      return open + block.replace(/[}\]]\s*[}\]]\s*$/, '').replace(/":/, '" = ') + close
    },
  )
}

/** The answer as the fault makes it; faults of the connection are the server's part. */
export function spoil(answer: Answer, fault: Fault, isRobots: boolean): Answer {
  switch (fault.kind) {
    case 'throttled':
      return {
        status: fault.status ?? 429,
        headers: { 'content-type': 'text/plain', 'retry-after': String(fault.retryAfterSeconds ?? 30) },
        body: 'Too many requests\n',
      }
    case 'server_error':
      return html(
        '<html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>',
        fault.status ?? 500,
      )
    case 'challenge':
      return {
        status: 403,
        headers: { 'content-type': 'text/html; charset=UTF-8', 'cf-mitigated': 'challenge', server: 'cloudflare' },
        body: challengePage,
      }
    case 'html_for_json':
      return html('<!DOCTYPE html><html><body><h1>We will be back soon</h1><p>Scheduled maintenance.</p></body></html>')
    case 'malformed_jsonld':
      return { ...answer, body: withoutBraces(answer.body) }
    case 'empty':
      return { ...answer, body: '' }
    case 'changed':
      if (isRobots) return answer
      return answer.headers['content-type']?.startsWith('application/json')
        ? json({ data: { openings: [] }, version: 2 }, answer.status)
        : html(appShell)
    default:
      return answer
  }
}
