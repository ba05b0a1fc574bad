import { stateCode } from '../domain/places/states.ts'
import type { StatedPlace } from '../domain/posting.ts'

const placeholder = /^(?:unavailable|n\/?a|none|null|undefined|-+|,*)$/i

/** A place of a board's own fields; null when none of them says anything. */
export function statedPlace(parts: { [name in keyof StatedPlace]?: string | null | undefined }): StatedPlace | null {
  const said = (value: string | null | undefined) => {
    const stated = value?.replace(/\s+/g, ' ').trim()
    return stated && !placeholder.test(stated) ? stated : null
  }
  const city = said(parts.city)
  const state = said(parts.state)
  const postalCode = said(parts.postalCode)
  const country = said(parts.country)
  const text =
    said(parts.text) ?? [city, [state, postalCode].filter(Boolean).join(' '), country].filter(Boolean).join(', ')
  return text ? { text, city, state, postalCode, country } : null
}

const cityAndState = /^([^,\d]+), ([A-Z]{2})(?:,? (\d{5})(?:-\d{4})?)?(?:, (United States(?: of America)?|USA?))?$/
const inFull = /^([^,\d]+), ([^,\d]{4,}?)(?:,? (\d{5})(?:-\d{4})?)?, (United States(?: of America)?|USA?)$/

/** "3 Locations": how many there are, not which. */
const countOfPlaces = /^(?:\d+|multiple|several|various) (?:locations?|places?)$/i

/** "Atlanta, GA", "Atlanta, Georgia, 30303, United States": the parts where the form leaves no doubt, else only the words. */
export function placeInWords(text: string | null | undefined): StatedPlace | null {
  const words = text?.trim() ?? ''
  if (countOfPlaces.test(words)) return null
  const m = cityAndState.exec(words) ?? inFull.exec(words)
  const isKnown = m !== null && (m[4] !== undefined || stateCode(m[2]!) !== null)
  return isKnown
    ? statedPlace({ text, city: m[1], state: m[2], postalCode: m[3], country: m[4] })
    : statedPlace({ text })
}

export function distinctPlaces(places: (StatedPlace | null)[]): StatedPlace[] {
  return [...new Map(places.filter((place) => place !== null).map((place) => [place.text, place])).values()]
}
