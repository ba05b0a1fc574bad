import type { RoleFamily, Seniority } from './listing.ts'

/**
 * The field's kinds of work and what is known of their pay. Occupation codes are of the Standard Occupational
 * Classification 2018; titles and families follow O*NET's lists for 29-2072 and 29-9021 and usage in the field.
 */
export interface Role {
  family: RoleFamily
  label: string
  /** Occupation code of most jobs of the family; null where the jobs are too unlike. */
  soc: string | null
  titles: string[]
  /** A beginner may find a job in it. */
  entryLevel: boolean
}

export const roles: Role[] = [
  {
    family: 'coding',
    label: 'Medical coding and coding audit',
    soc: '29-2072',
    titles: [
      'Medical Coder',
      'Inpatient Coder',
      'Outpatient Coder',
      'Professional Fee Coder',
      'Risk Adjustment Coder',
      'Coding Auditor',
      'DRG Validator',
      'Coding Educator',
    ],
    entryLevel: true,
  },
  {
    family: 'cdi',
    label: 'Clinical documentation integrity',
    soc: '29-2072',
    titles: [
      'CDI Specialist',
      'Clinical Documentation Specialist',
      'Outpatient CDI Specialist',
      'CDI Second Level Reviewer',
    ],
    entryLevel: false,
  },
  {
    family: 'him_operations',
    label: 'Health information and medical records',
    soc: '29-2072',
    titles: [
      'Health Information Technician',
      'HIM Specialist',
      'Medical Records Clerk',
      'Medical Records Technician',
      'Document Imaging Specialist',
      'Chart Analyst',
    ],
    entryLevel: true,
  },
  {
    family: 'him_management',
    label: 'Management of health information and coding',
    soc: '11-9111',
    titles: ['HIM Manager', 'HIM Director', 'Coding Manager', 'Medical Records Administrator', 'HIM Supervisor'],
    entryLevel: false,
  },
  {
    family: 'release_of_information',
    label: 'Release of information',
    soc: '29-2072',
    titles: [
      'Release of Information Specialist',
      'ROI Technician',
      'Disclosure Specialist',
      'Records Request Coordinator',
    ],
    entryLevel: true,
  },
  {
    family: 'registry',
    label: 'Cancer, trauma and other registries',
    soc: '29-9021',
    titles: [
      'Cancer Registrar',
      'Oncology Data Specialist',
      'Trauma Registrar',
      'Clinical Data Abstractor',
      'Birth Registrar',
    ],
    entryLevel: true,
  },
  {
    family: 'revenue_cycle',
    label: 'Billing, claims and revenue integrity',
    soc: '43-3021',
    titles: [
      'Medical Biller',
      'Billing Specialist',
      'Denials Specialist',
      'Chargemaster Analyst',
      'Revenue Integrity Analyst',
    ],
    entryLevel: true,
  },
  {
    family: 'data_analytics',
    label: 'Health data analysis',
    soc: '29-9021',
    titles: ['Health Data Analyst', 'Clinical Data Analyst', 'Data Integrity Analyst', 'MPI Analyst'],
    entryLevel: false,
  },
  {
    family: 'informatics',
    label: 'Informatics and record systems',
    soc: '15-1211',
    titles: ['Clinical Informatics Specialist', 'Epic Analyst', 'EHR Trainer', 'Clinical Terminologist'],
    entryLevel: false,
  },
  {
    family: 'privacy_compliance',
    label: 'Privacy and compliance',
    soc: '13-1041',
    titles: ['Privacy Officer', 'HIPAA Privacy Analyst', 'Compliance Analyst', 'Information Governance Analyst'],
    entryLevel: false,
  },
  {
    family: 'transcription',
    label: 'Transcription and documentation',
    soc: '31-9094',
    titles: ['Medical Transcriptionist', 'Healthcare Documentation Specialist', 'Speech Recognition Editor'],
    entryLevel: true,
  },
  { family: 'other', label: 'Other', soc: null, titles: [], entryLevel: false },
]

export const roleByFamily = new Map(roles.map((role) => [role.family, role]))

/** A published wage of an occupation. Never compare two that differ in measure or year. */
export interface Wage {
  soc: string
  /** null: the whole country. */
  state: string | null
  year: number
  measure: 'median_annual' | 'mean_annual' | 'p10_annual' | 'p25_annual' | 'p75_annual' | 'p90_annual'
  dollars: number
  source: string
  /** false: taken as known, not checked against a page. */
  verified: boolean
}

