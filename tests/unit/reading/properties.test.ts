import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyPosting } from '../../../src/domain/posting.ts'
import { readPosting } from '../../../src/domain/reading/index.ts'
import { read } from './support.ts'

const demands = [
  'RHIT required',
  'CPC or CCS certification',
  'RHIA, RHIT, or eligible to sit for either exam',
  'CCS within 12 months of hire',
  'Associate degree in health information management',
  'High school diploma or GED',
  "Bachelor's degree or equivalent experience",
  'Two years of inpatient coding experience',
  'Minimum of 3 years of experience in release of information',
  'AHIMA or AAPC coding certification',
]
const wishes = ['RHIA', 'CDIP or CCDS', "Bachelor's degree", 'Five years of coding experience', 'CPMA']
const benefits = [
  'We reimburse AHIMA dues and pay for your RHIT exam.',
  'Tuition assistance toward a bachelor degree after one year of service.',
  'Our coders earned 14 CPC credentials last year at our expense.',
  'Employees receive two weeks of vacation in the first year.',
]
const adText = fc.record({
  required: fc.uniqueArray(fc.constantFrom(...demands), { minLength: 1, maxLength: 4 }),
  preferred: fc.uniqueArray(fc.constantFrom(...wishes), { maxLength: 3 }),
  bullet: fc.constantFrom('•', '-', '*', '·', '▪', '●', '◦', '–', '➢'),
})
const list = (bullet: string, lines: string[]) => lines.map((line) => `${bullet} ${line}`).join('\n')
const write = (ad: { required: string[]; preferred: string[]; bullet: string }, benefit = 'Dental and vision') =>
  `Medical coder for a 300-bed hospital.\n\nRequired qualifications:\n${list(ad.bullet, ad.required)}\n\nPreferred qualifications:\n${list(ad.bullet, ad.preferred)}\n\nBenefits:\n${list(ad.bullet, [benefit])}\n`

/** A reading without the words and places of its evidence. */
function tagsOf(description: string): unknown {
  const { credentials, education, experience, requirement } = read(description)
  return JSON.parse(
    JSON.stringify({ credentials, education, experience, requirement }, (key, value) =>
      key === 'evidence' || key === 'in' ? undefined : value,
    ),
  )
}

/** Every evidence found anywhere in a reading. */
function evidences(value: unknown): { start: number; end: number; text: string; field?: string }[] {
  if (value === null || typeof value !== 'object') return []
  const own = 'start' in value && 'text' in value ? [value as never] : []
  return [...own, ...Object.values(value).flatMap(evidences)]
}

describe('reading', { timeout: 30_000 }, () => {
  test('evidence quotes the ad exactly', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          adText.map((ad) => write(ad)),
          fc.string({ maxLength: 400, unit: 'binary' }),
        ),
        (description) => {
          const { text, reading } = readPosting({
            ...emptyPosting('1', 'https://jobs.example.org', 'Coder'),
            description,
          })
          for (const evidence of evidences(reading)) {
            if (evidence.field === undefined) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  test('plain text is read as it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }).filter((words) => !/[<&]/.test(words)),
        (description) => {
          expect(readPosting({ ...emptyPosting('1', 'https://jobs.example.org', 'Coder'), description }).text).toBe(
            description,
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a sentence about benefits never changes what is asked', () => {
    fc.assert(
      fc.property(adText, fc.constantFrom(...benefits), (ad, benefit) => {
        expect(tagsOf(write(ad, benefit))).toEqual(tagsOf(write(ad)))
        expect(tagsOf(`${write(ad)}\n${benefit}\n`)).toEqual(tagsOf(write(ad)))
      }),
      { numRuns: 50 },
    )
  })

  test('a bullet moved from required to preferred moves its level', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('RHIT', 'CCS certification', 'CPC or COC', 'CHDA credential'),
        fc.constantFrom('-', '•'),
        (line, bullet) => {
          const base = { bullet, required: ['High school diploma'], preferred: ['Epic experience'] }
          const up = read(write({ ...base, required: [...base.required, line] })).credentials
          const down = read(write({ ...base, preferred: [...base.preferred, line] })).credentials
          expect(up.map(({ level }) => level)).toEqual(up.map(() => 'required'))
          expect(down).toEqual(
            up.map((tag, index) => ({ ...tag, level: 'preferred', evidence: down[index]!.evidence })),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  test('case and bullet characters never matter', () => {
    fc.assert(
      fc.property(adText, fc.constantFrom('•', '-', '*', '▪', '◦'), (ad, bullet) => {
        const expected = tagsOf(write(ad))
        expect(tagsOf(write({ ...ad, bullet }))).toEqual(expected)
        expect(tagsOf(write(ad).toUpperCase())).toEqual(expected)
        expect(tagsOf(write(ad).toLowerCase())).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })
})
