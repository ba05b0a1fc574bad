/**
 * Writes invented ads and their truth for `credence eval --gold DIR`:
 *   node --import tsx simulator/writeGold.ts --dir DIR [--count 2000] [--seed 1]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateAds } from './ads.ts'
import { goldOf } from './gold.ts'

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
})
if (!values.dir) throw new Error('--dir says where to write')
const ads = [...generateAds({ seed: Number(values.seed), count: Number(values.count) })]
const gold = ads.map((ad, i) => goldOf(ad, `s${i}`))
mkdirSync(values.dir, { recursive: true })
const write = (name: string, lines: unknown[]) =>
  writeFileSync(join(values.dir!, name), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
write(
  'postings.jsonl',
  gold.map(({ posting }) => posting),
)
write(
  'labels.jsonl',
  gold.map(({ label }) => label),
)
