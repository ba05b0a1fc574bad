import type { EmploymentType, Place, Setting, Shift, WorkMode } from '../listing.ts'
import { employerSite, sameRegistrar } from './keys.ts'
import { overlap } from './likeness.ts'

/** What an opening says of itself; null or empty: it is silent. */
export interface Stated {
  title: string
  employer: string | null
  text: string
  places: Place[]
  workMode: WorkMode | null
  remoteStates: string[] | null
  shift: Shift | null
  employmentType: EmploymentType | null
  setting: Setting[]
  requisition: string | null
  department: string | null
}

/** What tells siblings apart, each as a set of values; an empty set is silence. */
export interface Facets {
  cities: Set<string>
  states: Set<string>
  remoteStates: Set<string>
  isRemote: boolean
  shift: Set<string>
  employment: Set<string>
  hours: Set<string>
  level: Set<string>
  setting: Set<string>
  unit: Set<string>
  labelled: Map<string, string>
  requisition: Set<string>
  years: Set<string>
  /** What the title itself makes a point of: an unusual shift, unusual hours. */
  titledShift: boolean
  titledEmployment: boolean
}

const romans: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' }
const levelNumber =
  /\b(?:level|lvl|grade|gs|tier|step)[ -]?(\d{1,2}|i{1,3}|iv|v)\b|\b(i{1,3}|iv|v|[1-5])\b(?=\s*(?:$|[,(|–-]|\/\s?(?:i{1,3}|iv|v|[1-5])\b|remote|hybrid|full|part|prn|days|nights))|(?<=\/\s?)(i{1,3}|iv|v|[1-5])\b/gi
const levelWords: [RegExp, string][] = [
  [/\b(?:senior|sr)\b/i, 'senior'],
  [/\blead\b/i, 'lead'],
  [/\b(?:supervis\w+)\b/i, 'supervisor'],
  [/\bmanager\b/i, 'manager'],
  [/\bdirector\b/i, 'director'],
  [/\b(?:junior|jr|entry[- ]level|associate)\b/i, 'junior'],
  [/\b(?:trainee|apprentice|intern)\b/i, 'trainee'],
]
const units =
  /\b(?:cardiology|cardiac|cardiovascular|cath lab|orthop\w+|oncology|radiology|interventional|vascular|neuro\w*|surgery|surgical|anesthesia|pathology|laborator\w+|emergency|trauma|pediatric\w*|women'?s|ob\/?gyn|obstetrics|gastro\w+|urology|dermatology|ophthalmology|ent|pulmon\w+|nephrology|dialysis|primary care|family medicine|internal medicine|hospitalist|behavioral|psychiatr\w*|rehab\w*|hospice|home health|long[- ]term care|skilled nursing|wound|pain|infusion|urgent care|observation|same[- ]day|ancillary|specialty|pharmacy|transplant|burn|stroke|birth|critical care|icu|nicu|scanning|deficiency|inpatient|outpatient|pro-?fee|professional fee|educat\w+|medicare|medicaid|risk adjustment|hcc|north|south|east|west|main|downtown|central|campus [a-z]\b)\b/gi
const labelledLine =
  /(?:^|\n)[\s•*_-]{0,6}(department|dept|unit|site|campus|facility|hospital|cohort|pod|team|cost center|fte|hours|shift|schedule|grade|level)\b[*_]{0,2}\s?[:–-][*_\s]{0,4}([^\n.;|]{1,60})/gi
const requisitionInText =
  /\b(?:req(?:uisition)?|job|posting|position|vacancy|announcement|reference)\s?(?:id|no\.?|number|num|#|code)\s?[:#]?\s{0,2}([a-z]{0,6}[-_]?\d[\w-]{2,20})/gi
const weekHours = /\b(\d{1,2}(?:\.\d)?)\s?(?:hrs?|hours)\s?(?:\/|per|a|each)?\s?(?:wk|week)\b/gi
const fteNumber = /\b(0?\.\d{1,2}|1\.0)\s?fte\b|\bfte\s?[:=]?\s?(0?\.\d{1,2}|1\.0)\b/gi
const cohortYear =
  /\b(?:(?:fall|spring|summer|winter|autumn|cohort|class(?: of)?|program year|fiscal year|fy|starting|starts|start date|begins|academic year|through|ending|until)[\s:,-]{1,3}(?:\w+\s){0,2}?)(20[1-4]\d)\b/gi
const unusualShift = /\b(?:weekends?|nights?|overnight|evenings?|2nd shift|3rd shift|second shift|third shift)\b/i
const unusualEmployment = /\b(?:part[- ]?time|prn|per[- ]diem|casual|temporary|temp|contract|seasonal|intern\w*)\b/i
const headLength = 6000

export function facetsOf(stated: Stated): Facets {
  const title = sameRegistrar(stated.title).replace(/\blevel\s+(?:i{1,3}|iv|[1-4])\s+trauma\b/gi, ' ')
  const text = stated.text.slice(0, headLength)
  return {
    cities: new Set(stated.places.flatMap(({ city, state }) => (city ? [`${city.toLowerCase()}|${state ?? ''}`] : []))),
    states: new Set(stated.places.flatMap(({ state }) => (state ? [state] : []))),
    remoteStates: new Set(stated.remoteStates ?? []),
    isRemote: stated.workMode === 'remote',
    shift: new Set(stated.shift && stated.shift !== 'flexible' ? [stated.shift] : []),
    employment: new Set(stated.employmentType ? [stated.employmentType] : []),
    hours: new Set([
      ...matches(`${title}\n${text}`, weekHours),
      ...matches(`${title}\n${text}`, fteNumber).map((share) => `${Number(share) * 40}`),
    ]),
    level: levelsOf(title),
    setting: new Set(stated.setting),
    unit: new Set([...title.toLowerCase().matchAll(units)].map((match) => match[0].slice(0, 6))),
    labelled: labelledOf(stated, text),
    requisition: new Set([
      ...(stated.requisition ? [stated.requisition.toLowerCase()] : []),
      ...matches(`${title}\n${text}`, requisitionInText),
    ]),
    titledShift: unusualShift.test(title),
    titledEmployment: unusualEmployment.test(title),
    years: new Set([...matches(title, /\b(20[1-4]\d)\b/g), ...matches(text, cohortYear)]),
  }
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase())
}

function levelsOf(title: string): Set<string> {
  const found = matches(title, levelNumber).map((level) => romans[level] ?? String(Number(level)))
  for (const [pattern, word] of levelWords) if (pattern.test(title)) found.push(word)
  return new Set(found)
}

function labelledOf(stated: Stated, text: string): Map<string, string> {
  const values = new Map<string, string>()
  for (const match of text.matchAll(labelledLine)) {
    const label = match[1]!.toLowerCase().replace(/^dept$/, 'department')
    if (!values.has(label))
      values.set(
        label,
        match[2]!
          .toLowerCase()
          .replace(/[^a-z0-9.]+/g, ' ')
          .trim(),
      )
  }
  const site = employerSite(stated.employer ?? '')
  if (site) values.set('employer site', site)
  return values
}

/**
 * The first thing on which two openings, both stating it, disagree; or which the title of one makes a point of and the
 * other nowhere states: level, unit, an unusual shift. null: they agree or are silent on all.
 */
export function disagreement(a: Facets, b: Facets): string | null {
  if (disagreeOnPlace(a, b)) return 'place'
  if (isDisjoint(a.remoteStates, b.remoteStates)) return 'states'
  for (const name of ['shift', 'employment', 'hours', 'setting', 'years'] as const) {
    if (isDisjoint(a[name], b[name])) return name
  }
  if (!isSameSet(a.level, b.level)) return 'level'
  if (!isSameSet(a.unit, b.unit)) return 'unit'
  if (isPointedOut(a, b) || isPointedOut(b, a)) return 'shift'
  for (const [label, value] of a.labelled) {
    const other = b.labelled.get(label)
    if (other !== undefined && other !== value && !other.includes(value) && !value.includes(other)) return label
  }
  return disagreeOnRequisition(a.requisition, b.requisition) ? 'requisition' : null
}

function isSameSet(a: Set<string>, b: Set<string>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value))
}

function isPointedOut(a: Facets, b: Facets): boolean {
  return (a.titledShift && !overlap(a.shift, b.shift)) || (a.titledEmployment && !overlap(a.employment, b.employment))
}

function isDisjoint(a: Set<string>, b: Set<string>): boolean {
  return a.size > 0 && b.size > 0 && !overlap(a, b)
}

/** One names a city and the other only its state: they agree. */
function disagreeOnPlace(a: Facets, b: Facets): boolean {
  if (a.cities.size > 0 && b.cities.size > 0) return !overlap(a.cities, b.cities)
  return isDisjoint(a.states, b.states)
}

/** Numbers of one shape that differ; an agency's own number, of another shape, says nothing. */
function disagreeOnRequisition(a: Set<string>, b: Set<string>): boolean {
  if (!isDisjoint(a, b)) return false
  const shape = (number: string) => number.replace(/\d+/g, '0')
  const shapes = new Set([...a].map(shape))
  return [...b].some((number) => shapes.has(shape(number)))
}
