import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Board } from './boards.ts'
import type { Fault } from './faults.ts'
import type { Platform } from './postings.ts'
import { type SeenRequest, type Stage, serveStage } from './serving.ts'
import { openWorld, type World } from './timeline.ts'
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
  setDay(day: number): void
  setFaults(faults: Fault[]): void
  requests(): readonly SeenRequest[]
  /** Ids that a board shows today. */
  shown(boardId: string): string[]
  /** null: the board does not show such an ad today. */
  truth(boardId: string, externalId: string): KnownAd | null
  close(): Promise<void>
}

/** Serves invented boards on a loopback port, each at its own host, in the formats of their sources. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { seed, listings = 3000, day = 0, port = 0, faults = [], log } = options
  const world = openWorld({ seed, listings })
  const stage: Stage = { world, day, faults, seen: [] }
  const serve = serveStage(stage)
  const server = createServer((request, response) => {
    serve(request, response).then(log, (error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const byId = new Map(world.boards.map((board) => [board.id, board]))

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    boards: world.boards.map(({ id, source, name, employer, address, trouble }) => {
      return { id, source, name, employer: employer?.name ?? null, address, trouble }
    }),
    world,
    setDay(next) {
      stage.day = next
    },
    setFaults(next) {
      stage.faults = next
    },
    requests: () => stage.seen,
    shown(boardId) {
      const board = byId.get(boardId)
      return board ? world.boardOn(board, stage.day).map(({ externalId }) => externalId) : []
    },
    truth(boardId, externalId) {
      const board = byId.get(boardId)
      const entry = board && world.entryOn(board, stage.day, externalId)
      if (!board || !entry) return null
      const { posting, truth } = world.adOf(board, entry)
      return { ...truth, title: posting.title, opening: entry.opening, siblingOf: entry.siblingOf }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
