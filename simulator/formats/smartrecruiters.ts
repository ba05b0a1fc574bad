import type { Ad } from '../ads.ts'
import type { Board } from '../boards.ts'
import type { Entry, World } from '../timeline.ts'
import { adAddress } from './addresses.ts'
import { type Answer, holds, json, notFound, type Query, text } from './page.ts'

const mostOnPage = 100

/** A list of cards, and the text with each ad. */
export function answerSmartrecruiters(world: World, board: Board, day: number, { url }: Query): Answer {
  if (url.pathname === '/robots.txt') return text('User-agent: *\nDisallow:\n')
  const list = `/v1/companies/${new URL(board.address).pathname.slice(1)}/postings`
  if (url.pathname === list) return listOf(world, board, day, url.searchParams)
  const id = url.pathname.startsWith(`${list}/`) ? url.pathname.slice(list.length + 1) : null
  const entry = id && world.entryOn(board, day, id)
  if (!entry) return { ...notFound('No such posting'), status: 404 }
  const ad = world.adOf(board, entry)
  const section = (title: string, words: string) => ({ title, text: words })
  return json({
    ...cardOf(entry, ad),
    active: true,
    postingUrl: adAddress(board, entry, ad),
    applyUrl: `${adAddress(board, entry, ad)}?oga=true`,
    jobAd: {
      sections: {
        jobDescription: section('Job Description', ad.body.description),
        qualifications: section('Qualifications', ad.body.requirements),
      },
    },
  })
}

function listOf(world: World, board: Board, day: number, query: URLSearchParams): Answer {
  const offset = Number(query.get('offset') ?? 0)
  const limit = Math.min(Number(query.get('limit') ?? 10), mostOnPage)
  const ads = world.boardOn(board, day).map((entry) => ({ entry, ad: world.adOf(board, entry) }))
  const found = ads.filter(({ ad }) => holds(query.get('q') ?? '', ad.posting.title, ad.posting.description))
  const content = found.slice(offset, offset + limit).map(({ entry, ad }) => cardOf(entry, ad))
  return json({ offset, limit, totalFound: found.length, content })
}

function cardOf({ externalId }: Entry, { posting, employer }: Ad) {
  const { city, state, postalCode } = posting.places[0]!
  return {
    id: externalId,
    name: posting.title,
    refNumber: `REF${externalId.slice(-6)}`,
    company: { identifier: employer.slug, name: employer.name },
    releasedDate: `${posting.postedAt}T13:00:00.000Z`,
    location: { city, region: state, country: 'us', postalCode, remote: posting.workMode !== null },
    department: { label: 'Health Information' },
    ...(posting.employmentTypes[0] && { typeOfEmployment: { label: posting.employmentTypes[0] } }),
  }
}
