import { describe, expect, it } from 'vitest'
import { readPlaceWords } from '../../../src/domain/places.ts'
import { readPlaces } from '../../../src/domain/reading/place.ts'
import { adOfWords, placeOfWords } from '../../support/adOfWords.ts'

const short = (places: { city: string | null; state: string | null; postalCode: string | null }[]) =>
  places.map(({ city, state, postalCode }) => [city, state, postalCode].filter(Boolean).join(' ')).join('; ')

describe('places as boards write them', () => {
  it.each([
    ['Remote', ''],
    ['Remote - United States', ''],
    ['remote,Ohio - Columbus', 'Columbus OH'],
    ['Remote,Tampa, FLORIDA', 'Tampa FL'],
    ['Phoenix, AZ; Kansas City, MO; United States (Remote);', 'Phoenix AZ; Kansas City MO'],
    ['Remote - Twin Cities Area, Greater Boston Area, Hybrid - DFW', 'Minneapolis MN; Boston MA; Dallas TX'],
    ['Nashville-Hybrid', 'Nashville TN'],
    ['Boise, Idaho, Remote Considered', 'Boise ID'],
    ['Georgia - Remote', 'GA'],
    ['Remote - Washington, US', 'WA'],
    ['Washington, DC', 'Washington DC'],
    ['remote,Washington, DC Metro', 'Washington DC'],
    ['Washington, D.C.', 'Washington DC'],
    ['Ohio, Kentucky, West Virginia', 'OH; KY; WV'],
    ['Bend, OR', 'Bend OR'],
    ['Fort Wayne, IN', 'Fort Wayne IN'],
    ['Portland, ME', 'Portland ME'],
    ['Baltimore, MD', 'Baltimore MD'],
    ['New York, New York', 'New York NY'],
    ['Kansas City, KS', 'Kansas City KS'],
    ['Nevada, MO', 'Nevada MO'],
    ['Indiana, PA', 'Indiana PA'],
    ['123 Main St, Boise, ID 83702', 'Boise ID 83702'],
    ['Duluth, MN 55805-1234', 'Duluth MN 55805'],
    ['US-TX-Dallas', 'Dallas TX'],
    ['US, WA, Spokane', 'Spokane WA'],
    ['TX - Dallas', 'Dallas TX'],
    ['Dallas TX', 'Dallas TX'],
    ['Salem or Portland, OR', 'Salem OR; Portland OR'],
    ['St. Louis, MO / Chicago, IL', 'Saint Louis MO; Chicago IL'],
    ['Winston-Salem, NC', 'Winston Salem NC'],
    ['Coeur d’Alene, Idaho', 'Coeur D Alene ID'],
    ['San Juan, PR', 'San Juan PR'],
    ['Multiple clinics - Denver, CO', 'Denver CO'],
    ['Onsite - Cedar Rapids, IA', 'Cedar Rapids IA'],
    ['Baton Rouge, US', 'Baton Rouge LA'],
    ['Springfield', ''],
    ['5 Locations', ''],
    ['Remote (Eastern or Central time)', ''],
    ['Nationwide', ''],
  ])('%s', (words, expected) => expect(short(readPlaceWords(words).places)).toBe(expected))

  it('knows the modes that stand beside a place', () => {
    expect(readPlaceWords('Hybrid - Novato, CA')).toMatchObject({ hybrid: true, remote: false })
    expect(readPlaceWords('Remote, US')).toMatchObject({ remote: true, nationwide: true })
    expect(readPlaceWords('Remote, Lyon, France')).toMatchObject({ remote: true, foreign: true, places: [] })
  })

  it('gives coordinates to cities, none to states', () => {
    const [boise] = readPlaceWords('Boise, ID').places
    expect(boise!.latitude).toBeCloseTo(43.6, 0)
    expect(boise!.longitude).toBeCloseTo(-116.2, 0)
    expect(readPlaceWords('Idaho').places[0]).toMatchObject({ state: 'ID', latitude: null })
  })
})

describe('places of an ad', () => {
  it('are the board’s, whatever the text says', () => {
    const ad = adOfWords('Our clinic in Tampa, FL is new.', 'Coder', { places: [placeOfWords('Boise, ID')] })
    expect(short(readPlaces(ad))).toBe('Boise ID')
  })
  it('take a ZIP code from the fields', () => {
    const ad = adOfWords('', 'Coder', {
      places: [{ text: '', city: 'Boise', state: 'Idaho', postalCode: '83702', country: 'US' }],
    })
    expect(short(readPlaces(ad))).toBe('Boise ID 83702')
  })
  it('outside the country are none', () => {
    const ad = adOfWords('', 'Coder', {
      places: [{ text: 'Noida', city: 'Noida', state: null, postalCode: null, country: 'IN' }],
    })
    expect(readPlaces(ad)).toEqual([])
  })
  it.each([
    ['Location: Akron, OH\nWe code.', 'Akron OH'],
    ['Work location: Akron or Canton, Ohio', 'Akron OH; Canton OH'],
    ['Come to our office in Grand Forks, North Dakota.', 'Grand Forks ND'],
    ['Job Summary Location Austin, TX 78705 Posted', 'Austin TX 78705'],
    ['Founded in Toledo, OH in 1921.', ''],
    ['RHIT, CCS or CPC; MD, PA or RN welcome.', ''],
    ['You will code charts OR review them IN teams.', ''],
  ])('in the text: %s', (text, expected) => expect(short(readPlaces(adOfWords(text)))).toBe(expected))
  it('in the title', () => {
    expect(short(readPlaces(adOfWords('We code.', 'Inpatient Coder - Fargo, ND')))).toBe('Fargo ND')
  })
})
