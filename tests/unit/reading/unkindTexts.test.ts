import { describe, expect, it } from 'vitest'
import { readEmploymentType } from '../../../src/domain/reading/employmentType.ts'
import { readPay } from '../../../src/domain/reading/pay.ts'
import { readPlaces } from '../../../src/domain/reading/place.ts'
import { readRole } from '../../../src/domain/reading/role.ts'
import { readSeniority } from '../../../src/domain/reading/seniority.ts'
import { readSettings } from '../../../src/domain/reading/setting.ts'
import { readShift } from '../../../src/domain/reading/shift.ts'
import { readSystems } from '../../../src/domain/reading/systems.ts'
import { readWorkMode } from '../../../src/domain/reading/workMode.ts'
import { adOfWords } from '../../support/adOfWords.ts'

const readers = {
  readEmploymentType,
  readPay,
  readPlaces,
  readRole,
  readSeniority,
  readSettings,
  readShift,
  readSystems,
  readWorkMode,
}
const length = 120_000
const unkindWords = [
  '$',
  '$1 ',
  '$24.50 - $31.25 an hour, ',
  'Pay: 24-31 ',
  'remote ',
  'not remote ',
  'hybrid, two days a week in the office. ',
  'full-time or part-time ',
  '40 hours ',
  'must live in CA, ',
  'states: states: ',
  'CA, OR, ',
  'hire in ',
  'Boise, ID ',
  'Location: Salem, OR\n',
  'ICD-10-CM/PCS ',
  'medical records ',
  'coding coder ',
  '💰 ',
]

describe('a long text of one thing is read in linear time', () => {
  it.each(unkindWords)(
    '%j',
    (words) => {
      const text = words.repeat(Math.ceil(length / words.length))
      const whole = adOfWords(text, text.slice(0, 50_000))
      for (const [name, read] of Object.entries(readers)) {
        const before = process.cpuUsage()
        read(whole)
        // Quadratic time would be many seconds.
        expect(process.cpuUsage(before).user / 1000, name).toBeLessThan(5000)
      }
    },
    240_000,
  )
})
