import { createRequire } from 'node:module'
import { stateNames } from './states.ts'

/** A city of the places table; coordinates are the mean of its ZIP codes, in degrees (WGS 84). */
export interface City {
  name: string
  state: string
  latitude: number
  longitude: number
  /** Number of ZIP codes: the only measure of size that the table has. */
  zips: number
}

interface ZipRow {
  latitude: number
  longitude: number
  city: string
  state: string
}

interface Gazetteer {
  cities: Map<string, City>
  statesOfCity: Map<string, City[]>
  zips: Map<string, City>
}

const require = createRequire(import.meta.url)
let gazetteer: Gazetteer | null = null

const aliases: Record<string, string> = {
  newyorkcity: 'newyork',
  nyc: 'newyork',
  manhattan: 'newyork',
  philly: 'philadelphia',
}

/** One spelling of a city's name for look-ups: "St. Louis", "Saint Louis" and "ST LOUIS" agree. */
export function cityKey(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) =>
      word === 'saint' ? 'st' : word === 'sainte' ? 'ste' : word === 'fort' ? 'ft' : word === 'mount' ? 'mt' : word,
    )
  const key = words.join('')
  return aliases[key] ?? key
}

function buildGazetteer(): Gazetteer {
  const { codes } = require('zipcodes/lib/codes.js') as { codes: Record<string, ZipRow> }
  const cities = new Map<string, City>()
  const zips = new Map<string, City>()
  let city: City | undefined
  for (const zip in codes) {
    const row = codes[zip]!
    if (!(row.state in stateNames)) continue
    if (city?.name !== row.city || city.state !== row.state) {
      const key = `${cityKey(row.city)}|${row.state}`
      city = cities.get(key)
      if (!city) {
        city = { name: row.city, state: row.state, latitude: 0, longitude: 0, zips: 0 }
        cities.set(key, city)
      }
    }
    city.zips += 1
    city.latitude += (row.latitude - city.latitude) / city.zips
    city.longitude += (row.longitude - city.longitude) / city.zips
    zips.set(zip, city)
  }
  const statesOfCity = new Map<string, City[]>()
  for (const [key, city] of cities) {
    city.latitude = Math.round(city.latitude * 1e4) / 1e4
    city.longitude = Math.round(city.longitude * 1e4) / 1e4
    const name = key.slice(0, key.indexOf('|'))
    const same = statesOfCity.get(name)
    if (same) same.push(city)
    else statesOfCity.set(name, [city])
  }
  for (const same of statesOfCity.values()) same.sort((a, b) => b.zips - a.zips)
  return { cities, statesOfCity, zips }
}

function places(): Gazetteer {
  gazetteer ??= buildGazetteer()
  return gazetteer
}

/** The city of that name in that state, or null. */
export function findCity(name: string, state: string): City | null {
  return places().cities.get(`${cityKey(name)}|${state}`) ?? null
}

/** The city of a five-digit ZIP code, or null. */
export function findZip(zip: string): City | null {
  return places().zips.get(zip) ?? null
}

/** Metropolitan areas that ads name, and the city that stands for each. */
const metros: Record<string, [city: string, state: string]> = {
  twincities: ['Minneapolis', 'MN'],
  dfw: ['Dallas', 'TX'],
  dallasftworth: ['Dallas', 'TX'],
  bay: ['San Francisco', 'CA'],
  sanfranciscobay: ['San Francisco', 'CA'],
  tampabay: ['Tampa', 'FL'],
  triad: ['Greensboro', 'NC'],
  researchtriangle: ['Durham', 'NC'],
  hamptonroads: ['Norfolk', 'VA'],
  quadcities: ['Davenport', 'IA'],
  siliconvalley: ['San Jose', 'CA'],
  inlandempire: ['Riverside', 'CA'],
}

/**
 * The city that a bare name means: the only one of that name, or one with at least five ZIP codes and three
 * times as many as the next; null when the name could be several.
 */
export function findWellKnownCity(name: string): City | null {
  const key = cityKey(name)
  const metro = metros[key]
  if (metro) return findCity(...metro)
  const same = places().statesOfCity.get(key)
  const first = same?.[0]
  if (!same || !first) return null
  const second = same[1]
  if (!second) return first
  return first.zips >= 5 && first.zips >= 3 * second.zips ? first : null
}

/** Cities whose names begin so, the largest first. */
export function findCitiesByPrefix(prefix: string, most: number): City[] {
  const key = cityKey(prefix)
  if (key === '') return []
  const found = [...places().cities].filter(([name]) => name.startsWith(key)).map(([, city]) => city)
  return found.sort((a, b) => b.zips - a.zips || (a.name < b.name ? -1 : 1)).slice(0, most)
}
