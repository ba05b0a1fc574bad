import { z } from 'zod'

/** A page of items, as every list of the API answers. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item).meta({ description: 'In the order of the request' }),
    total: z
      .object({
        count: z.int().min(0).meta({ description: 'How many there are on all pages' }),
        relation: z
          .enum(['exact', 'at_least'])
          .meta({ description: 'at_least: there are more, which were not counted' }),
      })
      .meta({ description: 'How many items all pages hold' }),
    next: z.string().nullable().meta({ description: 'The cursor of the next page; null: this is the last' }),
  })
}
