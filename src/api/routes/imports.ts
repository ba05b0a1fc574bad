import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { ImportFile } from '../../domain/imports.ts'
import { type AppContext, newApp } from '../context.ts'
import { Forbidden } from '../errors.ts'
import { importExample } from '../examples.ts'
import { operatorOnly } from '../operator.ts'
import { problems } from '../problem.ts'

const mostBytes = 50_000_000

const name = z.string().trim().min(1).max(200)
const board = name.default('Imported files').meta({ description: 'Name of the board they are from' })
const filesSchema = z
  .strictObject({
    board,
    files: z
      .array(
        z.strictObject({
          name: name.meta({ description: 'Name of the file: its ending tells the format', example: 'alert.eml' }),
          content: z.string().meta({ description: 'What it holds, as text' }),
        }),
      )
      .min(1)
      .max(1_000)
      .meta({ description: 'Web pages, RSS or Atom, JSON, JSON lines, CSV, mail' }),
  })
  .meta({ id: 'Import' })

const reportSchema = z
  .object({
    board: z.string().meta({ description: 'Id of the board' }),
    new: z.int().min(0).meta({ description: 'Postings that were not there before' }),
    changed: z.int().min(0).meta({ description: 'Postings that changed' }),
    unchanged: z.int().min(0).meta({ description: 'Postings as they were' }),
  })
  .meta({ id: 'ImportReport' })

const formSchema = {
  type: 'object' as const,
  required: ['file'],
  properties: {
    board: { type: 'string' as const, description: 'Name of the board they are from' },
    file: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' }, description: 'The files' },
  },
}

const route = createRoute({
  method: 'post',
  path: '/',
  tags: ['Operation'],
  summary: 'Import ads that a person saved or received',
  description: 'For the operator: `Authorization: Bearer` with OPERATOR_TOKEN. All is imported, or nothing.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: filesSchema }, 'multipart/form-data': { schema: formSchema } },
    },
  },
  responses: {
    200: {
      description: 'What was imported; it is read from now on',
      content: { 'application/json': { schema: reportSchema, example: importExample } },
    },
    ...problems('refused', 'unauthorized', 'forbidden', 'unreadable-files'),
  },
})

export function importRoutes(context: AppContext) {
  const app = newApp()
  const limit = bodyLimit({ maxSize: mostBytes, onError: tooLarge })
  app.openAPIRegistry.registerPath(route)
  return app.post('/', operatorOnly(context), limit, async (c) => {
    if (!context.importFiles) throw new Forbidden('This server takes no imports.')
    const { board, files } = await filesOf(c)
    return c.json(await context.importFiles(board, files), 200)
  })
}

async function filesOf(c: Context): Promise<z.infer<typeof filesSchema>> {
  const type = c.req.header('content-type') ?? ''
  const isForm = /^multipart\/form-data\b/i.test(type)
  if (!isForm && !/^application\/json\b/i.test(type)) {
    throw new HTTPException(415, { message: 'Send application/json or multipart/form-data.' })
  }
  const checked = filesSchema.safeParse(isForm ? await formOf(c) : await c.req.json().catch(notJson))
  if (checked.success) return checked.data
  const faults = checked.error.issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`)
  throw new HTTPException(400, { message: `${faults.join('; ')}.` })
}

async function formOf(c: Context): Promise<{ board?: unknown; files: ImportFile[] }> {
  const form = await c.req.formData().catch(() => {
    throw new HTTPException(400, { message: 'The form breaks off or is malformed.' })
  })
  const sent = form.getAll('file').filter((part) => part instanceof File)
  const files = await Promise.all(sent.map(async (file) => ({ name: file.name, content: await file.text() })))
  return { ...(form.has('board') && { board: form.get('board') }), files }
}

function notJson(): never {
  throw new HTTPException(400, { message: 'The body is not JSON.' })
}

function tooLarge(): never {
  throw new HTTPException(413, { message: `The body is larger than ${mostBytes / 1_000_000} MB.` })
}
