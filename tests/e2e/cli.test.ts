import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../../simulator/server.ts'
import { runningPort } from '../../src/cli/postgres.ts'
import { credence, makeHome } from '../support/program.ts'

let home: Awaited<ReturnType<typeof makeHome>>
let simulator: Simulator
let env: Record<string, string>
beforeAll(async () => {
  home = await makeHome()
  env = { CREDENCE_HOME: home.folder }
  simulator = await startSimulator({ seed: 3, listings: 120 })
})
afterAll(async () => {
  await simulator.close()
  await home.remove()
})

const commands = 'import demo start api worker migrate boards crawl read tag record eval'.split(' ')

describe('credence', () => {
  it('explains every command with an example', async () => {
    for (const command of commands) {
      const { code, stdout } = await credence([command, '--help'])
      expect({ command, code, stdout }).toEqual({ command, code: 0, stdout: expect.stringContaining('Usage:') })
      if (command !== 'boards') expect(stdout).toMatch(/Examples?:/)
    }
  })

  it.each([
    [['fly']],
    [['crawl']],
    [['crawl', 'any', '--no-wait']],
    [['crawl', 'any', '--connect-to', 'nonsense']],
    [['boards', 'add', '--source', 'nothing', '--at', 'https://a.example/']],
    [['boards', 'show', 'nobody']],
  ])('says why it is used wrongly, and ends with 2: %j', async (args) => {
    const { code, stdout, stderr } = await credence(args, env)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trim()).not.toBe('')
  })

  it('names all faults of its settings, and ends with 2', async () => {
    const { code, stderr } = await credence(['migrate'], { PORT: 'many', DATABASE_URL: 'file:x' })
    expect(code).toBe(2)
    expect(stderr).toMatch(/DATABASE_URL[\s\S]*PORT/)
  })

  it('tags ads from standard input', async () => {
    const ad = { id: 'a', title: 'Medical Coder', description: 'CCS required. RHIT preferred.' }
    const { code, stdout } = await credence(['tag', '--ndjson'], {}, `${JSON.stringify(ad)}\n`)
    const { id, credentials } = JSON.parse(stdout)
    expect([code, id]).toEqual([0, 'a'])
    expect(credentials).toMatchObject([
      { code: 'CCS', level: 'required', evidence: { text: expect.stringContaining('CCS') } },
      { code: 'RHIT', level: 'preferred' },
    ])
  })
})

describe('a board', () => {
  const found = (source: string) => simulator.boards.find((board) => board.source === source && board.trouble === null)!
  const crawl = (id: string) =>
    credence(['crawl', id, '--connect-to', `*=${simulator.origin}`, '--no-wait', '--json'], env)

  it.each(['yourmembership', 'workday', 'jobposting'])(
    'of %s is added, crawled and unchanged the second time',
    async (source) => {
      const { address } = found(source)
      const added = await credence(['boards', 'add', '--source', source, '--at', address, '--id', source], env)
      expect(added).toMatchObject({ code: 0, stdout: expect.stringContaining(source) })

      const first = await crawl(source)
      expect(first).toMatchObject({ code: 0 })
      const report = JSON.parse(first.stdout)
      expect(report).toEqual({
        board: source,
        outcome: 'complete',
        class: null,
        detail: null,
        requests: expect.any(Number),
        notModified: expect.any(Number),
        bytes: expect.any(Number),
        postings: expect.any(Object),
        durationMs: expect.any(Number),
      })
      const shown = new Set(simulator.shown(found(source).id)).size
      expect(report.postings).toMatchObject({ seen: shown, new: shown, changed: 0, unchanged: 0 })

      const { postings } = JSON.parse((await crawl(source)).stdout)
      expect(postings).toMatchObject({ seen: shown, new: 0, changed: 0, unchanged: shown })
    },
  )

  it('that answers with a challenge page fails as blocked, and the command with it', async () => {
    const { address } = simulator.boards.find(({ trouble }) => trouble === 'blocked')!
    await credence(['boards', 'add', '--source', 'yourmembership', '--at', address, '--id', 'blocked'], env)
    const { code, stdout } = await crawl('blocked')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'failed', class: 'blocked', postings: { seen: 0 } })
  })

  it('is listed with its state', async () => {
    const { stdout } = await credence(['boards', 'list', '--json'], env)
    expect(JSON.stringify(JSON.parse(stdout))).toContain('"id":"workday"')
  })

  it('leaves no database running when no command is', async () => {
    expect(await runningPort(`${home.folder}/postgres`)).toBeNull()
  })
})

describe('what a person saved', () => {
  const save = async (name: string, content: string) => {
    const file = join(home.folder, name)
    await writeFile(file, content)
    return file
  }

  it('is imported where it can be read, and each fault is named by file and line', async () => {
    const good = await save('ads.ndjson', '{"id":"a","title":"Medical Coder","description":"RHIT required."}\n')
    const bad = await save('more.csv', 'id,title,description\n1,Clerk,x\n2,,y\n')
    const both = await credence(['import', good, bad, '--board', 'Alerts', '--json'], env)
    expect(both.code).toBe(1)
    expect(both.stderr).toContain(`${bad}:3: `)
    expect(JSON.parse(both.stdout)).toMatchObject({ board: 'import-alerts', new: 1, files: 2, imported: 1 })

    const again = await credence(['import', good, bad, '--board', 'Alerts', '--skip-errors', '--json'], env)
    expect(JSON.parse(again.stdout)).toMatchObject({ new: 1, unchanged: 1, errors: [{ file: bad, line: 3 }] })

    const whole = await credence(['import', good, '--board', 'Alerts'], env)
    expect(whole).toMatchObject({ code: 0, stdout: expect.stringContaining('1 as they were, on board import-alerts') })
  })

  it('is not imported at all where nothing of it can be read', async () => {
    const bad = await save('cut.json', '[{"id":1,')
    const only = await credence(['import', bad, '--board', 'Nothing', '--json'], env)
    expect(only).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`${bad}:1: not JSON`) })
    expect((await credence(['boards', 'show', 'import-nothing'], env)).code).toBe(2)
    const missing = await credence(['import', join(home.folder, 'none.eml')], env)
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('none.eml') })
  })
})
