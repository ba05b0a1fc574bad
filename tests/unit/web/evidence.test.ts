import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtEvidence, type Finding } from '../../../src/web/evidence.ts'

const text = 'RHIT or CCS required. Associate degree.'
const finding = (start: number, end: number, of = text): Finding => ({
  label: 'tag',
  evidence: { start, end, text: of.slice(start, end) },
})

describe('cutting an ad at its evidence', () => {
  it('marks the words of each finding, also where two share words', () => {
    expect(cutAtEvidence(text, [finding(0, 20), finding(8, 11)])).toEqual([
      { text: 'RHIT or ', marks: [0] },
      { text: 'CCS', marks: [0, 1] },
      { text: ' required', marks: [0] },
      { text: '. Associate degree.', marks: [] },
    ])
  })

  it('marks nothing for words that stand elsewhere, or that the text does not hold there', () => {
    const inTitle = { label: 'tag', evidence: { start: 0, end: 4, text: 'RHIT', field: 'title' } }
    const stale = { label: 'tag', evidence: { start: 0, end: 4, text: 'RHIA' } }
    expect(cutAtEvidence(text, [inTitle, stale])).toEqual([{ text, marks: [] }])
  })

  it('loses no letter, whatever the spans', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60))
    fc.assert(
      fc.property(fc.string(), fc.array(span), (ad, spans) => {
        const findings = spans.map(([start, end]) => finding(start, end, ad))
        const pieces = cutAtEvidence(ad, findings)
        expect(pieces.map((piece) => piece.text).join('')).toBe(ad)
      }),
    )
  })
})
