import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { searchEvents } from '../../db/events.ts'
import { eventSchema, eventSearchSchema } from '../../domain/event.ts'
import { type AppContext, newApp, refuseUnless } from '../context.ts'
import { eventExample } from '../examples.ts'
import { problems } from '../problem.ts'

const eventsSchema = z
  .object({
    items: z.array(eventSchema).meta({ description: 'Soonest first' }),
    next: z.string().nullable().meta({ description: 'The cursor of the next page; null: this is the last' }),
  })
  .meta({ id: 'EventPage' })

const search = createRoute({
  method: 'get',
  path: '/',
  tags: ['Events'],
  summary: 'Find job fairs and other events',
  description: 'What is over, or no longer in its calendar, is left out.',
  request: { query: eventSearchSchema },
  responses: {
    200: {
      description: 'A page of events',
      content: { 'application/json': { schema: eventsSchema, example: { items: [eventExample], next: null } } },
    },
    ...problems('invalid-parameters'),
  },
})

export function eventRoutes({ db, now }: AppContext) {
  return newApp().openapi(
    search,
    async (c) => c.json(await searchEvents(db, c.req.valid('query'), now()), 200),
    refuseUnless(eventSearchSchema),
  )
}
