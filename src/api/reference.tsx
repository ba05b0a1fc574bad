import { Layout } from '../web/layout.tsx'
import type { ApiDocument } from './document.ts'
import { problemKinds } from './problem.ts'

interface Schema {
  $ref?: string
  type?: string | string[]
  description?: string
  enum?: unknown[]
  items?: Schema
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  required?: string[]
  minimum?: number
  maximum?: number
  default?: unknown
  format?: string
}
interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: Schema
}
interface Operation {
  summary?: string
  description?: string
  parameters?: Parameter[]
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>
}

/** The OpenAPI document as one page that needs nothing from elsewhere. */
export function referencePage(document: ApiDocument) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, operation })),
  )
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>)
  return (
    <Layout title="API reference · Credence">
      <h1>API reference</h1>
      <p class="lines">{document.info.description}</p>
      <p>
        The same for programs: <a href="/openapi.json">openapi.json</a> (OpenAPI {document.openapi}).
      </p>
      {operations.map(({ path, method, operation }) => (
        <section aria-label={`${method} ${path}`}>
          <h2 id={`${method}-${path}`}>
            <code>
              {method.toUpperCase()} {path}
            </code>
          </h2>
          <p>{[operation.summary, operation.description].filter(Boolean).join('. ')}</p>
          <Parameters parameters={operation.parameters ?? []} />
          <Answers responses={operation.responses} />
        </section>
      ))}
      <h2>Shapes</h2>
      {schemas.map(([name, schema]) => (
        <section aria-label={name}>
          <h3 id={`schema-${name}`}>{name}</h3>
          {schema.description && <p>{schema.description}</p>}
          <Properties schema={schema} />
        </section>
      ))}
      <h2>Problems</h2>
      <dl>
        {Object.entries(problemKinds).map(([kind, { status, title }]) => (
          <div id={kind}>
            <dt>
              {status} {kind}
            </dt>
            <dd>{title}</dd>
          </div>
        ))}
      </dl>
    </Layout>
  )
}

function Parameters({ parameters }: { parameters: Parameter[] }) {
  if (parameters.length === 0) return null
  return (
    <table>
      <caption>Parameters</caption>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Values</th>
        <th scope="col">Meaning</th>
      </tr>
      {parameters.map(({ name, required, description, schema }) => (
        <tr>
          <td>
            <code>{name}</code>
            {required && ' (required)'}
          </td>
          <td>
            <Values schema={schema ?? {}} />
          </td>
          <td>{description ?? schema?.description}</td>
        </tr>
      ))}
    </table>
  )
}

function Answers({ responses }: Pick<Operation, 'responses'>) {
  return (
    <dl>
      {Object.entries(responses).map(([status, { description, content }]) => (
        <div>
          <dt>{status}</dt>
          <dd>
            {description}{' '}
            {Object.entries(content ?? {}).map(([type, { schema }]) => (
              <span>
                <code>{type}</code> <Values schema={schema ?? {}} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Properties({ schema }: { schema: Schema }) {
  const properties = Object.entries(schema.properties ?? {})
  if (properties.length === 0) return <Values schema={schema} />
  return (
    <table>
      {properties.map(([name, property]) => (
        <tr>
          <th scope="row">
            <code>{name}</code>
            {!schema.required?.includes(name) && ' (optional)'}
          </th>
          <td>
            <Values schema={property} />
          </td>
          <td>{property.description}</td>
        </tr>
      ))}
    </table>
  )
}

function Values({ schema }: { schema: Schema }) {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)
    return <a href={`#schema-${name}`}>{name}</a>
  }
  if (schema.anyOf) {
    return schema.anyOf.map((one, index) => (
      <>
        {index > 0 && ' or '}
        <Values schema={one} />
      </>
    ))
  }
  if (schema.items) {
    return (
      <>
        list of <Values schema={schema.items} />
      </>
    )
  }
  if (schema.enum) return <>{schema.enum.map(String).join(' | ')}</>
  if (schema.properties) return <Properties schema={schema} />
  const kind = [schema.type ?? 'any'].flat().join(' or ')
  const range =
    schema.minimum !== undefined && schema.maximum !== undefined && ` ${schema.minimum} to ${schema.maximum}`
  return (
    <>
      {kind}
      {range}
      {schema.default !== undefined && `, ${schema.default} if left out`}
    </>
  )
}
