import { expect, it } from 'vitest'
import { catalogue, configOf } from '../../../src/sources/catalogue.ts'
import { sources } from '../../../src/sources/index.ts'

it.each(catalogue)('$id is a board that its source knows', (board) => {
  const source = sources.get(board.source)!
  const config = configOf(board)
  expect(board.id).toMatch(/^[a-z0-9][a-z0-9._-]{0,99}$/)
  expect(() => new URL(source.first(config).url.replaceAll(/\{\{\w+(?:\|basic)?\}\}/g, 'x'))).not.toThrow()
  expect(() => new URL(source.home(config))).not.toThrow()
  expect(source.slug(config)).not.toBe('')
  expect(board.settings).toEqual(board.settings && expect.objectContaining({ searches: expect.any(Array) }))
})

it('names every board once', () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
  const configs = catalogue.map((board) => `${board.source} ${JSON.stringify(configOf(board))}`)
  expect(new Set(configs).size).toBe(catalogue.length)
})

it('keeps off, with a reason, what may not simply be read', () => {
  const off = catalogue.filter(({ needs }) => needs).map(({ id }) => id)
  expect(off).toEqual(expect.arrayContaining(['ahima-career-assist', 'himss-jobmine', 'ziprecruiter', 'usajobs']))
})
