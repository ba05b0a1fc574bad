import { z } from 'zod'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { sections } from './html.ts'
import { amount, readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { payInWords, statedPay } from './pay.ts'
import { distinctPlaces, placeInWords, statedPlace } from './place.ts'
import { overSearches, searchesSchema } from './searches.ts'
import type { PageRequest, Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), searches: searchesSchema })
type Board = z.infer<typeof boardSchema>

const tags = z.array(text).nullish()
const adSchema = z.object({
  slug: text,
  req_id: text,
  title: z.string(),
  description: text,
  responsibilities: text,
  qualifications: text,
  location_name: text,
  city: text,
  state: text,
  country: text,
  postal_code: text,
  full_location: text,
  categories: z.array(z.object({ name: text })).nullish(),
  employment_type: text,
  salary_min_value: amount,
  salary_max_value: amount,
  hiring_organization: text,
  posted_date: text,
  apply_url: text,
  meta_data: z.object({ canonical_url: text }).nullish(),
  ...{ tags, tags1: tags, tags2: tags, tags3: tags, tags4: tags, tags5: tags, tags6: tags, tags7: tags, tags8: tags },
})
type Ad = z.infer<typeof adSchema>

const listSchema = z.object({ jobs: z.array(z.object({ data: adSchema })), totalCount: z.int() })
const pageSize = 100

/** iCIMS Talent Cloud (Jibe): the employer's own career site, with whole ads in its list. */
export const jibe: Source<Board> = overSearches<Board>({
  id: 'jibe',
  name: 'iCIMS Talent Cloud (Jibe)',
  board: boardSchema,
  anyAddress: true,

  at: (url) => (/^https?:$/.test(url.protocol) ? { host: url.host } : null),
  slug: (board) => board.host,
  home: (board) => `https://${board.host}/jobs`,
  first: (board, search) => pageAt(board, search, 1),

  read(page, board, memory, search) {
    const { jobs, totalCount } = readJson(page, listSchema)
    const ads = jobs.map(({ data }) => postingOf(data, board))
    const number = Number(new URL(page.request.url).searchParams.get('page'))
    return {
      postings: ads,
      ...turnPage(memory, {
        rows: ads.map(({ externalId }) => externalId),
        total: totalCount,
        next: number * pageSize < totalCount ? pageAt(board, search, number + 1) : undefined,
      }),
    }
  },
})

function pageAt(board: Board, search: string, number: number): PageRequest {
  const query = new URLSearchParams({ page: String(number), limit: String(pageSize), internal: 'false' })
  if (search) query.set('keywords', search)
  return { url: `https://${board.host}/api/jobs?${query}` }
}

function postingOf(ad: Ad, board: Board): Posting {
  const id = ad.slug ?? ad.req_id ?? ''
  const own = statedPlace({ city: ad.city, state: ad.state, postalCode: ad.postal_code, country: ad.country })
  const others = ad.full_location?.split(/\s*;\s*/).map(placeInWords) ?? []
  // What a tag means is the tenant's choice, so only values that speak for themselves are taken.
  const tagged = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => ad[`tags${n}` as 'tags1'] ?? []).concat(ad.tags ?? [])
  const tag = (pattern: RegExp) => tagged.find((value) => value && pattern.test(value)) ?? null
  return {
    ...emptyPosting(id, ad.meta_data?.canonical_url ?? `https://${board.host}/jobs/${id}`, ad.title.trim()),
    employer: ad.hiring_organization,
    description: sections([
      [null, ad.description],
      ['Responsibilities', ad.responsibilities],
      ['Qualifications', ad.qualifications],
    ]),
    places: others.length > 1 ? distinctPlaces(others) : distinctPlaces([own ?? others[0] ?? null]),
    workMode: tag(/^(?:fully )?(?:remote|hybrid|on-?site)\b/i),
    employmentTypes: [
      tag(/^(?:regular |temporary )?(?:full|part)[- ]time|per diem|^prn$/i) ?? ad.employment_type,
    ].flatMap((type) => type ?? []),
    pay: statedPay({ min: ad.salary_min_value, max: ad.salary_max_value }) ?? payInWords(tag(/\$\s?\d/)),
    postedAt: statedDate(ad.posted_date),
    requisition: ad.req_id,
    applyUrl: ad.apply_url,
    department: ad.categories?.[0]?.name ?? null,
  }
}
