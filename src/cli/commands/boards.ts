import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import {
  addBoard,
  type Board,
  BoardExists,
  findBoard,
  listBoards,
  removeBoard,
  setBoardEnabled,
} from '../../db/boards.ts'
import { boardAt } from '../boardAt.ts'
import { type House, openHouse } from '../house.ts'
import { print, printJson, printTable, UsageError } from '../output.ts'

interface AddOptions {
  source: string
  at: string
  id?: string
  name?: string
  json?: boolean
}

/** `credence boards …`: which boards there are, and which are crawled. */
export function boardsCommand(): Command {
  const boards = new Command('boards').description('Boards: add, list, show, enable, disable, remove.')
  boards
    .command('add')
    .description('Add a board by its address; it is crawled once it is enabled.')
    .requiredOption('--source <source>', 'how it is read: workday, yourmembership, jobposting, …')
    .requiredOption('--at <url>', 'its address')
    .option('--id <id>', 'a short name; made from the address without it')
    .option('--name <name>', 'its name')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExample:\n  credence boards add --source workday --at https://example.wd1.myworkdayjobs.com/External',
    )
    .action((options: AddOptions) => inHouse((house) => add(house, options)))
  boards
    .command('list')
    .description('List the boards with their state.')
    .option('--json', 'print one JSON document')
    .action(({ json }: { json?: boolean }) => inHouse((house) => list(house, json ?? false)))
  boards
    .command('show <id>')
    .description('Show one board.')
    .action((id: string) => inHouse(async (house) => printJson(await boardNamed(house, id))))
  for (const [name, enabled] of [
    ['enable', true],
    ['disable', false],
  ] as const) {
    boards
      .command(`${name} <id...>`)
      .description(enabled ? 'Crawl boards on their schedule, starting now.' : 'Leave boards alone.')
      .action((ids: string[]) => inHouse((house) => enable(house, ids, enabled)))
  }
  boards
    .command('remove <id...>')
    .description('Remove boards with their postings, and the listings that no other board shows.')
    .action((ids: string[]) => inHouse((house) => remove(house, ids)))
  return boards
}

async function inHouse(work: (house: House) => Promise<void>): Promise<void> {
  const house = await openHouse(loadConfig())
  await work(house).finally(house.close)
}

async function add({ db }: House, { source, at, id, name, json }: AddOptions): Promise<void> {
  const board = boardAt(source, at, { id, name })
  try {
    await addBoard(db, board)
  } catch (error) {
    throw error instanceof BoardExists ? new UsageError(`${error.message} (credence boards list)`) : error
  }
  if (json) return printJson(board)
  print(
    `Added ${board.id}. "credence crawl ${board.id}" crawls it now, "credence boards enable ${board.id}" on a schedule.`,
  )
}

async function list({ db }: House, json: boolean): Promise<void> {
  const boards = await listBoards(db)
  if (json) return printJson(boards)
  printTable(
    ['id', 'source', 'state', 'name'],
    boards.map((board) => [board.id, board.source, stateOf(board), board.name]),
  )
}

function stateOf({ enabled, paused, needs, checkedAt }: Board): string {
  if (paused) return `paused: ${paused}`
  if (!enabled) return needs ? `off, needs ${needs}` : 'off'
  return checkedAt ? `on, checked ${checkedAt.toISOString().slice(0, 16)}Z` : 'on, not checked yet'
}

async function boardNamed({ db }: House, id: string): Promise<Board> {
  const board = await findBoard(db, id)
  if (!board) throw new UsageError(`There is no board "${id}" (credence boards list)`)
  return board
}

async function enable(house: House, ids: string[], enabled: boolean): Promise<void> {
  for (const id of ids) await boardNamed(house, id)
  for (const id of ids) {
    await setBoardEnabled(house.db, id, enabled, new Date())
    print(`${id} is ${enabled ? 'on' : 'off'}.`)
  }
}

async function remove(house: House, ids: string[]): Promise<void> {
  for (const id of ids) await boardNamed(house, id)
  for (const id of ids) {
    await removeBoard(house.db, id)
    print(`Removed ${id}.`)
  }
}
