import { employers } from './employers.ts'
import { sources } from './index.ts'

/** A board that is known, and off until it is enabled. */
export interface CatalogueBoard {
  id: string
  source: string
  name: string
  employer: string | null
  address: string
  /** Two-letter code of the state where most of its places are. */
  state?: string
  /** What is missing before it may be crawled; absent: nothing but to be enabled. */
  needs?: string
  /** When a public list last found it alive, with the number of ads then. */
  evidence?: string
  /** What the source is told beyond the address: searches that narrow thousands of ads to this field's. */
  settings?: Record<string, unknown>
}

/** Credentials' names find what job titles hide; whole phrases would match every ad that speaks of health information. */
const himSearches = [
  'RHIT',
  'RHIA',
  'CCS',
  'CPC',
  'CDIP',
  'HIM',
  'medical coder',
  'medical records technician',
  'release of information',
  'cancer registrar',
]

const permission = (who: string, home: string) =>
  `your statement that ${who} permits you to read its public pages, which answer programs with a challenge (ask at ${home}); or a partner key of the platform (YMPartnerReps@momentivesoftware.com), and the board added with --source ymcareers-api`

const places: CatalogueBoard[] = [
  {
    id: 'ahima-career-assist',
    source: 'yourmembership',
    name: 'AHIMA Career Assist',
    employer: null,
    address: 'https://careerassist.ahima.org/jobs/',
    needs: permission('AHIMA', 'https://careerassist.ahima.org/'),
  },
  {
    id: 'himss-jobmine',
    source: 'yourmembership',
    name: 'HIMSS JobMine',
    employer: null,
    address: 'https://jobmine.himss.org/jobs/',
    needs: permission('HIMSS', 'https://jobmine.himss.org/'),
  },
  ...searchSites([
    ['ziprecruiter', 'https://www.ziprecruiter.com/'],
    ['usajobs', 'https://www.usajobs.gov/'],
    ['careeronestop', 'https://www.careeronestop.org/'],
    ['adzuna', 'https://www.adzuna.com/'],
    ['jooble', 'https://jooble.org/'],
    ['careerjet', 'https://www.careerjet.com/'],
  ]),
  {
    id: 'themuse-healthcare',
    source: 'themuse',
    name: 'The Muse',
    employer: null,
    address: 'https://www.themuse.com/?category=Healthcare',
  },
  {
    id: 'rnjobsite',
    source: 'rnjobsite',
    name: 'RNJobSite',
    employer: null,
    address: 'https://www.rnjobsite.com/rss/jobs',
  },
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
]

function searchSites(sites: [source: string, address: string][]): CatalogueBoard[] {
  return sites.map(([source, address]) => {
    const { name, needs } = sources.get(source)!
    const settings = source === 'usajobs' ? undefined : { searches: himSearches }
    return { id: source, source, name, employer: null, address, ...(needs && { needs }), ...(settings && { settings }) }
  })
}

const ofEmployers = employers.map(([state, employer, source, address, readOn, adsThen]): CatalogueBoard => {
  const canSearch = ['workday', 'icims', 'jibe', 'oracle', 'phenom', 'smartrecruiters'].includes(source)
  return {
    id: slug(`${source}-${employer}-${state}`),
    source,
    name: employer,
    employer,
    address,
    state,
    ...(readOn && { evidence: adsThen ? `${adsThen} ads on ${readOn}` : `read on ${readOn}` }),
    ...(canSearch && { settings: { searches: himSearches } }),
  }
})

export const catalogue: CatalogueBoard[] = [...places, ...ofEmployers]

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** What identifies a board of the catalogue to its source. */
export function configOf(board: CatalogueBoard): unknown {
  const source = sources.get(board.source)
  const known = source?.at(new URL(board.address))
  if (!source || known == null) throw new Error(`${board.id}: ${board.source} does not know ${board.address}`)
  return source.board.parse({ ...known, ...board.settings })
}
