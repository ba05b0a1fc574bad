import { employerPages } from './employerPages.ts'
import type { Source } from './source.ts'
import { workday } from './workday.ts'
import { yourmembership } from './yourmembership.ts'

const all = [yourmembership, workday, employerPages] as Source<never>[] as Source[]

/** Every source by its id. */
export const sources: ReadonlyMap<string, Source> = new Map(all.map((source) => [source.id, source]))

/** The source that knows an address as its own, and the board there; null where only a person can tell. */
export function sourceFor(url: URL): { source: Source; board: unknown } | null {
  for (const source of all) {
    const board = source.anyAddress ? null : source.at(url)
    if (board !== null) return { source, board }
  }
  return null
}
