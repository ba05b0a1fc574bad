import type { Place } from './listing.ts'
import { type City, findCity, findWellKnownCity, findZip } from './places/gazetteer.ts'
import { stateCode, stateNames, stateNamesLongestFirst, stateRegions } from './places/states.ts'
import type { StatedPlace } from './posting.ts'

/** What a place's words say: where, and how the work is done there. */
export interface PlaceWords {
  places: Place[]
  /** Every place named lies outside the United States. */
  foreign: boolean
  remote: boolean
  hybrid: boolean
  onsite: boolean
  /** Anywhere in the United States, in so many words. */
  nationwide: boolean
}

const remoteWords =
  /\b(?:100% )?(?:fully )?(?:remote(?:ly|[- ]first)?(?: considered| eligible| optional| possible| (?:position|work|job|role)s?)?|telework(?: eligible)?|telecommut\w*|work[- ](?:from|at)[- ]home|wfh|home[- ]?(?:based|office)|virtual|anywhere|nationwide|from home)\b/gi
const hybridWords = /\bhybrid(?: (?:remote|work|position|schedule))?\b/gi
const onsiteWords = /\b(?:on-?\s?site|in[- ]person|in[- ]office)\b/gi
const countryWords = /\b(?:united states(?: of america)?|u\.s\.a?\.?|usa?)(?![a-z])/gi
const nationwideWords = /\b(?:nationwide|anywhere|nationally|all states|any state)\b/i
const longestWords = 2000
const noise =
  /\b(?:multiple (?:locations|clinics|sites)|various(?: locations)?|\d+ locations?|locations?|statewide|within|only|residents?|metro(?:politan)?(?: area)?|greater|area|region|suburbs?|downtown|main campus|campus|eastern|central|mountain|pacific|time(?: zone)?|(?:must )?(?:live|reside) in|based in|near|office|headquarters|hq)\b/gi
const foreignWords =
  /\b(?:canada|mexico|india|philippines|france|germany|spain|italy|ireland|united kingdom|england|scotland|uk|australia|new zealand|singapore|brazil|poland|portugal|netherlands|belgium|japan|china|pakistan|emea|apac|latam|europe|dubai|israel|ontario|british columbia|quebec|qu[eé]bec|alberta|colombia|argentina|costa rica|south africa|switzerland|austria|sweden|denmark|norway)\b/i
const stateNamePattern = new RegExp(
  String.raw`^(?:the )?(${stateNamesLongestFirst.join('|')}|washington,? d\.?c\.?|d\.c\.)$`,
  'i',
)
const endsWithCode = /^(.*\S)[\s,]+([A-Z]{2})$/
const endsWithName = new RegExp(String.raw`^(.*\S)\s+(${stateNamesLongestFirst.join('|')})$`, 'i')
const washingtonDc = /\bwashington,?\s+d\.?\s?c\b\.?/gi

/**
 * Reads a place as boards write it ("Remote - Boise, ID", "Ohio, Kentucky", "Phoenix, AZ; Kansas City, MO").
 * Each place carries the words it came from; coordinates are those of the ZIP code or city, null for a whole state.
 */
export function readPlaceWords(text: string): PlaceWords {
  const words = text.slice(0, longestWords)
  const remote = search(remoteWords, words)
  const nationwide =
    nationwideWords.test(words) ||
    (remote && /^[\s,()–-]*$/.test(words.replace(remoteWords, '').replace(countryWords, '')))
  const bare = words
    .replace(vendorOrder, cityFirst)
    .replace(remoteWords, ';')
    .replace(hybridWords, ';')
    .replace(onsiteWords, ';')
    .replace(washingtonDc, 'District of Columbia')
  const places: Place[] = []
  let foreign = 0
  for (const piece of bare.split(/[;|\n•·()[\]]|\s\/\s|\s-\s(?=.*,)|\s[–—]\s|\bor\b(?!,)|\band\b(?!\w)|&/)) {
    if (foreignWords.test(piece) && !/\bnew mexico\b/i.test(piece)) {
      foreign += 1
      continue
    }
    for (const place of placesOfPiece(piece, words, remote))
      if (!places.some((other) => samePlace(other, place))) places.push(place)
  }
  const precise = places.filter(
    (place) => place.city !== null || !places.some((other) => other.city && other.state === place.state),
  )
  return {
    places: precise,
    foreign: foreign > 0 && places.length === 0 && !search(countryWords, words),
    remote,
    hybrid: search(hybridWords, words),
    onsite: search(onsiteWords, words),
    nationwide,
  }
}

/** "US-TX-Dallas", as recruiting systems write it. */
const vendorOrder = /\b(?:USA?-)?([A-Z]{2})-([A-Z][A-Za-z. ]+)/g

function cityFirst(whole: string, state: string, city: string): string {
  return stateCode(state) ? `${city}, ${state}` : whole
}

function search(pattern: RegExp, words: string): boolean {
  pattern.lastIndex = 0
  return words.search(pattern) >= 0
}

function samePlace(a: Place, b: Place): boolean {
  return a.city === b.city && a.state === b.state && a.postalCode === b.postalCode
}

