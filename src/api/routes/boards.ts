import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { readBoard, readBoards } from '../../db/boardView.ts'
import { boardSchema } from '../../domain/boardView.ts'
import { NotFound } from '../../domain/errors.ts'
import { type AppContext, newApp, refuseUnless } from '../context.ts'
import { boardExample } from '../examples.ts'
import { problems } from '../problem.ts'

const noParameters = z.strictObject({})
const boardsSchema = z
  .object({ items: z.array(boardSchema).meta({ description: 'Every board, by name' }) })
  .meta({ id: 'BoardList' })

const list = createRoute({
  method: 'get',
  path: '/',
  tags: ['Boards'],
  summary: 'List the boards',
  request: { query: noParameters },
  responses: {
    200: {
      description: 'Every board',
      content: { 'application/json': { schema: boardsSchema, example: { items: [boardExample] } } },
    },
    ...problems('invalid-parameters'),
  },
})

const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags: ['Boards'],
  summary: 'Read one board',
  request: {
    params: z.object({ id: z.string().meta({ description: 'Id of the board', example: 'jobs.example.org' }) }),
  },
  responses: {
    200: { description: 'The board', content: { 'application/json': { schema: boardSchema, example: boardExample } } },
    ...problems('not-found'),
  },
})

export function boardRoutes({ db }: AppContext) {
  return newApp()
    .openapi(list, async (c) => c.json({ items: await readBoards(db) }, 200), refuseUnless(noParameters))
    .openapi(read, async (c) => {
      const { id } = c.req.valid('param')
      const board = await readBoard(db, id)
      if (!board) throw new NotFound(`There is no board ${id}. /v1/boards lists them all.`)
      return c.json(board, 200)
    })
}
