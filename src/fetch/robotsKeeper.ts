import { FetchFailed } from '../domain/errors.ts'
import type { KeptRobots } from '../domain/politeness.ts'
import type { Answer } from './exchange.ts'
import { isRedirect, judgeRobots } from './judge.ts'
import { follow } from './redirect.ts'
import { type RobotsRules, readRobots, robotsBytes } from './robots.ts'
import { type Cost, type Means, type Visit, visit } from './visit.ts'

const freshMs = 24 * 3_600_000
/** An unreachable robots.txt may be replaced by the last one for so long; it is looked for again every hour. */
const fallbackMs = 30 * 24 * 3_600_000
const lookAgainMs = 3_600_000
const mostRemembered = 1000

export interface RobotsKeeper {
  /** The rules of a host, requested at most once a day by all processes together. */
  rulesFor(asked: Visit, cost: Cost): Promise<RobotsRules>
}

export function keepRobots(means: Means, token: string): RobotsKeeper {
  const remembered = new Map<string, { rules: RobotsRules; until: number }>()
  const underWay = new Map<string, Promise<RobotsRules>>()

  const remember = (host: string, body: string, until: number): RobotsRules => {
    if (remembered.size >= mostRemembered) remembered.clear()
    const rules = readRobots(body, token)
    remembered.set(host, { rules, until })
    return rules
  }

  async function findRules(asked: Visit, cost: Cost): Promise<RobotsRules> {
    const { host } = asked.url
    const now = means.clock.now()
    const kept = await means.ledger.robots(host)
    if (kept !== null && expiry(kept) > now.getTime()) return remember(host, kept.body, expiry(kept))
    try {
      const loaded = await load(means, cost, asked)
      await means.ledger.keepRobots(host, loaded)
      return remember(host, loaded.body, expiry(loaded))
    } catch (error) {
      if (!(error instanceof FetchFailed) || error.failure !== 'transient') throw error
      if (kept === null || now.getTime() - kept.fetchedAt.getTime() > fallbackMs) {
        const message = `robots.txt of ${host} cannot be had, so nothing is fetched: ${error.message}`
        throw new FetchFailed('transient', message, { cause: error })
      }
      return remember(host, kept.body, now.getTime() + lookAgainMs)
    }
  }

  async function joinOrFind(asked: Visit, cost: Cost): Promise<RobotsRules> {
    const { host } = asked.url
    const others = underWay.get(host)
    if (others === undefined) {
      const mine = findRules(asked, cost).finally(() => underWay.delete(host))
      underWay.set(host, mine)
      return mine
    }
    try {
      return await others
    } catch (error) {
      if (error instanceof FetchFailed) throw new FetchFailed(error.failure, error.message, { ...error, cause: error })
      // Whoever asked was called off; that is no answer for the rest.
      asked.signal?.throwIfAborted()
      return joinOrFind(asked, cost)
    }
  }

  return {
    async rulesFor(asked, cost) {
      const known = remembered.get(asked.url.host)
      return known !== undefined && known.until > means.clock.now().getTime() ? known.rules : joinOrFind(asked, cost)
    },
  }
}

const expiry = (kept: KeptRobots): number => kept.fetchedAt.getTime() + freshMs

async function load(means: Means, cost: Cost, asked: Visit): Promise<KeptRobots> {
  let request: Visit = {
    ...asked,
    url: new URL('/robots.txt', asked.url.origin),
    method: 'GET',
    headers: { accept: 'text/plain,*/*;q=0.5' },
    body: null,
    cutAt: robotsBytes,
  }
  let answer: Answer = await visit(means, cost, request, judgeRobots)
  for (let hops = 0; isRedirect(answer.status) && hops < means.limits.maxRedirects; hops++) {
    request = follow(request, answer)
    answer = await visit(means, cost, request, judgeRobots)
  }
  const found = answer.status >= 200 && answer.status < 300
  const body = found ? answer.body.replaceAll('\0', '').slice(0, robotsBytes) : ''
  return { status: answer.status, body, fetchedAt: means.clock.now() }
}
