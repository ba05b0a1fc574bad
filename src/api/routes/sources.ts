import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { readSources } from '../../db/sourceView.ts'
import { count } from '../../domain/search.ts'
import { type SourceView, sourceSchema } from '../../domain/sourceView.ts'
import { type AppContext, newApp, refuseUnless } from '../context.ts'
import { problems } from '../problem.ts'

const querySchema = z.strictObject({
  days: count(1, 365).default(30).meta({ description: 'Days that are summed up, today included' }),
})
const sourcesSchema = z
  .object({
    days: z.int().meta({ description: 'Days that are summed up, today included, in UTC' }),
    items: z.array(sourceSchema).meta({ description: 'Every source that has boards, by id' }),
  })
  .meta({ id: 'SourceList' })

const example: SourceView = {
  id: 'workday',
  boards: 1,
  enabled: 1,
  failing: 0,
  lastSuccessAt: '2026-03-02T11:40:00.000Z',
  requests: 130,
  notModified: 26,
  notModifiedShare: 0.2,
  bytes: 2_400_000,
  newPostings: 100,
  requestsPerNewPosting: 1.3,
  throttled: 0,
  failed: 2,
  largestSpacingMs: 1000,
  hosts: [
    {
      host: 'lakemoor.wd5.myworkdayjobs.com',
      vendor: 'workday',
      boards: 1,
      state: 'fine',
      pausedUntil: null,
      robots: 'rules',
      robotsFetchedAt: '2026-03-02T05:12:00.000Z',
      spacingMs: 1000,
      requests: 130,
      notModified: 26,
      bytes: 2_400_000,
      throttled: 0,
      failed: 2,
      newPostings: 100,
    },
  ],
}

const list = createRoute({
  method: 'get',
  path: '/',
  tags: ['Boards'],
  summary: 'List the sources, and what crawling them costs their hosts',
  request: { query: querySchema },
  responses: {
    200: {
      description: 'Every source',
      content: { 'application/json': { schema: sourcesSchema, example: { days: 30, items: [example] } } },
    },
    ...problems('invalid-parameters'),
  },
})

export function sourceRoutes({ db, now }: AppContext) {
  return newApp().openapi(
    list,
    async (c) => {
      const { days } = c.req.valid('query')
      return c.json({ days, items: await readSources(db, days, now()) }, 200)
    },
    refuseUnless(querySchema),
  )
}
