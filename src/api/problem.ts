import { z } from 'zod'

export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Address of the kind of problem, relative to this server' }),
    title: z.string().meta({ description: 'The kind of problem in words' }),
    status: z.int().meta({ description: 'Status of the answer' }),
    detail: z.string().meta({ description: 'What went wrong this time, and what to do' }),
    instance: z.string().meta({ description: 'This occurrence; ends with the request id' }),
    errors: z
      .array(
        z.object({
          parameter: z.string().meta({ description: 'Name of the parameter, or file and line' }),
          message: z.string().meta({ description: 'What is wrong with it' }),
          allowed: z
            .array(z.string())
            .nullable()
            .meta({ description: 'Values that are allowed; null: no list of them' }),
        }),
      )
      .meta({ description: 'What is wrong with each parameter; empty for other problems' }),
  })
  .meta({ id: 'Problem', description: 'A problem document (RFC 9457)' })
export type Problem = z.infer<typeof problemSchema>

/** Every kind of problem the server answers with. */
export const problemKinds = {
  'invalid-parameters': { status: 400, title: 'A parameter is not understood' },
  unauthorized: { status: 401, title: 'The operator alone may do this' },
  forbidden: { status: 403, title: 'Nobody may do this here' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  refused: { status: 400, title: 'The request cannot be taken' },
  'unreadable-files': { status: 422, title: 'The files hold what cannot be read: nothing was imported' },
  unavailable: { status: 503, title: 'The database does not answer' },
  internal: { status: 500, title: 'The server failed' },
} as const
export type ProblemKind = keyof typeof problemKinds

/** The answers of an OpenAPI route that are problems. */
export function problems(...kinds: ProblemKind[]) {
  return Object.fromEntries(
    kinds.map((kind) => {
      const content = { 'application/problem+json': { schema: problemSchema, example: exampleOf(kind) } }
      return [problemKinds[kind].status, { description: problemKinds[kind].title, content }]
    }),
  )
}

function exampleOf(kind: ProblemKind): Problem {
  const message = 'must be a whole number from 1 to 100'
  const errors = kind === 'invalid-parameters' ? [{ parameter: 'limit', message, allowed: ['1 to 100'] }] : []
  const detail = errors.length > 0 ? `limit ${message}.` : 'What was asked for is not here.'
  const instance = '/requests/6f1c2a8e-8f7a-4a55-9d3b-0c1f5f1f2a11'
  return { type: `/reference#${kind}`, ...problemKinds[kind], detail, instance, errors }
}
