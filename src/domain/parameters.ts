import { z } from 'zod'

export interface ParameterError {
  parameter: string
  message: string
  /** Values that are allowed; null: there is no list of them. */
  allowed: string[] | null
}

/** The parameters of a request do not fit their schema. */
export class InvalidParameters extends Error {
  override readonly name = 'InvalidParameters'
  readonly errors: ParameterError[]

  constructor(errors: ParameterError[]) {
    super(errors.map(({ parameter, message }) => `${parameter} ${message}`).join('; '))
    this.errors = errors
  }
}

/** The parameters as the schema reads them; throws InvalidParameters. */
export function readParameters<T extends z.ZodObject>(schema: T, parameters: unknown): z.infer<T> {
  const checked = schema.safeParse(parameters)
  if (!checked.success) throw invalidParameters(schema, checked.error.issues)
  return checked.data
}

/** What the issues say of each parameter, with the values that the schema allows. */
export function invalidParameters(schema: z.ZodObject, issues: readonly z.core.$ZodIssue[]): InvalidParameters {
  const allowed = allowedValues(schema)
  return new InvalidParameters(issues.flatMap((issue) => explain(issue, allowed)))
}

/** What the issues say of each member of a body, named by its path: "profile.credentials.0.code". */
export function invalidBody(issues: readonly z.core.$ZodIssue[]): InvalidParameters {
  return new InvalidParameters(
    issues.flatMap((issue) => {
      const path = issue.path.join('.')
      if (issue.code === 'unrecognized_keys') {
        const message = 'is not a member of this body'
        return issue.keys.map((key) => ({ parameter: path ? `${path}.${key}` : key, message, allowed: null }))
      }
      const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : null
      return [{ parameter: path || 'body', message: bodyMessageOf(issue), allowed }]
    }),
  )
}

const bodyMessageOf = (issue: z.core.$ZodIssue) =>
  issue.code === 'invalid_type' ? issue.message.replace(/^Invalid input: /, '') : messageOf(issue)

type Allowed = Map<string, string[] | null>

function explain(issue: z.core.$ZodIssue, allowed: Allowed): ParameterError[] {
  if (issue.code === 'unrecognized_keys') {
    const message = 'is not a parameter of this address'
    return issue.keys.map((parameter) => ({ parameter, message, allowed: [...allowed.keys()] }))
  }
  const parameter = String(issue.path[0] ?? '')
  const values = allowed.get(parameter) ?? null
  return [{ parameter, message: messageOf(issue), allowed: values }]
}

/** Longer lists of values are told apart from the message. */
const listedAtMost = 20

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') {
    const { values } = issue
    return values.length > listedAtMost
      ? `must be one of ${values.length} values`
      : `must be one of: ${values.join(', ')}`
  }
  if (issue.code === 'too_big' && issue.origin === 'string') return `must be at most ${issue.maximum} characters`
  if (issue.code === 'too_big' && issue.origin === 'array') return `may be given at most ${issue.maximum} times`
  if (issue.code === 'too_small' && issue.origin === 'string') return 'must not be empty'
  if (issue.code === 'invalid_type' && issue.expected === 'string') return 'must be given once'
  return issue.message
}

interface JsonSchema {
  enum?: unknown[]
  items?: JsonSchema
  minimum?: number
  maximum?: number
}

function allowedValues(schema: z.ZodObject): Allowed {
  const { properties } = z.toJSONSchema(schema) as { properties: Record<string, JsonSchema> }
  return new Map(Object.entries(properties).map(([name, property]) => [name, valuesOf(property)]))
}

function valuesOf({ enum: values, items, minimum, maximum }: JsonSchema): string[] | null {
  if (values) return values.map(String)
  if (minimum !== undefined && maximum !== undefined) return [`${minimum} to ${maximum}`]
  return items ? valuesOf(items) : null
}
