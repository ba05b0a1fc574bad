import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runningPort, startPostgres } from '../../src/cli/postgres.ts'
import { isAlive } from '../../src/cli/sharing.ts'

const root = resolve(import.meta.dirname, '../..')
const homes = join(root, '.credence/e2e')

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface Program {
  ended: Promise<Ended>
  /** Resolves with the match when standard error has said it. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** Ctrl-C: what a terminal sends to all processes of the command. */
  interrupt(): Promise<Ended>
}

/** A folder of its own for a program's data, inside the project as the usual one is. */
export async function makeHome(): Promise<{ folder: string; remove(): Promise<void> }> {
  await mkdir(homes, { recursive: true })
  await removeAbandoned()
  const folder = await mkdtemp(join(homes, `${process.pid}-`))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** What a run that was killed left behind, server and data. */
async function removeAbandoned(): Promise<void> {
  const found = await readdir(homes)
  for (const name of found.filter((name) => !isAlive(Number.parseInt(name, 10)))) {
    for (const folder of ['postgres', 'demo/postgres'].map((path) => join(homes, name, path)))
      if ((await runningPort(folder)) !== null) await (await startPostgres(folder)).stop()
    await rm(join(homes, name), { recursive: true, force: true })
  }
}

/** Starts `credence …` with standard input, in a process group of its own and with no settings but those given. */
export function startCredence(args: string[], env: Record<string, string> = {}, input = ''): Program {
  const { DATABASE_URL, REDIS_URL, PORT, FETCH_CONNECT_TO, ...inherited } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: root,
    env: { ...inherited, ...env },
    detached: true,
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdin.end(input)
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
  return {
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(stderr)
          if (found) resolve(found)
        }
        look()
        child.stderr.on('data', look)
        child.on('close', () => reject(new Error(`It ended without saying ${pattern}:\n${stderr}`)))
      }),
    interrupt() {
      process.kill(-child.pid!, 'SIGINT')
      return ended
    },
  }
}

/** Runs `credence …` to its end. */
export const credence = (...args: Parameters<typeof startCredence>): Promise<Ended> => startCredence(...args).ended
