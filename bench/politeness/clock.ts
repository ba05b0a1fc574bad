export interface VirtualClock {
  now(): Date
  /** Sleeps in virtual time: when all that runs sleeps, the clock moves to the next to wake. */
  sleep(ms: number): Promise<void>
  /** Runs work that the clock waits for. */
  run<T>(work: () => Promise<T>): Promise<T>
}

/** Sleepers wake on the full second, so that many wake together and work side by side. */
const gridMs = 1000

/** A clock that stands still while anything works, and jumps while all sleep. */
export function virtualClock(start: Date): VirtualClock {
  let nowMs = start.getTime()
  let working = 0
  const sleepers: { atMs: number; wake: () => void }[] = []

  function rest(): void {
    working--
    if (working > 0) return
    const next = sleepers[0]
    if (next === undefined) return
    nowMs = next.atMs
    const later = sleepers.findIndex((sleeper) => sleeper.atMs > nowMs)
    const awake = sleepers.splice(0, later < 0 ? sleepers.length : later)
    working += awake.length
    for (const { wake } of awake) wake()
  }

  return {
    now: () => new Date(nowMs),
    sleep(ms) {
      const atMs = Math.ceil((nowMs + ms) / gridMs) * gridMs
      return new Promise((wake) => {
        const after = sleepers.findIndex((sleeper) => sleeper.atMs > atMs)
        sleepers.splice(after < 0 ? sleepers.length : after, 0, { atMs, wake })
        rest()
      })
    },
    async run(work) {
      working++
      try {
        return await work()
      } finally {
        rest()
      }
    },
  }
}
