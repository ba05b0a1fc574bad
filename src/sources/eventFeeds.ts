import { z } from 'zod'
import { isCalendar, readCalendar } from './events/calendar.ts'
import { readEventMarkup } from './events/markup.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({
  /** A calendar file, or a page that marks up its events with schema.org. */
  calendar: z.url(),
})
type Board = z.infer<typeof boardSchema>

/** The calendar of an association or a school: iCalendar, or schema.org Event on a page. */
export const eventFeeds: Source<Board> = {
  id: 'events',
  name: 'Calendar (ICS or schema.org Event)',
  board: boardSchema,
  anyAddress: true,

  at(url) {
    const address = new URL(url.href.replace(/^webcals?:/, 'https:'))
    return /^https?:$/.test(address.protocol) ? { calendar: address.href } : null
  },
  slug: (board) => new URL(board.calendar).host,
  home: (board) => new URL('/', board.calendar).href,
  first: (board) => ({ url: board.calendar }),

  read: (page) => ({ postings: [], events: isCalendar(page.body) ? readCalendar(page) : readEventMarkup(page) }),
}
