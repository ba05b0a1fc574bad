import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import { emptyPosting } from '../../domain/posting.ts'
import { sources } from '../../sources/index.ts'
import type { PageRequest } from '../../sources/source.ts'
import { boardAt } from '../boardAt.ts'
import { openFetcher, openHouse, remindOfContact } from '../house.ts'
import { print, UsageError } from '../output.ts'

interface Options {
  source: string
  at: string
  ad?: string
  into: string
}

/** `credence record`: saves a board's answer as a fixture. */
export function recordCommand(): Command {
  return new Command('record')
    .description("Fetch the first page of a board's list, or one ad of it, and save it as a fixture of its source.")
    .argument('<case>', 'name of the fixture, as in "list-first-page"')
    .requiredOption('--source <source>', 'source that is to read it')
    .requiredOption('--at <url>', "the board's address")
    .option('--ad <id>', 'record the own page of the ad with this id, which the first page must list')
    .option('--into <folder>', 'where fixtures are kept', 'tests/fixtures/sources')
    .addHelpText(
      'after',
      '\nReplace employers and people by invented ones before you commit a fixture.\n\nExample:\n  credence record list-first-page --source greenhouse --at https://boards.greenhouse.io/example',
    )
    .action(record)
}

async function record(name: string, { source: sourceId, at, ad, into }: Options): Promise<void> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name))
    throw new UsageError('A fixture is named in small letters, digits and hyphens')
  const board = boardAt(sourceId, at)
  const source = sources.get(sourceId)!
  const house = await openHouse(loadConfig())
  try {
    remindOfContact(house)
    const fetcher = openFetcher(house)
    const ask = async (request: PageRequest) => {
      const { status, url, headers, body } = await fetcher.get(request)
      if (status !== 200) throw new UsageError(`HTTP ${status} from ${request.url}`)
      return { url, request, headers, body }
    }
    let page = await ask(source.first(board.config))
    const folder = join(into, sourceId, name)
    let posting: unknown
    if (ad !== undefined) {
      const read = source.read(page, board.config, undefined)
      const detail = read.details?.find(({ externalId }) => externalId === ad)
      if (!detail) throw new UsageError(`The first page lists no ad ${ad} with a page of its own`)
      posting = read.postings.find(({ externalId }) => externalId === ad)
      page = await ask(detail.request)
    }
    const shown = posting
      ? source.readDetail?.(page, { ...emptyPosting(ad!, '', ''), ...posting }, board.config)
      : source.read(page, board.config, undefined)
    await mkdir(folder, { recursive: true })
    const ending = page.body.trimStart().startsWith('<')
      ? /^<\?xml/.test(page.body.trimStart())
        ? 'xml'
        : 'html'
      : 'json'
    const request = {
      board: board.config,
      ...page.request,
      ...(page.url !== page.request.url && { answeredAt: page.url }),
      ...(posting ? { posting } : {}),
    }
    await writeFile(join(folder, 'request.json'), `${JSON.stringify(request, null, 2)}\n`)
    await writeFile(join(folder, `page.${ending}`), page.body)
    await writeFile(join(folder, 'expected.json'), `${JSON.stringify(shown, null, 2)}\n`)
    print(`Recorded ${folder}: review expected.json.`)
  } finally {
    await house.close()
  }
}
