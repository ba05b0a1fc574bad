import cliProgress from 'cli-progress'

// Whoever reads our output may stop early, as `head` does: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

/** Used wrongly: the command ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command ran and did not succeed, which its output has said already: it ends with 1. */
export class Unsuccessful extends Error {
  override readonly name = 'Unsuccessful'
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** For a person who watches: standard output stays free for what programs read. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** Columns as wide as their widest cell; the last one runs on. */
export function printTable(headings: string[], rows: (string | number | null)[][]): void {
  const cells = [headings, ...rows.map((row) => row.map((cell) => String(cell ?? '')))]
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  for (const row of cells) {
    print(
      row
        .map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column]!) : cell))
        .join('  ')
        .trimEnd(),
    )
  }
}

export interface Progress {
  show(done: number, total: number): void
  stop(): void
}

/** A bar on a terminal; elsewhere nothing, so that logs stay readable. */
export function progress(what: string): Progress {
  if (!process.stderr.isTTY) return { show() {}, stop() {} }
  const bar = new cliProgress.SingleBar({
    format: `${what} {bar} {value} of {total}`,
    stream: process.stderr,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(0, 0)
  return {
    show(done, total) {
      bar.setTotal(total)
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}
