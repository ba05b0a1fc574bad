import type { Setting } from '../listing.ts'
import type { Ad } from './ad.ts'

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
const inText: [RegExp, Setting][] = [
  [
    /\binpatient (?:\w+ ){0,2}(?:cod(?:ing|er|ers|es?)|records?|charts?|accounts?|encounters?|cdi|drg|abstract\w*)\b|\b(?:assign|code|codes|coding|validate)[^.\n;]{0,40}\b(?:ms-?drgs?|inpatient)\b|\bicd-10-pcs\b/i,
    'inpatient',
  ],
  [
    /\boutpatient (?:\w+ ){0,2}(?:cod(?:ing|er|ers|es?)|records?|charts?|accounts?|encounters?|cdi|surger\w+)\b|\b(?:assign|code|codes|coding)[^.\n;]{0,40}\b(?:outpatient|ambulatory|observation|same[- ]day)\b/i,
    'outpatient',
  ],
  [
    /\bpro[- ]?fee\b|\bprofessional[- ]fee\b|\bprofessional (?:cod(?:ing|er)|billing|services coding)\b|\bphysician coding\b|\bphysician-?side\b|\be\/m (?:cod\w+|level\w*)\b/i,
    'professional_fee',
  ],
  [/\brisk adjustment\b|\bhcc\b|\bhierarchical condition\b/i, 'risk_adjustment'],
  [
    /\b(?:emergency (?:department|room|medicine)|ed) (?:\w+ ){0,2}(?:cod(?:ing|er|ers)|facility|records|charts|encounters|visits|e\/m|levels?)\b|\bfacility ed\b/i,
    'emergency',
  ],
]

/** Care settings whose records the job works on, as the title says, or else the words about its work; empty: not stated. */
export function readSettings(ad: Ad): Setting[] {
  const titled = inTitle.filter(([pattern]) => pattern.test(ad.posting.title)).map(([, setting]) => setting)
  if (titled.length > 0) return titled
  return inText.filter(([pattern]) => pattern.test(ad.text)).map(([, setting]) => setting)
}
