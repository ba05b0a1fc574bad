import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })
const tally = (description: string) => z.int().min(0).meta({ description })

export const hostStates = ['fine', 'throttled', 'failing'] as const
export const robotsDecisions = ['not_asked', 'rules', 'none'] as const

/** The public ledger of a host: what it was asked for in the last days, and how it answered. */
export const hostSchema = z
  .object({
    host: z.string().meta({ description: 'Name of the host' }),
    vendor: z.string().meta({ description: 'Product behind it: its hosts are slowed together' }),
    boards: tally('Boards on it that are enabled'),
    state: z.enum(hostStates).meta({
      description:
        'fine: it is asked as boards come due; throttled: it said within the last half hour that it is asked too much; failing: it is left alone until pausedUntil',
    }),
    pausedUntil: instant
      .nullable()
      .meta({ description: 'When it is tried again after failures; null: it is not left alone' }),
    robots: z.enum(robotsDecisions).meta({
      description: 'Its robots.txt. rules: kept to; none: it has none; not_asked: nothing was fetched from it yet',
    }),
    robotsFetchedAt: instant.nullable().meta({ description: 'When robots.txt was last fetched; null: not yet' }),
    spacingMs: tally('Least milliseconds from its last request to the next, Crawl-delay and slow-down included'),
    requests: tally('Requests that it answered or failed to answer, robots.txt among them'),
    notModified: tally('Of these, answered with 304'),
    bytes: tally('Bytes received from it'),
    throttled: tally('Requests that it answered with "too many"'),
    failed: tally('Requests that failed otherwise'),
    newPostings: tally('New postings that were found on it'),
  })
  .meta({ id: 'Host', description: 'What one host was asked for' })

/** The public shape of a source: its boards, and the sum of what its hosts were asked for. */
export const sourceSchema = z
  .object({
    id: z.string().meta({ description: 'Id of the source' }),
    boards: tally('Boards that are known'),
    enabled: tally('Of these, crawled on their schedule'),
    failing: tally('Of the enabled ones, those whose last crawl failed, or that wait for a person'),
    lastSuccessAt: instant
      .nullable()
      .meta({ description: 'When a board of it was last looked through from end to end; null: never' }),
    requests: tally('Requests made to its hosts, robots.txt among them'),
    notModified: tally('Of these, answered with 304'),
    notModifiedShare: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta({ description: 'Share of 304 among the requests; null: none was made' }),
    bytes: tally('Bytes received'),
    newPostings: tally('New postings found'),
    requestsPerNewPosting: z
      .number()
      .min(0)
      .nullable()
      .meta({ description: 'Requests for each new posting, all of them counted; null: none was found' }),
    throttled: tally('Requests answered with "too many"'),
    failed: tally('Requests that failed otherwise'),
    largestSpacingMs: tally('Longest time in milliseconds that a host of it has between two requests'),
    hosts: z.array(hostSchema).meta({ description: 'Its hosts, by name' }),
  })
  .meta({ id: 'Source', description: 'How one source is crawled, and what that costs its hosts' })

export type HostView = z.infer<typeof hostSchema>
export type SourceView = z.infer<typeof sourceSchema>
