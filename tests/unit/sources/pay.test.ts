import { expect, it } from 'vitest'
import { payInWords, statedPay } from '../../../src/sources/pay.ts'

it.each([
  ['$50,000.00 - $60,000.00 (Yearly Salary)', { min: 50000, max: 60000, unit: 'year', currency: 'USD' }],
  ['$20.41 (Hourly Wage)', { min: 20.41, max: 20.41, unit: 'hour', currency: 'USD' }],
  ['$53,088 - $78,703*', { min: 53088, max: 78703, unit: null, currency: 'USD' }],
  ['$24.50 to 33.00 per hour', { min: 24.5, max: 33, unit: 'hour' }],
  ['$65K - $80K annually, 40 hours a week', { min: 65000, max: 80000 }],
  ['From $28.00 an hour', { min: 28, max: null, unit: 'hour' }],
  ['Up to $95,000 a year', { min: null, max: 95000, unit: 'year' }],
  ['$2,650.00 - $3,260.00 (Hourly Wage)', { min: null, max: null, unit: 'hour' }],
  ['Commensurate with experience', { min: null, max: null }],
])('reads %s', (text, expected) => {
  expect(payInWords(text)).toMatchObject({ ...expected, text })
})

it('states no pay where there are neither amounts nor words', () => {
  expect(payInWords('  ')).toBeNull()
  expect(statedPay({ unit: 'year', currency: 'USD' })).toBeNull()
})
