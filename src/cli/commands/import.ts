import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import type { ImportFile } from '../../domain/imports.ts'
import { importPostings, readFiles } from '../../workers/import.ts'
import { readPostings } from '../../workers/read.ts'
import { openFetcher, openHouse, workContext } from '../house.ts'
import { print, printJson, tell, Unsuccessful, UsageError } from '../output.ts'

interface Options {
  board: string
  skipErrors?: boolean
  json?: boolean
}

/** `credence import FILE…`: takes what a person saved or received from a board. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'Import ads that you saved or received: web pages, RSS or Atom, JSON, JSON lines, CSV, job-alert mail (.eml, mbox).',
    )
    .argument('<file...>', 'files to import')
    .option('--board <name>', 'the board they are from', 'Imported files')
    .option(
      '--skip-errors',
      'import what can be read of files with errors; without it a file is imported whole or not at all',
    )
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  credence import alert.eml --board "AHIMA Career Assist"\n  credence import jobs.csv saved-page.html',
    )
    .action(importFiles)
}

async function importFiles(names: string[], { board, skipErrors = false, json = false }: Options): Promise<void> {
  const files = await readFiles(await Promise.all(names.map(readOne)))
  const errors = files.flatMap((file) => file.faults)
  for (const { file, line, reason } of errors) tell(`${file}:${line}: ${reason}`)
  const whole = files.filter((file) => skipErrors || file.faults.length === 0)
  if (whole.length === 0) throw new Unsuccessful()
  const postings = whole.flatMap((file) => file.postings)
  const house = await openHouse(loadConfig())
  try {
    const context = workContext(house, openFetcher(house), null)
    const report = await importPostings(context, board, postings)
    await readPostings(context)
    if (json) printJson({ ...report, files: files.length, imported: whole.length, errors })
    else {
      print(`${report.new} new, ${report.changed} changed, ${report.unchanged} as they were, on board ${report.board}.`)
      const left = files.length - whole.length
      if (left > 0)
        print(`${left} of ${files.length} files have errors and were left out; --skip-errors imports the rest of them.`)
    }
  } finally {
    await house.close()
  }
  if (errors.length > 0) throw new Unsuccessful()
}

async function readOne(name: string): Promise<ImportFile> {
  try {
    return { name, content: await readFile(name, 'utf8') }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code) throw new UsageError(`${name}: ${(error as Error).message}`)
    throw error
  }
}
