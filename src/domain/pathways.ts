import { z } from 'zod'
import type { Degree, HeldCredential } from './profile.ts'

const months = z.tuple([z.number(), z.number()])
const source = {
  source: z.string().meta({ description: 'Where the facts are from' }),
  verified: z.boolean().meta({ description: 'false: general knowledge, not checked against a page' }),
}

/** A credential or a degree that a person may take up next, with what it takes. */
export const stepSchema = z
  .object({
    code: z.string().meta({ description: 'Code of the step: that of its credential, or of its degree' }),
    kind: z.enum(['credential', 'degree']).meta({ description: 'What is gained' }),
    name: z.string().meta({ description: 'Name of what is gained' }),
    months: months.nullable().meta({ description: 'Usual months from start to end, least and most; null: not known' }),
    costDollars: months.nullable().meta({
      description: 'Cost in dollars, least and most: for a credential its exam, members and others; null: not known',
    }),
    eligibility: z.string().meta({ description: 'Who may take it up' }),
    renewal: z.string().nullable().meta({ description: 'How it is kept; null: for good, or not known' }),
    ...source,
  })
  .meta({ id: 'Step' })
export type Step = z.infer<typeof stepSchema>

const exam = 'AHIMA and exam-preparation pages; exam fees are general knowledge and change yearly'
const aapc = 'AAPC, on apprentices and on keeping a certification; costs differ by course and are not known'
const perTwoYears = (ceus: number) => `Every two years, with ${ceus} continuing-education units`
const aapcYears = 'Yearly dues, and 36 continuing-education units every two years'

function credential(
  code: string,
  name: string,
  costDollars: Step['costDollars'],
  eligibility: string,
  renewal: string | null,
  from: string,
  verified = false,
): Step {
  // Two to six months to prepare and sit, by the guide, whichever the exam.
  return { code, kind: 'credential', name, months: [2, 6], costDollars, eligibility, renewal, source: from, verified }
}

function degree(
  code: string,
  name: string,
  span: Step['months'],
  eligibility: string,
  from: string,
  verified: boolean,
): Step {
  return {
    code,
    kind: 'degree',
    name,
    months: span,
    costDollars: null,
    eligibility,
    renewal: null,
    source: from,
    verified,
  }
}

const guide = 'The guide "How to Become a Health Information Technician"'

export const steps: Step[] = [
  degree(
    'certificate',
    'Postsecondary certificate in coding or health information',
    [6, 24],
    'A high school diploma',
    guide,
    true,
  ),
  degree(
    'associate',
    'Accredited associate degree in health information',
    [24, 24],
    'A high school diploma; CAHIIM accreditation counts for the RHIT',
    guide,
    true,
  ),
  degree(
    'bachelor',
    'Accredited bachelor’s degree in health information management',
    [24, 48],
    'A high school diploma, or an associate degree for the shorter way',
    'Study guides for the RHIA',
    true,
  ),
  degree(
    'master',
    'Master’s degree in health information or informatics',
    [18, 36],
    'A bachelor’s degree',
    'General knowledge',
    false,
  ),
  credential(
    'RHIT',
    'Registered Health Information Technician',
    [229, 299],
    'A CAHIIM-accredited associate degree, or its last term; experience is no way in',
    perTwoYears(20),
    exam,
  ),
  credential(
    'RHIA',
    'Registered Health Information Administrator',
    [229, 299],
    'A CAHIIM-accredited bachelor’s or master’s degree, or its last term',
    perTwoYears(30),
    exam,
  ),
  credential(
    'CCA',
    'Certified Coding Associate',
    [199, 299],
    'A high school diploma; half a year of coding or a course is advised',
    perTwoYears(20),
    exam,
  ),
  credential(
    'CCS',
    'Certified Coding Specialist',
    [299, 399],
    'A high school diploma; two years of coding, or a course and a year, are advised',
    perTwoYears(20),
    exam,
    true,
  ),
  credential(
    'CCS-P',
    'Certified Coding Specialist, physician-based',
    null,
    'A high school diploma; two years of coding are advised',
    perTwoYears(20),
    exam,
  ),
  credential(
    'CDIP',
    'Certified Documentation Integrity Practitioner',
    null,
    'An associate degree; experience in clinical documentation is advised',
    perTwoYears(30),
    exam,
  ),
  credential('CHDA', 'Certified Health Data Analyst', null, 'An associate degree', perTwoYears(30), exam),
  credential(
    'CHPS',
    'Certified in Healthcare Privacy and Security',
    null,
    'An associate degree',
    perTwoYears(30),
    exam,
  ),
  credential(
    'CPC-A',
    'Certified Professional Coder, apprentice',
    null,
    'Anyone; membership of AAPC',
    aapcYears,
    aapc,
    true,
  ),
  credential(
    'CPC',
    'Certified Professional Coder',
    null,
    'The exam and two years of coding; a course or practice of 80 hours stands for one of them',
    aapcYears,
    aapc,
    true,
  ),
  credential('COC', 'Certified Outpatient Coder', null, 'The exam and two years of coding', aapcYears, aapc, true),
  credential('CIC', 'Certified Inpatient Coder', null, 'Anyone; experience is advised', aapcYears, aapc, true),
  credential('CRC', 'Certified Risk Adjustment Coder', null, 'Anyone; experience is advised', aapcYears, aapc, true),
  credential('CPB', 'Certified Professional Biller', null, 'Anyone; experience is advised', aapcYears, aapc, true),
  credential(
    'CPMA',
    'Certified Professional Medical Auditor',
    null,
    'Anyone; two years of coding are advised',
    aapcYears,
    aapc,
    true,
  ),
  credential(
    'CCDS',
    'Certified Clinical Documentation Specialist',
    null,
    'An associate degree and two years in clinical documentation',
    'Every two years by the day of the exam, with 30 continuing-education units',
    'ACDIS on renewal; eligibility is general knowledge',
  ),
  credential(
    'ODS',
    'Oncology Data Specialist (formerly CTR)',
    null,
    'An accredited registry programme with its practicum; or an associate degree with anatomy and 1,950 hours in a registry',
    perTwoYears(20),
    'National Cancer Registrars Association; renewal is general knowledge',
    true,
  ),
  credential(
    'CAHIMS',
    'Certified Associate in Healthcare Information and Management Systems',
    null,
    'A high school diploma and 45 hours of continuing education',
    'Every three years, with 45 hours of continuing education',
    'HIMSS on renewal, and a preparation page',
    true,
  ),
  credential(
    'CBCS',
    'Certified Billing and Coding Specialist',
    [117, 155],
    'A high school diploma, with a course or a year of experience',
    'Every two years, with 10 continuing-education units',
    'Exam-preparation pages',
    true,
  ),
]

