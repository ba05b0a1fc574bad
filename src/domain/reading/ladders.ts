import type { Ad } from './ad.ts'

const rungPattern =
  /^(?:[a-z&/,. -]{0,48}?\b)?(?:(?:level|grade|tier|step)\s*)?\b(i{1,3}|iv|v|[1-5]|gs-?\s?0?\d{1,2})\b(?=\s*(?::|-|\(|requires|level|,|\.|$))/

const anyRung = /\b(?:i{1,3}|iv|v|[1-5]|gs)\b/

/** Rank of the job level that a line speaks of ("Coder II: …" is 2), or null. */
export function rungOf(words: string): number | null {
  const opening = words.slice(0, 80)
  const match = anyRung.test(opening) ? rungPattern.exec(opening) : null
  if (!match) return null
  const rung = match[1]!
  const roman: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 }
  return roman[rung] ?? Number(rung.replace(/\D/g, ''))
}

/**
 * When sentences speak of several job levels, those of the lowest, and those that speak of none; null when there is one level.
 */
export function ladderOf(ad: Ad, sentences: number[]): Set<number> | null {
  const rungs = sentences.map((index) => ({ index, rung: rungAt(ad, index) }))
  const numbers = rungs.flatMap(({ rung }) => (rung === null ? [] : [rung]))
  const least = numbers.reduce((low, rung) => Math.min(low, rung), Number.POSITIVE_INFINITY)
  if (numbers.length < 2 || numbers.every((rung) => rung === least)) return null
  return new Set(rungs.filter(({ rung }) => rung === least || rung === null).map(({ index }) => index))
}

const rungs = new WeakMap<Ad, Map<number, number | null>>()

/** Rank of the job level that a sentence speaks of, by its own words, its line's or its heading's; null: none. */
export function rungAt(ad: Ad, index: number): number | null {
  const known = rungs.get(ad) ?? new Map<number, number | null>()
  rungs.set(ad, known)
  let rung = known.get(index)
  if (rung === undefined) {
    rung = findRung(ad, index)
    known.set(index, rung)
  }
  return rung
}

function findRung(ad: Ad, index: number): number | null {
  const sentence = ad.sentences[index]!
  const block = ad.blocks[sentence.block]!
  const own =
    rungOf(ad.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 80))) ??
    rungOf(ad.folded.slice(block.start, Math.min(block.end, block.start + 80)))
  if (own !== null || block.heading === null) return own
  const heading = ad.blocks[block.heading]!
  return rungOf(ad.folded.slice(heading.start, heading.end))
}

/** True when "or" stands between two sentences: at the end of one, at the start of the other, or on a line of its own. */
export function startsWithOr(ad: Ad, before: number, after: number): boolean {
  const first = ad.sentences[before]
  const second = ad.sentences[after]
  if (!first || !second) return false
  if (/^(?:\(?or\b|alternatively|otherwise)/.test(ad.folded.slice(second.start, second.start + 16))) return true
  if (/\bor[,:]?\s*$/.test(ad.folded.slice(Math.max(first.start, first.end - 8), first.end))) return true
  if (first.block !== second.block && endsWithOr(ad, second.block)) return true
  return isUnderAny(ad, first.block) && ad.blocks[first.block]!.heading === ad.blocks[second.block]!.heading
}

/** True when the line before a block is an "or" or ends with one; a label that opens the block's own line is passed over. */
function endsWithOr(ad: Ad, block: number): boolean {
  let before = block - 1
  if (ad.blocks[before]?.depth === 8 && ad.blocks[before]?.kind === 'heading') before--
  const line = ad.blocks[before]
  return (
    line !== undefined &&
    /(?:^|[\s,;.])\(?or\)?\W{0,4}$/.test(ad.folded.slice(Math.max(line.start, line.end - 12), line.end))
  )
}

function isUnderAny(ad: Ad, block: number): boolean {
  const { heading } = ad.blocks[block]!
  if (heading === null) return false
  const { start, end } = ad.blocks[heading]!
  return /\b(?:one|any|either) (?:or more )?of\b|\beither\b|\bat least one\b|\bchoose one\b/.test(
    ad.folded.slice(start, end),
  )
}

const combination =
  /\bcombination\b|\bcombinations\b|\bcombining\b|\bplus\b.{0,80}\bexperience\b|\bexperience\b.{0,160}\band (?:\w+ ){1,3}(?:above|beyond) high school/

/** Federal "combinations of education and experience": examples of the rule, not ways in of their own. */
export function isCombination(ad: Ad, index: number): boolean {
  const sentence = ad.sentences[index]!
  if (combination.test(ad.folded.slice(sentence.start, sentence.end))) return true
  const block = ad.blocks[sentence.block]!
  const near = ad.folded.slice(Math.max(block.start, sentence.start - 1500), Math.min(block.end, sentence.end + 500))
  if (/\bcombin(?:ation|ations|ing)\b/.test(near)) return true
  if (block.heading === null) return false
  const heading = ad.blocks[block.heading]!
  return combination.test(ad.folded.slice(heading.start, heading.end))
}
