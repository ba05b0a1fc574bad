import { describe, expect, it } from 'vitest'
import { readSeniority } from '../../../src/domain/reading/seniority.ts'
import { readSettings } from '../../../src/domain/reading/setting.ts'
import { readShift } from '../../../src/domain/reading/shift.ts'
import { readSystems } from '../../../src/domain/reading/systems.ts'
import { adOfWords } from '../../support/adOfWords.ts'

describe('seniority of a title', () => {
  it.each([
    ['Coder I', 'entry'],
    ['Medical Coder II', 'mid'],
    ['Inpatient Coder III, Remote', 'senior'],
    ['Coder I/II', 'entry'],
    ['Coder Level 2', 'mid'],
    ['Sr. Coding Analyst', 'senior'],
    ['Lead Medical Records Technician (Coder)', 'lead'],
    ['Supervisory Medical Records Technician', 'supervisor'],
    ['HIM Manager', 'manager'],
    ['Assistant Chief, HIM', 'manager'],
    ['Director of Health Information Management', 'director'],
    ['Chief Health Information Officer', 'executive'],
    ['Coding Apprentice', 'trainee'],
    ['HIM Intern', 'intern'],
    ['Manager Trainee', 'trainee'],
    ['Junior Coder', 'entry'],
    ['Trauma Registrar - Level I Trauma Center', null],
    ['Medical Coder', null],
    ['CDI Specialist - Phase II', null],
  ])('%s: %s', (title, expected) => expect(readSeniority(adOfWords('', title))).toBe(expected))
})

describe('shift', () => {
  it.each([
    ['Schedule: Monday to Friday, 8:00 am to 4:30 pm', 'day'],
    ['SHIFT: Nights', 'night'],
    ['Work schedule: evening shift, 3 pm - 11 pm', 'evening'],
    ['Schedule: weekends only', 'weekend'],
    ['Shift - rotating', 'rotating'],
    ['Schedule: flexible', 'flexible'],
    ['This is a night shift position.', 'night'],
    ['Hours: 7:00 am - 3:30 pm, rotating holiday', 'day'],
    ['Rate: $24.00, +$3.00 weekend, +$2.00 nights.', null],
    ['Evening shift differential $2.25.', null],
    ['We code charts.', null],
  ])('%s', (text, expected) => expect(readShift(adOfWords(text))).toBe(expected))
  it('of the title first', () => expect(readShift(adOfWords('Schedule: days', 'Coder - Evenings'))).toBe('evening'))
})

describe('setting', () => {
  it.each([
    ['Inpatient Coder', '', ['inpatient']],
    ['Outpatient Coder - Emergency Department', '', ['outpatient', 'emergency']],
    ['Pro-Fee Coder', '', ['professional_fee']],
    ['HCC Coder', '', ['risk_adjustment']],
    ['Coder', 'Assign codes to inpatient admissions and outpatient surgery.', ['inpatient', 'outpatient']],
    ['Coder', 'Two years of risk adjustment coding.', ['risk_adjustment']],
    ['Medical Records Clerk', 'The hospital has 90 inpatient beds and an outpatient pharmacy.', []],
  ])('%s: %s', (title, text, expected) => expect(readSettings(adOfWords(text, title))).toEqual(expected))
})

describe('systems', () => {
  it.each([
    [
      'ICD-10-CM/PCS and CPT/HCPCS in Epic with 3M 360 Encompass',
      ['ICD-10-PCS', 'ICD-10-CM', 'CPT', 'HCPCS', 'Epic', '3M 360 Encompass'],
    ],
    ['Cerner or MEDITECH; TruCode; Excel and SQL', ['Oracle Health (Cerner)', 'MEDITECH', 'TruCode', 'SQL']],
    ['An epic journey; Epic Games; CPTs; ICD-10', ['ICD-10']],
    ['METRIQ, CNExT or OncoLog', ['METRIQ', 'CNExT', 'OncoLog']],
  ])('%s', (text, expected) => expect(new Set(readSystems(adOfWords(text)))).toEqual(new Set(expected)))
})
