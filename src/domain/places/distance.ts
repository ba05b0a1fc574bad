import type { Point } from './point.ts'

const milesAroundEarth = 24_901
const radians = Math.PI / 180

/** Miles between two points as the crow flies, on a round earth. */
export function milesBetween(a: Point, b: Point): number {
  const [north, south] = [a.latitude * radians, b.latitude * radians]
  const turn = (a.longitude - b.longitude) * radians
  const half = Math.sin((north - south) / 2) ** 2 + Math.cos(north) * Math.cos(south) * Math.sin(turn / 2) ** 2
  return (milesAroundEarth / Math.PI) * Math.asin(Math.min(1, Math.sqrt(half)))
}