function placesOfPiece(piece: string, text: string, remote: boolean): Place[] {
  const zip = /(?<!\d)(\d{5})(?:-\d{4})?(?!\d)/.exec(piece)?.[1]
  const zipCity = zip ? findZip(zip) : null
  const tokens = piece
    .replace(/(?<!\d)\d{5}(?:-\d{4})?(?!\d)/g, ' ')
    .replace(countryWords, ' ')
    .replace(noise, ' ')
    .split(/,|\s-\s|\s-(?=[A-Z])|(?<=[a-z])-\s/)
    .map((token) =>
      token
        .replace(/\s+/g, ' ')
        .replace(/^[\s.:–-]+|[\s.:–-]+$/g, '')
        .replace(/^(?:in|within|for|from|the) (?=\S)/i, ''),
    )
    .filter((token) => token !== '')
  if (zip && zipCity) return [placeOf(zipCity, zip, text)]
  const region = tokens.length === 1 ? stateRegions[tokens[0]!.toLowerCase()] : undefined
  if (region) return region.map((code) => statePlace(code, text))
  const states = tokens.map((token) => (token.length === 2 || stateNamePattern.test(token) ? stateCode(token) : null))
  if (tokens.length > 0 && states.every((code) => code !== null)) {
    const city = tokens.length === 2 && !remote ? findCity(tokens[0]!, states[1]!) : null
    if (city && (tokens[1]!.length === 2 || city.name === stateNames[states[1]!])) return [placeOf(city, null, text)]
    return states.map((code) => statePlace(code!, text))
  }
  return cities(tokens, states, text)
}

/** Cities among comma-separated tokens, each with the state that follows it, or precedes them all. */
function cities(tokens: string[], states: (string | null)[], text: string): Place[] {
  const found: Place[] = []
  let waiting: string[] = []
  const leading = states[0] ?? null
  const flush = (state: string | null) => {
    for (const name of waiting) {
      const place = cityPlace(name, state ?? leading, text)
      if (place) found.push(place)
    }
    waiting = []
  }
  tokens.forEach((token, index) => {
    const state = states[index]
    if (state) {
      if (waiting.length > 0) flush(state)
      else if (index > 0) found.push(statePlace(state, text))
      return
    }
    const tail = endsWithCode.exec(token) ?? endsWithName.exec(token)
    const tailState = tail ? stateCode(tail[2]!) : null
    if (tail && tailState) {
      waiting.push(tail[1]!)
      flush(tailState)
    } else waiting.push(token)
  })
  flush(null)
  if (found.length === 0 && leading) return [statePlace(leading, text)]
  return found
}

function cityPlace(name: string, state: string | null, text: string): Place | null {
  if (/\bcounty\b/i.test(name)) return state ? statePlace(state, text) : null
  if (!state) {
    const known = /^[A-Z]/.test(name) ? findWellKnownCity(name) : null
    return known ? placeOf(known, null, text) : null
  }
  const city =
    findCity(name, state) ??
    findCity(name.replace(/^.*\d\S*\s+(?:\w+\s+)?(?:st|ave|rd|blvd|dr|street|avenue|road|drive)\.?\s+/i, ''), state)
  if (city) return placeOf(city, null, text)
  if (/\d/.test(name) || name.split(' ').length > 4) return null
  return { city: name, state, postalCode: null, latitude: null, longitude: null, text }
}

function placeOf(city: City, zip: string | null, text: string): Place {
  return {
    city: city.name,
    state: city.state,
    postalCode: zip,
    latitude: city.latitude,
    longitude: city.longitude,
    text,
  }
}

function statePlace(state: string, text: string): Place {
  const district = state === 'DC' ? findCity('Washington', 'DC') : null
  if (district) return placeOf(district, null, text)
  return { city: null, state, postalCode: null, latitude: null, longitude: null, text }
}

/** The place of a board's own fields; parts that are missing are read from its words. null outside the United States. */
export function placesOfStated(stated: StatedPlace): PlaceWords {
  const fromText = readPlaceWords(stated.text)
  const foreignCountry =
    stated.country !== null &&
    !/^(?:us|usa|u\.s\.a?\.?|united states.*|pr|puerto rico|gu|guam|vi|840)$/i.test(stated.country.trim())
  if (foreignCountry) return { ...fromText, places: [], foreign: true }
  const zip = stated.postalCode ? /\d{5}/.exec(stated.postalCode)?.[0] : undefined
  const state = stated.state
    ? (stateCode(stated.state.trim()) ??
      stateCode(stated.state.trim().toUpperCase()) ??
      stateCode(stated.state.replace(/^us-/i, '').toUpperCase()))
    : null
  const city = stated.city && !search(remoteWords, stated.city) ? stated.city.trim() : null
  const zipCity = zip ? findZip(zip) : null
  const text = stated.text || [stated.city, stated.state, stated.postalCode].filter(Boolean).join(', ')
  if (zip && zipCity && (!state || zipCity.state === state)) {
    const named = city ? findCity(city, zipCity.state) : null
    return { ...fromText, places: [{ ...placeOf(named ?? zipCity, zip, text) }] }
  }
  if (city && state) {
    const place = cityPlace(city.replace(/,.*$/, ''), state, text)
    if (place) return { ...fromText, places: [place] }
  }
  if (fromText.places.length > 0) return fromText
  if (state) return { ...fromText, places: [statePlace(state, text)] }
  const known = city ? findWellKnownCity(city) : null
  return known ? { ...fromText, places: [placeOf(known, null, text)] } : fromText
}
