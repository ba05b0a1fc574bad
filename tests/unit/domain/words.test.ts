import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctSpelling } from '../../../src/domain/spelling.ts'
import { readWords } from '../../../src/domain/words.ts'

const plain = (text: string) => ({ typed: text, wordings: [text], excluded: false, exact: false })

describe('the words of a search', () => {
  it('reads words, phrases, exclusions and alternatives', () => {
    expect(readWords('icd -manager "release of information" or -"night shift" epic')).toEqual([
      [plain('icd'), { ...plain('manager'), excluded: true }, { ...plain('release of information'), exact: true }],
      [{ ...plain('night shift'), excluded: true, exact: true }, plain('epic')],
    ])
  })

  it('finds synonyms of the longest run, but not of quoted or excluded words', () => {
    expect(readWords('remote HIM')[0]?.[1]?.wordings).toContain('health information management')
    expect(readWords('health information management')).toHaveLength(1)
    expect(readWords('health information management')[0]?.[0]?.wordings).toContain('him')
    expect(readWords('"coder" -coder')[0]?.map(({ wordings }) => wordings)).toEqual([['coder'], ['coder']])
    expect(readWords('coder')[0]?.[0]?.wordings).toContain('coding specialist')
  })

  it.each(['', '   ', '"', '-', '""', 'or', 'or or', '& | ! :*', '-"'])('finds nothing to ask in %j', (words) => {
    expect(readWords(words)).toEqual([])
  })

  it('never fails and loses no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        for (const term of readWords(words).flat()) expect(term.wordings.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('spelling', () => {
  it.each([
    ['regsitrar', 'registrar'],
    ['codder', 'coder'],
    ['informaton', 'information'],
    ['trancriptionist', 'transcriptionist'],
  ])('sets %s right', (wrong, right) => expect(correctSpelling(wrong)).toBe(right))

  it.each(['coder', 'zebra', 'icd', 'x', 'registrar'])('leaves %s alone', (word) => {
    expect(correctSpelling(word)).toBeNull()
  })
})
