import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

describe('settings', () => {
  it('need nothing to be set', () => {
    expect(loadConfig({})).toMatchObject({
      databaseUrl: null,
      redisUrl: null,
      port: 3000,
      home: join(root, '.credence'),
    })
  })

  it('count as left out when they are empty', () => {
    expect(loadConfig({ DATABASE_URL: '', PORT: '', FETCH_CONNECT_TO: '' })).toEqual(loadConfig({}))
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(loadConfig({}))).toBe(true)
  })

  it('name all their faults at once', () => {
    const env = { DATABASE_URL: 'mysql://x', PORT: '70000', LOG_LEVEL: 'loud', FETCH_CONNECT_TO: '*' }
    expect(() => loadConfig(env)).toThrow(/DATABASE_URL[\s\S]*PORT[\s\S]*LOG_LEVEL[\s\S]*FETCH_CONNECT_TO/)
  })

  it('do not repeat a secret in a fault', () => {
    expect(() => loadConfig({ DATABASE_URL: 'http://me:hunter2@host' })).toThrow(/^(?!.*hunter2)/s)
  })

  it('take several rules and keys', () => {
    const config = loadConfig({
      FETCH_CONNECT_TO: 'a.example=http://x, *=https://y:1',
      KEY_USAJOBS: 'k',
      KEY_EMPTY: '',
    })
    expect(config.connectTo).toEqual(['a.example=http://x', '*=https://y:1'])
    expect([...config.keys]).toEqual([['USAJOBS', 'k']])
  })

  it('are all in .env.example, the keys of sources too, and it names no other', () => {
    const settings = [...read('src/config.ts').matchAll(/^ {2}([A-Z_]+): optional/gm)].map(([, name]) => name)
    const sources = readdirSync(join(root, 'src/sources')).filter(
      (file) => file.endsWith('.ts') && file !== 'source.ts',
    )
    const keys = sources.flatMap((file) => [...read(`src/sources/${file}`).matchAll(/\{\{([A-Z_]+)(?:\|basic)?\}\}/g)])
    const named = [...read('.env.example').matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(named.toSorted()).toEqual([...new Set([...settings, ...keys.map(([, name]) => `KEY_${name}`)])].toSorted())
  })
})
