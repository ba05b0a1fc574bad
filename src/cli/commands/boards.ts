import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import { type Board, findBoard, listBoards, removeBoard, setBoardEnabled } from '../../db/boards.ts'
import { closedPlaces } from '../../sources/catalogue/places.ts'
import { catalogue } from '../../sources/catalogue.ts'
import { boardOfCatalogue } from '../boardAt.ts'
import { connectToOption, noWaitOption } from '../connectTo.ts'
import { type House, openHouse } from '../house.ts'
import { print, printJson, printTable, UsageError } from '../output.ts'
import { type AddOptions, add } from './addBoard.ts'
import { type EnableOptions, enable } from './enableBoards.ts'

/** `credence boards …`: which boards there are, and which are crawled. */
export function boardsCommand(): Command {
  const boards = new Command('boards').description('Boards: add, list, show, enable, disable, remove.')
  boards
    .command('add [url]')
    .description('Add a board by its address; it is crawled once it is enabled.')
    .option(
      '--source <source>',
      'how it is read (workday, yourmembership, jobposting …); without it, its page is fetched and tells',
    )
    .option('--at <url>', 'its address')
    .option('--id <id>', 'a short name; made from the address without it')
    .option('--name <name>', 'its name')
    .option('--dry-run', 'show what would be added')
    .option('--json', 'print one JSON document')
    .addOption(connectToOption())
    .addOption(noWaitOption())
    .addHelpText(
      'after',
      '\nExamples:\n  credence boards add https://www.example.org/careers\n  credence boards add --source workday --at https://example.wd1.myworkdayjobs.com/External',
    )
    .action((url: string | undefined, options: AddOptions) =>
      inHouse((house) => {
        const address = url ?? options.at
        if (!address) throw new UsageError('Name the address of the board')
        return add(house, address, options)
      }),
    )
  boards
    .command('list')
    .description('List the boards with their state, and the places that offer programs no way in.')
    .option('--json', 'print one JSON document')
    .action(({ json }: { json?: boolean }) => inHouse((house) => list(house, json ?? false)))
  boards
    .command('show <id>')
    .description('Show one board.')
    .action((id: string) => inHouse(async (house) => printJson(await boardNamed(house, id))))
  boards
    .command('enable [id...]')
    .description('Crawl boards on their schedule, starting now: those named, or those of the catalogue that fit.')
    .option('--state <state>', 'boards of employers in a state, as in OH')
    .option('--source <source>', 'boards of a source, as in workday')
    .option('--permission-given', 'you state that the owner of the board permits you to read its pages')
    .addHelpText(
      'after',
      '\nExamples:\n  credence boards enable usajobs\n  credence boards enable --state OH --source workday',
    )
    .action((ids: string[], options: EnableOptions) => inHouse((house) => enable(house, ids, options)))
  boards
    .command('disable <id...>')
    .description('Leave boards alone.')
    .action((ids: string[]) => inHouse((house) => disable(house, ids)))
  boards
    .command('remove <id...>')
    .description('Remove boards with their postings, and the listings that no other board shows.')
    .action((ids: string[]) => inHouse((house) => remove(house, ids)))
  return boards
}

async function inHouse(work: (house: House) => Promise<void>): Promise<void> {
  const house = await openHouse(loadConfig())
  try {
    await work(house)
  } finally {
    await house.close()
  }
}

async function list({ db }: House, json: boolean): Promise<void> {
  const stored = await listBoards(db)
  const known = new Set(stored.map(({ id }) => id))
  const boards = [...stored, ...catalogue.map(boardOfCatalogue).filter(({ id }) => !known.has(id))]
  if (json) return printJson(boards)
  printTable(
    ['id', 'source', 'name', 'state'],
    boards.map((board) => [board.id, board.source, board.name, stateOf(board)]),
  )
  print('')
  printTable(
    ['no way in for programs', 'what would be one'],
    closedPlaces.map(({ name, needs }) => [name, needs]),
  )
}

function stateOf({ enabled = false, paused = null, needs = null, checkedAt = null }: Partial<Board>): string {
  if (paused) return `paused: ${paused}`
  if (!enabled) return needs ? `off, needs ${needs}` : 'off'
  return checkedAt ? `on, checked ${checkedAt.toISOString().slice(0, 16)}Z` : 'on, not checked yet'
}

async function boardNamed({ db }: House, id: string): Promise<Board> {
  const board = await findBoard(db, id)
  if (!board) throw new UsageError(`There is no board "${id}" (credence boards list)`)
  return board
}

async function disable(house: House, ids: string[]): Promise<void> {
  for (const id of ids) await boardNamed(house, id)
  for (const id of ids) {
    await setBoardEnabled(house.db, id, false, new Date())
    print(`${id} is off.`)
  }
}

async function remove(house: House, ids: string[]): Promise<void> {
  for (const id of ids) await boardNamed(house, id)
  for (const id of ids) {
    await removeBoard(house.db, id)
    print(`Removed ${id}.`)
  }
}
