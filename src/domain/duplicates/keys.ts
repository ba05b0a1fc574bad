import { stateNames, stateNamesLongestFirst } from '../places/states.ts'
import { plainTitle } from '../reading/title.ts'

const legalForm =
  /\b(?:inc|incorporated|llc|l l c|llp|lp|corp|corporation|company|co|ltd|limited|pc|p c|pllc|plc|pa|p a|sc|na|n a|foundation|holdings?)$/
const employerWords: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort',
  hosp: 'hospital',
  hospitals: 'hospital',
  univ: 'university',
  ctr: 'center',
  centre: 'center',
  centers: 'center',
  med: 'medical',
  mem: 'memorial',
  meml: 'memorial',
  reg: 'regional',
  regl: 'regional',
  hlth: 'health',
  healthcare: 'health',
  care: 'health',
  sys: 'system',
  systems: 'system',
  svcs: 'services',
  service: 'services',
  assoc: 'associates',
  dept: 'department',
  cnty: 'county',
  childrens: 'children',
  clinics: 'clinic',
  physicians: 'physician',
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * An employer's name in normal form: no case, punctuation, article or legal form, short forms written out,
 * the site after a dash or in brackets left off. Empty when nothing is left.
 */
export function employerKey(name: string): string {
  const main = name.split(/\s[-–—|]\s|\s?\(|,\s(?=(?:a|an)\s)|\bd\/?b\/?a\b|;/i)[0]!
  let key = plain(main).replace(/^the /, '')
  for (
    let shorter = key.replace(legalForm, '').trim();
    shorter !== key && shorter !== '';
    shorter = key.replace(legalForm, '').trim()
  )
    key = shorter
  const words = key.split(' ').map((word) => employerWords[word] ?? word)
  return words.filter((word, index) => word !== words[index - 1]).join(' ')
}

/** What of an employer's name is the site: after a dash or in brackets; empty when none is named. */
export function employerSite(name: string): string {
  return plain(/(?:\s[-–—|]\s|\()([^()]+)\)?\s*$/.exec(name)?.[1] ?? '')
}

/** True when both names are of one employer, or one is the other's parent ("Mirador Health", "Mirador Health Oncology"). */
export function isSameEmployer(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.includes(' ') && long.startsWith(`${short} `)
}

const stateCodes = Object.keys(stateNames).join('|')
const asides = [
  /\$\s?[\d,.]+k?(?:\s?[-–]\s?\$?[\d,.]+k?)?(?:\s?\/\s?\w+)?(?:\s?bonus)?/g,
  /\b(?:sign-?on|signing|retention) bonus\b.*$/g,
  /#\s?[\w-]+|\b(?:req(?:uisition)?|job|posting|vacancy|announcement)\s?(?:id|no|number|#)?[.:#\s]\s?[a-z]*-?\d[\w-]*|\(\s?[a-z]{0,4}-?\d{3,}\s?\)|\b[a-z]{1,4}-?\d{4,}\b|\b\d{4,}\b/g,
  /\b(?:fully |100% |100 % )?(?:remote|hybrid|on-?\s?site|work[- ](?:from|at)[- ]home|wfh|telecommut\w*|telework\w*|virtual|home[- ]based|in[- ]office)(?: (?:position|opportunity|eligible|work|role|job|based|option(?:al)?))?\b/g,
  /\b(?:full|part)[- ]?time\b|\bft\b|\bpt\b|\bprn\b|\bper[- ]diem\b|\bcasual\b|\btemp(?:orary)?\b|\bcontract\b|\bpermanent\b|\b\d?\.\d+\s?fte\b|\b1\.0\s?fte\b|\bfte\b|\b\d{1,2}\+?\s?(?:hrs?|hours)(?:\s?\/?\s?(?:wk|week|per week|pp))?\b/g,
  /\b(?:days?|evenings?|nights?|weekends?|overnight|rotating|1st|2nd|3rd|first|second|third|day|evening|night|swing|flex(?:ible)?)(?:\s?[-/]?\s?shifts?)?\b(?! surgery)/g,
  /\b(?:urgent|urgently|now|immediate|hiring|hot job|new|needed|wanted|opening|opportunity|apply today|featured|sponsored)\b/g,
  /\b20[1-3]\d\b|\b(?:fall|spring|summer|winter) cohort\b|\bcohort\b/g,
]
const levels =
  /\b(?:level|lvl|grade|gs)[ -]?\d{1,2}\b|\b(?:i{1,3}|iv|v|[1-5])\b(?=\s*(?:$|[,(/|–-]|and|or|&))|\b(?:senior|sr|junior|jr|lead|entry[- ]level|experienced)\b\.?/g
const places = new RegExp(
  String.raw`(?:[-–,|(]\s*|\bin )[a-z .'’-]{2,40},\s?(?:${stateCodes}|${stateNamesLongestFirst.join('|')})\b\)?|[-–,|(]\s*(?:${stateNamesLongestFirst.join('|')}|${stateCodes}|usa?|united states|nationwide)\b\)?\s*$`,
  'gi',
)
const smallWords = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'and',
  'or',
  'in',
  'at',
  'to',
  'with',
  'level',
  'position',
  'job',
])
const sameWords: Record<string, string> = {
  coders: 'coder',
  records: 'record',
  technicians: 'technician',
  specialists: 'specialist',
  improvement: 'integrity',
  cdi: 'clinical documentation integrity',
  him: 'health information management',
  roi: 'release information',
  tumour: 'tumor',
  ip: 'inpatient',
  op: 'outpatient',
  profee: 'professional fee',
  pro: 'professional',
  ed: 'emergency',
  er: 'emergency',
}

/** One name for those who keep a cancer registry, whatever the year of the title. */
export function sameRegistrar(title: string): string {
  return title.replace(
    /\boncology data specialist\b|\b(?:certified )?(?:tumou?r|cancer) (?:registrar|registry abstractor)\b|\(?\b(?:ODS(?:-C)?|CTR)\b\)?/gi,
    ' cancer registrar ',
  )
}

/** A title in normal form: level, place, work mode, shift, hours, pay and numbers left off, words in order of the alphabet. */
export function titleKey(title: string): string {
  let rest = plainTitle(sameRegistrar(title).replace(places, ' '))
  for (const aside of asides) rest = rest.replace(aside, ' ')
  rest = rest.replace(levels, ' ').replace(/['’.]/g, '')
  const words = rest
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (sameWords[word] ?? word).split(' '))
    .filter((word) => word !== '' && !smallWords.has(word))
  return [...new Set(words)].sort().join(' ')
}
