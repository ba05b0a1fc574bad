import { describe, expect, it } from 'vitest'
import { canonicalPosting } from '../../../src/domain/canonical.ts'
import { identify } from '../../../src/domain/identity.ts'
import type { Reading } from '../../../src/domain/listing.ts'
import { type Copy, mergeCopies } from '../../../src/domain/merging.ts'
import { emptyPosting, type Posting } from '../../../src/domain/posting.ts'

const reading: Reading = {
  isHealthInformation: true,
  roleFamily: 'coding',
  soc: null,
  seniority: null,
  credentials: [],
  education: null,
  experience: null,
  requirement: null,
  entryLevel: { claimed: false, trap: false },
  workMode: null,
  remoteStates: null,
  places: [],
  employmentType: null,
  shift: null,
  setting: [],
  systems: [],
  pay: null,
}
const toledo = { city: 'Toledo', state: 'OH', postalCode: null, latitude: null, longitude: null, text: 'Toledo, OH' }
const akron = { ...toledo, city: 'Akron', text: 'Akron, OH' }

function posting(stated: Partial<Posting> = {}): Posting {
  return { ...emptyPosting('1', 'https://jobs.example/1', 'Coder II'), employer: 'Lakeside Health, Inc.', ...stated }
}

function copy(boardId: string, stated: Partial<Copy> = {}): Copy {
  return {
    boardId,
    isEmployers: false,
    firstSeenAt: new Date('2026-03-01'),
    posting: posting(),
    reading,
    text: 'Words',
    ...stated,
  }
}

describe('the canonical form', () => {
  it('is the same however the posting was built', () => {
    const one = posting({ fields: { a: '1', b: '2' } })
    const other = Object.fromEntries(
      Object.entries(posting({ fields: { b: '2', a: '1' } })).reverse(),
    ) as unknown as Posting
    expect(canonicalPosting(other)).toBe(canonicalPosting(one))
    expect(canonicalPosting(posting({ title: 'Coder III' }))).not.toBe(canonicalPosting(one))
  })
})

describe('the identity of an opening', () => {
  const keys = (stated: Partial<Posting>, read: Partial<Reading> = {}, vendor = 'v') =>
    new Set(identify(vendor, posting(stated), { ...reading, places: [toledo], ...read }, 'x'.repeat(300)).keys)
  const share = (a: Set<string>, b: Set<string>) => !a.isDisjointFrom(b)

  it('is a requisition number, whatever the legal form of the employer', () => {
    const one = keys({ requisition: 'R-77', externalId: '1' })
    expect(share(one, keys({ requisition: 'r 77', externalId: '2', employer: 'Lakeside Health' }, {}, 'w'))).toBe(true)
    expect(share(one, keys({ requisition: 'R-78', externalId: '2' }))).toBe(false)
  })

  it('holds for one place and one title only', () => {
    const one = keys({ requisition: 'R-77', externalId: '1' })
    expect(share(one, keys({ requisition: 'R-77', externalId: '2' }, { places: [akron] }))).toBe(false)
    expect(share(one, keys({ requisition: 'R-77', externalId: '2', title: 'Coder III' }))).toBe(false)
  })

  it('is the platform id on boards of one vendor', () => {
    expect(share(keys({ externalId: '9' }), keys({ externalId: '9' }, { places: [akron] }))).toBe(true)
    expect(share(keys({ externalId: '9' }, {}, 'v'), keys({ externalId: '9' }, { places: [akron] }, 'w'))).toBe(false)
  })

  it('is unknown where the ad does not say who hires', () => {
    expect(identify('v', posting({ employer: null }), reading, 'x'.repeat(300))).toEqual({ keys: [], bucket: null })
  })
})

describe('merging copies', () => {
  it("takes the text of the employer's own page, and lets the others lend what it does not state", () => {
    const own = copy('lakeside', { isEmployers: true, text: 'Own words' })
    const other = copy('jobs', {
      text: 'Other words, and more of them',
      posting: posting({ applyUrl: 'https://apply.example/1', postedAt: '2026-02-20' }),
      reading: { ...reading, workMode: 'remote', places: [toledo] },
      firstSeenAt: new Date('2026-02-25'),
    })
    const opening = mergeCopies([other, own])
    expect(opening.text).toBe('Own words')
    expect(opening.tags).toMatchObject({ workMode: 'remote', places: [toledo] })
    expect(opening.applyUrl).toBe('https://apply.example/1')
    expect(opening.provenance).toMatchObject({ text: 'lakeside', workMode: 'jobs', applyUrl: 'jobs', postedAt: 'jobs' })
    expect(opening.postedAt).toEqual(new Date('2026-02-20'))
    expect(opening.firstSeenAt).toEqual(new Date('2026-02-25'))
  })

  it('gives the same opening for any order of the copies', () => {
    const copies = [copy('a', { text: 'long words' }), copy('b'), copy('c', { text: 'long words' })]
    expect(mergeCopies(copies.toReversed())).toEqual(mergeCopies(copies))
  })

  it('counts what a board showed again under a new id', () => {
    expect(mergeCopies([copy('a'), copy('b')]).reposts).toBe(0)
    expect(mergeCopies([copy('a'), copy('a'), copy('b')]).reposts).toBe(1)
  })

  it('does not take a date from the future as the day it was posted', () => {
    const opening = mergeCopies([copy('a', { posting: posting({ postedAt: '2027-01-01' }) })])
    expect(opening.postedAt).toEqual(new Date('2026-03-01'))
  })
})