export const stepByCode = new Map(steps.map((step) => [step.code, step]))

/** What of a profile a step adds, once taken: earned today, so it is in force. Degrees are of health information, accredited. */
export function gainOf(step: Step): { credential: HeldCredential } | { degree: Degree } {
  if (step.kind === 'credential')
    return { credential: { code: step.code, earnedOn: null, expiresOn: null, inProgressUntil: null } }
  const level = step.code as Degree['level']
  const isDegree = level !== 'certificate'
  const field = isDegree ? 'health information management' : 'medical coding, health information technology'
  return { degree: { level, field, accredited: isDegree, inProgressUntil: null } }
}

export const pathwaySchema = z
  .object({
    code: z.enum(['associate', 'certificate', 'bachelor']).meta({ description: 'Code of the pathway' }),
    name: z.string().meta({ description: 'Name of the pathway' }),
    months: months.meta({ description: 'Usual months from start to end, least and most' }),
    stages: z
      .array(
        z.object({
          name: z.string().meta({ description: 'What is done' }),
          months: months.meta({ description: 'Usual months it takes, least and most' }),
          steps: z.array(z.string()).meta({ description: 'Codes of the steps that may be taken here' }),
          note: z.string().nullable().meta({ description: 'What to know about it; null: nothing more' }),
          ...source,
        }),
      )
      .meta({ description: 'Its stages, in order' }),
    ...source,
  })
  .meta({ id: 'Pathway', description: 'A way into the field' })
export type Pathway = z.infer<typeof pathwaySchema>

const byGuide = { source: guide, verified: true }
const known = { source: 'General knowledge', verified: false }

const work: Pathway['stages'][number] = {
  name: 'Gain experience',
  months: [0, 24],
  steps: [],
  note: 'An internship, a practicum, or work in records, coding, transcription or data entry; a year or two helps, and may run beside the studies',
  ...byGuide,
}
const keep: Pathway['stages'][number] = {
  name: 'Keep the certification',
  months: [24, 24],
  steps: [],
  note: 'AHIMA’s certifications are renewed every two years, with continuing education',
  ...byGuide,
}

/** The guide's two ways into the field, and the one by a bachelor's degree. */
export const pathways: Pathway[] = [
  {
    code: 'associate',
    name: 'By an associate degree',
    months: [24, 30],
    ...byGuide,
    stages: [
      {
        name: 'Earn an associate degree in health information',
        months: [24, 24],
        steps: ['associate'],
        note: 'Ask whether the programme is accredited by CAHIIM: without that it does not lead to the RHIT',
        ...byGuide,
      },
      work,
      {
        name: 'Be certified',
        months: [2, 6],
        steps: ['RHIT', 'CCA', 'CCS', 'CPC-A', 'CBCS'],
        note: 'No law asks for it; many employers do',
        ...byGuide,
      },
      keep,
    ],
  },
  {
    code: 'certificate',
    name: 'By a certificate',
    months: [6, 30],
    ...byGuide,
    stages: [
      {
        name: 'Earn a certificate in coding or health information',
        months: [6, 24],
        steps: ['certificate'],
        note: 'Enough for some employers; it does not lead to the RHIT or the RHIA',
        ...byGuide,
      },
      work,
      {
        name: 'Be certified',
        months: [2, 6],
        steps: ['CCA', 'CPC-A', 'CBCS', 'CCS'],
        note: 'The guide says that AHIMA’s certifications need an associate degree; AHIMA asks that for the RHIT, and a high school diploma for the CCS',
        source: 'The guide; AHIMA on the CCS',
        verified: true,
      },
      {
        name: 'Lose the apprentice’s A',
        months: [12, 24],
        steps: ['CPC', 'COC'],
        note: 'Two years of coding, or one and a course or practice of 80 hours',
        source: 'AAPC, on apprentices',
        verified: true,
      },
    ],
  },
  {
    code: 'bachelor',
    name: 'By a bachelor’s degree',
    months: [48, 60],
    ...known,
    stages: [
      {
        name: 'Earn an accredited bachelor’s degree in health information management',
        months: [24, 48],
        steps: ['bachelor'],
        note: 'Two years after an associate degree, four from the start',
        source: 'Study guides for the RHIA',
        verified: true,
      },
      { ...work, months: [6, 24], note: 'Supervised practice is a part of the degree', ...known },
      {
        name: 'Pass the RHIA exam',
        months: [2, 6],
        steps: ['RHIA'],
        note: null,
        source: 'Study guides for the RHIA',
        verified: true,
      },
      {
        name: 'Specialise',
        months: [12, 36],
        steps: ['CHDA', 'CHPS', 'CDIP'],
        note: 'Data, privacy or clinical documentation',
        ...known,
      },
      keep,
    ],
  },
]
