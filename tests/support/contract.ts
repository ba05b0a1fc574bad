import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

interface Operation {
  responses: Record<string, { content: Record<string, { schema: object }> }>
}
interface Document {
  paths: Record<string, Record<string, Operation>>
  components: object
}

export interface Contract {
  /** What is wrong with an answer by the OpenAPI document; empty when nothing is. */
  faults(method: string, path: string, answer: Response): Promise<string[]>
  /** What is wrong with a value by a schema of the document. */
  check(schema: object, value: unknown): string[]
}

/** The promises of the app's own OpenAPI document; fields that it does not name are faults. */
export async function readContract(app: { request(path: string): Response | Promise<Response> }): Promise<Contract> {
  const document = closed(await (await app.request('/openapi.json')).json()) as Document
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'api', components: document.components })

  const check = (schema: object, value: unknown) => {
    const valid = ajv.validate(pointed(schema), value)
    return valid ? [] : (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
  return {
    check,
    async faults(method, path, answer) {
      const operation = operationOf(document, method, path)
      const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
      const schema = operation?.responses[answer.status]?.content[type]?.schema
      if (!schema) return [`${method} ${path} ${answer.status} ${type} is not in the document`]
      return check(schema, await answer.json())
    },
  }
}

function operationOf({ paths }: Document, method: string, path: string): Operation | undefined {
  const bare = path.split('?')[0] ?? ''
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(bare)
  const found = bare in paths ? bare : Object.keys(paths).find(fits)
  return found === undefined ? undefined : paths[found]?.[method]
}

/** References of the document, as they are called inside the validator. */
function pointed(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'))
}

/** The same document in which an object holds its own properties and no others. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, closed(inner)])
  const made = Object.fromEntries(entries)
  return made.type === 'object' && made.properties && !('additionalProperties' in made)
    ? { ...made, additionalProperties: false }
    : made
}
