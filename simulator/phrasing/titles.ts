import type { City } from '../cities.ts'
import type { Random } from '../random.ts'
import type { Terms } from './terms.ts'

const typeSuffixes: Partial<Record<NonNullable<Terms['employmentType']>, readonly string[]>> = {
  full_time: [' - Full Time', ', FT'],
  part_time: [' (Part-Time)', ' - PT', ' - Part Time'],
  per_diem: [' - PRN', ' (Per Diem)', ' PRN'],
  contract: [' - Contract'],
  temporary: [' - Temporary'],
}
const shiftSuffixes: Partial<Record<NonNullable<Terms['shift']>, readonly string[]>> = {
  day: [' - Days'],
  evening: [' - Evenings', ', Evening Shift'],
  night: [' - Nights'],
  weekend: [' - Weekends'],
}

/** The title as employers load it: with hours, place, work mode, bonus, or in capitals. */
export function adTitle(title: string, terms: Terms, place: City, rng: Random): string {
  let whole = title
  const { employmentType, shift, workMode } = terms
  const ofType = employmentType && typeSuffixes[employmentType]
  if (ofType && rng.chance(employmentType === 'full_time' ? 0.05 : 0.35)) whole += rng.pick(ofType)
  const ofShift = shift && shiftSuffixes[shift]
  if (ofShift && rng.chance(shift === 'day' ? 0.03 : 0.4)) whole += rng.pick(ofShift)
  if (workMode === 'remote' && rng.chance(0.3)) {
    whole = rng.pick([`${whole} - Remote`, `${whole} (Remote)`, `Remote ${whole}`, `${whole} - Work from Home`])
  } else if (workMode === 'hybrid' && rng.chance(0.15)) whole += ' (Hybrid)'
  if (rng.chance(0.03)) whole += ` - ${place.city}`
  if (rng.chance(0.015)) whole += ' - $3,000 Sign-On Bonus'
  return rng.chance(0.03) ? whole.toUpperCase() : whole
}
