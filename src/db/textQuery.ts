import { type RawBuilder, sql } from 'kysely'
import { readWords, type Term } from '../domain/words.ts'

/** What the words of a search ask of the text of an ad, as a tsquery. */
export function textQuery(words: string): RawBuilder<unknown> {
  const alternatives = readWords(words).map((terms) => joined(terms.map(termQuery), ' && '))
  return alternatives.length === 0 ? sql`''::tsquery` : joined(alternatives, ' || ')
}

/** Words that mean something together are found together, or else all of them anywhere. */
function termQuery({ typed, wordings, excluded, exact }: Term): RawBuilder<unknown> {
  const phrases = wordings.map((wording) => sql`phraseto_tsquery('english', ${wording})`)
  const apart = !exact && typed.includes(' ') ? [sql`plainto_tsquery('english', ${typed})`] : []
  const any = joined([...phrases, ...apart], ' || ')
  return excluded ? sql`(!! ${any})` : any
}

const joined = (parts: RawBuilder<unknown>[], operator: string) => sql`(${sql.join(parts, sql.raw(operator))})`
