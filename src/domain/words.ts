import { synonyms } from './synonyms.ts'

/** One thing that the text of an ad is to hold, or not: any of the wordings. */
export interface Term {
  /** The words as they were typed. */
  typed: string
  /** Phrases that mean the same, the typed one among them. */
  wordings: string[]
  excluded: boolean
  /** Quoted: exactly these words. */
  exact: boolean
}

/** Alternatives, each of terms that must all hold. */
export type Query = Term[][]

const token = /(-?)"([^"]*)"?|(\S+)/g

/**
 * Reads the words of a search: "quoted" is a phrase, a minus sign excludes, "or" parts alternatives; what is not quoted
 * also finds its synonyms. Never fails: what cannot be read as an operator is a word.
 */
export function readWords(words: string): Query {
  const alternatives: Query = [[]]
  for (const [, minus, phrase, word] of words.normalize('NFC').matchAll(token)) {
    if (word?.toLowerCase() === 'or') {
      if (alternatives.at(-1)?.length) alternatives.push([])
      continue
    }
    const excluded = minus === '-' || (word !== undefined && /^-[^-]/.test(word))
    const text = (phrase ?? (excluded ? word?.slice(1) : word) ?? '').trim()
    if (/[\p{L}\p{N}]/u.test(text))
      alternatives.at(-1)!.push({ typed: text, wordings: [text], excluded, exact: phrase !== undefined })
  }
  return alternatives.filter((terms) => terms.length > 0).map(joinSynonyms)
}

const meanings = new Map<string, string[]>()
for (const group of synonyms) {
  for (const wording of group) meanings.set(wording, [...new Set([...(meanings.get(wording) ?? []), ...group])])
}
const longest = Math.max(...[...meanings.keys()].map((wording) => wording.split(' ').length))

/** Runs of plain words that have synonyms become one term, the longest run first. */
function joinSynonyms(terms: Term[]): Term[] {
  const joined: Term[] = []
  for (let index = 0; index < terms.length; ) {
    const run = runAt(terms, index)
    joined.push(run ? { ...terms[index]!, ...run.term } : terms[index]!)
    index += run?.length ?? 1
  }
  return joined
}

function runAt(terms: Term[], index: number): { length: number; term: Pick<Term, 'typed' | 'wordings'> } | null {
  for (let length = longest; length > 0; length--) {
    const run = terms.slice(index, index + length)
    if (run.length < length || run.some(({ excluded, exact }) => excluded || exact)) continue
    const typed = run.map((term) => term.typed).join(' ')
    const wordings = meanings.get(typed.toLowerCase())
    if (wordings) return { length, term: { typed, wordings } }
  }
  return null
}
