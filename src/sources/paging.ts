import { z } from 'zod'
import type { PageRequest, ReadPage } from './source.ts'

const progressSchema = z.object({ seen: z.array(z.string()), total: z.number().nullable() })

/** Some systems count an ad or two in hundreds that they never list. */
const slack = 0.005

/** Where the crawl stands: rows seen on the pages before, and the total that the first page advertised. */
export function progressOf(memory: unknown): z.infer<typeof progressSchema> {
  return memory == null ? { seen: [], total: null } : progressSchema.parse(memory)
}

/**
 * Decides how the crawl goes on after a page with these rows. `total` counts where the first page states it: boards repeat
 * page one past their end, cap their lists, and state a total of 0 on later pages.
 */
export function turnPage(
  memory: unknown,
  page: { rows: string[]; total?: number | null | undefined; next?: PageRequest | undefined },
): Pick<ReadPage, 'next' | 'incomplete' | 'memory'> {
  const before = progressOf(memory)
  const seen = new Set(before.seen)
  const fresh = page.rows.filter((row) => !seen.has(row) && seen.add(row))
  const total = before.seen.length === 0 ? (page.total ?? null) : before.total
  const missing =
    total !== null && seen.size < total - Math.floor(total * slack)
      ? `${seen.size} of ${total} advertised ads were listed`
      : null
  if (fresh.length === 0) {
    const repeated = page.rows.length > 0 && page.next !== undefined && total === null
    return missing || repeated ? { incomplete: missing ?? 'a page repeated itself' } : {}
  }
  if (page.next) return { next: page.next, memory: { seen: [...seen], total } }
  return missing ? { incomplete: missing } : {}
}
