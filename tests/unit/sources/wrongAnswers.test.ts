import { describe, expect, it } from 'vitest'
import { SourceChanged } from '../../../src/domain/errors.ts'
import { sources } from '../../../src/sources/index.ts'
import { sourceFixtures } from '../../support/sourceFixtures.ts'

const fixtures = sourceFixtures()

const wrongPage = `<!DOCTYPE html><html lang="en"><head><title>Spring menu</title></head><body><h1>Spring menu</h1>
<p>Soup, salad, bread.</p><a href="/menu/summer">Summer</a></body></html>`
const challenge = `<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body>
<noscript>Enable JavaScript and cookies to continue</noscript><script src="/cdn-cgi/challenge-platform/h/b/orchestrate"></script></body></html>`

const answers: [string, (whole: string) => string][] = [
  ['the page of another site', () => wrongPage],
  ['a challenge page', () => challenge],
  ['an empty body', () => ''],
  ['blanks', () => ' \n\uFEFF'],
  ['a body that breaks off', (whole) => whole.slice(0, Math.floor(whole.length * 0.6))],
  ['JSON of another shape', () => '{"status":"ok","data":{}}'],
  ['a plain word', () => 'OK'],
]

describe.each([...sources.values()])('$id', (source) => {
  const list = fixtures.find((fixture) => fixture.source === source.id && !fixture.posting)!
  const detail = fixtures.find((fixture) => fixture.source === source.id && fixture.posting)

  it.each(answers)('takes %s for a change, never for an empty list', (_, answer) => {
    const page = { ...list.page, body: answer(list.page.body) }
    expect(() => source.read(page, source.board.parse(list.board), list.memory)).toThrow(SourceChanged)
  })

  it.runIf(detail).each(answers)("takes %s for a change of an ad's own page, never for its text", (_, answer) => {
    const page = { ...detail!.page, body: answer(detail!.page.body) }
    expect(() => source.readDetail!(page, detail!.posting!, source.board.parse(detail!.board))).toThrow(SourceChanged)
  })
})
