import fc from 'fast-check'
import { expect, it } from 'vitest'
import { turnPage } from '../../../src/sources/paging.ts'

interface Paged {
  ads: number
  pageSize: number
  /** The board shows no more than so many, and starts over behind them. */
  cap: number
  /** Pages after the first say that there are none in all. */
  laterTotal: boolean
}

/** Crawls a board as the worker would, and says which ads were met and how it ended. */
function crawl({ ads, pageSize, cap, laterTotal }: Paged): {
  met: Set<string>
  incomplete: string | undefined
  pages: number
} {
  const shown = Math.min(ads, cap)
  const met = new Set<string>()
  let memory: unknown
  for (let pages = 1, offset = 0; ; pages++) {
    const from = shown === 0 ? 0 : offset >= shown ? 0 : offset
    const rows = Array.from({ length: Math.max(0, Math.min(pageSize, shown - from)) }, (_, n) => `ad-${from + n}`)
    for (const row of rows) met.add(row)
    offset += pageSize
    const total = pages > 1 && laterTotal ? 0 : ads
    const turn = turnPage(memory, {
      rows,
      total,
      next: offset < ads ? { url: `https://b.example/?offset=${offset}` } : undefined,
    })
    if (!turn.next || pages > 1000) return { met, incomplete: turn.incomplete, pages }
    memory = JSON.parse(JSON.stringify(turn.memory))
  }
}

const boards = fc.record({
  ads: fc.integer({ min: 0, max: 400 }),
  pageSize: fc.integer({ min: 1, max: 50 }),
  cap: fc.integer({ min: 1, max: 400 }),
  laterTotal: fc.boolean(),
})

it('ends on every board, and calls complete only what was seen but for an ad in two hundred', () => {
  fc.assert(
    fc.property(boards, (board) => {
      const { met, incomplete, pages } = crawl(board)
      expect(pages).toBeLessThanOrEqual(Math.ceil(board.ads / board.pageSize) + 2)
      if (incomplete === undefined) expect(met.size).toBeGreaterThanOrEqual(board.ads - Math.floor(board.ads / 200))
      else expect(met.size).toBeLessThan(board.ads)
    }),
  )
})

it('says that a page repeated itself where no total is stated', () => {
  const next = { url: 'https://b.example/?page=2' }
  const first = turnPage(undefined, { rows: ['a', 'b'], next })
  expect(turnPage(first.memory, { rows: ['a', 'b'], next })).toEqual({ incomplete: 'a page repeated itself' })
  expect(turnPage(first.memory, { rows: [], next })).toEqual({})
})
