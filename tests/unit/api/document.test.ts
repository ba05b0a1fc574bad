import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src/db/database.ts'
import { testApp } from '../../support/app.ts'
import { readContract } from '../../support/contract.ts'

interface Schema {
  description?: string
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
  allOf?: unknown
}

const { app, getJson, get } = testApp(openDatabase('postgres://nowhere.invalid/none'))
const document = await getJson('/openapi.json')
const operations = Object.values(document.paths).flatMap((path) => Object.values(path as object))

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 and holds every address of the API', () => {
    expect(document.openapi).toMatch(/^3\.1/)
    expect(Object.keys(document.paths).sort()).toEqual([
      '/healthz',
      '/metrics',
      '/readyz',
      '/v1/boards',
      '/v1/boards/{id}',
      '/v1/crawls',
      '/v1/events',
      '/v1/imports',
      '/v1/listings',
      '/v1/listings/{id}',
      '/v1/listings/{id}/similar',
      '/v1/matches',
      '/v1/sources',
      '/v1/suggest',
    ])
  })

  it('describes every parameter', () => {
    const parameters = operations.flatMap(({ parameters }) => parameters ?? [])
    expect(parameters.length).toBeGreaterThan(15)
    expect(parameters.filter(({ description }) => !description)).toEqual([])
  })

  it('describes every field of every shape, and never makes null impossible', () => {
    const missing: string[] = []
    const visit = (schema: Schema, path: string) => {
      if (schema.allOf) missing.push(`${path}: allOf`)
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (!property.description && !property.$ref) missing.push(`${path}.${name}`)
        visit(property, `${path}.${name}`)
      }
      if (schema.items) visit(schema.items, `${path}[]`)
    }
    for (const [name, schema] of Object.entries(document.components.schemas)) visit(schema as Schema, name)
    expect(missing).toEqual([])
  })

  it('shows an example of each JSON answer that its own schema allows', async () => {
    const contract = await readContract(app)
    const examples = operations.flatMap(({ responses }) =>
      Object.values(responses as Record<string, { content?: Record<string, { schema: object; example?: unknown }> }>)
        .flatMap(({ content = {} }) => Object.entries(content))
        .filter(([type]) => type.includes('json'))
        .map(([, { schema, example }]) => ({ schema, example })),
    )
    expect(examples.length).toBeGreaterThan(14)
    for (const { schema, example } of examples) expect(contract.check(schema, example)).toEqual([])
  })

  it('is readable as a page that loads nothing from elsewhere', async () => {
    const page = await (await get('/reference')).text()
    expect(page).toContain('GET /v1/listings')
    expect(page).not.toMatch(/<script|src=|https?:\/\/(?!.*openapi)/)
  })
})
