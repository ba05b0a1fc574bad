import { SourceChanged } from '../../domain/errors.ts'
import { emptyPosting, type Posting } from '../../domain/posting.ts'
import { adId } from '../adAddress.ts'
import { statedDate } from '../dates.ts'
import { linkFrom, oneLine } from '../html.ts'
import { jobfeed } from '../jobfeed.ts'
import { placeInWords } from '../place.ts'
import { readRss } from '../rss.ts'
import { readXml } from '../xml.ts'
import { type ImportedFile, Unreadable } from './imported.ts'

/** RSS, Atom, or the XML in which ads are handed to job boards. */
export function readFeed(content: string): ImportedFile {
  const page = {
    url: 'https://import.invalid/',
    request: { url: 'https://import.invalid/' },
    headers: {},
    body: content,
  }
  try {
    const $ = readXml(page)
    const postings = $('rss').length > 0 ? readRss(page, ofItem) : $('feed').length > 0 ? ofEntries(content) : null
    const read = postings ?? jobfeed.read(page, { feed: page.url }, null).postings
    const left = $('channel > item, feed > entry, job').length - read.length
    return {
      postings: read.map((posting) => ({ line: lineOf(content, posting), posting })),
      errors:
        left > 0 ? [{ line: 1, reason: `${left} entries without an id, title or address, or twice in the file` }] : [],
    }
  } catch (error) {
    if (!(error instanceof SourceChanged)) throw error
    throw new Unreadable(Number(/line (\d+)/.exec(error.message)?.[1] ?? 1), error.message)
  }
}

function ofItem(item: Parameters<Parameters<typeof readRss>[1]>[0]): Posting | null {
  const title = item.text('title')
  const place = placeInWords(item.text('jobLocation') ?? item.text('location'))
  return title
    ? {
        ...emptyPosting(adId(item.url), item.url.href, oneLine(title)),
        employer: item.text('hiringOrganization') ?? item.text('company'),
        description: item.text('content:encoded') ?? item.text('description') ?? '',
        places: place ? [place] : [],
        postedAt: statedDate(item.text('pubDate')),
      }
    : null
}

function ofEntries(content: string): Posting[] {
  const page = {
    url: 'https://import.invalid/',
    request: { url: 'https://import.invalid/' },
    headers: {},
    body: content,
  }
  const $ = readXml(page)
  return $('feed > entry')
    .toArray()
    .flatMap((element) => {
      const entry = $(element)
      const link = entry.find('link[rel="alternate"], link:not([rel])').first().attr('href')
      const url = linkFrom(page, link)
      const title = oneLine(entry.children('title').text())
      return url && title
        ? {
            ...emptyPosting(adId(url), url.href, title),
            employer: oneLine(entry.find('author > name').first().text()) || null,
            description: entry.children('content').text() || entry.children('summary').text(),
            postedAt: statedDate(entry.children('published').text() || entry.children('updated').text()),
          }
        : []
    })
}

function lineOf(content: string, posting: Posting): number {
  const at = content.indexOf(posting.url.replaceAll('&', '&amp;'))
  const found = at >= 0 ? at : content.indexOf(posting.externalId)
  return found < 0 ? 1 : content.slice(0, found).split('\n').length
}
