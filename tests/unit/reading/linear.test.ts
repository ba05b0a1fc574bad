import { expect, test } from 'vitest'
import { emptyPosting } from '../../../src/domain/posting.ts'
import { readPosting } from '../../../src/domain/reading/index.ts'

const odd: Record<string, (length: number) => string> = {
  'no spaces': (length) => 'x'.repeat(length),
  'nothing but spaces': (length) => ' '.repeat(length),
  'deep markup': (length) => `${'<div>'.repeat(length / 11)}RHIT${'</div>'.repeat(length / 11)}`,
  'open lists': (length) => '<ul><li>RHIT required'.repeat(length / 21),
  'one line of bullets': (length) => '• RHIT '.repeat(length / 7),
  'lead-ins': (length) => '- one of the following:\n'.repeat(length / 24),
  'one endless sentence': (length) => '2 years of experience or RHIT, CPC or CCS required, '.repeat(length / 52),
  'job levels': (length) => 'Coder II: CCS required\nCoder I: CPC required\n'.repeat(length / 45),
  'another script': (length) => '医療情報'.repeat(length / 4),
}

function millisecondsOf(description: string): number {
  const posting = { ...emptyPosting('1', 'https://jobs.example.org', 'Coder'), description }
  const runs = [0, 1, 2].map(() => {
    const before = process.cpuUsage()
    readPosting(posting)
    return process.cpuUsage(before).user / 1000
  })
  return Math.min(...runs)
}

test.each(Object.entries(odd))(
  'eight times the text takes nowhere near its square: %s',
  { timeout: 240_000 },
  (_name, write) => {
    readPosting({ ...emptyPosting('1', 'https://jobs.example.org', 'Coder'), description: write(8_000) })
    const small = millisecondsOf(write(8_000))
    const large = millisecondsOf(write(64_000))
    // Linear: 8 times; quadratic: 64. Below some milliseconds it is the clock that is measured.
    expect(large).toBeLessThan(Math.max(small, 15) * 32)
  },
)
