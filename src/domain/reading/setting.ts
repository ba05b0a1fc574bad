import type { Setting } from '../listing.ts'
import type { Ad } from './ad.ts'
import { matchAt, placesOf } from './keywords.ts'

const inTitle: [RegExp, Setting][] = [
  [/\binpatient\b|\bip coder\b|\bacute care coder\b|\bdrg\b/i, 'inpatient'],
  [/\boutpatient\b|\bop coder\b|\bambulatory\b|\bsame[- ]day surgery\b|\bobservation\b/i, 'outpatient'],
  [
    /\bpro[- ]?fee\b|\bprofessional (?:fee|coder|coding)\b|\bphysician(?:s'?|'s)? (?:coder|coding|billing|practice)\b|\bspecialty coder\b/i,
    'professional_fee',
  ],
  [/\brisk adjustment\b|\bhcc\b/i, 'risk_adjustment'],
  [/\bemergency\b|\bed (?:coder|coding|facility|profee)\b|\bER coder\b/i, 'emergency'],
]

/** In the text only words that speak of the coding itself count: a hospital's "inpatient beds" say nothing. */
const inText: [Setting, string[], RegExp][] = [
  [
    'inpatient',
    ['inpatient', 'icd', 'ms-drg', 'drg'],
    /inpatient (?:\w+ ){0,2}(?:cod(?:ing|er|ers|es?)|records?|charts?|accounts?|encounters?|cdi|drg|abstract\w*)\b|icd-?10-?pcs\b/iy,
  ],
  [
    'outpatient',
    ['outpatient'],
    /outpatient (?:\w+ ){0,2}(?:cod(?:ing|er|ers|es?)|records?|charts?|accounts?|encounters?|cdi|surger\w+)\b/iy,
  ],
  [
    'professional_fee',
    ['pro-fee', 'profee', 'professional', 'physician', 'e/m'],
    /pro[- ]?fee\b|professional[- ]fee\b|professional (?:cod(?:ing|er)|billing|services coding)\b|physician (?:coding|coder|side)\b|e\/m (?:cod\w+|level\w*)\b/iy,
  ],
  ['risk_adjustment', ['risk', 'hcc', 'hierarchical'], /risk adjustment\b|hccs?\b|hierarchical condition\b/iy],
  [
    'emergency',
    ['emergency'],
    /emergency (?:department|room|medicine) (?:\w+ ){0,2}(?:cod(?:ing|er|ers)|facility|records|charts|encounters|visits|e\/m|levels?)\b/iy,
  ],
]
const settingOfWork = /\b(?:assign\w*|cod(?:e|es|ing)|validate|abstract\w*)\b[^.\n;]{0,40}$/i
const workStems: [Setting, string[]][] = [
  ['inpatient', ['inpatient', 'ms-drg']],
  ['outpatient', ['outpatient', 'ambulatory', 'observation']],
]

/** Care settings whose records the job works on, as the title says, or else the words about its work; empty: not stated. */
export function readSettings(ad: Ad): Setting[] {
  const titled = inTitle.filter(([pattern]) => pattern.test(ad.posting.title)).map(([, setting]) => setting)
  if (titled.length > 0) return titled
  const found = new Set<Setting>()
  for (const [setting, stems, pattern] of inText) {
    if (placesOf(ad, stems).some((index) => matchAt(pattern, ad.text, index))) found.add(setting)
  }
  for (const [setting, stems] of workStems) {
    if (found.has(setting)) continue
    if (placesOf(ad, stems).some((index) => settingOfWork.test(ad.text.slice(Math.max(0, index - 50), index))))
      found.add(setting)
  }
  return inTitle.map(([, setting]) => setting).filter((setting) => found.has(setting))
}
