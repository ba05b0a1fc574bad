import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPay } from '../../../src/domain/reading/pay.ts'
import { adOfWords } from '../../support/adOfWords.ts'

function pay(text: string, title?: string): string | null {
  const read = readPay(adOfWords(text, title))
  return read && `${read.min ?? ''}-${read.max ?? ''} ${read.unit}${read.currency === 'USD' ? '' : ` ${read.currency}`}`
}

describe('pay in the text', () => {
  it.each([
    ['Pay Range: $31.20 - $44.85 + any differentials', '31.2-44.85 hour'],
    ['$22.05-$27.60 Hourly / $3,822.00-$4,784.00 Monthly / $45,864.00-$57,408.00 Yearly', '22.05-27.6 hour'],
    ['Salary $51,300.00 to $68,940.00 Grade 7 to 7', '51300-68940 year'],
    ['$48210 - $61045 Per Year', '48210-61045 year'],
    [' $27.15 - $33.05 hourly', '27.15-33.05 hour'],
    ['Rate of pay: $18-21.50/hr', '18-21.5 hour'],
    ['We pay $24.75 an hour.', '24.75-24.75 hour'],
    ['Salary: $4,390.50/month', '4390.5-4390.5 month'],
    ['The range is $61-$74k, depending on experience.', '61000-74000 year'],
    ['Base salary $61k to $74k', '61000-74000 year'],
    ['Compensation: $46,000-52,500', '46000-52500 year'],
    ['Compensation: $46,000 to 52,500 yearly', '46000-52500 year'],
    ['$62,129.60 to $80,204.80/year', '62129.6-80204.8 year'],
    ['USD $59,000-$65,500/year', '59000-65500 year'],
    ['The range for this position is USD $64,000~$97,000.', '64000-97000 year'],
    ['Pay: between $24 and $31 per hour', '24-31 hour'],
    ['Pay: $31 - $24 per hour', '24-31 hour'],
    ['This post pays no less than $54,000 a year.', '54000- year'],
    ['Starting at $21.40 per hour', '21.4- hour'],
    ['Pay starts at $49,500 annually', '49500- year'],
    ['Up to $38 per hour', '-38 hour'],
    ['Pay: up to $104,000 a year plus a 7 % bonus.', '-104000 year'],
    ['Salary: 57,300 - 66,800 per year', '57300-66800 year'],
    ['Hourly rate: 21.80/hour', '21.8-21.8 hour'],
    ['Pay: $19.75/hour, 16-24 hours a week', '19.75-19.75 hour'],
    ['$23.50/hr + $2.00/hr evening differential, $3.25/hr weekend', '23.5-23.5 hour'],
    ['Pay: $41/hr + 12% night differential', '41-41 hour'],
    ['$26.75-$33.10 per hour. A sign-on bonus of $6,000 may apply.', '26.75-33.1 hour'],
    ['Salary $71,000-$83,000 + quarterly bonus up to 8%', '71000-83000 year'],
    ['Zone A: $70,000 - $88,000 a year. Zone B: $78,000 - $96,500 a year.', '70000-96500 year'],
    ['$21.10 - $25.40 hourly (Level I)\n$24.30 - $29.90 hourly (Level II)', '21.1-29.9 hour'],
    ['PAY\nTraining rate $16.25/hour; Coder I rate $19.00 to $23.50/hour.', '19-23.5 hour'],
    ['Pay\n$15.25 in class, $18.00 in clinic, $20.50 for lead scribes (hourly).', '18-20.5 hour'],
    ['Pay: $0.88 per case with a guaranteed floor of $22.00 an hour; coders average $27–$31.', '22-31 hour'],
    ['Annual pay $58,000', '58000-58000 year'],
    ['$53,200, on site, 37.5 hours.', '53200-53200 year'],
    ['Pay is $1,150 weekly.', '1150-1150 week'],
    ['<p><b>Compensation</b>:&nbsp;$81,700 to $109,300 a year.</p>', '81700-109300 year'],
    ['| Outpatient Lead | Hybrid | $58.25-$69.00/hour\n\nYou start a program.', '58.25-69 hour'],
    ['Salary: $92,000 CAD - $118,000 CAD', '92000-118000 year CAD'],
    ['€48.300 is not read, but €48,300 - €61,900 a year is pay', '48300-61900 year EUR'],
  ])('%s', (text, expected) => expect(pay(text)).toBe(expected))

  it.each([
    ['$7,500 signing bonus'],
    ['A sign-on bonus of $15,000 may apply.'],
    ['Up to $20,000 in student loan repayment'],
    ['$2,000 a year toward education'],
    ['Internet allowance of $60 a month'],
    ['We handle $12 billion in claims, from $1m to $9m ARR.'],
    ['Shift differential of $2.50 an hour for evenings'],
    ['Bilingual pay of $1.10/hr'],
    ['Competitive pay. DOE.'],
    ['Salary: DOE; last filled at $25 an hour.'],
    ['Pay: $0/yr - $0/yr'],
    ['Referral bonus $1,500; relocation help up to $3,000; tuition $5,250 a year'],
    ['$50,000 of life insurance at no cost'],
    ['You carry $1M of liability (about $28 a month).'],
    ['Valued at $420 million USD'],
    ['Pay band 4, Grade 108, Job Code 41700, step 1-8'],
    ['Salary: $92,000 CAD - $118,000 USD'],
    ['A certification bonus of $1,000 for the RHIT'],
    ['a $25 online class, which we cover'],
    ['Fill in 45 requests per hour. 20-30 hours a week.'],
  ])('not pay: %s', (text) => expect(pay(text)).toBeNull())

  it('is that of the level in the title', () => {
    const text = 'Pay: $17.50/hr (I), $19.25/hr (II), $21.75/hr (III).'
    expect(pay(text, 'Release of Information Specialist II')).toBe('19.25-19.25 hour')
    expect(pay(text, 'Release of Information Specialist')).toBe('17.5-21.75 hour')
  })

  it('is the training rate for a trainee', () => {
    expect(pay('Training rate $16.25/hour; Coder I rate $19.00 to $23.50/hour.', 'Coder Trainee')).toBe(
      '16.25-16.25 hour',
    )
  })
})

