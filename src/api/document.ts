import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppContext, AppEnv } from './context.ts'

const about = `Health-information jobs, read down to the requirement line: every tag quotes the ad it was read from.
What is not known is null, never a guess. Times are ISO 8601, money is in US dollars unless said.
Every problem is a problem document (RFC 9457). Reads carry an ETag; sent back as If-None-Match, they answer 304 while nothing changed.`

/** The one OpenAPI document: of every route that is mounted on the app by now. */
export function describe(app: OpenAPIHono<AppEnv>, { version }: Pick<AppContext, 'version'>) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Credence', version, description: about, license: { name: 'MIT' } },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Listings', description: 'Openings, merged from the postings of all boards' },
      { name: 'Matches', description: 'Openings against what a person holds' },
      {
        name: 'Events',
        description: 'Job fairs and other dated events, from the calendars of associations and schools',
      },
      { name: 'Boards', description: 'The places that are crawled, and how that went' },
      { name: 'Operation', description: 'For those who run the server' },
    ],
  })
}
export type ApiDocument = ReturnType<typeof describe>
