/** A seeded stream of numbers: the same keys always give the same stream. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Whole number from min to max, both included. */
  int(min: number, max: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` different items, in the list's order shuffled. */
  sample<T>(list: readonly T[], count: number): T[]
  weighted<T>(list: readonly (readonly [number, T])[]): T
}

/** 32-bit hash of the keys, order mattering. */
export function hash(...keys: (string | number)[]): number {
  let h = 0x811c9dc5
  for (const key of keys) {
    if (typeof key === 'number') h = Math.imul(h ^ (key | 0), 0x85ebca6b)
    else for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193)
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
    h ^= h >>> 12
  }
  return h >>> 0
}

export function random(...keys: (string | number)[]): Random {
  let state = hash(...keys)
  const rng: Random = {
    next() {
      state = (state + 0x6d2b79f5) | 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296
    },
    int(min, max) {
      return min + Math.floor(rng.next() * (max - min + 1))
    },
    chance(share) {
      return rng.next() < share
    },
    pick(list) {
      return list[Math.floor(rng.next() * list.length)]!
    },
    sample(list, count) {
      const rest = [...list]
      const taken = Math.min(count, rest.length)
      for (let i = 0; i < taken; i++) {
        const j = i + Math.floor(rng.next() * (rest.length - i))
        const swapped = rest[i]!
        rest[i] = rest[j]!
        rest[j] = swapped
      }
      rest.length = taken
      return rest
    },
    weighted(list) {
      let total = 0
      for (const [weight] of list) total += weight
      let at = rng.next() * total
      for (const [weight, value] of list) {
        at -= weight
        if (at < 0) return value
      }
      return list[list.length - 1]![1]
    },
  }
  return rng
}
