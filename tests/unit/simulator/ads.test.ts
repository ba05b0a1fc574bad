import { describe, expect, it } from 'vitest'
import { type Ad, generateAd, generateAds } from '../../../simulator/ads.ts'
import { plain } from '../../../simulator/formats/page.ts'
import { credentialNames, credentialPhrases } from '../../../simulator/phrasing/credentials.ts'

const ads = [...generateAds({ seed: 11, count: 2000 })]

/** Whether the text names a credential by its code, its name or one of its phrases. */
function names(text: string, code: string): boolean {
  const forms = [
    code,
    credentialNames[code] ?? '',
    ...(credentialPhrases[code] ?? []),
    ...(code === 'ODS' ? ['CTR'] : []),
  ]
  return forms.some((form) => form !== '' && text.toLowerCase().includes(form.toLowerCase()))
}

function words({ posting }: Ad): string {
  return plain(posting.description)
    .replaceAll(/&rsquo;|&#39;/g, "'")
    .replaceAll('&#43;', '+')
    .replaceAll('&amp;', '&')
}

describe('an invented ad', () => {
  it('is the same for the same seed and number, and another for any other', () => {
    expect(generateAd(11, 7)).toEqual(ads[7])
    expect(generateAd(12, 7).posting.description).not.toBe(ads[7]!.posting.description)
    expect(new Set(ads.map(({ posting }) => posting.description)).size).toBe(ads.length)
  })

  it('names every credential that it is said to ask for', () => {
    for (const ad of ads) {
      const text = words(ad)
      const unnamed = ad.truth.credentials.filter(({ code }) => !names(text, code))
      expect(unnamed, text).toEqual([])
    }
  })

  it('writes down the pay that it is said to offer', () => {
    for (const { posting, truth } of ads.filter(({ truth }) => truth.pay)) {
      for (const amount of [truth.pay!.min, truth.pay!.max].filter((value) => value !== null)) {
        const forms = [amount.toFixed(2), Math.round(amount).toLocaleString('en-US')]
        expect(forms.some((form) => posting.description.includes(form))).toBe(true)
      }
    }
  })

  it('gives alternatives one number, and none to what stands alone', () => {
    for (const { truth } of ads) {
      const groups = Map.groupBy(truth.credentials, ({ group }) => group)
      for (const [group, members] of groups) {
        if (group !== null) expect(members.length).toBeGreaterThan(1)
        if (group !== null) expect(new Set(members.map(({ level }) => level)).size).toBe(1)
      }
    }
  })

  it('is health-information work in about 85 of 100 cases, of many kinds, employers and states', () => {
    const share = ads.filter(({ truth }) => truth.isHealthInformation).length / ads.length
    expect(share).toBeGreaterThan(0.82)
    expect(share).toBeLessThan(0.88)
    expect(new Set(ads.map(({ truth }) => truth.roleFamily)).size).toBe(12)
    expect(new Set(ads.map(({ employer }) => employer.name)).size).toBeGreaterThan(300)
    expect(new Set(ads.flatMap(({ truth }) => truth.places.map(({ state }) => state))).size).toBeGreaterThan(45)
  })

  it('is as long as ads are', () => {
    const lengths = ads.map(({ posting }) => posting.description.length).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeGreaterThan(2000)
    expect(lengths[Math.floor(lengths.length * 0.95)]).toBeLessThan(7000)
  })

  it('has siblings that differ in place or hours, not in what they ask', () => {
    for (const index of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const first = generateAd(11, index)
      const second = generateAd(11, index, { sibling: 1 })
      expect(second.truth.credentials).toEqual(first.truth.credentials)
      expect(second.employer).toEqual(first.employer)
      const same = second.posting.title === first.posting.title
      expect(same && second.truth.places[0]!.city === first.truth.places[0]!.city).toBe(false)
    }
  })
})
