import { type City, cities } from './cities.ts'
import { hash, type Random, random } from './random.ts'

export type EmployerKind =
  | 'system'
  | 'hospital'
  | 'academic'
  | 'clinic'
  | 'coding_company'
  | 'payer'
  | 'long_term_care'
  | 'civic'

export interface Employer {
  name: string
  /** Letters and digits only: stmarrow. */
  slug: string
  kind: EmployerKind
  places: readonly City[]
  /** The health-record system it runs. */
  record: string
  encoder: string
  /** Fixes the employer's layout, headings and boilerplate: its ads look alike, as real ones do. */
  style: number
}

const stems =
  `Quill Larn Thorn Vael Orrin Pell Harrow Ember Fenn Galt Hollin Ister Jarrow Kell Lorne Mabry Nettle Oskar Pinder Rusk Sable Tarn Ulver Vesper Wren Yarrow Zell Brack Corran Dell Evers Fallow Gorse Heather Ilmen Juniper Kestrel Linden Marl Noble Otter Plover Quarry Rowan Sorrel Teasel Umber Vetch Willet`.split(
    ' ',
  )
const endings = 'mere wick stead brook holm ridge field haven gate vale crest more bury ford well mont'.split(' ')
const saints =
  `Marrow Ovane Tildan Bricius Ferrol Adelm Corvin Ysolde Perrin Maudlin Gildas Brannoc Cathan Dunstane Ebbon Fillan Govan Illtyd Kessog Lorcan Morwen Nectan Osyth Piran Quiran Ronan-Vale Senara Tudwin Ursel Wenn`.split(
    ' ',
  )

const names: Record<EmployerKind, readonly ((stem: string, saint: string, city: City) => string)[]> = {
  system: [(s) => `${s} Health`, (s) => `${s} Health System`, (_, x) => `St. ${x} Health`, (s) => `${s} Healthcare`],
  hospital: [
    (s) => `${s} Regional Medical Center`,
    (s) => `${s} Community Hospital`,
    (_, x) => `Saint ${x} Hospital`,
    (s) => `${s} Memorial Hospital`,
    (s) => `${s} County Hospital District`,
    (s) => `${s} Children's Hospital`,
  ],
  academic: [(s) => `${s} University Medical Center`, (s) => `University Hospitals of ${s}`],
  clinic: [
    (s) => `${s} Orthopedics`,
    (s) => `${s} Family Medicine`,
    (s) => `${s} Cardiology Associates`,
    (s) => `${s} Women's Health`,
    (s) => `${s} Community Health Center, Inc.`,
    (s) => `${s} Physician Group, PLLC`,
  ],
  coding_company: [
    (s) => `${s} Coding Partners`,
    (s) => `${s} Revenue Solutions, LLC`,
    (s) => `${s} Documentation Group`,
    (s) => `${s} Record Services, Inc.`,
  ],
  payer: [(s) => `${s} Health Plan`, (s) => `${s} Benefit Mutual`],
  civic: [
    (s) => `${s} County`,
    (s) => `${s} Museum of Art`,
    (s) => `${s} & Sable LLP`,
    (s) => `${s} University`,
    (s) => `${s} Software, Inc.`,
    (s) => `City of ${s}`,
  ],
  long_term_care: [(s) => `${s} Senior Living`, (s) => `${s} Home Health & Hospice`],
}

const kinds = [
  [26, 'system'],
  [26, 'hospital'],
  [8, 'academic'],
  [18, 'clinic'],
  [12, 'coding_company'],
  [5, 'payer'],
  [5, 'long_term_care'],
  [7, 'civic'],
] as const satisfies readonly (readonly [number, EmployerKind])[]

const records = [
  [55, 'Epic'],
  [20, 'Oracle Health (Cerner)'],
  [10, 'MEDITECH Expanse'],
  [5, 'athenaOne'],
  [5, 'eClinicalWorks'],
  [5, 'NextGen'],
] as const
const encoders = [
  '3M 360 Encompass',
  '3M CodeFinder',
  'Optum EncoderPro',
  'TruCode',
  'Solventum 360 Encompass',
  'Optum CAC',
] as const

function makeEmployer(kind: EmployerKind, rng: Random): Employer {
  const stem = rng.pick(stems) + rng.pick(endings)
  const home = rng.pick(cities)
  const name = rng.pick(names[kind])(stem, rng.pick(saints), home)
  const near = cities.filter((city) => city.state === home.state && city !== home)
  const count = kind === 'system' || kind === 'coding_company' ? rng.int(2, 4) : kind === 'clinic' ? 1 : rng.int(1, 2)
  const places = [home, ...rng.sample(near, count - 1)]
  return {
    name,
    slug: name.toLowerCase().replace(/[^a-z0-9]/g, ''),
    kind,
    places,
    record: rng.weighted(records),
    encoder: rng.pick(encoders),
    style: hash(name),
  }
}

const pools = new Map<number, readonly Employer[]>()

/** The invented employers of a seed: the same 420 each time, no two with one name. */
export function employersOf(seed: number): readonly Employer[] {
  const known = pools.get(seed)
  if (known) return known
  const rng = random(seed, 'employers')
  const found = new Map<string, Employer>()
  while (found.size < 420) {
    const employer = makeEmployer(rng.weighted(kinds), rng)
    if (!found.has(employer.slug)) found.set(employer.slug, employer)
  }
  const pool = [...found.values()]
  pools.set(seed, pool)
  return pool
}
