import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'

export interface TestRedis {
  url: string
  /** Forgets all that a prefix has stored: everything, where the server is the test's own. */
  wipe(prefix: string): Promise<void>
  stop(): Promise<void>
}

/** A Redis for one test file: a server of its own where a program is found, or the one of REDIS_URL; null, said aloud, without both. */
export async function startTestRedis(): Promise<TestRedis | null> {
  for (const program of ['redis-server', 'valkey-server']) if (await runs(program)) return startServer(program)
  const url = process.env.REDIS_URL
  if (url) return { url, wipe: (prefix) => deletePrefix(url, prefix), stop: async () => {} }
  console.warn('NOT TESTED on Redis: neither redis-server nor valkey-server nor REDIS_URL is there.')
  return null
}

async function runs(program: string): Promise<boolean> {
  try {
    await promisify(execFile)(program, ['--version'])
    return true
  } catch {
    return false
  }
}

async function startServer(program: string): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'credence-redis-'))
  const port = await freePort()
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no']
  const server = spawn(program, options, { stdio: 'ignore' })
  const url = `redis://127.0.0.1:${port}`
  await withRedis(url, (redis) => redis.ping())
  return {
    url,
    wipe: async () => void (await withRedis(url, (redis) => redis.flushall())),
    async stop() {
      server.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function deletePrefix(url: string, prefix: string): Promise<void> {
  await withRedis(url, async (redis) => {
    for await (const keys of redis.scanStream({ match: `{${prefix}}*` })) if (keys.length > 0) await redis.del(...keys)
  })
}

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { retryStrategy: () => 50 })
  redis.on('error', () => {})
  try {
    return await work(redis)
  } finally {
    redis.disconnect()
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
