import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, openWorld } from '../../../simulator/timeline.ts'

const world = openWorld({ seed: 5, listings: 1500 })
const days = [0, 1, 2, 30, 31, 90]

describe('simulated days', () => {
  it('map to dates and back', () => {
    expect(dateOf(0)).toBe('2026-06-01')
    expect(dayOf(new Date(`${dateOf(174)}T15:00:00Z`))).toBe(174)
  })

  it('are the same in another world of the seed, whatever was asked before', () => {
    const other = openWorld({ seed: 5, listings: 1500 })
    for (const [i, board] of world.boards.entries()) {
      expect(other.boardOn(other.boards[i]!, 31)).toEqual(world.boardOn(board, 31))
    }
  })

  it('hold about as many ads as was asked, early and late, each id once on a board', () => {
    for (const day of days) {
      const shown = world.boards.map((board) => world.boardOn(board, day).map(({ externalId }) => externalId))
      for (const ids of shown) expect(new Set(ids).size).toBe(ids.length)
      const total = shown.flat().length
      expect(total).toBeGreaterThan(1500 * 0.8)
      expect(total).toBeLessThan(1500 * 1.4)
    }
  })

  it('bring new ads and take old ones, but leave most as they were', () => {
    for (const board of world.boards.filter(({ slots }) => slots > 50)) {
      const before = new Set(world.boardOn(board, 30).map(({ externalId }) => externalId))
      const after = world.boardOn(board, 31).map(({ externalId }) => externalId)
      const stayed = after.filter((id) => before.has(id)).length
      expect(stayed / before.size).toBeGreaterThan(0.85)
      expect(stayed).toBeLessThan(after.length + before.size)
    }
  })

  it('show every kind of event: edits, reposts, copies on a second board, siblings, ads that come back', () => {
    const seen = new Map<string, Set<string>>()
    const shownOn = new Map<string, number[]>()
    let edits = 0
    let siblings = 0
    for (let day = 0; day < 60; day++) {
      for (const board of world.boards) {
        for (const entry of world.boardOn(board, day)) {
          const ids = seen.get(entry.opening) ?? new Set()
          seen.set(entry.opening, ids.add(`${board.source} ${entry.externalId}`))
          const key = `${board.id} ${entry.externalId}`
          shownOn.set(key, [...(shownOn.get(key) ?? []), day])
          edits += entry.revision
          siblings += entry.sibling
        }
      }
    }
    const copies = [...seen.values()].filter((ids) => new Set([...ids].map((id) => id.split(' ')[0])).size > 1)
    const reposts = [...seen.values()].filter((ids) => new Set([...ids].map((id) => id.split(' ')[0])).size < ids.size)
    const holes = [...shownOn.values()].filter((list) => list.at(-1)! - list[0]! >= list.length)
    expect(edits).toBeGreaterThan(100)
    expect(siblings).toBeGreaterThan(100)
    expect(copies.length).toBeGreaterThan(50)
    expect(reposts.length).toBeGreaterThan(20)
    expect(holes.length).toBeGreaterThan(20)
  })

  it('never show one opening twice on its own board at a time', () => {
    for (const day of days) {
      for (const board of world.boards) {
        const openings = world.boardOn(board, day).map(({ opening }) => opening)
        expect(new Set(openings).size).toBe(openings.length)
      }
    }
  })

  it('copy an ad whole, under another title, or in its first words, and may lead to the original', () => {
    const copies = world.boards.flatMap((board) =>
      world.boardOn(board, 30).flatMap((entry) => (entry.copyOf ? [{ board, entry, copyOf: entry.copyOf }] : [])),
    )
    for (const { board, entry, copyOf } of copies) {
      const copy = world.adOf(board, entry)
      const original = world.adOf(entry.origin, copyOf.entry)
      expect(copy.employer).toEqual(original.employer)
      if (!copyOf.retitled) expect(copy.posting.title).toBe(original.posting.title)
      if (copyOf.excerpt) expect(copy.truth.credentials).toEqual([])
      else expect(copy.truth.credentials).toEqual(original.truth.credentials)
      expect(copy.posting.applyUrl!.includes(copyOf.entry.externalId)).toBe(copyOf.linked)
    }
    for (const way of ['retitled', 'excerpt', 'named', 'linked'] as const) {
      expect(new Set(copies.map(({ copyOf }) => copyOf[way])).size).toBe(2)
    }
  })

  it('keep an ad word for word while it is not edited', () => {
    const board = world.boards.find(({ source }) => source === 'workday')!
    const later = new Map(world.boardOn(board, 31).map((entry) => [entry.externalId, entry]))
    for (const entry of world.boardOn(board, 30)) {
      const then = later.get(entry.externalId)
      if (!then) continue
      const same = world.adOf(board, then).posting.description === world.adOf(board, entry).posting.description
      expect(same).toBe(then.revision === entry.revision)
    }
  })
})
