import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { suggest } from '../../db/suggest.ts'
import { anyOf, count } from '../../domain/search.ts'
import { suggestionKinds, suggestionSchema } from '../../domain/suggest.ts'
import { type AppContext, newApp, refuseUnless } from '../context.ts'
import { suggestionExample } from '../examples.ts'
import { problems } from '../problem.ts'

const querySchema = z.strictObject({
  q: z.string().trim().min(1).max(100).meta({ description: 'What was typed so far', example: 'cod' }),
  kind: anyOf(z.enum(suggestionKinds), 'What to suggest; without it everything'),
  limit: count(1, 20).default(5).meta({ description: 'Suggestions of each kind' }),
})
const suggestionsSchema = z
  .object({ items: z.array(suggestionSchema).meta({ description: 'By kind, the best of each first' }) })
  .meta({ id: 'SuggestionList' })

const read = createRoute({
  method: 'get',
  path: '/',
  tags: ['Listings'],
  summary: 'Suggest titles, employers, places and credentials',
  request: { query: querySchema },
  responses: {
    200: {
      description: 'Suggestions',
      content: { 'application/json': { schema: suggestionsSchema, example: { items: [suggestionExample] } } },
    },
    ...problems('invalid-parameters'),
  },
})

export function suggestRoutes({ db }: AppContext) {
  return newApp().openapi(
    read,
    async (c) => {
      const { q, kind, limit } = c.req.valid('query')
      return c.json({ items: await suggest(db, q, kind ?? [...suggestionKinds], limit) }, 200)
    },
    refuseUnless(querySchema),
  )
}
