import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import type { Db } from '../db/database.ts'
import { readListing } from '../db/listingView.ts'
import { searchListings } from '../db/search.ts'
import { NotFound } from '../domain/errors.ts'
import { readParameters } from '../domain/parameters.ts'
import { searchSchema } from '../domain/search.ts'
import { ListingPage } from './listingPage.tsx'
import { SearchPage } from './searchPage.tsx'

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8')

/** The pages for a person. */
export function pages({ db, now }: { db: Db; now: () => Date }) {
  return new Hono()
    .get('/', async (c) => {
      const address = new URL(c.req.url).searchParams
      const search = readParameters(searchSchema, formValues(address))
      const found = await searchListings(db, search, now())
      const next = found.next === null ? null : nextAddress(address, found.next)
      return c.html(<SearchPage search={search} found={found} next={next} />)
    })
    .get('/listings/:id', async (c) => {
      const listing = await readListing(db, c.req.param('id'))
      if (!listing) throw new NotFound('This listing is not here. It may have been merged into another.')
      return c.html(<ListingPage listing={listing} />)
    })
    .get('/style.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
}

/** What a form or a shared link says: fields left empty and names of others (a campaign's) do not count. */
function formValues(address: URLSearchParams): Record<string, string[] | string> {
  const values: Record<string, string[] | string> = {}
  for (const name of new Set(address.keys())) {
    const given = address
      .getAll(name)
      .map((value) => value.trim())
      .filter(Boolean)
    if (given.length === 0 || !(name in searchSchema.shape)) continue
    values[name] = given.length === 1 ? given[0]! : given
  }
  return values
}

function nextAddress(address: URLSearchParams, cursor: string): string {
  const next = new URLSearchParams([...address].filter(([, value]) => value !== ''))
  next.set('cursor', cursor)
  return `/?${next}`
}
