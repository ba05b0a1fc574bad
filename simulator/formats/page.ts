/** What a board answers. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

export interface Query {
  url: URL
  method: string
  body: string
  /** Number of the request, for what changes with each (session ids). */
  nth: number
}

export function html(body: string, status = 200): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

export function json(value: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

export function text(body: string): Answer {
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

export function notFound(what: string): Answer {
  return html(`<!DOCTYPE html><html><head><title>404</title></head><body><h1>${what}</h1></body></html>`, 404)
}

/** As part of an address: "Inpatient Coder II" as inpatient-coder-ii. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Plain words of an ad's HTML. */
export function plain(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:nbsp|bull);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** "September 1, 2026" */
export function writtenDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${monthNames[Number(month) - 1]} ${Number(day)}, ${year}`
}

/** Whether an ad holds all words of a search, in title or text. */
export function holds(search: string, title: string, description: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const inside = `${title} ${description}`.toLowerCase()
  return words.every((word) => inside.includes(word))
}
