import type { Opening } from '../../src/domain/duplicates.ts'
import { emptyPosting } from '../../src/domain/posting.ts'
import { adOf } from '../../src/domain/reading/ad.ts'
import { readEmploymentType } from '../../src/domain/reading/employmentType.ts'
import { readPay } from '../../src/domain/reading/pay.ts'
import { readPlaces } from '../../src/domain/reading/place.ts'
import { readSettings } from '../../src/domain/reading/setting.ts'
import { readShift } from '../../src/domain/reading/shift.ts'
import { readWorkMode } from '../../src/domain/reading/workMode.ts'

export interface Ad {
  id: string
  board?: string
  number?: string
  employer: string | null
  title: string
  place: string
  text: string
  requisition?: string
  applyUrl?: string
  url?: string
}

/** One opening and how it is seen elsewhere; its siblings are jobs of their own. */
export interface Family {
  copies: Ad[]
  siblings: Ad[]
}

/** An ad as it comes out of the readers. */
export function openingOf(ad: Ad): Opening {
  const posting = {
    ...emptyPosting(ad.number ?? ad.id, ad.url ?? `https://${ad.board ?? 'board'}.example/jobs/${ad.id}`, ad.title),
    employer: ad.employer,
    description: ad.text,
    places: ad.place ? [{ text: ad.place, city: null, state: null, postalCode: null, country: null }] : [],
  }
  const read = adOf(posting)
  return {
    id: ad.id,
    vendor: ad.board ?? null,
    externalId: posting.externalId,
    url: posting.url,
    applyUrl: ad.applyUrl ?? null,
    title: ad.title,
    employer: ad.employer,
    text: read.text,
    places: readPlaces(read),
    ...readWorkMode(read),
    shift: readShift(read),
    employmentType: readEmploymentType(read),
    setting: readSettings(read),
    requisition: ad.requisition ?? null,
    department: null,
    payYearly: readPay(read)?.yearly ?? null,
  }
}

const wrenAbout =
  'Wren Lake Health is a not-for-profit system of five hospitals and forty clinics on the north shore. We offer medical, dental and vision plans, a 403(b) with a match of four percent, tuition help and paid time off from the first day. Wren Lake Health is an equal opportunity employer and considers all applicants without regard to race, color, religion, sex or veteran status.'
const wrenCoder = (change: (text: string) => string = (text) => text) =>
  change(`The surgical pod of our coding department is looking for a coder who reads operative notes for pleasure. You will code about 35 same-day surgery and endoscopy accounts a day in Epic with 3M 360 Encompass, answer NCCI edits before they age, and hold 95 percent accuracy on a monthly sample of thirty accounts.

What you do
- Assign ICD-10-CM and CPT codes to outpatient surgery accounts within three days of service
- Send compliant queries to surgeons when laterality or device detail is missing
- Work the claim edit queue each morning with the billing office
- Teach one lunch-and-learn a quarter for the pre-op nurses

Required
- CCS, COC or CPC, active on the first day
- Two years of outpatient surgery coding in a hospital

Preferred
- Associate degree in health information technology

Pay: $26.40 to $37.15 an hour. Schedule: Monday to Friday, full-time, 40 hours per week.

${wrenAbout}`)

const wrenInpatient = `Our inpatient pod codes medicine, cardiology and trauma admissions for the tertiary campus. You will finalize 14 admissions a day, assign MS-DRG and APR-DRG, abstract present-on-admission indicators and work the mismatch list with the documentation team every Tuesday.

What you do
- Assign ICD-10-CM and ICD-10-PCS codes to inpatient admissions
- Reconcile the working DRG with the final DRG and write a rationale for each change
- Serve on the mortality review of the quality council

Required
- CCS or RHIT with three years of inpatient coding

Pay: $29.75 to $41.90 an hour. Full-time, days.

${wrenAbout}`

const cedarRoi = (change: (text: string) => string = (text) => text) =>
  change(`Cedar Ferry Records places release of information staff in client hospitals. At this site you will open about 60 requests a day that come by fax, portal and window, check each authorization against the state rule, pull the pages from Cerner and the old microfilm index, and mail or upload them within five business days. The window is open from nine to four and you will share it with one colleague who has been there since 2009.

You need a high school diploma, typing of 40 words a minute and patience with attorneys' offices. RHIT students are welcome. The rate is $17.25 an hour, full-time, Monday through Friday 8:00 to 4:30. We train you for three weeks with pay.

Cedar Ferry Records is an equal opportunity employer.`)

