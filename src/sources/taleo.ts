import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { adOnPage } from './detailPage.ts'
import { linkFrom, readHtml, words } from './html.ts'
import { turnPage } from './paging.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), path: z.string(), org: z.string(), cws: z.string() })
type Board = z.infer<typeof boardSchema>

/** Taleo Business Edition: result pages of ten, and a JobPosting on each ad's own page. */
export const taleo: Source<Board> = {
  id: 'taleo',
  name: 'Taleo Business Edition',
  board: boardSchema,

  at(url) {
    const path = url.pathname.match(/^(\/\w+\/ats\/careers\/v2)\//)?.[1]
    const org = url.searchParams.get('org')
    if (!/\.tbe\.taleo\.net$/.test(url.host) || !path || !org) return null
    return { host: url.host, path, org, cws: url.searchParams.get('cws') ?? '1' }
  },
  slug: (board) => `${board.org}-${board.cws}`,
  home: (board) => addressOf(board, 'searchResults'),
  first: (board) => ({ url: addressOf(board, 'searchResults') }),

  read(page, board, memory) {
    const $ = readHtml(page)
    const ads = new Map<string, Posting>()
    for (const link of $('a.viewJobLink').toArray()) {
      const rid = linkFrom(page, $(link).attr('href'))?.searchParams.get('rid')
      const title = words($(link))
      // The title and a button beside it lead to the same ad.
      if (!rid || !title || ads.has(rid)) continue
      ads.set(rid, emptyPosting(rid, addressOf(board, 'viewRequisition', rid), title))
    }
    const total = words($('.oracletaleocwsv2-panel-number')).replaceAll(',', '')
    const next = linkFrom(page, $('a.jscroll-next').attr('href'))
    if (ads.size === 0 && total !== '0' && !/no (?:\w+ ){0,2}(?:positions|results|openings)/i.test($('body').text())) {
      throw new SourceChanged('no results, and no word that there are none')
    }
    return {
      postings: [...ads.values()],
      details: [...ads.values()].map(({ externalId, url }) => ({ externalId, request: { url } })),
      ...turnPage(memory, {
        rows: [...ads.keys()],
        total: /^\d+$/.test(total) ? Number(total) : null,
        next: next ? { url: withBoard(next, board).href } : undefined,
      }),
    }
  },

  readDetail(page, posting) {
    return new URL(page.url).searchParams.get('rid') === posting.externalId ? adOnPage(page, posting) : null
  },
}

function addressOf(board: Board, view: string, rid?: string): string {
  const url = withBoard(new URL(`https://${board.host}${board.path}/${view}`), board)
  if (rid) url.searchParams.set('rid', rid)
  return url.href
}

function withBoard(url: URL, board: Board): URL {
  url.searchParams.set('org', board.org)
  url.searchParams.set('cws', board.cws)
  url.searchParams.delete('currentTime')
  return url
}
