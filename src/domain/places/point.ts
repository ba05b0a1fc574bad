import { findCity, findWellKnownCity, findZip } from './gazetteer.ts'
import { stateCode } from './states.ts'

/** A point on the earth, in degrees (WGS 84). */
export interface Point {
  latitude: number
  longitude: number
}

/** Where a place is that a person names: a ZIP code, "Akron, OH", "Akron, Ohio" or a city known without its state; else null. */
export function pointOf(words: string): Point | null {
  const place = words.trim()
  if (/^\d{5}(-\d{4})?$/.test(place)) return findZip(place.slice(0, 5))
  const parts = /^(.+?)\s*(?:,\s*|\s)([a-z. ]+)$/i.exec(place)
  const state = parts && stateCode(parts[2]!.length === 2 ? parts[2]!.toUpperCase() : parts[2]!)
  return (state ? findCity(parts[1]!, state) : null) ?? findWellKnownCity(place)
}