const harborRegistry = (change: (text: string) => string = (text) => text) =>
  change(`Harbor Pines Cancer Institute accessions 2,350 analytic cases a year and was commended in its last survey. The registrar abstracts breast, lung and head and neck cases in METRIQ within 120 days of first contact, presents at the Thursday tumor board, keeps follow-up above 90 percent and submits to RCRS each month.

Required: ODS-C (CTR). One year of abstracting at an accredited program.
Preferred: bachelor's degree; experience with a NAPBC program.

Salary $61,500 to $79,800 a year, full time. Remote after ninety days on site.

Harbor Pines is smoke free. Vaccination is required. We do not discriminate.`)

const mesaCdi = (change: (text: string) => string = (text) => text) =>
  change(`You will review 18 new and 20 follow-up inpatient charts a day on the cardiac and neuro floors, issue queries that follow the ACDIS and AHIMA brief, round with the hospitalists twice a week, and keep a response rate of 92 percent. The team is eleven strong and uses Iodine with Epic.

Must have
• RN license in Arizona or compact state
• CCDS or CDIP within 24 months of hire
• Five years of acute care nursing

Compensation is $38.20 - $54.75 per hour. Full-time. Hybrid: two days a week at the Thunder Mesa campus.`)

const pineScanner = (change: (text: string) => string = (text) => text) =>
  change(`Prep, scan and index loose reports for the Pine Barrens emergency department, purge the file room to the retention schedule, and answer the phones at lunch. Quality is checked at 98 percent. Training takes two weeks.

High school diploma or GED. Six months of clerical experience. Lifting to 30 pounds. $16.10 to $18.90 hourly.`)

const cohort = (year: string, season: string) =>
  `Our apprenticeship takes eight people from ${season} ${year} who have finished a coding certificate and not yet worked. For 44 weeks you code beside a mentor in Meditech, sit the CCA in month nine at our expense and rotate through emergency, clinic and observation accounts. Graduates become Coder I at $21.80.

Apprentices earn $18.00 an hour from the first week. Full-time, Monday to Friday. A high school diploma and a finished certificate are all that we ask for.`

const denials = (change: (text: string) => string = (text) => text) =>
  change(`Juniper Flats Hospital loses 3.1 million dollars a year to DRG downgrades and wants it back. You will write 12 appeal letters a week, argue sepsis and malnutrition denials with the payers' medical directors, keep a log of overturned cases in Waystar and bring the patterns to coding and CDI each month.

CCS, RHIA or RN. Three years of inpatient coding or clinical review. Letters that a judge would enjoy.

$68,900 to $88,400 a year. Full-time and fully remote for residents of OR, WA, ID and MT.`)

