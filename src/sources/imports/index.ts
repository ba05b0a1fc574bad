import { readFeed } from './feed.ts'
import { type ImportedFile, Unreadable } from './imported.ts'
import { readMailbox } from './mail.ts'
import { readJsonDocument, readJsonLines, readTable } from './records.ts'
import { readWebPage } from './webPage.ts'

type Format = 'page' | 'feed' | 'json' | 'ndjson' | 'csv' | 'mail'

const readers: Record<Format, (content: string) => ImportedFile | Promise<ImportedFile>> = {
  page: readWebPage,
  feed: readFeed,
  json: readJsonDocument,
  ndjson: readJsonLines,
  csv: readTable,
  mail: readMailbox,
}

const endings: [RegExp, Format][] = [
  [/\.(?:ndjson|jsonl)$/i, 'ndjson'],
  [/\.json$/i, 'json'],
  [/\.(?:csv|tsv)$/i, 'csv'],
  [/\.(?:eml|mbox)$/i, 'mail'],
  [/\.(?:rss|atom|xml)$/i, 'feed'],
  [/\.(?:x?html?|mhtml?)$/i, 'page'],
]

/** Reads a file that a person brings: a saved page, a feed, JSON, JSON lines, a table with a heading line, or mail. */
export async function readImport(name: string, content: string): Promise<ImportedFile> {
  const text = content.replace(/^\uFEFF/, '')
  if (!text.trim()) return { postings: [], errors: [{ line: 1, reason: 'the file is empty' }] }
  const format = endings.find(([ending]) => ending.test(name))?.[1] ?? formatOf(text)
  try {
    return await readers[format](text)
  } catch (error) {
    if (error instanceof Unreadable) return { postings: [], errors: [{ line: error.line, reason: error.message }] }
    throw error
  }
}

function formatOf(text: string): Format {
  const start = text.trimStart().slice(0, 400)
  if (/^(?:<\?xml[^>]*>\s*)?<(?:rss|feed|source|jobs)\b/i.test(start)) return 'feed'
  if (start.startsWith('<')) return 'page'
  if (start.startsWith('[')) return 'json'
  if (start.startsWith('{')) return /\}\s*\n\s*\{/.test(text) ? 'ndjson' : 'json'
  if (/^(?:From |[\w-]+: )/.test(start)) return 'mail'
  return 'csv'
}
