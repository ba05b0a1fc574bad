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
  /** What the source is told beyond the address: searches that narrow thousands of ads to this field's. */
  settings?: Record<string, unknown>
}

/** Searched in full text: the credentials' names find what job titles hide. */
const himSearches = [
  'RHIT',
  'RHIA',
  'medical coder',
  'health information',
  'clinical documentation',
  'medical records',
  'release of information',
  'cancer registrar',
]

const associations: CatalogueBoard[] = [
  {
    id: 'ahima-career-assist',
    source: 'yourmembership',
    name: 'AHIMA Career Assist',
    employer: null,
    address: 'https://careerassist.ahima.org/jobs/',
    needs:
      'Your statement that AHIMA or the platform permits you to read the public pages: it answers programs with a challenge page. Ask at https://careerassist.ahima.org/ or YMPartnerReps@momentivesoftware.com',
  },
  {
    id: 'himss-jobmine',
    source: 'yourmembership',
    name: 'HIMSS JobMine',
    employer: null,
    address: 'https://jobmine.himss.org/jobs/',
    needs:
      'Your statement that HIMSS or the platform permits you to read the public pages: it answers programs with a challenge page. Ask at https://jobmine.himss.org/ or YMPartnerReps@momentivesoftware.com',
  },
]

/** Workday sites of large health systems: employer, state, host, site. */
const workdaySites: [employer: string, state: string, host: string, site: string][] = [
  ['AdventHealth', 'FL', 'adventhealth.wd12', 'ah_external_career_site'],
  ['Adventist HealthCare', 'MD', 'adventisthealthcare.wd1', 'adventisthealthcarecareers'],
  ['Advocate Health', 'NC', 'aah.wd5', 'External'],
  ['Albany Med Health System', 'NY', 'albanymed.wd5', 'albany_med'],
  ["Arkansas Children's", 'AR', 'archildrens.wd1', 'External_Career_Site'],
  ['Banner Health', 'AZ', 'bannerhealth.wd108', 'Careers'],
  ['Benefis Health System', 'MT', 'benefis.wd1', 'BHS'],
  ['Bon Secours Mercy Health', 'OH', 'easyservice.wd5', 'MercyHealthCareers'],
  ['Boston Medical Center', 'MA', 'bmc.wd1', 'bmc'],
  ['Carilion Clinic', 'VA', 'carilionclinic.wd12', 'external_careers'],
  ["Cincinnati Children's", 'OH', 'cincinnatichildrens.wd5', 'careersatcincinnatichildrens'],
  ['Cleveland Clinic', 'OH', 'ccf.wd1', 'ClevelandClinicCareers'],
  ['Franciscan Health', 'IN', 'franciscanalliance.wd5', 'fa_external_career_site'],
  ['LCMC Health', 'LA', 'lcmchealth.wd1', 'lcmchealth'],
  ['Ochsner Health', 'LA', 'ochsner.wd1', 'Ochsner'],
  ['Sentara Health', 'VA', 'sentara.wd1', 'scs'],
  ["St. Luke's University Health Network", 'PA', 'sluhn.wd1', 'SLUHN'],
  ['The University of Kansas Health System', 'KS', 'kansashealthsystem.wd1', 'careers'],
  ['UMass Memorial Health', 'MA', 'ummh.wd1', 'careers'],
]

export const catalogue: CatalogueBoard[] = [
  ...associations,
  ...workdaySites.map(([employer, state, host, site]) => ({
    id: `workday-${host.split('.')[0]}`,
    source: 'workday',
    name: employer,
    employer,
    address: `https://${host}.myworkdayjobs.com/${site}`,
    state,
    settings: { searches: himSearches },
  })),
]

/** What identifies a board of the catalogue to its source. */
export function configOf(board: CatalogueBoard): unknown {
  const source = sources.get(board.source)
  const known = source?.at(new URL(board.address))
  if (!source || known == null) throw new Error(`${board.id}: ${board.source} does not know ${board.address}`)
  return source.board.parse({ ...known, ...board.settings })
}
