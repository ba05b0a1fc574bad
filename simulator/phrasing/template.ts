import type { Random } from '../random.ts'

/** Words that a template may name: `{@record}`. */
export type Words = Record<string, string>

/** A sentence with choices: "Assign {codes|ICD-10-CM codes} in {@record}". */
export type Template = readonly (string | readonly string[] | { word: string })[]

export function template(text: string): Template {
  const parts: (string | readonly string[] | { word: string })[] = []
  for (const [i, part] of text.split(/[{}]/).entries()) {
    if (i % 2 === 0) {
      if (part !== '') parts.push(part)
    } else if (part.startsWith('@')) parts.push({ word: part.slice(1) })
    else parts.push(part.split('|'))
  }
  return parts
}

export function templates(...texts: string[]): readonly Template[] {
  return texts.map(template)
}

export function fill(pattern: Template, rng: Random, words: Words): string {
  let text = ''
  for (const part of pattern) {
    if (typeof part === 'string') text += part
    else if ('word' in part) {
      const word = words[part.word]
      if (word === undefined) throw new Error(`no word for {@${part.word}}`)
      text += word
    } else text += rng.pick(part)
  }
  return text
}
