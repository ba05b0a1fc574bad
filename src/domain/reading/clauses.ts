import type { Block } from './text.ts'

/** A sentence, or what stands as one: a label, a list item. Offsets are UTF-16 code units of the ad's text. */
export interface Sentence {
  start: number
  end: number
  /** Index of its block. */
  block: number
}

const plainOf: Record<string, string> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '‐': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
}

/** Lower case, with plain quotes, dashes and spaces; every character keeps its offset. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase()
  const sameLength = lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (word) => word.toLowerCase())
  return sameLength
    .replace(/(?<=[a-z])\?(?=s\b)/g, "'")
    .replace(/[’‘ʼ´“”–—‑‐\u00a0\u2009\u200b\ufeff]/g, (character) => plainOf[character] ?? character)
}

const abbreviations = new Set(
  'e.g i.e eg ie vs dr mr ms mrs st no inc co corp min max yrs yr approx dept assoc cert certs exp req pref incl equiv u.s u.s.a a.a a.s b.s b.a m.s m.a h.s a.a.s ph.d etc.) mon fri'.split(
    ' ',
  ),
)

/** Cuts blocks at full stops; abbreviations and dotted codes (R.H.I.T.) end nothing. */
export function sentencesOf(folded: string, blocks: Block[]): Sentence[] {
  const sentences: Sentence[] = []
  blocks.forEach((block, index) => {
    let start = block.start
    for (const stop of folded.slice(block.start, block.end - 1).matchAll(stops)) {
      const at = block.start + stop.index
      const code = folded.charCodeAt(at)
      if (code === 10) {
        if (folded.charCodeAt(at + 1) !== 10) continue
        if (at > start) sentences.push({ start, end: at, block: index })
        start = at + 1
        continue
      }
      if (!endsSentence(folded, start, at)) continue
      while (at + 1 - start > longest) {
        const end = cutAt(folded, start + longest)
        sentences.push({ start, end, block: index })
        start = end
      }
      sentences.push({ start, end: at + 1, block: index })
      start = at + 1
      while (start < block.end && folded.charCodeAt(start) <= 32) start++
    }
    while (block.end - start > longest) {
      const end = cutAt(folded, start + longest)
      sentences.push({ start, end, block: index })
      start = end
    }
    if (start < block.end) sentences.push({ start, end: block.end, block: index })
  })
  return sentences
}

/** No sentence is longer: what goes on for pages is read piece by piece, so that reading stays linear. */
const longest = 3000

function cutAt(folded: string, at: number): number {
  const space = folded.lastIndexOf(' ', at)
  return space > at - 200 ? space : at
}

const stops = /[.!?\n]/g

function endsSentence(folded: string, start: number, at: number): boolean {
  const next = folded[at + 1] ?? ' '
  if (/[)"']/.test(next)) return false
  if (!/\s/.test(next)) return isGluedStop(folded, at)
  if (folded[at] !== '.') return true
  let from = at
  while (from > start && at - from < 12 && /[a-z.]/.test(folded[from - 1] ?? '')) from--
  const word = folded.slice(from, at)
  if (abbreviations.has(word) || /^(?:[a-z]\.)+[a-z]$/.test(word)) return /\n/.test(next)
  return !/^[a-z]$/.test(word)
}

/** "…with epic.must have…": a stop whose space was lost between two words. */
function isGluedStop(folded: string, at: number): boolean {
  if (folded[at] !== '.') return false
  return (
    /[a-z)]{4}$/.test(folded.slice(Math.max(0, at - 4), at)) &&
    /^[a-z]{3}/.test(folded.slice(at + 1, at + 4)) &&
    !/^(?:com|org|net|gov|edu|html?|pdf|aspx?)/.test(folded.slice(at + 1, at + 5))
  )
}

const words: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
  'twenty four': 24,
  thirty: 30,
  'thirty-six': 36,
  'thirty six': 36,
  'forty-eight': 48,
  sixty: 60,
  ninety: 90,
  'one hundred twenty': 120,
  'one hundred and twenty': 120,
  'one hundred eighty': 180,
  'one hundred and eighty': 180,
}

/** A number in digits or words, with a figure in brackets after it: "three (3)", "2.5", "eighteen". */
export const numberPattern = String.raw`(?:\d{1,4}(?:\.\d{1,2})?|one hundred (?:and )?(?:twenty|eighty)|(?:twenty|thirty|forty)[- ](?:four|six|eight)|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|sixty|ninety|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s?\(\s?\d{1,3}(?:\.\d)?\s?\))?`

/** Value of what `numberPattern` matched; the larger one when word and figure differ. */
export function numberOf(phrase: string): number {
  const figure = /\(\s?(\d{1,3}(?:\.\d)?)\s?\)/.exec(phrase)?.[1]
  const word = phrase.replace(/\s?\(.*$/, '').trim()
  const value = words[word] ?? Number(word)
  return figure === undefined ? value : Math.max(value, Number(figure))
}
