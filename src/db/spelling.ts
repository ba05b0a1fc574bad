import { sql } from 'kysely'
import { correctSpelling } from '../domain/spelling.ts'
import { readWords } from '../domain/words.ts'
import { type Db, inTransaction } from './database.ts'

/** The words of a search with each misspelt one set right by the field's words, then by employers' names; null: none was. */
export async function correctWords(db: Db, words: string): Promise<string | null> {
  let corrected = words
  for (const word of plainWords(words)) {
    const right = correctSpelling(word) ?? (await correctByEmployers(db, word))
    if (right !== null) corrected = corrected.replaceAll(word, right)
  }
  return corrected === words ? null : corrected
}

function plainWords(words: string): string[] {
  const terms = readWords(words).flat()
  return terms.flatMap(({ typed, wordings, excluded, exact }) =>
    excluded || exact || wordings.length > 1 ? [] : [typed],
  )
}

async function correctByEmployers(db: Db, word: string): Promise<string | null> {
  const names = await inTransaction(db, async (transaction) => {
    await sql`select set_config('pg_trgm.word_similarity_threshold', '0.4', true)`.execute(transaction)
    const { rows } = await sql<{ name: string }>`
      select name from employer where ${word} <% name order by word_similarity(${word}, name) desc, id limit 20`.execute(
      transaction,
    )
    return rows.flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}]+/u))
  })
  return correctSpelling(word, new Set(names))
}
