import { addMissingBoards, findBoard, setBoardEnabled } from '../../db/boards.ts'
import { catalogue, selectBoards } from '../../sources/catalogue.ts'
import { sources } from '../../sources/index.ts'
import { boardOfCatalogue } from '../boardAt.ts'
import type { House } from '../house.ts'
import { print, Unsuccessful, UsageError } from '../output.ts'

export interface EnableOptions {
  state?: string
  source?: string
  permissionGiven?: boolean
}

/** Switches boards on, by id or by what the catalogue says of them; those that still need something stay off and say what. */
export async function enable(house: House, ids: string[], options: EnableOptions): Promise<void> {
  const chosen = await choose(house, ids, options)
  const refused: string[] = []
  for (const id of chosen) {
    const missing = await missingOf(house, id, options.permissionGiven ?? false)
    if (missing) refused.push(`${id} stays off. It needs ${missing}`)
    else {
      await setBoardEnabled(house.db, id, true, new Date())
      print(`${id} is on.`)
    }
  }
  for (const line of refused) print(line)
  if (refused.length > 0) throw new Unsuccessful()
}

async function choose({ db }: House, ids: string[], { state, source }: EnableOptions): Promise<string[]> {
  if (ids.length === 0 && !state && !source)
    throw new UsageError('Name boards, or choose them with --state or --source')
  if (ids.length > 0) {
    await addMissingBoards(db, catalogue.filter(({ id }) => ids.includes(id)).map(boardOfCatalogue))
    return ids
  }
  const entries = selectBoards({ state, source })
  if (entries.length === 0) throw new UsageError('The catalogue has no such board (credence boards list)')
  await addMissingBoards(db, entries.map(boardOfCatalogue))
  return entries.map(({ id }) => id)
}

async function missingOf({ db, config }: House, id: string, permissionGiven: boolean): Promise<string | null> {
  const board = await findBoard(db, id)
  if (!board) throw new UsageError(`There is no board "${id}" (credence boards list)`)
  if (board.needs === null) return null
  const request = JSON.stringify(sources.get(board.source)?.first(board.config) ?? '')
  const keys = [...request.matchAll(/\{\{([A-Z0-9_]+)/g)].map((match) => match[1]!)
  if (keys.length === 0) {
    return permissionGiven ? null : `${board.needs}. State with --permission-given that you have it`
  }
  return keys.every((key) => config.keys.has(key)) ? null : board.needs
}
