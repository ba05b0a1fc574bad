import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { readListing } from '../../db/listingView.ts'
import { searchListings } from '../../db/search.ts'
import { NotFound } from '../../domain/errors.ts'
import { listingSchema } from '../../domain/listing.ts'
import { searchSchema } from '../../domain/search.ts'
import { type AppContext, newApp, refuseUnless } from '../context.ts'
import { pageSchema } from '../page.ts'
import { problems } from '../problem.ts'

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
      content: { 'application/json': { schema: pageSchema(listingSchema, 'ListingPage') } },
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
    200: { description: 'The listing', content: { 'application/json': { schema: listingWithTextSchema } } },
    ...problems('not-found'),
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
      if (!listing) throw new NotFound(`There is no listing ${id}. It may have been merged into another or removed.`)
      return c.json(listing, 200)
    })
}
