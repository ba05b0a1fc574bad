import type { Ad } from './ad.ts'

/** Beginnings of the words that the readers look for. They are found in one pass, so that no reader scans the text for its own. */
const stems =
  // work mode
  'remote hybrid telework tele-work telecommut work-from work-at home-based wfh virtual distributed onsite on-site in-person in-office in-the-office in-our-office office-based office site campus from-home at-home at-your-home from-your-home anywhere ' +
  // employment and shift
  '4x10 4x10s 4/10s ft full-time fulltime full part-time parttime part fte prn per-diem diem as-needed casual 1099 independent contract corp-to c2c temp seasonal limited-term term time-limited fixed-term ' +
  'interim intern extern practicum maternity shift schedule hours hrs status overnight night evening weekend rotating monday mon-fri m-f weekday flexible ' +
  // the field
  'icd cpt hcpcs ahima aapc acdis ncra rhi ccs cpc coc cic cpma crc cca cdeo cpb crcr rcc circc cemc ccds cdip cbcs cmrs chps chda cpco him health medical release cancer ' +
  'tumor tumour trauma stroke oncology cdi clinical ms-drg apr-drg drg risk hcc charge coder coding snomed loinc rxnorm hipaa protected phi ehr emr electronic ' +
  'revenue denial remittance eob insurance patient payer medicare medicaid hospital clinic physician epic cerner meditech abstract professional ' +
  // other fields
  'python javascript typescript react kubernetes node.js java ruby golang docker django software full-stack github git ppc pay-per cost-per click campaign impressions seo ' +
  'law paralegal litigation plaintiff museum accession exhibit curator property commercial personal community registrar meddra sponsor open-ended market nvivo qualitative survey ' +
  'court docket judge inmate police cnc g-code machining inkjet production threat siem incident penetration vous poste google ' +
  // where a remote worker may live
  'resid live living located based employ hire hiring recruit working-remotely open available limited restricted eligible approved following allowed listed registered payroll ' +
  'these state except exclud other-than not-available outside candidates applicants ' +
  // code sets and systems
  'apr 3m 360 solventum trucode encoder optum codify find-a oracle athena eclinical ecw nextgen allscripts veradigm altera paragon onbase point pcc matrixcare greenway ' +
  'rpms vista cprs mhs craneware waystar availity metriq cnext image oncolog iodine nuance dragon power sql tableau sas ' +
  // setting and pay
  'inpatient outpatient pro-fee profee pro-fees emergency hierarchical e/m ambulatory observation salary pay wage rate compensation range hour hr'
const pattern = new RegExp(
  `(?<![a-z0-9])(?:${[...new Set(stems.split(' '))]
    .sort()
    .reverse()
    .map((stem) => stem.replace(/[.+/]/g, '\\$&').replaceAll('-', '[- ]'))
    .join('|')})`,
  'gi',
)
const known = new WeakMap<Ad, Keywords>()

/** Where each stem begins in the text of an ad, by the stem with a hyphen for its space. */
export type Keywords = Map<string, number[]>

export function keywordsOf(ad: Ad): Keywords {
  const cached = known.get(ad)
  if (cached) return cached
  const found: Keywords = new Map()
  pattern.lastIndex = 0
  for (let match = pattern.exec(ad.text); match; match = pattern.exec(ad.text)) {
    const word = match[0].toLowerCase()
    const stem = word.includes(' ') ? word.replaceAll(' ', '-') : word
    const places = found.get(stem)
    if (places) places.push(match.index)
    else found.set(stem, [match.index])
  }
  known.set(ad, found)
  return found
}

/** Offsets of any of the stems, in the order of the text. */
export function placesOf(ad: Ad, wanted: readonly string[]): number[] {
  const keywords = keywordsOf(ad)
  const places: number[] = []
  for (const stem of wanted) {
    const found = keywords.get(stem)
    if (found) for (const place of found) places.push(place)
  }
  return places.length > 1 ? places.sort((a, b) => a - b) : places
}

export function hasAny(ad: Ad, wanted: readonly string[]): boolean {
  const keywords = keywordsOf(ad)
  return wanted.some((stem) => keywords.has(stem))
}

/** The match of a sticky pattern at an offset. */
export function matchAt(sticky: RegExp, text: string, index: number): RegExpExecArray | null {
  sticky.lastIndex = index
  return sticky.exec(text)
}
