import { describe, expect, it } from 'vitest'
import { isHealthInformation } from '../../../src/domain/reading/relevance.ts'
import { readRole } from '../../../src/domain/reading/role.ts'
import { adOfWords } from '../../support/adOfWords.ts'

const hospital =
  'Our hospital needs you in the health information management department. You keep medical records complete under HIPAA and work in Epic.'
const coding = 'You assign ICD-10-CM and CPT codes to hospital accounts. CPC, CCS or RHIT required. AAPC dues are paid.'
const software =
  'You write Python and TypeScript services on Kubernetes, review code and ship to GitHub. Agile teams. Our patients love us.'

describe('health-information work', () => {
  it.each([
    ['Medical Coder', coding, 'coding'],
    ['Coder II', coding, 'coding'],
    ['Certified Coder - Remote', coding, 'coding'],
    ['DRG Validation Auditor', coding, 'coding'],
    ['Risk Adjustment Coding Specialist', coding, 'coding'],
    ['Radiology Coder', coding, 'coding'],
    [
      'RN Clinical Documentation Specialist',
      'RN license. You query physicians about DRG and severity in inpatient charts. CCDS preferred; AHIMA and ACDIS briefs followed.',
      'cdi',
    ],
    [
      'CDI Specialist',
      'You review inpatient records for clinical documentation improvement. CCDS or CDIP. Epic.',
      'cdi',
    ],
    ['Health Information Technician', hospital, 'him_operations'],
    ['Med Rec Tech', hospital, 'him_operations'],
    ['HIM Analyst (PRN)', hospital, 'him_operations'],
    ['Document Imaging Specialist', hospital, 'him_operations'],
    ['Medical Records Clerk', hospital, 'him_operations'],
    ['Release of Information Specialist', hospital, 'release_of_information'],
    ['ROI Technician', `${hospital} You answer release of information requests.`, 'release_of_information'],
    ['Cancer Registrar', 'You abstract cancer registry cases in METRIQ. ODS-C required.', 'registry'],
    ['Trauma Registrar II', 'You keep the trauma registry of a Level I center. CAISS.', 'registry'],
    ['HIM Director', hospital, 'him_management'],
    ['Manager, Coding Services', coding, 'him_management'],
    ['Supervisory Medical Records Technician (Coder)', coding, 'him_management'],
    ['Medical Biller', 'You post insurance payments, work denials and patient claims for a clinic.', 'revenue_cycle'],
    [
      'Revenue Integrity Nurse Auditor',
      'You audit charges against the medical record. CPT, HCPCS and revenue codes. RN.',
      'revenue_cycle',
    ],
    ['Chargemaster (CDM) Analyst', 'You keep CPT and HCPCS of the chargemaster.', 'revenue_cycle'],
    [
      'Privacy Officer',
      'HIPAA privacy for a hospital: breaches, patient complaints, protected health information, release of information. CHPS.',
      'privacy_compliance',
    ],
    ['Clinical Informatics Specialist', 'You train clinicians in Epic, our electronic health record.', 'informatics'],
    ['Medical Transcriptionist', 'You transcribe dictation of physicians.', 'transcription'],
    [
      'Healthcare Data Analyst',
      'You report claims and EHR data of our patients. RHIA or CHDA a plus.',
      'data_analytics',
    ],
  ])('%s', (title, text, family) => {
    const ad = adOfWords(text, title)
    expect(isHealthInformation(ad)).toBe(true)
    expect(readRole(ad).roleFamily).toBe(family)
  })

  it('is told from the title alone where only a card was seen', () => {
    expect(isHealthInformation(adOfWords('', 'Inpatient Coder', { employer: 'Lakeside Hospital' }))).toBe(true)
    expect(isHealthInformation(adOfWords('', 'Coder', { employer: 'Lakeside Hospital' }))).toBe(true)
    expect(isHealthInformation(adOfWords('', 'Coder', { employer: 'Brightbyte' }))).toBe(false)
  })
})

describe('near misses', () => {
  it.each([
    ['Senior Python Coder', software],
    ['Coder', software],
    [
      'Software Engineer - Medical Records',
      `${software} You build electronic medical records, HL7 and ICD-10 look-ups.`,
    ],
    ['Lead Software Engineer - Revenue Cycle', software],
    ['Registered Nurse - Emergency', `${hospital} You document in the medical record. BLS.`],
    ['Medical Assistant', `${hospital} You room patients and update charts.`],
    [
      'Medical Scribe',
      'You write the history as the clinician speaks. You assign no codes; coders do. Medical terminology, HIPAA, Epic.',
    ],
    ['Pharmacy Data Coder', 'You code NDC drug files for a mail-order pharmacy database. Python helps.'],
    ['Records Clerk', 'The clerk of courts files dockets, inmate records and judgments for the judge. Police records.'],
    ['Litigation Paralegal', 'You summarize medical records and medical bills for plaintiffs of our law firm.'],
    [
      'Medical Records Clerk',
      'Our law firm of plaintiffs needs a clerk for litigation case files; our paralegals ask you for medical records. Court dockets.',
    ],
    ['PPC Campaign Analyst', 'Lower CPC and raise CTR of Google Ads campaigns for hospitals.'],
    ['Paid Search Specialist', 'Manage campaigns to CPC and CTR targets for a health plan.'],
    [
      'University Registrar',
      'Transcripts, enrollment and the course catalog of a community college. CCA is our initials.',
    ],
    ['Museum Registrar', 'Accession, loans and exhibits. A tuberculosis ledger of patients.'],
    ['Insurance Account Manager', 'Property and casualty, commercial lines. CIC or CISR designation.'],
    ['Clinical Research Coordinator', 'CRC with two years of clinical trials; screens medical records; MedDRA.'],
    ['Cyber Threat Response (CTR) Analyst', 'SIEM, incident response and threats at a hospital.'],
    ["CDI - Ingénieur d'études", 'Vous développez en Java. Le poste est à Lyon.'],
    ['Life Coach', 'Hope in Motion (HIM) helps students. You keep client records.'],
    ['Survey Coder', 'You code open-ended responses of market research in NVivo.'],
    ['CNC Coder/Programmer', 'G-code for machining of medical devices.'],
    ['Patient Greeter', `${hospital} You welcome patients and scan their cards into the medical record.`],
    ['Scheduling Specialist', `${hospital} You book visits of patients and check insurance.`],
    ['Commercial Insurance Compliance Analyst', 'Filings for property and casualty lines.'],
    ['Data Analyst', 'Sales dashboards in Tableau for a retailer.'],
    ['Billing Specialist', 'Invoices for a telecom carrier.'],
    ['ROI Analyst', 'Return on investment of media campaigns.'],
  ])('%s', (title, text) => {
    const ad = adOfWords(text, title)
    expect(isHealthInformation(ad)).toBe(false)
    expect(readRole(ad)).toEqual({ roleFamily: 'other', soc: null })
  })
})

it('occupation codes', () => {
  const soc = (title: string, text: string) => readRole(adOfWords(text, title)).soc
  expect(soc('Medical Coder', coding)).toBe('29-2072')
  expect(soc('Cancer Registrar', 'You abstract cancer registry cases.')).toBe('29-9021')
  expect(soc('HIM Director', hospital)).toBe('11-9111')
  expect(soc('HIM Supervisor', hospital)).toBe('29-2072')
})
