import { type Ad, type AdOptions, type Copy, generateAd } from './ads.ts'
import { type Board, boardsOf } from './boards.ts'
import { adAddress } from './formats/addresses.ts'
import { hash, random } from './random.ts'

const epochMs = Date.UTC(2026, 5, 1)
const dayMs = 86_400_000

/** ISO date of a simulated day; day 0 is 2026-06-01. */
export function dateOf(day: number): string {
  return new Date(epochMs + day * dayMs).toISOString().slice(0, 10)
}

/** The simulated day of a moment. */
export function dayOf(at: Date): number {
  return Math.floor((at.getTime() - epochMs) / dayMs)
}

/** One ad as a board shows it on a day. */
export interface Entry {
  externalId: string
  /** The real opening: postings that share it are one listing. */
  opening: string
  /** The opening it is a sibling of: alike, but for place or hours. */
  siblingOf: string | null
  postedDay: number
  /** Day of the last edit. */
  editedDay: number
  /** Paid placement: repeated at the top of every page. */
  preferred: boolean
  /** Its number among all places of all boards, over time. */
  place: number
  /** Number of the ad. */
  index: number
  sibling: number
  revision: number
  /** The board whose employer wrote it. */
  origin: Board
  /** What it repeats of an employer's own ad, and how. */
  copyOf: { entry: Entry; retitled: boolean; excerpt: boolean; named: boolean; linked: boolean } | null
}

interface Showing {
  slot: number
  generation: number
  /** 0 at first, 1 after a repost under a new id. */
  repost: number
  from: number
  to: number
  hole: [number, number] | null
  editOn: number | null
}

/** How one place on a board is filled over time: opening after opening, with gaps, holes, edits and reposts. */
export function showingOf(seed: number, board: Board, slot: number, day: number): Showing | null {
  const rng = random(seed, board.id, slot, 'chain')
  let from = -rng.int(0, 45)
  for (let generation = 0; from <= day; generation++) {
    const length = rng.int(14, 60)
    const reposts = rng.chance(0.08)
    const pause = rng.int(1, 3)
    const holeAt = rng.chance(0.06) ? from + rng.int(4, 10) : null
    const hole: [number, number] | null = holeAt === null ? null : [holeAt, holeAt + rng.int(2, 4)]
    const editOn = rng.chance(0.15) ? from + rng.int(2, 12) : null
    const to = from + length
    if (day <= to) return { slot, generation, repost: 0, from, to, hole, editOn }
    if (reposts) {
      const again = to + pause
      const end = again + rng.int(14, 40)
      if (day >= again && day <= end) {
        return { slot, generation, repost: 1, from: again, to: end, hole: null, editOn: null }
      }
      if (day < again) return null
      from = end + rng.int(1, 9)
    } else from = to + rng.int(1, 9)
  }
  return null
}

/** Every ninth place repeats the one before it for another city or other hours. */
function isSibling(board: Board, slot: number): boolean {
  return board.employer !== null && slot % 9 === 8
}

/** No two coordinates below `range` share an id. */
function scrambled(coordinate: number, range: number): number {
  return Number((BigInt(coordinate) * 48_271n) % BigInt(range))
}

function externalIdOf(board: Board, { slot, generation, repost }: Showing): string {
  const turn = (generation * 2 + repost) % 400
  if (board.source === 'yourmembership' || board.source === 'ymcareers-feed') {
    return String(10_000_000 + scrambled((board.firstSlot + slot) * 400 + turn, 89_999_999))
  }
  const number = 1_000_000 + scrambled(slot * 400 + turn, 8_999_993)
  if (board.source === 'smartrecruiters') return `74399900${number}`
  if (board.source !== 'workday') return String(number)
  return board.habit % 3 === 1 ? `JR-${number}` : board.habit % 3 === 2 ? `REQ-2026-${number}` : `R${number}`
}

function entryOf(seed: number, board: Board, slot: number, day: number): Entry | null {
  const sibling = isSibling(board, slot) ? 1 : 0
  const showing = showingOf(seed, board, slot - sibling, day)
  if (!showing || (showing.hole && day >= showing.hole[0] && day <= showing.hole[1])) return null
  const base = `${board.id}/${slot - sibling}.${showing.generation}`
  const edited = showing.editOn !== null && day >= showing.editOn
  return {
    externalId: externalIdOf(board, { ...showing, slot }),
    opening: sibling === 0 ? base : `${base}+`,
    siblingOf: sibling === 0 ? null : base,
    postedDay: showing.from,
    editedDay: edited ? showing.editOn! : showing.from,
    preferred: hash(seed, base, 'preferred') % 25 === 0,
    place: (board.firstSlot + slot) * 400 + ((showing.generation * 2 + showing.repost) % 400),
    index: hash(seed, base),
    sibling,
    revision: edited ? 1 : 0,
    origin: board,
    copyOf: null,
  }
}

