/** The words of a text as numbers: its runs of three and of five words, each hashed. */
export interface Shingles {
  threes: Set<number>
  fives: Set<number>
}

const wordPattern = /[a-z0-9][a-z0-9'’.,/-]*[a-z0-9]|[a-z0-9]/g
const mostWords = 4000

/** Linear in the text; words beyond the first 4,000 are left out. */
export function shinglesOf(text: string): Shingles {
  const words = text.toLowerCase().match(wordPattern)?.slice(0, mostWords) ?? []
  const hashes = words.map(hashOf)
  return { threes: runs(hashes, 3), fives: runs(hashes, 5) }
}

function hashOf(word: string): number {
  let hash = 2166136261
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 16777619)
  return hash >>> 0
}

function runs(hashes: number[], length: number): Set<number> {
  const found = new Set<number>()
  for (let index = 0; index + length <= hashes.length; index++) {
    let hash = 0
    for (let step = 0; step < length; step++) hash = (Math.imul(hash, 0x9e3779b1) ^ hashes[index + step]!) >>> 0
    found.add(hash)
  }
  return found
}

/** How much of the smaller set lies in the larger, 0 to 1, and how many that is; runs that are boilerplate weigh nothing. */
export function containment(
  a: Set<number>,
  b: Set<number>,
  isBoilerplate: (run: number) => boolean,
): { share: number; shared: number; size: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let size = 0
  let shared = 0
  for (const run of small) {
    if (isBoilerplate(run)) continue
    size += 1
    if (large.has(run)) shared += 1
  }
  return { share: size === 0 ? 0 : shared / size, shared, size }
}

const factPattern = /\$?\d[\d,.]*\d%?|\b[A-Z]{2,}[A-Za-z0-9-]*[A-Z0-9]\b/g
const commonFacts = new Set([
  '401',
  '403',
  '100%',
  'EOE',
  'EEO',
  'AA/EOE',
  'US',
  'USA',
  'HIPAA',
  'HR',
  'PTO',
  'LLC',
  'INC',
  'COVID-19',
  'COVID',
  'AND',
  'THE',
  'FMLA',
  'ADA',
])

/** Figures and capital abbreviations of a text: what stays when an ad is reworded. */
export function factsOf(text: string): Set<number> {
  const facts = new Set<number>()
  for (const match of text.slice(0, 20_000).matchAll(factPattern)) {
    const fact = match[0].replace(/,/g, '').replace(/\.00$/, '')
    if (!commonFacts.has(fact) && !/^20[1-4]\d$/.test(fact)) facts.add(hashOf(fact))
  }
  return facts
}

/** True when the sets have a member in common. */
export function overlap<T>(a: Set<T>, b: Set<T>): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}

/** Share of the words of two normal titles that they have in common (Jaccard). */
export function titleLikeness(a: string, b: string): number {
  const left = new Set(a.split(' '))
  const right = new Set(b.split(' '))
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / (left.size + right.size - shared)
}