describe('pay in a field', () => {
  const stated = {
    min: 24,
    max: 31.5,
    unit: 'hour',
    currency: 'USD',
    source: 'employer',
    text: '24 - 31.5 HOURLY',
  } as const
  const read = (field: object, text = '') => readPay(adOfWords(text, 'Coder', { pay: { ...stated, ...field } }))

  it('wins over the text', () =>
    expect(read({}, 'Pay: $19.00 an hour')).toMatchObject({
      min: 24,
      max: 31.5,
      evidence: { field: 'pay', text: '24 - 31.5 HOURLY' },
    }))
  it('must be plausible', () =>
    expect(read({ min: 1, max: 1 }, 'Pay: $19.00 an hour')).toMatchObject({ min: 19, max: 19 }))
  it('takes its unit from its size when there is none', () =>
    expect(read({ min: 52_000, max: 61_000, unit: null })?.unit).toBe('year'))
  it('takes its unit from its size when the unit is wrong', () =>
    expect(read({ min: 52_000, max: 61_000, unit: 'hour' })?.unit).toBe('year'))
  it('is read from its words when it has no numbers', () => {
    expect(read({ min: null, max: null, unit: null, text: '$ 26.40/ hour - $ 33.15 / hour' })).toMatchObject({
      min: 26.4,
      max: 33.15,
      unit: 'hour',
    })
  })
  it('of a board is the board’s, and the employer’s own words win', () => {
    expect(read({ source: 'board_estimate' })?.source).toBe('board_estimate')
    expect(read({ source: 'board_estimate' }, 'Pay: $19.00 an hour')).toMatchObject({ min: 19, source: 'employer' })
  })
})

it('a year is 2,080 hours, 260 days, 52 weeks, 12 months', () => {
  const yearly = (text: string) => readPay(adOfWords(text))?.yearly
  expect(yearly('$20 - $25.50 an hour')).toEqual({ min: 41_600, max: 53_040 })
  expect(yearly('Pay: $5,000 per month')).toEqual({ min: 60_000, max: 60_000 })
  expect(yearly('Pay: $2,000 biweekly')).toEqual({ min: 52_000, max: 52_000 })
})

it('quotes the ad exactly, whatever stands around', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const ad = adOfWords(`${before}\nPay: $24.50 - $31.25 an hour.\n${after}`)
      const read = readPay(ad)
      if (read && !read.evidence.field)
        expect(ad.text.slice(read.evidence.start, read.evidence.end)).toBe(read.evidence.text)
    }),
  )
})

describe('more ways to write pay', () => {
  it.each<[string, string | null]>([
    ['Pay: 24.50-31.00', '24.5-31 hour'],
    ['Salary: 62K-71K', '62000-71000 year'],
    ['We pay $30 flat per hour.', '30-30 hour'],
    ['$28/hour minimum', '28- hour'],
    ['$55,000 minimum', '55000- year'],
    ['Base pay from $26.10 to $34.20 per hour; most start near $28.', '26.1-34.2 hour'],
    ['Hiring range: $24.11 – $30.14', '24.11-30.14 hour'],
    ['Salary is negotiable, typically $70,000 to $80,000.', '70000-80000 year'],
    ['$1,923.08 biweekly', '961.54-961.54 week'],
    ['Annual salary: $58,000.00 - $72,500.00', '58000-72500 year'],
    ['Wage: $19.00 per hour after 90 days $20.00', '19-20 hour'],
    ['Starting wage $18.50', '18.5- hour'],
    ['$21.00 - $26.00 DOE', '21-26 hour'],
    ['Pay grade 14 ($29.02 - $43.53)', '29.02-43.53 hour'],
    ['$65K', '65000-65000 year'],
    ['Earn $25-$30/hr based on production.', '25-30 hour'],
    ['Minimum $22.50; midpoint $28.10; maximum $33.70', '22.5-33.7 hour'],
    ['Min: $52,000  Max: $78,000', '52000-78000 year'],
    ['GS-07, $49,025 - $63,733 per year', '49025-63733 year'],
    ['$31.00/hr for coders with CCS, $29.00/hr for those without', '29-31 hour'],
    ['Rate $34 per hour on W-2; $40 per hour on 1099', '34-40 hour'],
    ['The pay is twenty-four dollars an hour.', null],
    ['Compensation range: 71,400.00 - 98,600.00 USD annually', '71400-98600 year'],
    ['pay: $23.00 to $29.00 hourly, with a $3,000 sign-on bonus', '23-29 hour'],
    ['$2,500 sign on bonus! Pay $22-$27', '22-27 hour'],
    ['Salary range $60-70k', '60000-70000 year'],
    ['Pay: $24/hr. Differential: $1.50/hr evenings.', '24-24 hour'],
    ['$1.10 per record, averaging $24-$30 an hour', '24-30 hour'],
    ['Bonus potential to $5,000. Base $74,000.', '74000-74000 year'],
  ])('%s: %s', (text, expected) => expect(pay(text)).toBe(expected))
})
