import { describe, expect, it } from 'vitest'
import { SourceChanged } from '../../../src/domain/errors.ts'
import { sources } from '../../../src/sources/index.ts'
import type { ReadPage } from '../../../src/sources/source.ts'
import { readAs, type SourceFixture, sourceFixtures } from '../../support/sourceFixtures.ts'

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

/** Fixtures whose own answer reads well: a list that shows ads or events, or an ad. */
const sound = sourceFixtures().filter((fixture) => {
  const source = sources.get(fixture.source)
  const result = source && readAs(source, fixture)
  return fixture.posting
    ? (result as { title?: string } | null)?.title
    : (result as ReadPage | undefined)?.postings?.length || (result as ReadPage | undefined)?.events?.length
})

const readAnswer = (fixture: SourceFixture, body: string) => {
  const source = sources.get(fixture.source)!
  const page = { ...fixture.page, body }
  const board = source.board.parse(fixture.board)
  return fixture.posting ? source.readDetail!(page, fixture.posting, board) : source.read(page, board, fixture.memory)
}

describe.each([...sources.keys()])('%s', (id) => {
  const own = sound.filter((fixture) => fixture.source === id)

  it.each(answers)('takes %s for a change: never for an empty list, never for an ad', (_, answer) => {
    expect(own.some((fixture) => !fixture.posting)).toBe(true)
    for (const fixture of own) {
      expect(() => readAnswer(fixture, answer(fixture.page.body)), fixture.name).toThrow(SourceChanged)
    }
  })
})
