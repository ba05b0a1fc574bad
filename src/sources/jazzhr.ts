import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting } from '../domain/posting.ts'
import { adOnPage } from './detailPage.ts'
import { linkFrom, readHtml, words } from './html.ts'
import { distinctPlaces, placeInWords } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ company: z.string() })
type Board = z.infer<typeof boardSchema>

const adPath = /^\/apply\/(?:jobs\/details\/)?([A-Za-z0-9]+)(?:\/[^/]*)?\/?$/

/** JazzHR's career pages, in the older skin (a table) and the newer one (a list); each ad's page has its JobPosting. */
export const jazzhr: Source<Board> = {
  id: 'jazzhr',
  name: 'JazzHR',
  board: boardSchema,
  listsEverything: true,

  at(url) {
    const company = /^(?!(?:www|app)\.)([\w-]+)\.applytojob\.com$/.exec(url.host)?.[1]
    return company ? { company } : null
  },
  slug: (board) => board.company,
  home: (board) => `https://${board.company}.applytojob.com/apply`,
  first: (board) => ({ url: `${jazzhr.home(board)}/jobs` }),

  read(page) {
    const $ = readHtml(page)
    const ads = $('a.job_title_link, a.job-title, .list-group-item-heading a')
      .toArray()
      .flatMap((element) => {
        const url = linkFrom(page, $(element).attr('href'))
        const id = url?.pathname.match(adPath)?.[1]
        const row = $(element).closest('tr, li')
        const place = placeInWords(words(row.find('td').eq(1)) || words(row.find('.location, .list-inline li')))
        const department = words(row.find('.resumator_department')) || null
        return url && id
          ? [
              {
                ...emptyPosting(id, url.origin + url.pathname, words($(element))),
                department,
                places: distinctPlaces([place]),
              },
            ]
          : []
      })
    if (ads.length === 0 && !/no (?:current |open )*(?:positions|openings|jobs)/i.test($('body').text())) {
      throw new SourceChanged('no list of ads, and no word that there are none')
    }
    return {
      postings: ads,
      details: ads.map(({ externalId, url }) => ({ externalId, request: { url } })),
    }
  },

  readDetail: (page, posting) => adOnPage(page, posting),
}