const oews2021 = 'US Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2021'
const greatLakes = `${oews2021}, by way of commentary.healthguideusa.org`
const oews = (year: number) => `US Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May ${year}`

function national(
  soc: string,
  year: number,
  measure: Wage['measure'],
  dollars: number,
  source: string,
  verified: boolean,
): Wage {
  return { soc, state: null, year, measure, dollars, source, verified }
}

function means2021(soc: string, byState: Record<string, number>): Wage[] {
  return Object.entries(byState).map(([state, dollars]) => ({
    soc,
    state,
    year: 2021,
    measure: 'mean_annual',
    dollars,
    source: greatLakes,
    verified: true,
  }))
}

export const wages: Wage[] = [
  national('29-2072', 2024, 'median_annual', 50_250, oews(2024), true),
  national('29-2072', 2024, 'p10_annual', 35_780, oews(2024), true),
  national('29-2072', 2021, 'median_annual', 46_660, oews2021, false),
  national('29-2072', 2021, 'mean_annual', 48_310, greatLakes, true),
  national('29-9021', 2024, 'median_annual', 67_310, oews(2024), true),
  national(
    '29-9021',
    2022,
    'median_annual',
    58_250,
    'US Bureau of Labor Statistics, Occupational Outlook Handbook (2022 data)',
    true,
  ),
  national('29-9021', 2021, 'median_annual', 55_560, oews2021, true),
  national('29-9021', 2021, 'p10_annual', 29_680, oews2021, true),
  national('29-9021', 2021, 'p25_annual', 37_500, oews2021, true),
  national('29-9021', 2021, 'p75_annual', 76_960, oews2021, true),
  national('29-9021', 2021, 'p90_annual', 98_490, oews2021, true),
  national('11-9111', 2024, 'median_annual', 117_960, oews(2024), false),
  national('15-1211', 2024, 'median_annual', 103_790, oews(2024), false),
  national('31-9094', 2021, 'mean_annual', 34_220, greatLakes, true),
  ...means2021('29-2072', { IL: 48_920, IN: 46_140, MI: 43_610, OH: 46_340, WI: 51_860 }),
  ...means2021('31-9094', {
    CT: 49_810,
    AK: 44_730,
    MN: 44_390,
    NJ: 43_990,
    MT: 43_640,
    WA: 43_380,
    HI: 43_230,
    WY: 42_890,
    VT: 42_480,
    MD: 40_290,
    MS: 32_090,
    FL: 31_710,
    MI: 31_390,
    NC: 31_140,
    ID: 30_670,
    TX: 30_170,
    TN: 29_980,
    OH: 29_390,
    GA: 28_500,
    NM: 28_150,
  }),
]

/** The newest national median of an occupation, with its year and source; null where none is known. */
export function medianWage(soc: string): Wage | null {
  let newest: Wage | null = null
  for (const wage of wages) {
    if (wage.soc !== soc || wage.state !== null || wage.measure !== 'median_annual') continue
    if (!newest || wage.year > newest.year) newest = wage
  }
  return newest
}

/** Words that say the seniority of a title, strongest first: "Manager Trainee" is a trainee's job. */
export const seniorityWords: [RegExp, Seniority][] = [
  [/\b(?:intern|internship|extern|externship|student worker|co-op)\b/i, 'intern'],
  [/\b(?:trainee|apprentice|apprenticeship|in[- ]training|student)\b/i, 'trainee'],
  [/\b(?:assistant|deputy) chief\b/i, 'manager'],
  [/\b(?:chief (?!coder)|c[fimot]o\b|chio\b|vice president|s?vp\b|avp\b|executive director)/i, 'executive'],
  [/\bdirector\b/i, 'director'],
  [/\b(?:manager|mgr|head of)\b/i, 'manager'],
  [/\b(?:supervisor|supervisory|supv|supvsr)\b/i, 'supervisor'],
  [/\b(?:lead|team lead|charge|principal)\b/i, 'lead'],
  [/\b(?:senior|sr\.?|expert|advanced)(?=\s|$|[,)/-])/i, 'senior'],
  [/\b(?:entry[- ]level|junior|jr\.?)(?=\s|$|[,)/-])|\bassociate (?=\S)/i, 'entry'],
]
