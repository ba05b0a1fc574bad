import { describe, expect, test } from 'vitest'
import { read } from './support.ts'

const years = (line: string) => {
  const { experience } = read(`Qualifications\n- ${line}`)
  return [experience?.minimumYears ?? null, experience?.preferredYears ?? null]
}

describe('experience', () => {
  test.each([
    ['4+ years inpatient facility coding', 4, null],
    ['At least three (3) years of coding experience', 3, null],
    ['2-4 years of experience in a clinic', 2, null],
    ['Six months of clerical experience', 0.5, null],
    ['Eighteen months of abstracting experience', 1.5, null],
    ['At least two (4) years of risk adjustment coding experience', 4, null],
    ['One year of coding experience required, three years preferred', 1, 3],
    ['3 years of coding experience preferred', null, 3],
    ['No experience necessary', 0, null],
    ['5 years of coding experience and 2 years of auditing experience', 5, null],
    ["Bachelor's degree with 3 years' experience, associate's with 5, or high school with 7.", 3, null],
    ['Must be 18 years of age', null, null],
    ['Four-year degree from a college', null, null],
    ['CPC within 12 months of hire', null, null],
    ["Bachelor's degree or four years of experience in lieu", null, null],
  ])('%s', (line, minimum, preferred) => expect(years(line)).toEqual([minimum, preferred]))

  test('years elsewhere are not asked for', () => {
    const ad =
      'For over 50 years we have served the valley.\n\nBenefits\n- After one year of service: four weeks of vacation'
    expect(read(ad).experience).toBeNull()
  })

  test('entry level that asks for years is a trap', () => {
    expect(read('Entry-level role.\n\nRequirements\n- 3 years of coding experience').entryLevel).toEqual({
      claimed: true,
      trap: true,
    })
    expect(read('Entry-level role. No experience required.').entryLevel).toEqual({ claimed: true, trap: false })
  })
})
