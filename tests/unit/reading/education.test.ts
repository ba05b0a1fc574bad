import { describe, expect, test } from 'vitest'
import { read } from './support.ts'

const levels = (line: string) => {
  const { education } = read(`Qualifications\n- ${line}`)
  return [education?.minimum ?? null, education?.preferred ?? null]
}

describe('education', () => {
  test.each([
    ['Bachelor of Science (BS) or Bachelor of Arts (BA) in Health Information Management.', 'bachelor', null],
    ['Associate degree desired, GED required.', 'high_school', 'associate'],
    ["A bachelor's degree (master's preferred) in nursing", 'bachelor', 'master'],
    ['GED, HiSET, HS diploma, or comparable', 'high_school', null],
    ['An associate degree is required; completion of high school or a GED is required.', 'associate', null],
    [
      'High school education or its equivalent. However, we would prefer an associate degree.',
      'high_school',
      'associate',
    ],
    ["Bachelor's or Master's degree in informatics", 'bachelor', null],
    ['Associate degree or completion certificate from an approved AHIMA school', 'certificate', null],
    ['No college degree needed', 'none', null],
    ['BS, MS or PhD in statistics', 'bachelor', null],
    ['Our associates enjoy the chargemaster', null, null],
    ['Two-year college degree', 'associate', null],
    ["Bachelor's degree with 3 years' experience, associate's with 5, or high school with 7.", 'high_school', null],
  ])('%s', (line, minimum, preferred) => expect(levels(line)).toEqual([minimum, preferred]))

  test('experience in place of it is told', () => {
    expect(read("Requirements\n- Bachelor's degree or four years of experience in lieu").education).toMatchObject({
      minimum: 'bachelor',
      equivalentExperience: true,
    })
    expect(read('Requirements\n- High school diploma or equivalent').education?.equivalentExperience).toBe(false)
  })

  test('field of study and accreditation', () => {
    expect(read('Requirements\n- Associate degree from a CAHIIM-accredited HIM program').education).toMatchObject({
      fields: ['him'],
      accredited: true,
    })
  })

  test('a structured field speaks where the text does not, and what it says otherwise is recorded', () => {
    const field = { educationRequirements: "Bachelor's Degree" }
    expect(read('We code charts.', 'Coder', field).education).toMatchObject({
      minimum: 'bachelor',
      evidence: { field: 'educationRequirements', text: "Bachelor's Degree" },
    })
    const both = read('Requirements\n- Associate degree required', 'Coder', field).education
    expect(both).toMatchObject({ minimum: 'associate', conflict: { level: 'bachelor' } })
  })
})
