import { CsvError, parse } from 'csv-parse/sync'
import { adRecordSchema, postingOfRecord } from '../../domain/adRecord.ts'
import type { Posting } from '../../domain/posting.ts'
import { type ImportedFile, Unreadable } from './imported.ts'

/** One object a line: {"id", "title", "description", …}. */
export function readJsonLines(content: string): ImportedFile {
  const file: ImportedFile = { postings: [], errors: [] }
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim()) take(file, index + 1, () => parsed(line))
  }
  return file
}

/** A list of such objects, or one, or one that holds the list. */
export function readJsonDocument(content: string): ImportedFile {
  const value = parsed(content)
  const inside = typeof value === 'object' && value !== null ? Object.values(value).find(Array.isArray) : undefined
  const records = Array.isArray(value) ? value : (inside ?? [value])
  const file: ImportedFile = { postings: [], errors: [] }
  const lines = linesOf(content, records.length)
  for (const [index, record] of records.entries()) take(file, lines[index] ?? 1, () => record)
  return file
}

/** A table with a heading line: id, title, description, and what else of a posting it knows. */
export function readTable(content: string): ImportedFile {
  const delimiter = (content.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : [',', ';']
  const file: ImportedFile = { postings: [], errors: [] }
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(content, {
      columns: (names: string[]) => names.map((name) => headingOf(name)),
      delimiter,
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    })
    for (const { record, info } of rows) take(file, info.lines, () => withoutBlanks(record))
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable(Number(error.lines ?? 1), error.message)
    throw error
  }
  return file
}

const headings: Record<string, string> = {
  'job id': 'id',
  reference: 'id',
  'job title': 'title',
  position: 'title',
  'job description': 'description',
  text: 'description',
  employer: 'company',
  organization: 'company',
  place: 'location',
  link: 'url',
  address: 'url',
  'job type': 'employmentType',
  employmenttype: 'employmentType',
  workmode: 'workMode',
  posted: 'postedAt',
  postedat: 'postedAt',
}

function headingOf(name: string): string {
  const heading = name.trim().toLowerCase()
  return headings[heading] ?? heading
}

function take(file: ImportedFile, line: number, read: () => unknown): void {
  try {
    file.postings.push({ line, posting: postingFrom(read()) })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    file.errors.push({ line, reason: error.message })
  }
}

function postingFrom(value: unknown): Posting {
  const record = adRecordSchema.safeParse(value)
  if (!record.success) {
    const faults = record.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`)
    throw new Unreadable(1, `not an ad: ${faults.join('; ')}`)
  }
  const { url, postedAt } = record.data as { url?: unknown; postedAt?: unknown }
  const posting = postingOfRecord(record.data)
  if (!posting.title.trim()) throw new Unreadable(1, 'not an ad: its title is empty')
  return {
    ...posting,
    url: typeof url === 'string' && URL.canParse(url) ? url : posting.url,
    postedAt: typeof postedAt === 'string' && !Number.isNaN(Date.parse(postedAt)) ? postedAt : posting.postedAt,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const line = /\(line (\d+)/.exec((error as Error).message)?.[1]
    throw new Unreadable(Number(line ?? 1), `not JSON: ${(error as Error).message}`)
  }
}

function withoutBlanks(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([name, value]) => value !== '' || name === 'description'))
}

/** Where each object of a list starts, by counting the braces outside strings that open one. */
function linesOf(content: string, most: number): number[] {
  const lines: number[] = []
  const isWrapped = content.trimStart().startsWith('{')
  let depth = isWrapped ? -1 : 0
  let line = 1
  let isQuoted = false
  for (let at = 0; at < content.length && lines.length < most; at++) {
    const character = content[at]
    if (character === '\n') line++
    else if (isQuoted && character === '\\') at++
    else if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && character === '{' && depth++ === 0) lines.push(line)
    else if (!isQuoted && character === '}') depth--
  }
  return lines
}
