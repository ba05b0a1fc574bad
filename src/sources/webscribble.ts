import { z } from 'zod'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import { readJson, text } from './json.ts'
import { turnPage } from './paging.ts'
import { payInWords } from './pay.ts'
import { placeInWords } from './place.ts'
import type { Source } from './source.ts'

const boardSchema = z.object({ host: z.string(), keywords: z.string().optional() })
type Board = z.infer<typeof boardSchema>

const adSchema = z.object({
  id: z.int(),
  title: z.string(),
  location: text,
  shortDescription: z.string().nullish(),
  url: z.url(),
  isBackfilled: z.boolean(),
  company: z.object({ name: text }).nullish(),
  customBlockList: z.array(z.object({ path: text, value: text })).nullish(),
  posted_date: text,
  modified_time: z.int().nullish(),
})

const listSchema = z.object({
  data: z.array(adSchema),
  links: z.object({ next: z.string().nullable() }),
  meta: z.object({ total: z.int() }),
})

const detailSchema = z.object({ data: z.object({ description: z.string() }) })

/** Web Scribble (Higher Logic Thrive Jobs): association boards, through the JSON that their pages read. */
export const webscribble: Source<Board> = {
  id: 'webscribble',
  name: 'Web Scribble',
  needs: "the board's permission: its JSON is not documented for others",
  board: boardSchema,
  anyAddress: true,
  spacingMs: 5_000,

  at(url) {
    if (!url.pathname.startsWith('/api/v1/jobs')) return null
    const keywords = url.searchParams.get('keywords')
    return { host: url.host, ...(keywords && { keywords }) }
  },
  slug: (board) => board.host,
  home: (board) => `https://${board.host}/jobs`,
  first: (board) => ({
    url: `https://${board.host}/api/v1/jobs?${new URLSearchParams({ page: '1', per_page: '25', ...(board.keywords && { keywords: board.keywords }) })}`,
  }),

  read(page, board, memory) {
    const { data, links, meta } = readJson(page, listSchema)
    // Backfilled ads are copies from other boards.
    const own = data.filter(({ isBackfilled }) => !isBackfilled)
    const next = links.next && URL.canParse(links.next) && new URL(links.next)
    return {
      postings: own.map(cardOf),
      details: own.map((ad) => ({
        externalId: String(ad.id),
        request: { url: `https://${board.host}/api/v1/jobs/${ad.id}` },
        ...(ad.modified_time && { revision: String(ad.modified_time) }),
      })),
      ...turnPage(memory, {
        rows: data.map(({ id }) => String(id)),
        total: meta.total,
        next: next && next.host === board.host ? { url: next.href } : undefined,
      }),
    }
  },

  readDetail: (page, posting) => ({ ...posting, description: readJson(page, detailSchema).data.description }),
}

function cardOf(ad: z.infer<typeof adSchema>): Posting {
  const block = (path: string) => ad.customBlockList?.find((entry) => entry.path === path)?.value ?? null
  const place = placeInWords(ad.location)
  const type = block('local_position_type')
  return {
    ...emptyPosting(String(ad.id), ad.url, ad.title.trim()),
    employer: ad.company?.name ?? null,
    description: ad.shortDescription ?? '',
    places: place ? [place] : [],
    employmentTypes: type ? [type] : [],
    pay: payInWords(block('approx_salary_text')),
    postedAt: statedDate(ad.posted_date),
  }
}
