import PostalMime from 'postal-mime'
import { emptyPosting, type Posting, type StatedPlace } from '../../domain/posting.ts'
import { adId } from '../adAddress.ts'
import { statedDate } from '../dates.ts'
import { linkFrom, oneLine, readHtml } from '../html.ts'
import { placeInWords } from '../place.ts'
import type { ImportedFile } from './imported.ts'

/** Job-alert mail as a person received it: one message, or a mailbox of them. */
export async function readMailbox(content: string): Promise<ImportedFile> {
  const file: ImportedFile = { postings: [], errors: [] }
  for (const { line, text } of messagesIn(content)) {
    const found = await adsIn(text)
    if (found.length === 0) file.errors.push({ line, reason: 'no link to an ad in this message' })
    for (const posting of found) file.postings.push({ line, posting })
  }
  return file
}

function messagesIn(content: string): { line: number; text: string }[] {
  if (!content.startsWith('From ')) return [{ line: 1, text: content }]
  const messages: { line: number; text: string }[] = []
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (/^From \S+.*\d{4}\s*$/.test(line)) messages.push({ line: index + 1, text: '' })
    else messages.at(-1)!.text += `${line.replace(/^>(>*From )/, '$1')}\n`
  }
  return messages
}

async function adsIn(message: string): Promise<Posting[]> {
  const mail = await PostalMime.parse(message)
  const body = mail.html ?? ''
  if (!body.trim()) return []
  const page = { url: 'https://import.invalid/', request: { url: 'https://import.invalid/' }, headers: {}, body }
  const $ = readHtml({ ...page, body: `<html><body>${body}</body></html>` })
  const found = new Map<string, Posting>()
  for (const element of $('a[href]').toArray()) {
    const url = linkFrom(page, $(element).attr('href'))
    const title = oneLine($(element).text())
    const id = url && adIn(url)
    if (!url || !id || title.length < 4 || isButton.test(title) || found.has(id)) continue
    const around = $(element).closest('td, li, div, p')
    const lines = around.html() ? linesBehind(around.text(), title) : []
    found.set(id, {
      ...emptyPosting(id, url.origin + url.pathname + identifying(url), title),
      ...employerAndPlace(lines),
      postedAt: statedDate(mail.date),
    })
  }
  return [...found.values()]
}

const isButton = /^(?:view|see|apply|read|show|more|details|unsubscribe|manage|open|click|learn)\b/i
const adParameters = ['jk', 'jl', 'jobId', 'JobCode', 'gh_jid', 'jid']
const adPaths =
  /\/(?:job|jobs|viewjob|job-listing|rc\/clk|jobs\/view|details|positions?|careers?|requisitions?|opportunit(?:y|ies))\//i

/** The id of the ad that a link leads to; null when it leads elsewhere. */
function adIn(url: URL): string | null {
  const parameter = adParameters.map((name) => url.searchParams.get(name)).find(Boolean)
  if (parameter) return parameter
  const id = adId(url)
  return adPaths.test(`${url.pathname}/`) && /\d{4,}/.test(id) ? id : null
}

/** Only what names the ad: the rest of such links tells the board who clicked. */
function identifying(url: URL): string {
  const kept = adParameters.flatMap((name) => {
    const value = url.searchParams.get(name)
    return value ? [`${name}=${encodeURIComponent(value)}`] : []
  })
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

function linesBehind(text: string, title: string): string[] {
  const behind = text.slice(text.indexOf(title) + title.length)
  return behind
    .split(/\n|·|\|| [-–—] /)
    .map(oneLine)
    .filter(Boolean)
    .slice(0, 4)
}

function employerAndPlace(lines: string[]): { employer: string | null; places: StatedPlace[] } {
  const places = lines.map(placeInWords).filter((place): place is StatedPlace => place?.state != null)
  const employer = lines.find((line) => line.length < 80 && !places.some((place) => place.text === line))
  return { employer: employer ?? null, places: places.slice(0, 1) }
}
