import { roles } from './roles.ts'
import { synonyms } from './synonyms.ts'

const shortest = 4
const vocabulary = new Set(
  [...roles.flatMap(({ titles }) => titles), ...synonyms.flat(), 'inpatient', 'certified', 'compliance', 'informatics']
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}]+/u))
    .filter((word) => word.length >= shortest),
)

/** The word of the field that a misspelt one most likely means: two letters off at most, one in short words; null: none. */
export function correctSpelling(word: string, known: Iterable<string> = vocabulary): string | null {
  const given = word.toLowerCase()
  if (given.length < shortest) return null
  let most = given.length < 7 ? 1 : 2
  let best: string | null = null
  for (const candidate of known) {
    if (candidate === given) return null
    const away = distance(given, candidate, most)
    if (away > most || (away === most && best !== null)) continue
    most = away
    best = candidate
  }
  return best
}

/** Letters added, left out, changed or swapped from one word to the other; beyond `most` only "more". */
function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (row > 1 && column > 1 && swapped) least = Math.min(least, beforeLast[column - 2]! + 1)
      current.push(least)
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return last[to.length]!
}
