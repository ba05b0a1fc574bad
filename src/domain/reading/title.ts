import type { RoleFamily } from '../listing.ts'

const longestTitle = 300

/** Short forms in titles, written out before the titles are matched. */
const shortForms: [RegExp, string][] = [
  [/\bmed(?:ical)?\.? rec(?:ord)?s?\b\.?/g, 'medical records'],
  [/\btech\b\.?/g, 'technician'],
  [/\bspec\b\.?/g, 'specialist'],
  [/\bmgr\b\.?/g, 'manager'],
  [/\bsupv(?:sr)?\b\.?/g, 'supervisor'],
  [/\bcoord\b\.?/g, 'coordinator'],
  [/\bhealth info\b\.?/g, 'health information'],
  [/\bclin\.? doc\.?\b/g, 'clinical documentation'],
  [/\bdocumentation imp\w*\b/g, 'documentation improvement'],
]

/** What the words of a title are about, in the order in which one outweighs another. */
const subjects: [RoleFamily, RegExp][] = [
  [
    'transcription',
    /\btranscri(?:ption|ptionist|ber)\b|\bmedical language specialist\b|\bdocumentation editor\b|\bhealthcare documentation (?:specialist|integrity)\b|\bspeech recognition\b/,
  ],
  ['cdi', /\bcdis?\b|\bclinical documentation\b|\bdocumentation (?:integrity|improvement)\b/],
  [
    'registry',
    /\b(?:cancer|tumou?r|trauma|stroke|cardiac|birth|burn|oncology|sts|ncdr|public health|vital) (?:data |program )?(?:registr\w+|data specialist|abstractor|certificate)\b|\bregistry\b|\boncology data\b|\bods(?:-c)?\b|\bctr\b(?!\s*manager)|\bcase-?finding\b|\b(?:clinical|quality|registry|nsqip|core measures?|hedis) (?:data )?abstractor\b|\bnsqip\b|\bclinical data abstract/,
  ],
  [
    'release_of_information',
    /\brelease of (?:medical )?information\b|\broi\b|\bdisclosure\b|\brecords? requests?\b|\bcorrespondence (?:specialist|clerk|technician)\b|\brecords? retrieval\b/,
  ],
  [
    'coding',
    /\bcod(?:er|ers|ing)\b|\bpro-?fee\b|\bprofessional fee\b|\bdrg\b|\bhcc\b|\brisk adjustment\b|\bclinical validation\b|\bcode (?:review|audit)\w*\b|\bcodificad/,
  ],
  [
    'him_operations',
    /\bhim\b(?!\s*(?:systems?|applications?) analyst)|\bhealth information (?:management|technician|technologist|specialist|clerk|associate|coordinator|manager|director|administrator|services|assistant|supervisor|operations|lead|representative|analyst)\b(?!.*\b(?:clinical applications?|informatic|cac)\b)|\b(?:medical|health|patient|clinical) records?\b|\bhealth (?:data|information) (?:completion|operations)\b|\bhealth information(?=\s*(?:$|[-–,(/]|and\b|&))|\bdeficiency\b|\brecords? (?:completion|processing|retention|imaging)\b|\bchart (?:prep|completion|analy|audit|room|retriev|clerk|scan|abstract)\w*|\bdocument imaging\b|\bscanning (?:technician|clerk|specialist)\b/,
  ],
  [
    'informatics',
    /\b(?:clinical|health|healthcare|nursing|medical|public health|nurse|pharmacy) informatic\w*|\binformatic(?:s|ist)\b|\be[hm]r\b|\bepic\b|\bcerner\b|\bmeditech\b|\bterminolog\w+|\bclinical (?:applications?|systems?)\b|\binteroperability\b|\b(?:health information|him) (?:systems?|software|exchange|technology|specialist)\b|\bapplications? (?:analyst|coordinator)\b|\bhl7\b|\binterface analyst\b/,
  ],
  [
    'data_analytics',
    /\b(?:health|healthcare|clinical|medical|hospital|claims|quality|patient|him|population health) (?:data|information|analytics|outcomes) ?(?:analy\w+|scientist|quality|specialist|integrity|manager|coordinator|management)?|\bdata (?:analyst|analytics|integrity|quality|governance)\b|\bdecision support\b|\bmpi\b|\bmaster patient index\b|\bpopulation health analy\w+|\bresearch data analyst\b|\banalytics\b|\bhealth(?:care)? (?:data )?analyst\b/,
  ],
  [
    'revenue_cycle',
    /\bbill(?:er|ers|ing)\b|\bclaims?\b|\bdenials?\b|\brevenue (?:cycle|integrity|analyst|supervisor|manager|specialist|auditor|director)\b|\breimbursement\b|\bcharge(?:master| ?capture| integrity| entry| description| audit\w*)\b|\bcdm\b|\bpatient (?:account|financial)\w*|\baccounts? receivable\b|\ba\/r\b|\binsurance (?:follow|specialist|collector|representative)\b|\bpayment (?:post\w+|integrity|variance)\b|\bcollect(?:ions|or)\b|\bappeals?\b/,
  ],
  ['privacy_compliance', /\bprivacy\b|\bhipaa\b|\bcompliance\b|\binformation governance\b/],
]
const management =
  /\b(?:manager|director|supervisor|supervisory|chief|administrator|head|vice president|vp|avp|superintendent|him team lead(?:er)?)\b/
const managementWork = /\b(?:medical|health) records? admin\w*/
const outsideHim = /\b(?:clinical applications? coordinator|cac)\b/

/** A title in lower case with its short forms written out. */
export function plainTitle(title: string): string {
  let plain = title.slice(0, longestTitle).toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ')
  for (const [pattern, words] of shortForms) plain = plain.replace(pattern, words)
  return plain
}

/** Kind of work that a title names, in its plain form; null when it names none of the field. */
export function familyOfTitle(plain: string): RoleFamily | null {
  const subject = subjectOf(plain)
  if (!subject) return null
  if (subject === 'him_operations' && outsideHim.test(plain)) return 'informatics'
  if ((subject === 'him_operations' || subject === 'coding') && (management.test(plain) || managementWork.test(plain)))
    return 'him_management'
  if (subject === 'coding' && /\bbill(?:er|ing)\b/.test(plain) && /\bmanager\b/.test(plain)) return 'revenue_cycle'
  return subject
}

/** The first part of a title outweighs what follows a dash, unless it is as wide as "records" or "data". */
function subjectOf(plain: string): RoleFamily | null {
  const find = (words: string) => subjects.find(([, pattern]) => pattern.test(words))?.[0] ?? null
  const whole = find(plain)
  if (whole === null || (whole !== 'coding' && /\b(?:privacy|hipaa)\b/.test(plain)))
    return whole && 'privacy_compliance'
  if (whole === 'him_operations' && /\bcompliance (?:specialist|analyst|auditor|officer|coordinator)\b/.test(plain))
    return 'privacy_compliance'
  if (whole === 'coding' && plain.startsWith('compliance')) return 'privacy_compliance'
  const cut = plain.search(/\s[-–—|]\s/)
  const first = cut > 0 ? find(plain.slice(0, cut)) : whole
  return first === null || first === 'him_operations' || first === 'data_analytics' ? whole : first
}
