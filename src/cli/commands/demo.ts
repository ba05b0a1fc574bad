import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import { addMissingBoards } from '../../db/boards.ts'
import { type CrawlingState, readCrawlingState } from '../../db/crawlingState.ts'
import { boardAt } from '../boardAt.ts'
import { type House, openHouse } from '../house.ts'
import { progress, tell, UsageError } from '../output.ts'
import { runningPort } from '../postgres.ts'
import { runAll } from '../runAll.ts'
import { untilStopped } from '../signals.ts'

interface Options {
  port?: number
  reset?: boolean
}

const seed = 1

/** `credence demo`: everything in one process, with invented boards on this machine. */
export function demoCommand(): Command {
  return new Command('demo')
    .description(
      'Run everything in one process, crawling invented boards that it serves itself: nothing else is needed.',
    )
    .option('--port <number>', 'port, else PORT, else 3000; the next free one when it is taken', Number)
    .option('--reset', 'start afresh')
    .addHelpText(
      'after',
      '\nStarted again it goes on where it was. Ctrl-C stops it.\n\nExamples:\n  npm run demo\n  npm run demo -- --port 8080 --reset',
    )
    .action(async (options: Options) => {
      const settings = loadConfig()
      // Invented boards never mix with real ones: the demo has a database of its own, whatever DATABASE_URL says.
      const config = { ...settings, databaseUrl: null, redisUrl: null, home: join(settings.home, 'demo') }
      if (options.reset) await reset(config.home)
      const stopped = untilStopped()
      tell('Starting the database …')
      const house = await openHouse(config)
      try {
        const origin = await serveBoards(house)
        const { url } = await runAll(house, {
          port: options.port ?? config.port,
          connectTo: [`*=${origin}`],
          noWait: true,
        })
        if (await showFirstCrawls(house, stopped))
          tell(`
  Search         ${url}/
  API            ${url}/v1/listings?credential=RHIT
  Documentation  ${url}/reference
  Boards         ${url}/v1/boards

Ctrl-C stops it.`)
        await stopped
        tell('Stopping …')
      } finally {
        await house.close()
      }
    })
}

async function reset(home: string): Promise<void> {
  if ((await runningPort(join(home, 'postgres'))) !== null) {
    throw new UsageError('The demo runs already: stop it before --reset')
  }
  await rm(home, { recursive: true, force: true })
}

/** Serves the invented boards, and makes them the boards of the database. */
async function serveBoards(house: House): Promise<string> {
  const { startSimulator } = await import('../../../simulator/server.ts')
  const { dayOf } = await import('../../../simulator/timeline.ts')
  const today = () => Math.max(0, dayOf(new Date()))
  const simulator = await startSimulator({ seed, day: today() })
  const tomorrow = setInterval(() => simulator.setDay(today()), 60_000)
  house.onClose(async () => {
    clearInterval(tomorrow)
    await simulator.close()
  })
  const boards = simulator.boards.map(({ id, source, name, employer, address }) => ({
    ...boardAt(source, address, { id, name }),
    employer,
    enabled: true,
    needs: null,
  }))
  await addMissingBoards(house.db, boards)
  return simulator.origin
}

/** Shows how far the first crawls are until they are done; false when the program is stopped before. */
async function showFirstCrawls(house: House, stopped: Promise<void>): Promise<boolean> {
  const bar = progress('Crawling boards')
  let isStopped = false
  void stopped.then(() => {
    isStopped = true
  })
  for (let toldAt = 0; ; ) {
    const state = await readCrawlingState(house.db)
    const isDone = state.crawled >= state.boards && state.unread === 0
    bar.show(state.crawled, state.boards)
    if (isDone || isStopped) bar.stop()
    if (isDone || (!process.stderr.isTTY && Date.now() - toldAt >= 5_000)) {
      tell(lineOf(state))
      toldAt = Date.now()
    }
    if (isDone || isStopped) return isDone
    await Promise.race([sleep(500), stopped])
  }
}

function lineOf({ crawled, boards, postings, unread, listings }: CrawlingState): string {
  return `${crawled} of ${boards} boards crawled, ${postings} postings stored, ${unread} to read, ${listings} listings`
}
