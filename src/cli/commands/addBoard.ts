import { addBoard, BoardExists, type NewBoard } from '../../db/boards.ts'
import { sources } from '../../sources/index.ts'
import { recognise } from '../../sources/recognition.ts'
import type { ReadPage } from '../../sources/source.ts'
import { boardAt, boardOf } from '../boardAt.ts'
import { type ConnectOptions, fetchOptions } from '../connectTo.ts'
import { type House, openFetcher, remindOfContact } from '../house.ts'
import { print, printJson, printTable, tell, UsageError } from '../output.ts'

export interface AddOptions extends ConnectOptions {
  source?: string
  at?: string
  id?: string
  name?: string
  dryRun?: boolean
  json?: boolean
}

/** Adds the board that an address belongs to; without a source, what the page says decides, and a first read shows it. */
export async function add(house: House, address: string, options: AddOptions): Promise<void> {
  const board = options.source ? boardAt(options.source, address, options) : await proposed(house, address, options)
  if (options.dryRun) return options.json ? printJson(board) : print(`Would add ${board.id} (${board.source}).`)
  try {
    await addBoard(house.db, board)
  } catch (error) {
    throw error instanceof BoardExists ? new UsageError(`${error.message} (credence boards list)`) : error
  }
  if (options.json) return printJson(board)
  print(
    `Added ${board.id}: "credence crawl ${board.id}" crawls it now, "credence boards enable ${board.id}" on a schedule.`,
  )
}

async function proposed(house: House, address: string, options: AddOptions): Promise<NewBoard> {
  if (!URL.canParse(address)) throw new UsageError(`"${address}" is not an address`)
  const fetching = fetchOptions(house.config, options)
  remindOfContact(house, fetching.connectTo)
  const fetcher = openFetcher(house, fetching)
  const { status, url, headers, body } = await fetcher.get({ url: address })
  if (status !== 200) throw new UsageError(`HTTP ${status} from ${address}`)
  const found = recognise({ url, request: { url: address }, headers, body })
  for (const { source, board, because } of found) {
    const read = await firstRead(fetcher, source.id, board)
    tell(`${source.name}, by ${because}: ${read.summary}`)
    if (!read.page) continue
    if (!options.json) {
      printTable(
        ['title', 'place'],
        read.page.postings.slice(0, 5).map(({ title, url, places }) => [title || url, places[0]?.text ?? '']),
      )
    }
    return boardOf(source, board, options)
  }
  throw new UsageError(
    found.length > 0
      ? 'None of them could be read: name the source with --source to add it all the same'
      : `Nothing on ${address} tells which source it is. There are: ${[...sources.keys()].join(', ')}`,
  )
}

type Fetcher = ReturnType<typeof openFetcher>

async function firstRead(
  fetcher: Fetcher,
  id: string,
  board: unknown,
): Promise<{ summary: string; page: ReadPage | null }> {
  const source = sources.get(id)!
  const request = source.first(board)
  try {
    const { status, url, headers, body } = await fetcher.get(request)
    if (status !== 200) return { summary: `its list answers HTTP ${status}`, page: null }
    const page = source.read({ url, request, headers, body }, board, undefined)
    return { summary: `${page.postings.length} ads on the first page`, page }
  } catch (error) {
    return { summary: `not read: ${(error as Error).message}`, page: null }
  }
}
