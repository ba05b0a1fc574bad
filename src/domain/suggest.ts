import { z } from 'zod'

export const suggestionKinds = ['title', 'employer', 'place', 'credential'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

export const suggestionSchema = z
  .object({
    kind: z.enum(suggestionKinds).meta({ description: 'What it is' }),
    value: z.string().meta({
      description:
        'What to search for: words for `q` (title), or the value of `employer`, `near` (place) or `credential`',
    }),
    text: z.string().meta({ description: 'What to show' }),
  })
  .meta({ id: 'Suggestion' })
export type Suggestion = z.infer<typeof suggestionSchema>
