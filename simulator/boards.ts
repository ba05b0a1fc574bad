import { type Employer, type EmployerKind, employersOf } from './employers.ts'
import type { Platform } from './postings.ts'
import { random } from './random.ts'

export interface Board {
  id: string
  source: Platform
  name: string
  /** null: an association's board, with ads of many employers. */
  employer: Employer | null
  host: string
  /** What a person would add it by. */
  address: string
  /** Openings that it holds at a time, about. */
  slots: number
  /** Number of the first of its slots among those of all boards. */
  firstSlot: number
  /** Its place among boards of the same source: decides its habits. */
  habit: number
  /** What is wrong with it for good. */
  trouble: 'blocked' | 'down' | 'changed' | null
}

interface Plan {
  weight: number
  trouble?: Board['trouble']
}

const associations: readonly (Plan & { name: string; host: string })[] = [
  { weight: 12, name: 'Health Record Keepers Guild Career Center', host: 'careers.recordkeepersguild.example' },
  { weight: 9, name: 'Society of Clinical Coders Job Board', host: 'jobs.clinicalcoderssociety.example' },
  { weight: 5, name: 'Prairie States Health Information Association Careers', host: 'careers.prairiehia.example' },
  { weight: 3, name: 'Registry Professionals Exchange', host: 'jobs.registryexchange.example' },
  { weight: 2, name: 'Documentation Integrity Circle', host: 'careers.docintegritycircle.example' },
  { weight: 2, name: 'National Privacy Stewards Job Mine', host: 'jobs.privacystewards.example', trouble: 'blocked' },
  { weight: 2, name: 'Coast Informatics Forum Careers', host: 'jobs.coastinformatics.example', trouble: 'changed' },
]

const tenants: readonly Plan[] = [{ weight: 14 }, ...Array.from({ length: 11 }, (_, i) => ({ weight: 6 - i * 0.35 }))]

const sites: readonly Plan[] = [
  { weight: 3 },
  { weight: 3 },
  { weight: 2 },
  { weight: 2 },
  { weight: 1.5 },
  { weight: 1.5 },
  { weight: 1, trouble: 'down' },
]

/** Boards on the hosts of their recruiting systems; of the first two, all employers share one host. */
const systems: readonly (Plan & { source: Platform; host: string; address: string })[] = [
  {
    weight: 3,
    source: 'greenhouse',
    host: 'boards-api.greenhouse.io',
    address: 'https://job-boards.greenhouse.io/TENANT',
  },
  {
    weight: 2,
    source: 'smartrecruiters',
    host: 'api.smartrecruiters.com',
    address: 'https://jobs.smartrecruiters.com/TENANT',
  },
  {
    weight: 2,
    source: 'icims',
    host: 'careers-TENANT.icims.com',
    address: 'https://careers-TENANT.icims.com/jobs/search',
  },
  {
    weight: 1.5,
    source: 'icims',
    host: 'careers-TENANT.icims.com',
    address: 'https://careers-TENANT.icims.com/jobs/search',
  },
]

const feed = { weight: 2, name: 'Record Stewards of the North Job Feed', host: 'jobs.northstewards.example' }

/** Tenants above this many ads state 2,000 and start over behind them. */
export const tenantCap = 2000

function pickEmployers(seed: number, kinds: readonly EmployerKind[], count: number, taken: Set<string>): Employer[] {
  const rng = random(seed, 'boards', kinds.join())
  const free = employersOf(seed).filter(({ kind, slug }) => kinds.includes(kind) && !taken.has(slug))
  const picked = rng.sample(free, count)
  for (const { slug } of picked) taken.add(slug)
  return picked
}

/** The boards of a seed; `listings` is how many openings they hold together at a time, about. */
export function boardsOf(seed: number, listings: number): Board[] {
  const taken = new Set<string>()
  const tenantEmployers = pickEmployers(seed, ['system', 'hospital', 'academic'], tenants.length, taken)
  const siteEmployers = pickEmployers(seed, ['system', 'hospital', 'clinic', 'coding_company'], sites.length, taken)
  const systemEmployers = pickEmployers(seed, ['system', 'hospital', 'coding_company'], systems.length, taken)
  const total = [...associations, ...tenants, ...sites, ...systems, feed].reduce((sum, { weight }) => sum + weight, 0)
  const boards: Board[] = []
  let firstSlot = 0

  function add(plan: Plan, board: Omit<Board, 'slots' | 'firstSlot' | 'trouble'>): void {
    const slots = Math.max(3, Math.round((plan.weight / total) * listings))
    boards.push({ ...board, slots, firstSlot, trouble: plan.trouble ?? null })
    firstSlot += slots
  }

  for (const [habit, plan] of associations.entries()) {
    const { host, name } = plan
    const path = habit % 2 === 0 ? '/jobseeker/search/results/' : '/jobs/'
    const id = host.split('.')[1]!
    add(plan, { id, source: 'yourmembership', name, employer: null, host, address: `https://${host}${path}`, habit })
  }
  for (const [habit, employer] of tenantEmployers.entries()) {
    const tenant = `sim-${employer.slug}`
    const host = `${tenant}.wd${[5, 1, 3, 12][habit % 4]}.myworkdayjobs.com`
    const site = ['Careers', 'External', 'External_Career_Site'][habit % 3]!
    const address = `https://${host}/${site}`
    add(tenants[habit]!, { id: tenant, source: 'workday', name: employer.name, employer, host, address, habit })
  }
  for (const [habit, employer] of siteEmployers.entries()) {
    const host = `careers.${employer.slug}.example`
    const address = `https://${host}/${habit === 2 ? 'openings' : ''}`
    add(sites[habit]!, { id: employer.slug, source: 'jobposting', name: employer.name, employer, host, address, habit })
  }
  for (const [habit, employer] of systemEmployers.entries()) {
    const plan = systems[habit]!
    const id = `sim-${employer.slug}`
    const at = (text: string) => text.replaceAll('TENANT', id)
    const { source, host, address } = plan
    add(plan, { id, source, name: employer.name, employer, host: at(host), address: at(address), habit })
  }
  const { name, host } = feed
  const address = `https://${host}/jobs?display=rss`
  add(feed, { id: 'northstewards', source: 'ymcareers-feed', name, employer: null, host, address, habit: 0 })
  return boards
}
