import type { NewBoard } from '../db/boards.ts'
import { type CatalogueBoard, configOf } from '../sources/catalogue.ts'
import { sources } from '../sources/index.ts'
import type { Source } from '../sources/source.ts'
import { UsageError } from './output.ts'

/** A board of a source, as it is stored. `id` and `name` are made from the board where they are not given. */
export function boardOf(
  source: Source,
  config: unknown,
  given: { id?: string | undefined; name?: string | undefined } = {},
): NewBoard {
  const first = new URL(source.first(config).url)
  const id = given.id ?? slugOf(`${source.id}-${source.slug(config)}`)
  return {
    id,
    source: source.id,
    name: given.name ?? source.slug(config),
    home: source.home(config),
    config,
    host: first.host,
    vendor: source.id,
    needs: source.needs ?? null,
  }
}

/** The board that an address of a named source belongs to. */
export function boardAt(
  sourceId: string,
  address: string,
  given: { id?: string | undefined; name?: string | undefined } = {},
): NewBoard {
  const source = sources.get(sourceId)
  if (!source) throw new UsageError(`There is no source "${sourceId}". There are: ${[...sources.keys()].join(', ')}`)
  if (!URL.canParse(address)) throw new UsageError(`"${address}" is not an address`)
  const config = source.at(new URL(address))
  if (config === null) throw new UsageError(`${address} is not an address of a ${source.name} board`)
  return boardOf(source, source.board.parse(config), given)
}

export function boardOfCatalogue(entry: CatalogueBoard): NewBoard {
  const source = sources.get(entry.source)!
  const board = boardOf(source, configOf(entry), { id: entry.id, name: entry.name })
  return { ...board, employer: entry.employer, needs: entry.needs ?? null }
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100)
}
