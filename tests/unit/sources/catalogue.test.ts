import { expect, it } from 'vitest'
import { closedPlaces } from '../../../src/sources/catalogue/places.ts'
import { type CatalogueBoard, catalogue, configOf, selectBoards } from '../../../src/sources/catalogue.ts'
import { sources } from '../../../src/sources/index.ts'

const states = new Set(
  'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY'.split(
    ' ',
  ),
)

function whatIsWrong(board: CatalogueBoard): string[] {
  const source = sources.get(board.source)!
  const config = configOf(board)
  const asked = source.first(config).url.replaceAll(/\{\{\w+(?:\|basic)?\}\}/g, 'x')
  const faults: [boolean, string][] = [
    [!/^[a-z0-9][a-z0-9._-]{0,99}$/.test(board.id), 'id'],
    [!board.address.startsWith('https://'), 'address'],
    [!URL.canParse(asked), 'first request'],
    [!URL.canParse(source.home(config)), 'home'],
    [!source.slug(config), 'slug'],
    [board.state !== undefined && !states.has(board.state), 'state'],
    [source.needs !== undefined && !board.needs, 'needs'],
    [board.employer !== null && !board.evidence, 'evidence'],
    [board.employer !== board.employer?.trim() && board.employer !== null, 'employer'],
    [searchesOf(config).length !== searchesOf(board.settings).length, 'searches that the source drops'],
  ]
  return faults.filter(([isWrong]) => isWrong).map(([, what]) => `${board.id}: ${what}`)
}

function searchesOf(value: unknown): unknown[] {
  return (value as { searches?: unknown[] } | undefined)?.searches ?? []
}

/** What identifies the place, however its address is spelled and whatever is searched there. */
function placeOf(board: CatalogueBoard): string {
  return `${board.source} ${JSON.stringify({ ...(configOf(board) as object), searches: undefined }).toLowerCase()}`
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index)
}

it('holds only boards that their sources know and that say what they need', () => {
  expect(catalogue.flatMap(whatIsWrong)).toEqual([])
})

it('names every board and every place once', () => {
  expect(repeated(catalogue.map(({ id }) => id))).toEqual([])
  expect(repeated(catalogue.map(placeOf))).toEqual([])
})

it('keeps off, with a reason, what may not simply be read', () => {
  const off = catalogue.filter(({ needs }) => needs).map(({ id }) => id)
  expect(off).toEqual(
    expect.arrayContaining([
      'ahima-career-assist',
      'ahima-career-assist-api',
      'himss-jobmine',
      'himss-jobmine-api',
      'usajobs',
      'careeronestop',
      'adzuna',
      'ziprecruiter',
      'careerjet',
      'jooble',
    ]),
  )
  expect(closedPlaces.map(({ name }) => name)).toEqual(expect.arrayContaining(['Indeed', 'Glassdoor']))
})

it('covers the United States', () => {
  const employers = catalogue.filter(({ employer }) => employer !== null)
  expect(employers.length).toBeGreaterThan(500)
  expect(new Set(employers.flatMap(({ state }) => state ?? [])).size).toBeGreaterThan(45)
})

it('selects by state, source and beginning of the id', () => {
  const ofOhio = selectBoards({ state: 'oh', source: 'workday' })
  expect(ofOhio.map(({ id }) => id)).toContain('workday-ohiohealth-oh')
  expect(new Set(ofOhio.map(({ state, source }) => `${state} ${source}`))).toEqual(new Set(['OH workday']))
  expect(selectBoards({ prefix: 'himss-' }).map(({ id }) => id)).toEqual(['himss-jobmine', 'himss-jobmine-api'])
  expect(selectBoards({})).toEqual(catalogue)
  expect(selectBoards({ state: 'OH', prefix: 'himss-' })).toEqual([])
})
