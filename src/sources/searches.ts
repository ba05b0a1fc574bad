import { z } from 'zod'
import type { PageRequest, ReadPage, Source } from './source.ts'

/** Words to search the board for, one crawl through all of them; none means the whole board. */
export const searchesSchema = z.array(z.string().min(1)).optional()

const memorySchema = z.object({
  search: z.int(),
  /** Ads that earlier searches showed. */
  before: z.array(z.string()),
  /** Ads that this one showed so far. */
  now: z.array(z.string()),
  within: z.unknown().optional(),
})

type SearchSource<B> = Omit<Source<B>, 'first' | 'read'> & {
  first(board: B, search: string): PageRequest
  read(page: Parameters<Source<B>['read']>[0], board: B, memory: unknown, search: string): ReadPage
}

/** A source that reads the results of one search, made to go through all that a board names and to show each ad once. */
export function overSearches<B extends { searches?: string[] | undefined }>(source: SearchSource<B>): Source<B> {
  const searchesOf = (board: B) => (board.searches?.length ? board.searches : [''])
  return {
    ...source,
    first: (board) => source.first(board, searchesOf(board)[0]!),
    read(page, board, memory) {
      const searches = searchesOf(board)
      if (searches.length === 1) return source.read(page, board, memory, searches[0]!)
      const { search, before, now, within } =
        memory == null ? { search: 0, before: [], now: [], within: undefined } : memorySchema.parse(memory)
      const { memory: inside, ...found } = source.read(page, board, within, searches[search] ?? '')
      const shown = new Set(before)
      const postings = found.postings.filter(({ externalId }) => !shown.has(externalId))
      const result = {
        ...found,
        postings,
        details: found.details?.filter(({ externalId }) => !shown.has(externalId)) ?? [],
      }
      const seen = [...now, ...postings.map(({ externalId }) => externalId)]
      if (found.next) return { ...result, memory: { search, before, now: seen, within: inside } }
      const following = searches[search + 1]
      if (following === undefined) return result
      return {
        ...result,
        next: source.first(board, following),
        memory: { search: search + 1, before: [...before, ...seen], now: [] },
      }
    },
  }
}
