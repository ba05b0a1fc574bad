import type { Ad } from './ad.ts'
import { matchAt, placesOf } from './keywords.ts'

/** Code sets, encoders and record systems by the name shown, with the letters they are found by. Upper-case ones only as written. */
const systemNames: [name: string, pattern: string][] = [
  ['ICD-10-CM', 'ICD-?\\s?10-?\\s?CM(?!\\s?/\\s?PCS)'],
  ['ICD-10-PCS', 'ICD-?\\s?10-?\\s?PCS|ICD-?\\s?10-?\\s?CM\\s?/\\s?PCS'],
  ['ICD-10', 'ICD-?\\s?10(?![\\d]|-?\\s?(?:CM|PCS))'],
  ['ICD-O', 'ICD-?O(?:-3)?'],
  ['CPT', 'CPT(?:-?4)?'],
  ['HCPCS', 'HCPCS|CPT/HCPCS'],
  ['SNOMED CT', 'SNOMED(?:[ -]CT)?'],
  ['LOINC', 'LOINC'],
  ['RxNorm', 'RxNorm'],
  ['MS-DRG', 'MS-?DRGs?'],
  ['APR-DRG', 'APR-?DRGs?'],
  ['3M 360 Encompass', '3M 360(?: Encompass)?|360 Encompass|Solventum 360(?: Encompass)?'],
  ['3M', '3M(?! 360)|Solventum(?! 360)'],
  ['TruCode', 'Tru[Cc]ode'],
  ['EncoderPro', 'Encoder ?Pro(?:\\.com)?'],
  ['Optum', 'Optum(?: CAC| 360|360)?'],
  ['Codify', 'Codify'],
  ['Find-A-Code', 'Find-?[ -]?A-?[ -]?Code'],
  ['Epic', 'EPIC|Epic(?! Games)'],
  ['Oracle Health (Cerner)', 'Cerner|Oracle Health'],
  ['MEDITECH', 'MEDITECH|Meditech|MediTech'],
  ['athenahealth', 'athena(?:health|One|Net|Collector)|Athena(?:health|One|Net)?'],
  ['eClinicalWorks', 'e[Cc]linical ?[Ww]orks|ECW|eCW'],
  ['NextGen', 'Next[Gg]en'],
  ['Allscripts', 'Allscripts|Veradigm'],
  ['Altera', 'Altera|Paragon EHR'],
  ['OnBase', 'On[Bb]ase'],
  ['PointClickCare', 'Point ?Click ?Care|PCC'],
  ['MatrixCare', 'MatrixCare'],
  ['Greenway', 'Greenway'],
  ['RPMS', 'RPMS'],
  ['VistA', 'VistA|VISTA|CPRS'],
  ['MHS GENESIS', 'MHS GENESIS'],
  ['Craneware', 'Craneware'],
  ['Waystar', 'Waystar'],
  ['Availity', 'Availity'],
  ['METRIQ', 'METRIQ|Metriq'],
  ['CNExT', 'CNExT|CNExT'],
  ['OncoLog', 'OncoLog|Oncolog'],
  ['ImageTrend', 'Image ?Trend'],
  ['Trauma One', 'Trauma ?One|TraumaBase|Trauma ?Base'],
  ['Iodine', 'Iodine'],
  ['Nuance', 'Nuance|Dragon Medical|PowerScribe'],
  ['SQL', 'SQL'],
  ['Tableau', 'Tableau'],
  ['Power BI', 'Power ?BI'],
  ['SAS', 'SAS'],
]

const words = new RegExp(systemNames.map(([, pattern]) => `(${pattern})`).join('|'), 'y')
const stems = (
  'icd cpt hcpcs snomed loinc rxnorm ms-drg apr-drg apr 3m 360 solventum trucode encoder optum codify find-a epic cerner oracle meditech athena eclinical ecw nextgen ' +
  'allscripts veradigm altera paragon onbase point pcc matrixcare greenway rpms vista cprs mhs craneware waystar availity metriq cnext oncolog image trauma iodine nuance ' +
  'dragon power sql tableau sas'
).split(' ')

/** Names of the code sets, encoders and record systems that the ad names, in the order of first mention. */
export function readSystems(ad: Ad): string[] {
  const found = new Set<string>()
  for (const place of placesOf(ad, stems)) {
    const word = matchAt(words, ad.text, place)
    if (!word || /[A-Za-z0-9]/.test(ad.text[words.lastIndex] ?? '')) continue
    const index = word.findIndex((group, at) => at > 0 && group !== undefined) - 1
    found.add(systemNames[index]![0])
    if (word[0].includes('/') && word[0].startsWith('ICD')) found.add('ICD-10-CM')
    if (word[0].includes('/HCPCS')) found.add('CPT')
  }
  return [...found]
}
