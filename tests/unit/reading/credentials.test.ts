import { describe, expect, test } from 'vitest'
import { credentialsOf, read } from './support.ts'

const required = (line: string) => `Requirements:\n- ${line}`

describe('alternatives', () => {
  test.each([
    ['CPC or CCS credential is required.', ['CCS|CPC required']],
    [
      'Any one of RHIT, RHIA, CCS, CCS-P, CPC, or COC, current on the first day',
      ['CCS|CCS-P|COC|CPC|RHIA|RHIT required'],
    ],
    ['CPC/COC/CIC, CCS or RHIT needed', ['CCS|CIC|COC|CPC|RHIT required']],
    ['RHIA and either the CDIP or CCDS', ['CCDS|CDIP required', 'RHIA required']],
    ['RHIT and CCS required', ['CCS required', 'RHIT required']],
    [
      'Registered Health Information Technician (RHIT) or Registered Health Information Administrator (RHIA)',
      ['RHIA|RHIT required'],
    ],
    ['Must be certified as an LPN, RN, or PA', ['LPN|RN required']],
    ['AHIMA or AAPC certification is a must', ['CODING_CERT required']],
    ['Coding certification (CPC, COC or CCS) required', ['CCS|COC|CPC required']],
    ['Coding certification required', ['CODING_CERT required']],
    ['CDI certification required', ['CDI_CERT required']],
    ['R.H.I.T. required', ['RHIT required']],
    ['CTR or ODS-C credential from the NCRA, cancer registry', ['ODS required']],
  ])('%s', (line, expected) => expect(credentialsOf(required(line))).toEqual(expected))

  test('bullets under a lead-in are one choice', () => {
    const ad = 'Minimum Qualifications\nHolds one or more of:\n- CCS\n- CIC\n- RHIT or RHIA\n\nBenefits\n- Dental'
    expect(credentialsOf(ad)).toEqual(['CCS|CIC|RHIA|RHIT required'])
  })

  test('an "or" on a line of its own joins what stands about it', () => {
    expect(credentialsOf('Required qualifications\nRHIT certification\nOR\nCCS certification\n')).toEqual([
      'CCS|RHIT required',
    ])
  })
})

describe('strength', () => {
  test.each([
    ['Minimum: associate degree, RHIT. Preferred: bachelor degree, RHIA.', ['RHIA preferred', 'RHIT required']],
    ['Must have CPC, CCS preferred', ['CCS preferred', 'CPC required']],
    ['RHIT required; RHIA preferred', ['RHIA preferred', 'RHIT required']],
    ['CPMA credential is a plus.', ['CPMA preferred']],
    ['A coding credential is a plus but is not required', ['CODING_CERT preferred']],
    ['RHIA preferred at hire and required within twelve months', ['RHIA required within 12']],
    ['No certification required; CPC not needed', []],
    ['Neither a degree nor a CPC is needed; full training is given', []],
    ['Applicants who do not hold an RHIT or RHIA will not be considered', ['RHIA|RHIT required']],
  ])('%s', (line, expected) => expect(credentialsOf(required(line))).toEqual(expected))

  test('the heading governs bare bullets', () => {
    const ad =
      'Licenses and Certifications - Preferred\n- CCS or CPC\n\nLicenses and Certifications - Required\n- None\n'
    expect(credentialsOf(ad)).toEqual(['CCS|CPC preferred'])
  })

  test('headings of HTML hold for their lists', () => {
    const ad =
      '<h3>Required</h3><ul><li>RHIT</li></ul><h3>Nice to have</h3><ul><li>RHIA</li><li>Epic experience</li></ul><p><b>Benefits</b></p><ul><li>We pay your CCS exam</li></ul>'
    expect(credentialsOf(ad)).toEqual(['RHIA preferred', 'RHIT required'])
  })
})

describe('deadlines and candidates', () => {
  test.each([
    ['CCS required at hire or within six (6) months', ['CCS required within 6']],
    ['Must obtain the CRCR within 180 days of starting', ['CRCR required within 6']],
    ['HCS-D certification, or must obtain within one year of hire', ['HCS-D required within 12']],
    ['RHIA, RHIT, or eligible to sit for either exam', ['RHIA|RHIT required eligible']],
    ['RHIT or RHIT-eligible', ['RHIT required eligible']],
    ['RHIT required. Must be obtained within 12 months of hire.', ['RHIT required within 12']],
    ['CCA within 6 months and CCS within 24 months of hire', ['CCA required within 6', 'CCS required within 24']],
  ])('%s', (line, expected) => expect(credentialsOf(required(line))).toEqual(expected))
})

describe('one way in among others is no condition', () => {
  test.each([
    'Associate degree in health information or RHIT',
    'RHIT or two years of coding experience',
    'A current RHIT or RHIA will be accepted in lieu of the degree',
  ])('%s', (line) => expect(credentialsOf(required(line))).toEqual([]))
})

describe('what demands nothing', () => {
  test.each([
    'Benefits\n- We reimburse AHIMA and AAPC dues and cover the cost of your CPC',
    'About us\nEvery coder on our team holds a CPC or CCS credential.',
    'Our laboratory is CAP accredited and every CPC on the team is a mentor.',
    'Duties\n- Mentors coders who prepare for the CCS',
    'You will work alongside RHIAs and CPCs every day in medical coding.',
  ])('%s', (ad) => expect(credentialsOf(ad)).toEqual([]))
})

describe('letters that mean something else', () => {
  test.each([
    [
      'Marketing Manager',
      'Requirements\n- Manage paid search to CPC and CTR targets\n- 3 years with Google Ads campaigns',
    ],
    ['Threat Analyst', 'Requirements\n- Work in the CTR (Cyber Threat Response) team of our SOC'],
    ['Identity Engineer', 'Requirements\n- Hands-on work with a Customer Identity Cloud (CIC) tenant'],
    [
      'Cancer Registrar',
      'Duties\n- Keeps the program ready for CoC survey; maintains CoC standards\nRequirements\n- Registry experience',
    ],
    ['Care Gap Specialist', 'Requirements\n- Close CRC screening and A1c care gaps across our CHC sites'],
    ['Scheduler', 'Requirements\n- Home office in MD, MA or PA'],
    ['Product Owner', 'Requirements\n- Writes epic and user stories in the backlog; CRM experience required'],
    ['Données', 'CDI - Développeur PYTHON'],
  ])('%s', (title, ad) => expect(read(ad, title).credentials.filter(({ level }) => level !== 'mentioned')).toEqual([]))
})

test('several levels in one ad: the lowest decides', () => {
  const ad =
    'Qualifications\nCoder I: CCA or CPC-A certification.\nCoder II: CCS or CPC certification and 2 years of coding experience.\nCoder III: CCS certification and 5 years of coding experience.'
  expect(credentialsOf(ad)).toEqual(['CCA|CPC-A required'])
})
