import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting, type StatedPlace } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { readHtml } from './html.ts'
import { jsonRequest, readJson } from './json.ts'
import { turnPage } from './paging.ts'
import { distinctPlaces, statedPlace } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), section: z.string(), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

const listSchema = z.object({
  requisitionList: z.array(z.object({ contestNo: z.string(), column: z.array(z.string()) })),
  pagingData: z.object({ currentPageNo: z.int(), pageSize: z.int(), totalCount: z.int() }),
})

/** Taleo Enterprise career sections: the search page names the portal, whose list comes as JSON. */
export const taleoEnterprise: Source<Board> = overSearches<Board>({
  id: 'taleo-enterprise',
  name: 'Taleo Enterprise',
  board: boardSchema,

  at(url) {
    const section = url.pathname.match(/^\/careersection\/([^/]+)\//)?.[1]
    return /^[\w-]+\.taleo\.net$/.test(url.host) && section && section !== 'rest' ? { host: url.host, section } : null
  },
  slug: (board) => `${board.host.split('.')[0]}-${board.section}`,
  home: (board) => `https://${board.host}/careersection/${board.section}/jobsearch.ftl?lang=en`,
  first: (board) => ({ url: taleoEnterprise.home(board) }),

  read(page, board, memory, search) {
    if (page.request.method !== 'POST') {
      readHtml(page)
      const portal = page.body.match(/portalNo['"]?\s*[:=]\s*['"]?(\d+)/)?.[1]
      if (!portal) throw new SourceChanged('the page does not name its portal')
      return { postings: [], next: pageAt(board, portal, search, 1) }
    }
    const { requisitionList: rows, pagingData: paging } = readJson(page, listSchema)
    const portal = new URL(page.request.url).searchParams.get('portal')!
    const cards = rows.map(({ contestNo, column }) => cardOf(contestNo, column, board))
    const hasMore = paging.currentPageNo * paging.pageSize < paging.totalCount
    return {
      postings: cards,
      details: cards.map(({ externalId, url }) => ({ externalId, request: { url } })),
      ...turnPage(memory, {
        rows: rows.map(({ contestNo }) => contestNo),
        total: paging.totalCount,
        next: hasMore ? pageAt(board, portal, search, paging.currentPageNo + 1) : undefined,
      }),
    }
  },

  readDetail(page, posting) {
    const $ = readHtml(page)
    const encoded = [...page.body.matchAll(/!\*!((?:%[0-9a-f]{2}|[^!'"<>\\])+)/gi)].map((m) => m[1]!)
    const parts = [...new Set(encoded)].map(decodedPart).filter(Boolean)
    if (parts.length > 0) return { ...posting, description: parts.join('\n') }
    if (/no longer (?:available|accepting)|has been (?:filled|removed)/i.test($('body').text())) return null
    throw new SourceChanged('the page of an ad without its text')
  },
})

/** Without the two headers of the time zone the service answers with an error. */
function pageAt(board: Board, portal: string, keyword: string, pageNo: number): PageRequest {
  const none = { searchFilterSelections: [] }
  const asked = {
    multilineEnabled: false,
    sortingSelection: { sortBySelectionParam: '3', ascendingSortingOrder: 'false' },
    fieldData: { fields: { KEYWORD: keyword, LOCATION: '', CATEGORY: '' }, valid: true },
    filterSelectionParam: none,
    advancedSearchFiltersSelectionParam: none,
    pageNo,
  }
  const zone = { tz: 'GMT-05:00', tzname: 'America/New_York', 'x-requested-with': 'XMLHttpRequest' }
  return jsonRequest(
    `https://${board.host}/careersection/rest/jobboard/searchjobs?lang=en&portal=${portal}`,
    asked,
    zone,
  )
}

/** The columns' order is the tenant's choice: places are a list in JSON, the date reads as one, the title is first of the rest. */
function cardOf(contestNo: string, columns: string[], board: Board): Posting {
  const places = columns.find((column) => column.startsWith('["')) ?? '[]'
  const date = columns.find((column) => statedDate(column) !== null) ?? null
  const title = columns.find((column) => column.trim() && column !== places && column !== date && column !== contestNo)
  if (!title) throw new SourceChanged('an ad without a title')
  const url = `https://${board.host}/careersection/${board.section}/jobdetail.ftl?job=${encodeURIComponent(contestNo)}&lang=en`
  return {
    ...emptyPosting(contestNo, url, title.trim()),
    places: distinctPlaces((JSON.parse(places) as string[]).map(placeOf)),
    postedAt: statedDate(date),
    requisition: contestNo,
  }
}

/** "Las Vegas-Nevada-United States", or the other way round. */
function placeOf(text: string): StatedPlace | null {
  const parts = text.split('-')
  const [city, state, country] = /^(?:United States|USA?)$/.test(parts[0] ?? '') ? parts.toReversed() : parts
  return parts.length === 3 ? statedPlace({ text, city, state, country }) : statedPlace({ text })
}

/** HTML is kept percent-encoded, with a backslash before some signs. */
function decodedPart(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
      .replace(/\\([:'"\\])/g, '$1')
      .trim()
  } catch (cause) {
    throw new SourceChanged('the text of an ad that does not decode', { cause })
  }
}
