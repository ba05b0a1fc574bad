import { describe, expect, it } from 'vitest'
import { readEmploymentType } from '../../../src/domain/reading/employmentType.ts'
import { adOfWords } from '../../support/adOfWords.ts'

const typeOf = (text: string, title?: string, employmentTypes: string[] = []) =>
  readEmploymentType(adOfWords(text, title, { employmentTypes }))

describe('in the text', () => {
  it.each([
    ['Full-time, Monday through Friday.', 'full_time'],
    ['Revenue Cycle | Full Time, 80 hours per pay period', 'full_time'],
    ['STATUS: 1.0 FTE, days', 'full_time'],
    ['HOURS: 40 PER WEEK; VARIABLE SHIFTS', 'full_time'],
    ['Mon/Wed/Fri 8-6, Tue/Thu 8-1. About 38 hours.', 'full_time'],
    ['This is a regular full-time job with benefits.', 'full_time'],
    ['Schedule: part-time, 24 hours per week', 'part_time'],
    ['0.6 FTE, evenings', 'part_time'],
    ['Twenty patients. 20 hours per week.', 'part_time'],
    ['Part-time; some full-time gap-year seats.', 'part_time'],
    ['PRN/Per Diem. Do you want hours without a full-time commitment?', 'per_diem'],
    ['We pay on a per diem basis, weekends as you like.', 'per_diem'],
    ['1099. Ten to forty hours, your call.', 'contract'],
    ['This is a six-month contract.', 'contract'],
    ['Contract position, six months, day shift', 'contract'],
    ['Work schedule: Contract, Monday to Friday, 8:00 am to 4:30 pm', 'contract'],
    ['Employment Type: Temporary', 'temporary'],
    ['Temporary October to January.', 'temporary'],
    ['This is a limited-term appointment.', 'temporary'],
    ['Temp-to-hire through our staffing partner.', 'temporary'],
  ])('%s', (text, type) => expect(typeOf(text)).toBe(type))

  it.each([
    ['One full-time and one part-time coder for two clients.'],
    ['This is a regular W-2 job, full-time or part-time (20+ hours).'],
    ['Full or part time; minimum of 24 hours weekly.'],
    ['36-40 hours, flexible.'],
    ['Benefits for full-time employees begin on the first day.'],
    ['If you have held a full-time job with us in the last year, tell your recruiter.'],
    ['Manages contract coders and negotiates contracts with vendors.'],
    ['Two years of full-time experience are creditable to the full-time work week.'],
    ['Must complete our internal certification (40 hours) before working alone.'],
    ['Travel is paid with a per diem rate.'],
    ['$49,300 a year at full time.'],
    ['12 semester hours of health information.'],
    ['Long-term care and temporary files.'],
  ])('not stated: %s', (text) => expect(typeOf(text)).toBeNull())
})

describe('in the board’s field', () => {
  it.each([
    [['FULL_TIME'], 'full_time'],
    [['Full time'], 'full_time'],
    [['PART_TIME'], 'part_time'],
    [['PER_DIEM'], 'per_diem'],
    [['PRN'], 'per_diem'],
    [['CONTRACTOR'], 'contract'],
    [['TEMPORARY'], 'temporary'],
    [['INTERN'], 'internship'],
    [['Regular'], 'full_time'],
    [['FULL_TIME', 'CONTRACTOR'], 'contract'],
    [['FULL_TIME', 'PART_TIME'], null],
  ])('%j', (fields, type) => expect(typeOf('', 'Coder', fields)).toBe(type))
  it('"other" leaves it to the text', () =>
    expect(typeOf('Part-time, evenings.', 'Coder', ['OTHER'])).toBe('part_time'))
})

describe('in the title', () => {
  it.each([
    ['Medical Coder (PRN)', 'per_diem'],
    ['Coder - Part Time', 'part_time'],
    ['Inpatient Coder, FT Days', 'full_time'],
    ['HIM Intern', 'internship'],
    ['Coding Auditor - Contract', 'contract'],
    ['Long-Term Care Coder', null],
    ['Contract Compliance Specialist', null],
  ])('%s', (title, type) => expect(typeOf('We code.', title)).toBe(type))
})

describe('more ways to say the kind of employment', () => {
  it.each<[string, string | null]>([
    ['4x10s, Thursday to Sunday', 'full_time'],
    ['Four 10-hour shifts a week.', 'full_time'],
    ['FT, days', 'full_time'],
    ['Contract to perm through our agency.', 'contract'],
    ['13-week contract', 'contract'],
    ['12-month assignment through an agency', null],
    ['Part time, 20-25 hours', 'part_time'],
    ['Two part-time positions', 'part_time'],
    ['This full-time position pays well.', 'full_time'],
    ['Hours: Full-time', 'full_time'],
    ['1.0 FTE', 'full_time'],
    ['FTE 0.5', 'part_time'],
    ['(.8 FTE)', 'part_time'],
    ['Per-diem coders wanted; no benefits.', 'per_diem'],
    ['casual, as needed', null],
    ['Independent contractor (1099)', 'contract'],
    ['W-2 temporary position through March', 'temporary'],
    ['six-month temporary assignment', 'temporary'],
    ['Regular full time, exempt', 'full_time'],
    ['Benefits for full- and part-time staff.', null],
    ['This is a 40 hour per week position.', 'full_time'],
    ['37.5 hours a week', 'full_time'],
    ['35 hours/week', null],
    ['Full-time or PRN, your choice.', null],
    ['Two openings: one full-time days, one PRN.', null],
    ['Full-time; PRN also considered.', 'full_time'],
    ['Temporary, full-time, 6 months', 'temporary'],
    ['We are full time fun.', 'full_time'],
    ['Seasonal, October to January.', 'temporary'],
    ['This grant-funded position ends in 2028. Full-time.', 'full_time'],
    ['Position Type: FT', 'full_time'],
    ['Type: Part-time', 'part_time'],
    ['Union position, 0.9 FTE (36 hours/week)', 'full_time'],
  ])('%s: %s', (text, expected) => expect(typeOf(text)).toBe(expected))
})
