import { z } from 'zod'
import { failureClasses } from './errors.ts'

const instant = z.iso.datetime({ offset: true })
const tally = (description: string) => z.int().min(0).meta({ description })

export const outcomes = ['complete', 'partial', 'failed'] as const

/** The public shape of a crawl. */
export const crawlSchema = z
  .object({
    id: z.string().meta({ description: 'Id of the crawl' }),
    board: z.string().meta({ description: 'Id of the board' }),
    startedAt: instant.meta({ description: 'When it began' }),
    finishedAt: instant.nullable().meta({ description: 'When it ended; null: it is running' }),
    durationMs: z.int().nullable().meta({ description: 'How long it took, in milliseconds; null: it is running' }),
    outcome: z.enum(outcomes).nullable().meta({ description: 'How it ended; null: it is running' }),
    class: z.enum(failureClasses).nullable().meta({ description: 'What stopped it; null: nothing did' }),
    detail: z.string().nullable().meta({ description: 'What stopped it, in words' }),
    requests: tally('Requests sent'),
    notModified: tally('Requests answered with 304'),
    bytes: tally('Bytes received'),
    postings: z
      .object({
        seen: tally('Postings that the board listed'),
        new: tally('Of these, never seen before'),
        changed: tally('Of these, changed since they were last seen'),
        unchanged: tally('Of these, as they were'),
        closed: tally('Postings that this crawl closed'),
      })
      .meta({ description: 'What it found' }),
  })
  .meta({ id: 'Crawl', description: 'One run over one board' })
export type CrawlView = z.infer<typeof crawlSchema>

/** The public shape of a board. */
export const boardSchema = z
  .object({
    id: z.string().meta({ description: 'Id of the board' }),
    name: z.string().meta({ description: 'Name of the board' }),
    source: z.string().meta({ description: 'Source that it is crawled through' }),
    employer: z.string().nullable().meta({ description: 'The one employer of all its ads; null: many' }),
    home: z.string().meta({ description: 'Its page for a person' }),
    enabled: z.boolean().meta({ description: 'It is crawled on its schedule' }),
    needs: z.string().nullable().meta({ description: 'What is missing before it can be enabled; null: nothing' }),
    paused: z.string().nullable().meta({ description: 'Why it waits for a person; null: it does not' }),
    intervalMinutes: z.int().meta({ description: 'Minutes from one crawl to the next' }),
    nextCrawlAt: instant.nullable().meta({ description: 'When it is due; null: it is not crawled' }),
    checkedAt: instant.nullable().meta({ description: 'When it was last looked through from end to end; null: never' }),
    listings: tally('Listings seen on it that are not closed'),
    lastCrawl: z.union([crawlSchema, z.null()]).meta({ description: 'Its newest crawl; null: none yet' }),
  })
  .meta({ id: 'Board', description: 'One place that is crawled' })
export type BoardView = z.infer<typeof boardSchema>
