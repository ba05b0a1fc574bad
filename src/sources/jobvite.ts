import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { adOnPage } from './detailPage.ts'
import { linkFrom, readHtml, words } from './html.ts'
import { turnPage } from './paging.ts'
import { distinctPlaces, placeInWords } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ company: z.string() })
type Board = z.infer<typeof boardSchema>

/** Jobvite's career pages; each ad's page has its JobPosting. */
export const jobvite: Source<Board> = {
  id: 'jobvite',
  name: 'Jobvite',
  board: boardSchema,

  at(url) {
    if (url.host !== 'jobs.jobvite.com') return null
    const path = url.pathname.split('/').filter((part) => part && part !== 'careers')
    return path[0] ? { company: path[0] } : null
  },
  slug: (board) => board.company,
  home: (board) => `https://jobs.jobvite.com/${board.company}`,
  first: (board) => ({ url: `${jobvite.home(board)}/search` }),

  read(page, _board, memory) {
    const $ = readHtml(page)
    const ads = new Map<string, Posting>()
    for (const element of $('.jv-job-list-name a, .jv-job-list a[href*="/job/o"]').toArray()) {
      const url = linkFrom(page, $(element).attr('href'))
      const id = url?.pathname.match(/\/job\/(o\w+)/)?.[1]
      if (!url || !id) continue
      const row = $(element).closest('tr, li')
      ads.set(id, {
        ...emptyPosting(
          id,
          url.origin + url.pathname,
          words($(element).find('.jv-job-list-name')) || words($(element)),
        ),
        places: distinctPlaces([placeInWords(words(row.find('.jv-job-list-location')))]),
      })
    }
    const saysNone = /no (?:current |open |matching )*(?:positions|openings|jobs)/i.test($('body').text())
    if (ads.size === 0 && !saysNone) throw new SourceChanged('no list of ads, and no word that there are none')
    const total = words($('.jv-pagination-text'))
      .match(/of ([\d,]+)/)?.[1]
      ?.replaceAll(',', '')
    const next = linkFrom(page, $('a.jv-pagination-next').attr('href'))
    return {
      postings: [...ads.values()],
      details: [...ads.values()].map(({ externalId, url }) => ({ externalId, request: { url } })),
      ...turnPage(memory, {
        rows: [...ads.keys()],
        total: total ? Number(total) : null,
        next: next ? { url: next.href } : undefined,
      }),
    }
  },

  readDetail: (page, posting) => adOnPage(page, posting),
}
