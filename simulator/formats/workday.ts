import type { Ad } from '../ads.ts'
import { type Board, tenantCap } from '../boards.ts'
import { hash } from '../random.ts'
import { dateOf, type Entry, type World } from '../timeline.ts'
import { adAddress, workdayPath } from './addresses.ts'
import { type Answer, holds, json, notFound, type Query, text } from './page.ts'

/** Tenant and site as the address has them. */
function siteOf(board: Board): { tenant: string; site: string } {
  const { hostname, pathname } = new URL(board.address)
  return { tenant: hostname.split('.')[0]!, site: pathname.slice(1) }
}

export function answerWorkday(world: World, board: Board, day: number, query: Query): Answer {
  const { pathname } = query.url
  const { tenant, site } = siteOf(board)
  if (pathname === '/robots.txt') {
    return text(`User-agent: *\nDisallow: /*/apply\n\nSitemap: https://${board.host}/${site}/siteMap.xml\n`)
  }
  const base = `/wday/cxs/${tenant}/${site}`
  if (!pathname.startsWith('/wday/cxs/')) return notFound('Workday')
  if (!pathname.startsWith(`/wday/cxs/${tenant}/`)) return refused(422, 'HTTP_422')
  if (pathname === `${base}/jobs`)
    return query.method === 'POST' ? list(world, board, day, query) : refused(405, 'HTTP_405')
  if (!pathname.startsWith(`${base}/job/`)) return refused(404, 'HTTP_404')
  return detail(world, board, day, decodeURI(pathname.slice(base.length)))
}

function refused(status: number, errorCode: string): Answer {
  return json({ errorCode, errorCaseId: 'SIM', httpStatus: status, message: '', messageParams: {} }, status)
}

interface Search {
  limit: number
  offset: number
  searchText: string
}

function searchIn(body: string): Search | null {
  try {
    const { limit, offset, searchText } = JSON.parse(body) as Partial<Search>
    if (typeof limit !== 'number' || typeof offset !== 'number') return null
    return { limit, offset, searchText: searchText ?? '' }
  } catch {
    return null
  }
}

function list(world: World, board: Board, day: number, { body }: Query): Answer {
  const search = searchIn(body)
  if (!search) return refused(422, 'HTTP_422')
  if (search.limit > 20 || search.limit < 1 || search.offset < 0) return refused(400, 'HTTP_400')
  const all = world.boardOn(board, day)
  const found = search.searchText
    ? all.filter((entry) => {
        const { posting } = world.adOf(board, entry)
        return holds(search.searchText, posting.title, posting.description)
      })
    : all
  const capped = board.habit === 0 && found.length > tenantCap
  const offset = capped && search.offset >= tenantCap ? 0 : search.offset
  const end = Math.min(offset + search.limit, capped ? tenantCap : found.length)
  const rows = found.slice(offset, end).map((entry) => row(board, entry, world.adOf(board, entry), day))
  // Only the first page states the total; later ones say 0.
  const total = search.offset === 0 ? (capped ? tenantCap : found.length) : 0
  return json({
    total,
    jobPostings: rows,
    facets: search.offset === 0 ? [facet(found.length)] : [],
    userAuthenticated: false,
  })
}

function facet(count: number): unknown {
  const values = [{ descriptor: 'Full time', id: hash('full time').toString(16).padStart(32, '0'), count }]
  return { facetParameter: 'timeType', descriptor: 'Time Type', values }
}

function postedOn(days: number): string {
  if (days === 0) return 'Posted Today'
  if (days === 1) return 'Posted Yesterday'
  return days > 30 ? 'Posted 30+ Days Ago' : `Posted ${days} Days Ago`
}

function row(board: Board, entry: Entry, ad: Ad, day: number): unknown {
  const { posting } = ad
  const [first, ...more] = posting.places
  return {
    title: posting.title,
    externalPath: workdayPath(entry, ad),
    locationsText: more.length > 0 ? `${posting.places.length} Locations` : first!.text,
    ...(board.habit === 4 ? {} : { postedOn: postedOn(day - entry.postedDay) }),
    ...(showsRemoteType(board) && posting.workMode ? { remoteType: posting.workMode } : {}),
    bulletFields: board.habit === 5 ? [posting.places[0]!.text] : [entry.externalId],
  }
}

function showsRemoteType(board: Board): boolean {
  return board.habit % 2 === 0
}

function detail(world: World, board: Board, day: number, path: string): Answer {
  const unnumbered = path.replace(/(?<=\d)-\d{1,2}$/, '')
  const id = unnumbered.slice(unnumbered.lastIndexOf('_') + 1)
  const entry = world.entryOn(board, day, id)
  if (!entry) return board.habit % 2 === 0 ? refused(403, 'S22') : refused(404, 'HTTP_404')
  const ad = world.adOf(board, entry)
  const { posting } = ad
  const [first, ...more] = posting.places
  const { site } = siteOf(board)
  const country = { descriptor: 'United States of America', id: 'bc33aa3152ec42d4995f4791a106ed09' }
  return json({
    jobPostingInfo: {
      id: hash(board.id, entry.externalId).toString(16).padStart(32, '0'),
      title: posting.title,
      jobDescription: posting.description,
      location: first!.text,
      ...(more.length > 0 ? { additionalLocations: more.map((place) => place.text) } : {}),
      postedOn: postedOn(day - entry.postedDay),
      startDate: dateOf(entry.postedDay),
      ...(posting.employmentTypes[0] ? { timeType: posting.employmentTypes[0] } : {}),
      jobReqId: entry.externalId,
      jobPostingId: workdayPath(entry, ad).split('/').at(-1),
      jobPostingSiteId: site,
      country,
      jobRequisitionLocation: { descriptor: first!.text, country: { ...country, alpha2Code: 'US' } },
      ...(showsRemoteType(board) && posting.workMode ? { remoteType: posting.workMode } : {}),
      canApply: true,
      posted: true,
      includeResumeParsing: true,
      externalUrl: adAddress(board, entry, ad),
    },
    hiringOrganization: { name: posting.employer, url: '' },
    similarJobs: [],
    userAuthenticated: false,
  })
}
