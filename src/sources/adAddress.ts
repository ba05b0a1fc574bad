const adWords = /\/[^/]*(?:job|career|position|opening|vacanc|requisition|opportunit|posting)[^/]*\/./i
// What may stand before the digits of an id: capitals, or a word for a requisition; never a word of the title.
const prefix = '(?:[A-Z]{1,6}[-_]?|(?:jr?|r|req|job|id)[-_]?)?'
const idSegment = new RegExp(
  `^(?:${prefix}\\d{4,}(?:-\\d{1,2})?|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})$`,
)
const idTail = new RegExp(`[-_](${prefix}\\d{4,})$`)
const idParameters = /^(?:gh_jid|job_?id|jid|req(?:uisition)?_?id|posting_?id|id)$/i

/** What an ad's address says of its identity: the id in it, which outlives a changed title, else the address itself. */
export function adId(url: URL): string {
  const segments = url.pathname.split('/').filter(Boolean)
  const parameter = [...url.searchParams].find(([name, value]) => idParameters.test(name) && value)?.[1]
  const found =
    segments.findLast((segment) => idSegment.test(segment)) ?? segments.at(-1)?.match(idTail)?.[1] ?? parameter
  return found ?? `/${segments.join('/')}`
}

/** The addresses that look like ads among a site's: those with an id where there are any, else all below such a folder. */
export function adAddresses<T extends { url: URL }>(links: T[], contains: string[] | undefined): T[] {
  if (contains?.length) return links.filter(({ url }) => contains.some((part) => url.href.includes(part)))
  const below = links.filter(({ url }) => adWords.test(url.pathname))
  const numbered = below.filter(({ url }) => adId(url) !== url.pathname.replace(/\/+$/, ''))
  return numbered.length > 0 ? numbered : below
}

/** Whether two addresses belong to one site: the same registered name, whatever the host before it. */
export function sameSite(a: URL | string, b: URL | string): boolean {
  const siteOf = (url: URL | string) => new URL(url).hostname.split('.').slice(-2).join('.')
  return siteOf(a) === siteOf(b)
}
