import type { Board } from '../boards.ts'
import { escapeText } from '../phrasing/markup.ts'
import { dateOf, type World } from '../timeline.ts'
import { adAddress } from './addresses.ts'
import { type Answer, json, notFound, type Query, text } from './page.ts'

/** One answer holds every ad, its text escaped a second time. */
export function answerGreenhouse(world: World, board: Board, day: number, { url }: Query): Answer {
  if (url.pathname === '/robots.txt') return text('User-agent: *\nDisallow:\n')
  if (url.pathname !== `/v1/boards/${new URL(board.address).pathname.slice(1)}/jobs`) return notFound('Not found')
  const jobs = world.boardOn(board, day).map((entry) => {
    const ad = world.adOf(board, entry)
    const { title, employer, places, description, postedAt } = ad.posting
    return {
      id: Number(entry.externalId),
      internal_job_id: Number(entry.externalId) + 1,
      title,
      absolute_url: adAddress(board, entry, ad),
      location: { name: places.map(({ city, state }) => `${city}, ${state}`).join('; ') },
      first_published: `${postedAt}T09:00:00-04:00`,
      updated_at: `${dateOf(entry.editedDay)}T09:00:00-04:00`,
      requisition_id: entry.externalId,
      company_name: employer,
      content: escapeText(description),
      departments: [{ name: 'Health Information' }],
      pay_input_ranges: [],
    }
  })
  return json({ jobs, meta: { total: jobs.length } })
}