/** The association's board that also shows an employer's opening, from a day or three later; null: none. */
function crossPost(seed: number, associations: readonly Board[], entry: Entry): { board: Board; entry: Entry } | null {
  const draw = hash(seed, entry.opening, 'cross')
  if (draw % 6 !== 0) return null
  const lagDays = 1 + ((draw >>> 16) % 3)
  const postedDay = entry.postedDay + lagDays
  // Ids of copies stand above those of the platform's own ads.
  const externalId = String(100_000_000 + scrambled(entry.place, 89_999_999))
  const editedDay = Math.max(entry.editedDay, postedDay)
  const way = draw >>> 4
  return {
    board: associations[(draw >>> 8) % associations.length]!,
    entry: {
      ...entry,
      externalId,
      postedDay,
      editedDay,
      copyOf: { entry, retitled: way % 4 === 0, excerpt: way % 7 === 0, named: way % 3 === 0, linked: way % 2 === 0 },
    },
  }
}

function copyOn(seed: number, associations: readonly Board[], entry: Entry): { board: Board; entry: Entry } | null {
  if (entry.origin.employer) return crossPost(seed, associations, entry)
  return entry.origin.source === 'yourmembership' ? networkCopy(seed, associations, entry) : null
}

/** The platform shows some ads on a second association's board, under the same id. */
function networkCopy(
  seed: number,
  associations: readonly Board[],
  entry: Entry,
): { board: Board; entry: Entry } | null {
  const draw = hash(seed, entry.opening, 'network')
  const board = associations[(draw >>> 8) % associations.length]!
  return draw % 12 === 0 && board !== entry.origin ? { board, entry } : null
}

export interface World {
  seed: number
  boards: readonly Board[]
  /** What a board shows on a day, newest first. */
  boardOn(board: Board, day: number): readonly Entry[]
  /** The ad of an id; null where the board does not show it on that day. */
  entryOn(board: Board, day: number, externalId: string): Entry | null
  adOf(board: Board, entry: Entry): Ad
}

export function openWorld(options: { seed: number; listings: number }): World {
  const { seed, listings } = options
  const boards = boardsOf(seed, listings)
  const associations = boards.filter(({ source, trouble }) => source === 'yourmembership' && trouble === null)
  const days = new Map<number, Map<string, Entry[]>>()
  const indexes = new WeakMap<readonly Entry[], Map<string, Entry>>()

  /** All boards of a day, since an association's board repeats what employers show. */
  function shownOn(day: number): Map<string, Entry[]> {
    const known = days.get(day)
    if (known) return known
    const shown = new Map<string, Entry[]>(boards.map(({ id }) => [id, []]))
    for (const board of boards) {
      for (let slot = 0; slot < board.slots; slot++) {
        const entry = entryOf(seed, board, slot, day)
        if (!entry) continue
        shown.get(board.id)!.push(entry)
        const copy = copyOn(seed, associations, entry)
        if (copy && day >= copy.entry.postedDay) shown.get(copy.board.id)!.push(copy.entry)
      }
    }
    for (const entries of shown.values()) {
      entries.sort((a, b) => b.postedDay - a.postedDay || (a.externalId < b.externalId ? -1 : 1))
    }
    if (days.size > 8) days.delete(days.keys().next().value!)
    days.set(day, shown)
    return shown
  }

  function boardOn(board: Board, day: number): readonly Entry[] {
    return shownOn(day).get(board.id) ?? []
  }

  return {
    seed,
    boards,
    boardOn,
    entryOn(board, day, externalId) {
      const entries = boardOn(board, day)
      const index = indexes.get(entries) ?? new Map(entries.map((entry) => [entry.externalId, entry]))
      indexes.set(entries, index)
      return index.get(externalId) ?? null
    },
    adOf: (board, entry) => generateAd(seed, entry.index, adOptions(seed, board, entry)),
  }
}

function adOptions(seed: number, board: Board, entry: Entry): AdOptions {
  const { origin, copyOf, externalId } = entry
  return {
    platform: board.source,
    ...(origin.employer ? { employer: origin.employer } : {}),
    ...(copyOf ? { copy: copyOptions(seed, entry, copyOf) } : {}),
    ...(board.source === 'ymcareers-feed' ? { copy: firstWords(board, entry) } : {}),
    sibling: entry.sibling,
    revision: entry.revision,
    externalId,
    postedAt: dateOf(entry.postedDay),
  }
}

/** A feed shows its own ads' first words only. */
function firstWords(board: Board, { externalId }: Entry): Copy {
  return { retitled: false, excerpt: true, reference: null, applyUrl: `https://${board.host}/apply/${externalId}` }
}

function copyOptions(seed: number, { origin, externalId }: Entry, copy: NonNullable<Entry['copyOf']>): Copy {
  const { entry, retitled, excerpt, named, linked } = copy
  const original = linked ? generateAd(seed, entry.index, adOptions(seed, origin, entry)) : null
  return {
    retitled,
    excerpt,
    reference: named ? entry.externalId : null,
    applyUrl: original ? adAddress(origin, entry, original) : `https://apply.careerhub.example/${externalId}`,
  }
}
