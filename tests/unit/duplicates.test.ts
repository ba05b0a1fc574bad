import { describe, expect, it } from 'vitest'
import { clusterOpenings } from '../../src/domain/duplicates/clusters.ts'
import { compareOpenings, employerKey, titleKey } from '../../src/domain/duplicates.ts'
import { families, openingOf } from '../support/hardOpenings.ts'

const all = families.flatMap(({ copies, siblings }) => [...copies, ...siblings]).map(openingOf)
const truth = new Map(
  families.flatMap(({ copies, siblings }, index) => [
    ...copies.map((ad) => [ad.id, `opening ${index}`] as const),
    ...siblings.map((ad) => [ad.id, ad.id] as const),
  ]),
)

describe('openings are put together', () => {
  const { openings, siblings } = clusterOpenings(all)
  const clusterOf = new Map(openings.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
  const pairs = all.flatMap((a, index) => all.slice(index + 1).map((b) => ({ a: a.id, b: b.id })))
  const isMerged = ({ a, b }: { a: string; b: string }) => clusterOf.get(a) === clusterOf.get(b)
  const isTrue = ({ a, b }: { a: string; b: string }) => truth.get(a) === truth.get(b)

  it('no sibling is merged', () => {
    expect(pairs.filter((pair) => isMerged(pair) && !isTrue(pair))).toEqual([])
  })

  it('nearly all copies of one opening are found', () => {
    const missed = pairs.filter((pair) => !isMerged(pair) && isTrue(pair))
    const merged = pairs.filter((pair) => isMerged(pair) && isTrue(pair))
    expect({ missed, f1: (2 * merged.length) / (2 * merged.length + missed.length) }).toEqual({ missed: [], f1: 1 })
  })

  it('siblings of one employer are told as such', () => {
    const told = new Set(siblings.map(({ a, b }) => [a, b].sort().join(' ')))
    for (const pair of [
      'wren-other-city wren-own',
      'wren-level-3 wren-own',
      'cedar-own cedar-toledo',
      'mesa-nights mesa-own',
      'cohort-2026 cohort-2027',
    ]) {
      expect(told).toContain(pair)
    }
  })

  it('the order of the openings does not matter', () => {
    const byIds = (clusters: string[][]) => clusters.map((ids) => [...ids].sort().join(' ')).sort()
    expect(byIds(clusterOpenings([...all].reverse()).openings)).toEqual(byIds(openings))
  })
})

describe('comparing two openings', () => {
  const [first] = families[0]!.copies
  it('an opening is the same as itself under a new id', () => {
    expect(compareOpenings(openingOf(first!), openingOf({ ...first!, id: 'again' })).relation).toBe('same')
  })
  it('is the same both ways round', () => {
    for (const a of all)
      for (const b of all) expect(compareOpenings(a, b).relation).toBe(compareOpenings(b, a).relation)
  })
})

describe('names in normal form', () => {
  it.each([
    ['St. Bride Hospital, Inc.', 'Saint Bride Hosp'],
    ['The Wren Lake Health Company', 'WREN LAKE HEALTH'],
    ['Thunder Mesa Med Ctr', 'Thunder Mesa Medical Center'],
    ['Harbor Pines Cancer Institute - Fairhope', 'Harbor Pines Cancer Institute (Mobile)'],
    ['Marrow Creek Health, P.C.', 'Marrow Creek Health LLC'],
  ])('%s = %s', (a, b) => expect(employerKey(a)).toBe(employerKey(b)))

  it.each([
    ['Inpatient Coder II', 'Coder 2, Inpatient'],
    ['Medical Coder - Remote', 'Medical Coder (Remote, US)'],
    ['HIM Technician - Boise, ID', 'Health Information Management Tech'],
    ['Coding Auditor (Full-Time, Days)', 'Coding Auditor'],
    ['Medical Coder III #R-20418', 'Medical Coder III'],
    ['CDI Specialist', 'Clinical Documentation Improvement Specialist'],
    ['Trauma Registrar | $5,000 sign-on bonus', 'Trauma Registrar'],
  ])('%s = %s', (a, b) => expect(titleKey(a)).toBe(titleKey(b)))

  it.each([
    ['Inpatient Coder', 'Outpatient Coder'],
    ['Cancer Registrar', 'Trauma Registrar'],
    ['Coder - Cardiology', 'Coder - Orthopedics'],
  ])('%s ≠ %s', (a, b) => expect(titleKey(a)).not.toBe(titleKey(b)))
})
