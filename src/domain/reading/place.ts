import type { Place } from '../listing.ts'
import { findCity, findZip } from '../places/gazetteer.ts'
import { stateCode, stateNamesLongestFirst } from '../places/states.ts'
import { placesOfStated, readPlaceWords } from '../places.ts'
import type { Ad } from './ad.ts'

const locationLabel =
  /(?:^|\n|[|•]\s?)[\s*_#•-]{0,6}(?:(?:job|work|primary|office|facility|position|duty)\s)?(?:locations?|duty stations?|place|site|where|city(?:,\s?state)?|office)\b(?:\(s\))?[*_]{0,2}\s?[:–-][*_\s]{0,4}([^\n|]{2,120})/gi
const cityAndState = new RegExp(
  String.raw`\b((?:[A-Z][A-Za-z.'’-]+ ){0,3}[A-Z][A-Za-z.'’-]+),\s(?:([A-Z]{2})\b|(${stateNamesLongestFirst.join('|')})\b)(?:,?\s(\d{5})(?:-\d{4})?)?`,
  'g',
)
const workplaceBefore =
  /\b(?:in|at|near|located|location|based|office|clinic|hospital|campus|site|onsite|on-site|opening|position|posted|remote from)\b[^.\n]{0,40}$/i
const elsewhereBefore =
  /\b(?:founded|headquartered|headquarters|born|university of|graduat\w+|partners?|clients?|conference|convention|meeting|annual|residents of|court|county of|travel to|also in|formerly)\b[^.\n]{0,40}$/i

/**
 * Where the job is: the board's place first, else the place in the title, on a line that names it, or beside words
 * that say so. Coordinates come from the table of ZIP codes. Empty: not stated, or outside the United States.
 */
export function readPlaces(ad: Ad): Place[] {
  const places: Place[] = []
  let foreign = false
  let vague = ad.posting.places.length === 0
  for (const stated of ad.posting.places) {
    const words = placesOfStated(stated)
    foreign ||= words.foreign
    vague ||= words.places.length === 0 && !words.remote
    for (const place of words.places) add(places, place)
  }
  if (places.length > 0 || foreign || !vague) return places
  for (const place of placesOfTitle(ad.posting.title)) add(places, place)
  if (places.length > 0) return places
  for (const match of ad.text.slice(0, 40_000).matchAll(locationLabel)) {
    for (const place of readPlaceWords(match[1]!.split(/\.\s/)[0]!).places) add(places, place)
    if (places.length > 0) return places
  }
  return placesOfText(ad.text.slice(0, 20_000))
}

function add(places: Place[], place: Place): void {
  if (
    !places.some(
      (other) => other.city === place.city && other.state === place.state && other.postalCode === place.postalCode,
    )
  ) {
    places.push(place)
  }
}

function placesOfTitle(title: string): Place[] {
  const parts = title.split(/\s[-–—|]\s|[()]/).slice(1)
  for (const part of parts) {
    if (!/,\s?[A-Z]{2}\b|,\s[A-Z][a-z]/.test(part) && !stateCode(part)) continue
    const { places } = readPlaceWords(part)
    if (places.some((place) => place.city === null || place.latitude !== null)) return places
  }
  return placesIn(title)
}

/** "City, ST" in running text, where the table knows the city in that state. */
function placesIn(text: string, isAccepted: (before: string) => boolean = () => true): Place[] {
  const found: Place[] = []
  for (const match of text.matchAll(cityAndState)) {
    const state = match[2] ? stateCode(match[2]) : stateCode(match[3]!)
    if (!state) continue
    const name = longestCity(match[1]!, state)
    const city = name ? findCity(name, state) : null
    if (!name || !city) continue
    const start = match.index + match[1]!.length - name.length
    if (!isAccepted(text.slice(Math.max(0, start - 60), start))) continue
    const zip = match[4] && findZip(match[4])?.state === state ? match[4] : null
    add(found, {
      city: city.name,
      state,
      postalCode: zip,
      latitude: city.latitude,
      longitude: city.longitude,
      text: match[0],
    })
  }
  return found
}

/** The longest ending of the words that is a city of the state: "Job Summary Location Austin" is Austin. */
function longestCity(words: string, state: string): string | null {
  for (let from = 0; from >= 0 && from < words.length; from = words.indexOf(' ', from) + 1 || -1) {
    const name = words.slice(from)
    if (findCity(name, state)) return name
  }
  return null
}

function placesOfText(text: string): Place[] {
  const stated = placesIn(text, (before) => workplaceBefore.test(before) && !elsewhereBefore.test(before))
  const head = stated.length > 0 ? stated : placesIn(text.slice(0, 400), (before) => !elsewhereBefore.test(before))
  return head.length <= 4 ? head : []
}
