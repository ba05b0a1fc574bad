import type { CatalogueBoard } from '../catalogue.ts'
import { sources } from '../index.ts'

/** Where every trade advertises, only whole names of this field's jobs and credentials are searched. */
const jobNames = [
  'medical coder',
  'medical records technician',
  'health information technician',
  'release of information specialist',
  'clinical documentation integrity',
  'cancer registrar',
  'RHIT',
  'RHIA',
]

/** Momentive's partner contract names the board and the fields of the answer: they are not public. */
const partnerApi = (host: string) => `https://api.careerwebsite.com/v1/jobs?site=${host}`

const permission = (who: string, home: string) =>
  `your statement that ${who} permits you to read its public pages, which answer programs with a challenge (ask at ${home}); or a partner key of the platform, for the board through ymcareers-api`

/** The boards that people of this field name first, and those of associations. */
export const places: CatalogueBoard[] = [
  ...association('ahima-career-assist', 'AHIMA Career Assist', 'AHIMA', 'careerassist.ahima.org'),
  ...association('himss-jobmine', 'HIMSS JobMine', 'HIMSS', 'jobmine.himss.org'),
  ...association('ania-career-center', 'ANIA Career Center', 'ANIA', 'jobs.ania.org'),
  ...feeds('ymcareers-feed', [
    ['thoracic-career-center', 'ATS Career Center', 'https://careers.thoracic.org/jobs?display=rss'],
    ['health-career-center', 'Health Career Center', feedOf('jobs.healthcareercenter.com')],
  ]),
  ...feeds('madgex', [
    ['inside-higher-ed', 'Inside Higher Ed Careers', madgexOf('careers.insidehighered.com')],
    ['chronicle-jobs', 'The Chronicle of Higher Education Jobs', madgexOf('jobs.chronicle.com')],
  ]),
  ...feeds('rnjobsite', [['rnjobsite', 'RNJobSite', 'https://www.rnjobsite.com/rss/jobs']]),
  ...feeds('themuse', [['themuse-healthcare', 'The Muse', 'https://www.themuse.com/?category=Healthcare']]),
  searchSite('usajobs', 'https://www.usajobs.gov/', ['0675', '0669', 'health information', 'medical coder']),
  searchSite('careeronestop', 'https://www.careeronestop.org/', jobNames),
  searchSite('adzuna', 'https://www.adzuna.com/', jobNames),
  searchSite('ziprecruiter', 'https://www.ziprecruiter.com/', jobNames),
  searchSite('careerjet', 'https://www.careerjet.com/', jobNames),
  // A key is good for 500 requests in all.
  searchSite('jooble', 'https://jooble.org/', ['medical coder', 'health information']),
]

/** Places that people look in and that offer programs no way in but one which a person must first obtain. */
export const closedPlaces: { name: string; home: string; needs: string }[] = [
  {
    name: 'Indeed',
    home: 'https://www.indeed.com/',
    needs:
      'the address of an XML feed from a partner agreement, added with --source jobfeed; or job-alert e-mails that you received, imported',
  },
  {
    name: 'Glassdoor',
    home: 'https://www.glassdoor.com/',
    needs: 'the address of an XML feed from a partner agreement, added with --source jobfeed',
  },
  {
    name: 'Google for Jobs',
    home: 'https://www.google.com/search?q=health+information+jobs',
    needs:
      "nothing from Google: it shows the JobPosting of employers' pages, which --source jobposting reads at their origin",
  },
  {
    name: 'HigherEdJobs',
    home: 'https://www.higheredjobs.com/',
    needs:
      'the number of a category, which its RSS page shows: https://www.higheredjobs.com/rss/categoryFeed.cfm?catID=NUMBER, added with --source higheredjobs',
  },
]

function association(id: string, name: string, who: string, host: string): CatalogueBoard[] {
  const { needs: key } = sources.get('ymcareers-api')!
  return [
    {
      id,
      source: 'yourmembership',
      name,
      employer: null,
      address: `https://${host}/jobs/`,
      needs: permission(who, `https://${host}/`),
    },
    {
      id: `${id}-api`,
      source: 'ymcareers-api',
      name: `${name} (partner API)`,
      employer: null,
      address: partnerApi(host),
      needs: `${key}, and the board's name and fields as the partner contract gives them`,
    },
  ]
}

function feeds(source: string, boards: [id: string, name: string, address: string][]): CatalogueBoard[] {
  return boards.map(([id, name, address]) => ({ id, source, name, employer: null, address }))
}

function feedOf(host: string): string {
  return `https://${host}/jobs?display=rss&keywords=health+information`
}

function madgexOf(host: string): string {
  return `https://${host}/jobsrss/?keywords=health+information&countrycode=US`
}

function searchSite(id: string, address: string, searches: string[]): CatalogueBoard {
  const { name, needs } = sources.get(id)!
  return { id, source: id, name, employer: null, address, ...(needs && { needs }), settings: { searches } }
}
