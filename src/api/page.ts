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

const facetSchema = z
  .object({
    value: z.string().meta({ description: 'Value, as the filter takes it' }),
    count: z.int().min(0).meta({ description: 'Listings that it would find' }),
    label: z.string().optional().meta({ description: 'Name of what the value is the id of' }),
  })
  .meta({ id: 'FacetValue' })

/** What a page of a search holds besides. */
export const facetsSchema = z.object({
  facets: z.record(z.string(), z.array(facetSchema)).optional().meta({
    description:
      'When asked for: for each filter, what its values would find if it were off, most first; counted among the newest 10,000',
  }),
  corrected: z.string().optional().meta({
    description: 'The words that were searched instead, when the words given find nothing and look misspelt',
  }),
})
