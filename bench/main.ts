import { availableParallelism, cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'

type Figures = Record<string, unknown>

interface Sizes {
  ads?: string | undefined
  listings?: string | undefined
}

const benchmarks: Record<string, (sizes: Sizes) => Promise<Figures>> = {
  read: async (sizes) => (await import('./read.ts')).readBenchmark(counted(sizes, 'ads')),
  ingest: async (sizes) => (await import('./ingest.ts')).ingestBenchmark(counted(sizes, 'ads')),
  search: async (sizes) => (await import('./search.ts')).searchBenchmark(counted(sizes, 'listings')),
  politeness: async () => (await import('./politeness.ts')).politenessBenchmark(),
}

/** A size that was asked for; without it a benchmark takes its own. */
function counted<N extends keyof Sizes>(sizes: Sizes, name: N): { [K in N]?: number } {
  return sizes[name] === undefined ? {} : ({ [name]: Number(sizes[name]) } as { [K in N]: number })
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, ads: { type: 'string' }, listings: { type: 'string' } },
})
const name = positionals[0] ?? ''
const benchmark = benchmarks[name]
if (benchmark === undefined || positionals.length > 1) {
  process.stderr.write(
    `Usage: npm run -s bench -- NAME [--json] [--ads N] [--listings N]\nNAME is one of: ${Object.keys(benchmarks).join(', ')}\n`,
  )
  process.exitCode = 2
} else {
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    node: process.version,
  }
  const result = { benchmark: name, machine, ...(await benchmark(values)) }
  if (values.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  else for (const [key, value] of Object.entries(result)) process.stdout.write(`${key}: ${JSON.stringify(value)}\n`)
}
