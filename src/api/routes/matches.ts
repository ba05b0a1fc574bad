import { createRoute } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { matchListings } from '../../db/matches.ts'
import { fitSchema } from '../../domain/fit/shape.ts'
import { listingSchema } from '../../domain/listing.ts'
import { profileSchema } from '../../domain/profile.ts'
import { matchSearchSchema } from '../../domain/search.ts'
import { type AppContext, newApp, refuseUnless } from '../context.ts'
import { matchPageExample, profileExample } from '../examples.ts'
import { facetsSchema, pageSchema } from '../page.ts'
import { problems } from '../problem.ts'

const bytesAtMost = 64 * 1024

const bodySchema = z
  .strictObject({ profile: profileSchema.meta({ description: 'What the person holds and wishes; it is not kept' }) })
  .meta({ id: 'MatchRequest' })

const matchSchema = z
  .object({ ...listingSchema.shape, fit: fitSchema.meta({ description: 'How the profile fits it, and why' }) })
  .meta({ id: 'Match', description: 'A listing with how a profile fits it' })

const matchPageSchema = pageSchema(matchSchema).extend(facetsSchema.shape).meta({ id: 'MatchPage' })

const match = createRoute({
  method: 'post',
  path: '/',
  tags: ['Matches'],
  summary: 'Search with a profile',
  description:
    'The filters of the listings and `fit`. The profile is sent with each request, needs no account and is not kept.',
  middleware: [
    bodyLimit({
      maxSize: bytesAtMost,
      onError: () => {
        throw new HTTPException(413, { message: `The body may hold ${bytesAtMost} bytes.` })
      },
    }),
  ] as const,
  request: {
    query: matchSearchSchema,
    body: {
      required: true,
      content: { 'application/json': { schema: bodySchema, example: { profile: profileExample } } },
    },
  },
  responses: {
    200: {
      description: 'A page of listings, the best fit first unless another order is asked for',
      content: { 'application/json': { schema: matchPageSchema, example: matchPageExample } },
    },
    ...problems('invalid-parameters'),
  },
})

export function matchRoutes({ db, now }: AppContext) {
  return newApp().openapi(
    match,
    async (c) => {
      const { profile } = c.req.valid('json')
      return c.json(await matchListings(db, profile, c.req.valid('query'), now()), 200)
    },
    refuseUnless(matchSearchSchema),
  )
}
