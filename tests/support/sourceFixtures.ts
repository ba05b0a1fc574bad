import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SourceChanged } from '../../src/domain/errors.ts'
import { emptyPosting, type Posting } from '../../src/domain/posting.ts'
import type { Page, Source } from '../../src/sources/source.ts'

export const fixtureRoot = join(import.meta.dirname, '../fixtures/sources')

/** A saved answer, with what was asked: a posting makes it the ad's own page. */
export interface SourceFixture {
  source: string
  name: string
  folder: string
  board: unknown
  page: Page
  memory?: unknown
  posting?: Posting
}

export function sourceFixtures(): SourceFixture[] {
  return readdirSync(fixtureRoot).flatMap((source) => {
    return readdirSync(join(fixtureRoot, source)).map((name) => readFixture(source, name))
  })
}

function readFixture(source: string, name: string): SourceFixture {
  const folder = join(fixtureRoot, source, name)
  const { board, memory, posting, answeredAt, headers, ...request } = JSON.parse(
    readFileSync(join(folder, 'request.json'), 'utf8'),
  )
  const file = readdirSync(folder).find((entry) => entry.startsWith('page.'))
  if (!file) throw new Error(`${folder} has no page`)
  const page = {
    url: answeredAt ?? request.url,
    request,
    headers: headers ?? {},
    body: readFileSync(join(folder, file), 'utf8'),
  }
  const card = posting && { ...emptyPosting(posting.externalId, posting.url, posting.title), ...posting }
  return { source, name, folder, board, page, memory, ...(card && { posting: card }) }
}

/** What the source makes of the answer: a page of the list, a posting, null, or that it changed. */
export function readAs(source: Source, { board, page, memory, posting }: SourceFixture): unknown {
  try {
    const config = source.board.parse(board)
    return posting ? source.readDetail!(page, posting, config) : source.read(page, config, memory)
  } catch (error) {
    if (error instanceof SourceChanged) return { changed: error.message }
    throw error
  }
}
