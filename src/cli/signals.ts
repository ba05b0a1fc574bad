/** npm passes on the Ctrl-C that the terminal has sent us already. */
const echoMs = 1_000

/** Resolves at the first Ctrl-C or SIGTERM; a later Ctrl-C ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | null = null
    const stop = (signal: NodeJS.Signals) => {
      if (signal === 'SIGINT' && firstAt !== null && Date.now() - firstAt > echoMs) process.exit(130)
      firstAt ??= Date.now()
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
