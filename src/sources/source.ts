import type { z } from 'zod'
import type { StatedEvent } from '../domain/event.ts'
import type { Posting } from '../domain/posting.ts'

/**
 * What to request: the worker adds politeness, conditions and limits.
 * `{{NAME}}` in url, headers or body stands for the operator's secret KEY_NAME, which only the wire sees;
 * `{{NAME|basic}}` for the user name of HTTP basic authentication.
 */
export interface PageRequest {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** An answer that says, in its own way, what 410 says: this status with this text in it. */
  gone?: { status: number; text: string }
}

/** An answer as it came: status 200, or 404/410 of a detail page never reaches a source. */
export interface Page {
  /** Address after redirects. */
  url: string
  request: PageRequest
  headers: Record<string, string>
  /** Decoded by the charset the answer declares. */
  body: string
}

export interface DetailRequest {
  externalId: string
  request: PageRequest
  /** What the list says of its last change ("2026-11-02"): another value asks for the page again. */
  revision?: string
}

export interface ReadPage {
  /** What this page lists. Empty only where the board says that there are none. */
  postings: Posting[]
  /** Of a calendar: what this page announces; one that is not on any page of a whole crawl is withdrawn. */
  events?: StatedEvent[]
  next?: PageRequest
  /** Requests for the pages of postings above whose description is not on this page. */
  details?: DetailRequest[]
  /** Why the crawl is not of the whole board, if the source can tell: a cap, a repeated page. May come with `next`. */
  incomplete?: string
  /** What the next call of `read` is to know (ids seen, advertised total); kept with the checkpoint, JSON only. */
  memory?: unknown
}

/**
 * An adapter without I/O: it says what to request and how to read the answer.
 * `read` and `readDetail` throw SourceChanged when the page is not what they know.
 */
export interface Source<B = unknown> {
  id: string
  /** The product's name as people know it. */
  name: string
  /** What an operator must have before a board of it can be read: a key, a permission. */
  needs?: string
  /** Schema of what identifies one board. */
  board: z.ZodType<B>
  /** The board an address belongs to; null when the address is not of this source. */
  at(url: URL): B | null
  /** `at` takes any site's address, so the source is used only where it is named. */
  anyAddress?: boolean
  /** What identifies a board's employer or tenant, for its id: "analogdevices-external". */
  slug(board: B): string
  /** The page a person would open. */
  home(board: B): string
  first(board: B): PageRequest
  read(page: Page, board: B, memory: unknown): ReadPage
  /** The posting with what its own page adds; null when the page says that it is gone, or is no ad at all. */
  readDetail?(page: Page, posting: Posting, board: B): Posting | null
  /** One complete crawl proves that an unlisted posting is closed (default: two). */
  listsEverything?: boolean
  /** It shows the latest ads only: one that is gone from it is not closed. */
  latestOnly?: boolean
  /** The board's list begins with the newest ads: its first page tells whether there are new ones. */
  newestFirst?(board: B): boolean
  /** Least time between two requests to its hosts, in ms, beyond the default. */
  spacingMs?: number
}
