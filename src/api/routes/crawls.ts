import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { readCrawls } from '../../db/boardView.ts'
import { crawlSchema, outcomes } from '../../domain/boardView.ts'
import { failureClasses } from '../../domain/errors.ts'
import { anyOf, count } from '../../domain/search.ts'
import { type AppContext, newApp, refuseUnless } from '../context.ts'
import { crawlExample } from '../examples.ts'
import { problems } from '../problem.ts'

const querySchema = z.strictObject({
  board: anyOf(z.string().min(1).max(100), 'Id of a board'),
  outcome: anyOf(z.enum(outcomes), 'How the crawl ended'),
  class: anyOf(z.enum(failureClasses), 'What stopped it'),
  limit: count(1, 100).default(20).meta({ description: 'Crawls on a page' }),
  cursor: count(1, Number.MAX_SAFE_INTEGER).optional().meta({ description: '`next` of the page before' }),
})
const crawlsSchema = z
  .object({
    items: z.array(crawlSchema).meta({ description: 'Newest first' }),
    next: z.string().nullable().meta({ description: 'The cursor of the next page; null: this is the last' }),
  })
  .meta({ id: 'CrawlPage' })

const list = createRoute({
  method: 'get',
  path: '/',
  tags: ['Boards'],
  summary: 'List crawls, newest first',
  request: { query: querySchema },
  responses: {
    200: {
      description: 'A page of crawls',
      content: { 'application/json': { schema: crawlsSchema, example: { items: [crawlExample], next: '311' } } },
    },
    ...problems('invalid-parameters'),
  },
})

export function crawlRoutes({ db }: AppContext) {
  return newApp().openapi(
    list,
    async (c) => {
      const { limit, cursor, ...filters } = c.req.valid('query')
      const crawls = await readCrawls(db, { ...filters, before: cursor }, limit + 1)
      const items = crawls.slice(0, limit)
      return c.json({ items, next: crawls.length > limit ? (items.at(-1)?.id ?? null) : null }, 200)
    },
    refuseUnless(querySchema),
  )
}
