import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path/posix'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '../../src')

/** Which of our folders and files a folder or file may import; each may import itself. */
const mayImport: Record<string, string[]> = {
  cli: ['config.ts', 'log.ts', 'queue.ts', 'api', 'web', 'workers', 'sources', 'fetch', 'db', 'domain'],
  api: ['web', 'queue.ts', 'db', 'sources/index.ts', 'domain'],
  web: ['queue.ts', 'db', 'sources/index.ts', 'domain'],
  workers: ['queue.ts', 'db', 'sources', 'fetch', 'domain'],
  sources: ['domain'],
  fetch: ['sources/source.ts', 'domain'],
  db: ['domain'],
  'queue.ts': ['domain'],
  domain: [],
  'config.ts': [],
  'log.ts': [],
}

/** Where a library may be imported. */
const rooms: [library: RegExp, rooms: string[]][] = [
  [/^undici$/, ['fetch']],
  [/^(kysely|pg)$/, ['db']],
  [/^(bullmq|ioredis)$/, ['queue.ts', 'workers/index.ts']],
  [/^cheerio$/, ['sources', 'domain/reading']],
  [/^(hono|@hono\/[\w-]+)$/, ['api', 'web', 'cli/serve.ts']],
  [/^(commander|cli-progress)$/, ['cli']],
]

/** Tables of data may be of any length. */
const isTable = (file: string) => /^domain\/(?:.+\/table|credentials|education|roles|pathways)\.ts$/.test(file)

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const textOf = (file: string) => readFileSync(join(src, file), 'utf8')
const stands = (file: string, place: string) => file === place || file.startsWith(`${place}/`)

function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|\bimport\(?\s*'([^']+)'/gm)
  return [...found].map(([, named, bare]) => named ?? bare!)
}

describe.each(files)('%s', (file) => {
  const room = file.split('/')[0]!

  it('imports only what the table of the house lets it', () => {
    const ours = importsOf(file).filter((name) => name.startsWith('.'))
    const targets = ours.map((name) => normalize(join(file, '..', name))).filter((target) => !target.startsWith('..'))
    const allowed = [room, ...(mayImport[room] ?? [])]
    expect(targets.filter((target) => !allowed.some((place) => stands(target, place)))).toEqual([])
  })

  it('leaves each library, and the environment, in its room', () => {
    const libraries = importsOf(file).map((name) => /^(@[^/]+\/[^/]+|[^./][^/]*)/.exec(name)?.[0] ?? '')
    const strays = rooms.filter(([library, places]) => {
      return libraries.some((name) => library.test(name)) && !places.some((place) => stands(file, place))
    })
    expect(strays.map(([library]) => library.source)).toEqual([])
    if (file !== 'config.ts') expect(textOf(file)).not.toMatch(/\bprocess\.env\b/)
  })

  it.skipIf(isTable(file))('is no longer than 400 lines', () => {
    expect(textOf(file).trimEnd().split('\n').length).toBeLessThanOrEqual(400)
  })
})
