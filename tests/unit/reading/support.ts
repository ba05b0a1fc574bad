import { emptyPosting } from '../../../src/domain/posting.ts'
import { readPosting } from '../../../src/domain/reading/index.ts'

export function read(description: string, title = 'Medical Coder', fields: Record<string, string> = {}) {
  return readPosting({ ...emptyPosting('1', 'https://jobs.example.org/1', title), description, fields }).reading
}

/** Credentials as words: "RHIT required", "CCS required within 12", "eligible", alternatives joined by a bar. */
export function credentialsOf(description: string, title?: string): string[] {
  const groups = new Map<string, string[]>()
  for (const { code, level, group, withinMonths, eligibleSuffices } of read(description, title).credentials) {
    if (level === 'mentioned') continue
    const detail = `${level}${withinMonths === null ? '' : ` within ${withinMonths}`}${eligibleSuffices ? ' eligible' : ''}`
    const key = group === null ? `${code} ${detail}` : `${group} ${detail}`
    groups.set(key, [...(groups.get(key) ?? []), code])
  }
  return [...groups].map(([key, codes]) => `${codes.sort().join('|')} ${key.replace(/^\S+ /, '')}`).sort()
}
