import { emptyPosting, type Posting } from '../../src/domain/posting.ts'
import { type Ad, adOf } from '../../src/domain/reading/ad.ts'

/** An ad of a few words, with what a board states beside them. */
export function adOfWords(description: string, title = 'Medical Coder', stated: Partial<Posting> = {}): Ad {
  return adOf({ ...emptyPosting('1', 'https://jobs.example/1', title), description, ...stated })
}

export function placeOfWords(text: string): Posting['places'][number] {
  return { text, city: null, state: null, postalCode: null, country: null }
}