export const families: Family[] = [
  {
    copies: [
      {
        id: 'wren-own',
        board: 'workday',
        employer: 'Wren Lake Health',
        title: 'Outpatient Surgery Coder II',
        place: 'Duluth, MN',
        requisition: 'R-20418',
        text: wrenCoder(),
      },
      {
        id: 'wren-aggregator',
        board: 'aggregator',
        employer: 'Wren Lake Health, Inc.',
        title: 'Outpatient Surgery Coder 2 (Full-Time, Days)',
        place: 'Duluth, MN 55805',
        text: wrenCoder().slice(0, 420),
      },
      {
        id: 'wren-association',
        board: 'yourmembership',
        employer: 'WREN LAKE HEALTH',
        title: 'Surgery Coder II - Outpatient (Full-Time)',
        place: 'Duluth, Minnesota',
        text: wrenCoder((text) => text.replace(wrenAbout, 'Apply through the career center.')),
      },
      {
        id: 'wren-repost',
        board: 'workday',
        employer: 'Wren Lake Health',
        title: 'Outpatient Surgery Coder II',
        place: 'Duluth, MN',
        text: wrenCoder((text) => text.replace('about 35', 'about 36')),
      },
      {
        id: 'wren-agency',
        board: 'jobs-by-agency',
        employer: 'Bright Badge Staffing',
        title: 'Outpatient Surgery Coder II',
        place: 'Duluth, MN',
        text: 'Our client, a health system in the north, needs someone for same-day surgery and endoscopy accounts. Volume is about 35 accounts per day in Epic with 3M 360 Encompass. NCCI edits are answered daily; accuracy of 95 percent on a sample of thirty accounts. CCS, COC or CPC and two years of outpatient surgery coding. $26.40 to $37.15 an hour, full-time.',
      },
    ],
    siblings: [
      {
        id: 'wren-other-city',
        board: 'workday',
        employer: 'Wren Lake Health',
        title: 'Outpatient Surgery Coder II',
        place: 'Superior, WI',
        requisition: 'R-20419',
        text: wrenCoder(),
      },
      {
        id: 'wren-level-3',
        board: 'workday',
        employer: 'Wren Lake Health',
        title: 'Outpatient Surgery Coder III',
        place: 'Duluth, MN',
        requisition: 'R-20420',
        text: wrenCoder((text) => text.replace('Two years', 'Four years')),
      },
      {
        id: 'wren-part-time',
        board: 'workday',
        employer: 'Wren Lake Health',
        title: 'Outpatient Surgery Coder II',
        place: 'Duluth, MN',
        requisition: 'R-20431',
        text: wrenCoder((text) => text.replace('full-time, 40 hours per week', 'part-time, 24 hours per week')),
      },
      {
        id: 'wren-evening',
        board: 'workday',
        employer: 'Wren Lake Health',
        title: 'Outpatient Surgery Coder II - Evenings',
        place: 'Duluth, MN',
        text: wrenCoder((text) => text.replace('Monday to Friday, ', 'evening shift, ')),
      },
      {
        id: 'wren-inpatient',
        board: 'workday',
        employer: 'Wren Lake Health',
        title: 'Inpatient Coder II',
        place: 'Duluth, MN',
        requisition: 'R-20377',
        text: wrenInpatient,
      },
    ],
  },
  {
    copies: [
      {
        id: 'cedar-own',
        board: 'icims',
        employer: 'Cedar Ferry Records',
        title: 'Release of Information Specialist',
        place: 'Dayton, OH',
        text: cedarRoi(),
      },
      {
        id: 'cedar-snippet',
        board: 'aggregator',
        employer: 'Cedar Ferry Records LLC',
        title: 'ROI Specialist',
        place: 'Dayton, Ohio',
        text: `${cedarRoi().slice(60, 380)}…`,
      },
      {
        id: 'cedar-repost',
        board: 'icims',
        employer: 'Cedar Ferry Records',
        title: 'Release of Information Specialist - Dayton, OH',
        place: 'Dayton, OH',
        text: `We are hiring again! ${cedarRoi()}`,
      },
    ],
    siblings: [
      {
        id: 'cedar-toledo',
        board: 'icims',
        employer: 'Cedar Ferry Records',
        title: 'Release of Information Specialist',
        place: 'Toledo, OH',
        text: cedarRoi(),
      },
      {
        id: 'cedar-lead',
        board: 'icims',
        employer: 'Cedar Ferry Records',
        title: 'Lead Release of Information Specialist',
        place: 'Dayton, OH',
        text: cedarRoi((text) => text.replace('$17.25', '$21.50')),
      },
      {
        id: 'cedar-prn',
        board: 'icims',
        employer: 'Cedar Ferry Records',
        title: 'Release of Information Specialist (PRN)',
        place: 'Dayton, OH',
        text: cedarRoi((text) => text.replace('full-time, Monday through Friday', 'PRN, on the days you choose')),
      },
    ],
  },
  {
    copies: [
      {
        id: 'harbor-own',
        board: 'ukg',
        employer: 'Harbor Pines Cancer Institute',
        title: 'Cancer Registrar',
        place: 'Mobile, AL',
        requisition: 'HPCI-771',
        text: harborRegistry(),
      },
      {
        id: 'harbor-ncra',
        board: 'webscribble',
        employer: 'Harbor Pines Cancer Institute',
        title: 'Oncology Data Specialist (ODS-C)',
        place: 'Mobile, AL',
        text: harborRegistry((text) =>
          text.replace('Harbor Pines is smoke free. Vaccination is required. We do not discriminate.', ''),
        ),
      },
      {
        id: 'harbor-card',
        board: 'aggregator',
        employer: 'Harbor Pines Cancer Institute',
        title: 'Cancer Registrar',
        place: 'Mobile, AL',
        text: '',
      },
      {
        id: 'harbor-agency',
        board: 'agency',
        employer: null,
        title: 'Certified Cancer Registrar',
        place: 'Mobile, AL',
        text: 'A cancer institute on the gulf with 2,350 analytic cases a year seeks an ODS-C. You abstract breast, lung and head and neck cases in METRIQ within 120 days, speak at tumor board on Thursdays, keep follow-up above 90 percent and submit to RCRS. $61,500 to $79,800.',
      },
    ],
    siblings: [
      {
        id: 'harbor-part-time',
        board: 'ukg',
        employer: 'Harbor Pines Cancer Institute',
        title: 'Cancer Registrar - Part Time',
        place: 'Mobile, AL',
        requisition: 'HPCI-802',
        text: harborRegistry((text) => text.replace('full time', 'part time')),
      },
      {
        id: 'harbor-other-site',
        board: 'ukg',
        employer: 'Harbor Pines Cancer Institute - Fairhope',
        title: 'Cancer Registrar',
        place: 'Fairhope, AL',
        text: harborRegistry(),
      },
    ],
  },
  {
    copies: [
      {
        id: 'mesa-own',
        board: 'oracle',
        employer: 'Thunder Mesa Medical Center',
        title: 'Clinical Documentation Integrity Specialist',
        place: 'Mesa, AZ',
        text: mesaCdi(),
      },
      {
        id: 'mesa-acdis',
        board: 'association',
        employer: 'Thunder Mesa Med Ctr',
        title: 'CDI Specialist (Hybrid)',
        place: 'Mesa, AZ',
        text: mesaCdi((text) => `Full description on our site.\n${text}`),
      },
    ],
    siblings: [
      {
        id: 'mesa-outpatient',
        board: 'oracle',
        employer: 'Thunder Mesa Medical Center',
        title: 'Outpatient Clinical Documentation Integrity Specialist',
        place: 'Mesa, AZ',
        text: mesaCdi((text) => text.replace('inpatient charts', 'clinic charts')),
      },
      {
        id: 'mesa-nights',
        board: 'oracle',
        employer: 'Thunder Mesa Medical Center',
        title: 'Clinical Documentation Integrity Specialist - Nights',
        place: 'Mesa, AZ',
        text: mesaCdi(),
      },
      {
        id: 'mesa-senior',
        board: 'oracle',
        employer: 'Thunder Mesa Medical Center',
        title: 'Senior Clinical Documentation Integrity Specialist',
        place: 'Mesa, AZ',
        text: mesaCdi((text) => text.replace('Five years', 'Eight years')),
      },
    ],
  },
  {
    copies: [
      {
        id: 'pine-own',
        board: 'paylocity',
        employer: 'St. Bride Hospital',
        title: 'Document Imaging Specialist - Emergency',
        place: 'Toms River, NJ',
        text: pineScanner(),
      },
      {
        id: 'pine-copy',
        board: 'aggregator',
        employer: 'Saint Bride Hosp.',
        title: 'Document Imaging Specialist, Emergency',
        place: 'Toms River, NJ',
        text: pineScanner((text) => text.split('\n')[0]!),
      },
    ],
    siblings: [
      {
        id: 'pine-oncology',
        board: 'paylocity',
        employer: 'St. Bride Hospital',
        title: 'Document Imaging Specialist - Oncology',
        place: 'Toms River, NJ',
        text: pineScanner((text) => text.replace('emergency department', 'oncology clinic')),
      },
      {
        id: 'pine-weekend',
        board: 'paylocity',
        employer: 'St. Bride Hospital',
        title: 'Document Imaging Specialist - Emergency (Weekends)',
        place: 'Toms River, NJ',
        text: pineScanner((text) => `Weekend position. ${text}`),
      },
    ],
  },
  {
    copies: [
      {
        id: 'cohort-2027',
        board: 'greenhouse',
        employer: 'Marrow Creek Health',
        title: 'Coding Apprentice',
        place: 'Fargo, ND',
        text: cohort('2027', 'Spring'),
      },
      {
        id: 'cohort-2027-copy',
        board: 'association',
        employer: 'Marrow Creek Health System',
        title: 'Coding Apprentice',
        place: 'Fargo, ND',
        text: cohort('2027', 'Spring'),
      },
    ],
    siblings: [
      {
        id: 'cohort-2026',
        board: 'greenhouse',
        employer: 'Marrow Creek Health',
        title: 'Coding Apprentice',
        place: 'Fargo, ND',
        text: cohort('2026', 'Fall'),
      },
    ],
  },
  {
    copies: [
      {
        id: 'juniper-own',
        board: 'lever',
        employer: 'Juniper Flats Hospital',
        title: 'DRG Denials Specialist',
        place: 'Remote',
        url: 'https://jobs.lever.example/juniper/88121',
        text: denials(),
      },
      {
        id: 'juniper-linked',
        board: 'aggregator',
        employer: 'Juniper Flats',
        title: 'Remote DRG Denials Specialist',
        place: 'Remote',
        applyUrl: 'https://jobs.lever.example/juniper/88121/apply?utm_source=x',
        text: denials().slice(0, 160),
      },
      {
        id: 'juniper-agency',
        board: 'agency',
        employer: 'Fieldstone Recruiting',
        title: 'DRG Denials and Appeals Specialist',
        place: 'Remote',
        text: 'Confidential client. Write 12 appeal letters a week, argue sepsis and malnutrition denials with payers, log overturned cases in Waystar. CCS, RHIA or RN with three years of inpatient coding or clinical review. $68,900 to $88,400 a year, fully remote, for residents of OR, WA, ID and MT.',
      },
    ],
    siblings: [
      {
        id: 'juniper-states',
        board: 'lever',
        employer: 'Juniper Flats Hospital',
        title: 'DRG Denials Specialist',
        place: 'Remote',
        url: 'https://jobs.lever.example/juniper/88135',
        text: denials((text) => text.replace('OR, WA, ID and MT', 'TX, OK and AR')),
      },
    ],
  },
]
