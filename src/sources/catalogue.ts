import { adp } from './catalogue/adp.ts'
import { dayforce } from './catalogue/dayforce.ts'
import type { EmployerBoard } from './catalogue/employerBoard.ts'
import { greenhouse } from './catalogue/greenhouse.ts'
import { icims } from './catalogue/icims.ts'
import { oracle } from './catalogue/oracle.ts'
import { others } from './catalogue/others.ts'
import { paycom } from './catalogue/paycom.ts'
import { places } from './catalogue/places.ts'
import { smartrecruiters } from './catalogue/smartrecruiters.ts'
import { ukg } from './catalogue/ukg.ts'
import { workday } from './catalogue/workday.ts'
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
  /** Where the fact comes from: "read on 2026-08-10: 3,985 ads". */
  evidence?: string
  /** What the source is told beyond the address: searches that narrow thousands of ads to this field's. */
  settings?: Record<string, unknown>
}

/**
 * Nine searches through the text of an employer's ads, which find 94 % of the simulator's health-information ads. Left
 * out for what they bring besides: "registry" (the ARRT of every technologist's ad), and "health information" and
 * "medical records", which one other ad in four says too.
 */
const himSearches = [
  'coding',
  'coder',
  'RHIT',
  'HIM',
  'release of information',
  'medical records specialist',
  'medical records technician',
  'medical records clerk',
  'cancer registry',
]
const canSearch = new Set(['workday', 'icims', 'jibe', 'oracle', 'phenom', 'smartrecruiters'])

const boardsOfEmployers: Record<string, EmployerBoard[]> = {
  adp,
  dayforce,
  greenhouse,
  icims,
  oracle,
  paycom,
  smartrecruiters,
  ukg,
  workday,
  ...others,
}

/** Every board that is known. */
export const catalogue: CatalogueBoard[] = [
  ...places,
  ...Object.entries(boardsOfEmployers).flatMap(([source, boards]) => boards.map((board) => ofEmployer(source, board))),
]

function ofEmployer(source: string, [state, employer, address, readOn, adsThen]: EmployerBoard): CatalogueBoard {
  const ads = adsThen === undefined ? '' : `: ${adsThen.toLocaleString('en-US')} ads`
  return {
    id: slug(`${source}-${employer}-${state ?? ''}`),
    source,
    name: employer,
    employer,
    address,
    ...(state && { state }),
    evidence: readOn ? `read on ${readOn}${ads}` : 'a public list of career sites, 2026',
    ...(canSearch.has(source) && { settings: { searches: himSearches } }),
  }
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

export interface Selection {
  /** Two-letter code: "OH". */
  state?: string | undefined
  source?: string | undefined
  /** What the id begins with: "workday-ohio". */
  prefix?: string | undefined
}

/** The boards of which all that is asked holds. */
export function selectBoards({ state, source, prefix }: Selection): CatalogueBoard[] {
  return catalogue.filter(
    (board) =>
      (state === undefined || board.state === state.toUpperCase()) &&
      (source === undefined || board.source === source) &&
      (prefix === undefined || board.id.startsWith(prefix)),
  )
}

/** What identifies a board of the catalogue to its source. */
export function configOf(board: CatalogueBoard): unknown {
  const source = sources.get(board.source)
  const known = source?.at(new URL(board.address))
  if (!source || known == null) throw new Error(`${board.id}: ${board.source} does not know ${board.address}`)
  return source.board.parse({ ...known, ...board.settings })
}
