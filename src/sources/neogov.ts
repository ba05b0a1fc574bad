import { z } from 'zod'
import { emptyPosting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { sections } from './html.ts'
import { payUnit, statedPay } from './pay.ts'
import { placeInWords } from './place.ts'
import { readRss } from './rss.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ feed: z.url() })
type Board = z.infer<typeof boardSchema>

/** The feed of an agency on NEOGOV (state, county and city hospitals): every open ad with its text. */
export const neogov: Source<Board> = {
  id: 'neogov',
  name: 'NEOGOV',
  board: boardSchema,
  listsEverything: true,

  at: (url) => (/\.(?:governmentjobs|schooljobs)\.(?:com|example)$/.test(url.host) ? { feed: url.href } : null),
  slug: (board) => `${new URL(board.feed).host}${new URL(board.feed).search.replace(/\W+/g, '-')}`,
  home: (board) => board.feed,
  first: (board) => ({ url: board.feed }),

  read(page) {
    return {
      postings: readRss(page, (item) => {
        const of = (name: string) => item.text(`joblisting:${name}`)
        const id = of('jobId') ?? item.url.pathname.match(/\/jobs\/(\d+)/)?.[1]
        if (!id) return null
        const place = placeInWords(of('location'))
        return {
          ...emptyPosting(id, item.url.href, item.text('title') ?? ''),
          description: sections([
            [null, item.text('description')],
            ['Examples of duties', of('examplesofduties')],
            ['Qualifications', of('qualifications')],
            ['Supplemental information', of('supplementalinformation')],
          ]),
          places: place ? [place] : [],
          employmentTypes: item.texts('joblisting:jobType'),
          pay: statedPay({
            min: Number(of('minimumSalary')) || null,
            max: Number(of('maximumSalary')) || null,
            currency: of('salaryCurrency'),
            unit: payUnit(of('salaryInterval')),
          }),
          postedAt: dayOf(of('advertiseFromDateUTC')) ?? statedDate(item.text('pubDate')),
          validThrough: dayOf(of('advertiseToDateTimeUTC')),
          department: of('department'),
        }
      }),
    }
  },
}

/** "Wed, 19 Aug 2026 05:00:00:0": the zone is in the element's name. */
function dayOf(stated: string | null): string | null {
  return statedDate(stated?.replace(/:\d+$/, ' UTC'))
}
