import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { readListing } from '../../db/listingView.ts'
import { searchListings } from '../../db/search.ts'
import { similarListings } from '../../db/similar.ts'
import { NotFound } from '../../domain/errors.ts'
import { listingSchema } from '../../domain/listing.ts'
import { count, searchSchema } from '../../domain/search.ts'
import { type AppContext, newApp, refuseUnless } from '../context.ts'
import { listingExample, listingPageExample, listingWithTextExample } from '../examples.ts'
import { facetsSchema, pageSchema } from '../page.ts'
import { problems } from '../problem.ts'

const listingPageSchema = pageSchema(listingSchema).extend(facetsSchema.shape).meta({ id: 'ListingPage' })

const search = createRoute({
  method: 'get',
  path: '/',
  tags: ['Listings'],
  summary: 'Search listings',
  description: 'Filters of different names must all hold; a repeated filter means any of its values.',
  request: { query: searchSchema },
  responses: {
    200: {
      description: 'A page of listings',
      content: { 'application/json': { schema: listingPageSchema, example: listingPageExample } },
    },
    ...problems('invalid-parameters'),
  },
})

const listingWithTextSchema = z
  .object({
    ...listingSchema.shape,
    text: z.string().meta({ description: 'Plain text of the ad: what the offsets of the evidence count in' }),
  })
  .meta({ id: 'ListingWithText', description: 'One listing with the text of its ad' })

const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags: ['Listings'],
  summary: 'Read one listing',
  description: 'A closed listing is still answered, with why and when it closed.',
  request: { params: z.object({ id: z.string().meta({ description: 'Id of the listing', example: '1' }) }) },
  responses: {
    200: {
      description: 'The listing',
      content: { 'application/json': { schema: listingWithTextSchema, example: listingWithTextExample } },
    },
    ...problems('not-found'),
  },
})

const similarSchema = z
  .object({ items: z.array(listingSchema).meta({ description: 'The most alike first' }) })
  .meta({ id: 'SimilarListings' })

const similarQuerySchema = z.strictObject({
  limit: count(1, 20).default(5).meta({ description: 'Listings to answer with' }),
})

const similar = createRoute({
  method: 'get',
  path: '/{id}/similar',
  tags: ['Listings'],
  summary: 'Find listings like one',
  description: 'Of the same role: those first that share credentials, a state, the work mode and words of the title.',
  request: { params: read.request.params, query: similarQuerySchema },
  responses: {
    200: {
      description: 'Listings that are not closed',
      content: { 'application/json': { schema: similarSchema, example: { items: [listingExample] } } },
    },
    ...problems('invalid-parameters', 'not-found'),
  },
})

export function listingRoutes({ db, now }: AppContext) {
  return newApp()
    .openapi(
      search,
      async (c) => c.json(await searchListings(db, c.req.valid('query'), now()), 200),
      refuseUnless(searchSchema),
    )
    .openapi(read, async (c) => {
      const { id } = c.req.valid('param')
      const listing = await readListing(db, id)
      if (!listing) throw noListing(id)
      return c.json(listing, 200)
    })
    .openapi(
      similar,
      async (c) => {
        const { id } = c.req.valid('param')
        const items = await similarListings(db, id, c.req.valid('query').limit)
        if (!items) throw noListing(id)
        return c.json({ items }, 200)
      },
      refuseUnless(similarQuerySchema),
    )
}

const noListing = (id: string) =>
  new NotFound(`There is no listing ${id}. It may have been merged into another or removed.`)
