import type { Posting } from './posting.ts'

/**
 * A posting as JSON with its keys in order at every depth: two postings that say the same give the same text, however
 * their sources built them. Two crawls of an ad that did not change must agree on it.
 */
export function canonicalPosting(posting: Posting): string {
  return JSON.stringify(posting, ordered)
}

function ordered(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const keys = Object.keys(value)
  if (isSorted(keys)) return value
  const record = value as Record<string, unknown>
  return Object.fromEntries(keys.sort().map((key) => [key, record[key]]))
}

function isSorted(keys: string[]): boolean {
  for (let at = 1; at < keys.length; at++) if (keys[at - 1]! > keys[at]!) return false
  return true
}
