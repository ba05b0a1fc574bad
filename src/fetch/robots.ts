import robots from 'robots-parser'
import { longestWaitMs } from '../domain/politeness.ts'

export interface RobotsRules {
  allows(url: URL): boolean
  crawlDelayMs: number | null
}

/** What RFC 9309 asks to read at least, and all that is read. */
export const robotsBytes = 500 * 1024

// Its types promise a default export; what is exported is the function.
const robotsParser = robots as unknown as typeof robots.default

const base = 'https://robots.invalid'

/**
 * What a robots.txt says to the crawler of this product token. `robots-parser` groups, combines and finds the longest match; it is
 * given a text and addresses on which it cannot go wrong: see `rulesOf` and `comparable`.
 */
export function readRobots(text: string, token: string): RobotsRules {
  const lines = linesOf(text)
  const rules = robotsParser(`${base}/robots.txt`, rulesOf(lines, /^(user-agent|allow|disallow)$/))
  const delay = robotsParser(
    `${base}/robots.txt`,
    rulesOf(lines, /^(user-agent|allow|disallow|crawl-delay)$/),
  ).getCrawlDelay(token)
  return {
    allows(url) {
      if (url.pathname === '/robots.txt') return true
      const path = comparable(url.pathname + url.search)
        .replaceAll('*', '%2A')
        .replaceAll('$', '%24')
      return rules.isAllowed(base + path, token) !== false
    },
    crawlDelayMs: delay !== undefined && delay > 0 ? Math.min(Math.ceil(delay * 1000), longestWaitMs) : null,
  }
}

function linesOf(text: string): [field: string, value: string][] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, field, value] = /^\ufeff?\s*([\w-]+)\s*:([^#]*)/.exec(line) ?? []
    return field === undefined || value === undefined ? [] : [[field.toLowerCase(), value.trim()]]
  })
}

/** Only the fields named: for the library any other line would end a group, which section 2.2.4 forbids. */
function rulesOf(lines: [string, string][], fields: RegExp): string {
  return lines
    .filter(([field]) => fields.test(field))
    .map(([field, value]) => {
      if (field === 'user-agent') return `${field}: ${/^\*|^[\w-]*/.exec(value)?.[0] ?? ''}`
      if (field === 'crawl-delay') return `${field}: ${value}`
      return `${field}: ${comparable(value).replace(/\$(?!$)/g, '%24')}`
    })
    .join('\n')
}

/** A path as section 2.2.2 compares it: needless percent-encoding undone, other characters encoded. */
function comparable(path: string): string {
  return path
    .replace(/%[\da-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16))
      return /[\w.~-]/.test(character) ? character : code.toUpperCase()
    })
    .replace(/[^\0-\x7f]+/g, (text) => encodeURI(text.toWellFormed()))
}
