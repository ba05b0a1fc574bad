import type { RoleFamily } from '../listing.ts'
import type { Ad } from './ad.ts'
import { hasAny, matchAt, placesOf } from './keywords.ts'
import { familyOfTitle, plainTitle } from './title.ts'

/** Titles that name the field's work by themselves. */
const strongTitle = new RegExp(
  [
    String.raw`\b(?:medical|inpatient|outpatient|pro-?fee|professional fee|hospital|facility|physician|surg\w+|hcc|risk adjustment|him|emergency|ed|radiology|cardi\w+|orthop\w+|oncology|specialty|ambulatory|same day|clinic|multi-?specialty|acute care|e\/m|evaluation|anesthesia|pathology|home health|hospice|hedis|denials?|health ?care|patient) (?:\w+ )?cod(?:er|ers|ing)\b`,
    String.raw`\bcod(?:er|ing)\b.*\b(?:inpatient|outpatient|pro-?fee|professional fee|hospital|drg|hcc|risk adjustment|medical|icd|cpc|ccs|rhit|rhia|aapc|ahima)\b`,
    String.raw`\b(?:medical|health|patient) records? (?:technician|clerk|coordinator|specialist|custodian|assistant|associate|supervisor|manager|director|administrat\w+|analyst|coder|auditor|abstractor|scanner|file|lead|rep\w*|aide|tech\w*)\b`,
    String.raw`\bmedical records\b`,
    String.raw`\bhealth information (?:management|technician|technologist|specialist|clerk|associate|manager|director|administrator|services|coordinator|analyst|assistant|supervisor)\b`,
    String.raw`\bclinical documentation (?:improvement|integrity|specialist|auditor|nurse|manager|reviewer|consultant|educator)\b|\bdocumentation (?:integrity|improvement) specialist\b`,
    String.raw`\b(?:cancer|tumou?r|trauma|oncology|stroke|birth|burn) (?:data |program )?(?:registr\w+|data specialist|abstractor)\b`,
    String.raw`\brelease of (?:medical )?information\b`,
    String.raw`\bdocumentation editor\b|\bhealthcare documentation\b|\brecords? completion\b|\bmedical (?:bill(?:er|ing)|transcription(?:ist)?|claims|reimbursement)\b|\bbilling (?:and|&) (?:insurance|coding|reimbursement)\b|\binsurance (?:(?:and|&) )?billing\b`,
    String.raw`\brevenue integrity\b|\bcharge (?:capture|audit\w*)\b|\bcharge ?master\b|\bdrg (?:validat|audit|review|cod)\w*|\bms-drg\b`,
    String.raw`\b(?:clinical|health|healthcare|nursing) informatic\w*\b`,
    String.raw`\bhealth(?:care)? (?:data|information) analyst\b|\bhealth data\b`,
    String.raw`\bcoding (?:auditor|compliance|educator|quality|manager|supervisor|director|policy|integrity|specialist|analyst|denials?|operations|services|lead|technician|consultant|reviewer|validator|validation|trainee|apprentice|abstractor)\b`,
    String.raw`\bcertified (?:professional |medical |inpatient |outpatient )?coder\b|\bcoder[ /-]+(?:abstractor|biller|trainee|apprentice)\b`,
    String.raw`\bhipaa\b|\bmaster patient index\b`,
  ].join('|'),
)

/** Titles of other work that no word of the field beside them makes ours: "Software Engineer, Medical Records". */
const alienTitle =
  /\b(?:software|java(?:script)?|python|typescript|\.net|php|ruby|golang|cobol|react|angular|android|ios|engineer\w*|ing[eé]nieur|developer|d[eé]velopp\w+|programmer|devops|full[- ]?stack|front[- ]?end|back[- ]?end|architect|scientist|bioinformatic\w*|sales|account (?:executive|manager)|marketing|ppc|seo|advertis\w+|recruit\w+|talent|attorney|counsel|lawyer|paralegal|product (?:manager|owner)|designer|scrum|bootcamp|robotics|cnc|machinist)\b/
/** Titles of other work, unless a strong title stands beside them: "RN Clinical Documentation Specialist", "Radiology Coder". */
const otherTitle =
  /\b(?:biolog\w+|nurse|rn|lpn|lvn|cna|np|aprn|physician|surgeon|doctor|pharmac\w+|therapist|therapy|legal|litigation|sem|sql|web|media|teacher|tutor|cashier|driver|warehouse|cook|welder|medical assistant|phlebotom\w+|radiologic|sonograph\w+|dental (?:assistant|hygienist)|scribe|greeter|schedul\w+|receptionist|front desk|patient (?:access|registra\w+|services? rep\w*|care|transport)|unit (?:clerk|secretary|coordinator)|social work\w*|case manager|care (?:coordinator|manager)|coach|museum|archiv\w+|librar\w+|court|deputy|police|sheriff|dispatch\w*|payroll|credentialing|medical staff|provider enrollment|prior auth\w*|utilization|clinical (?:research|trials?)|research coordinator|laborator\w+|lab|help ?desk|network|cyber\w*|security|soc analyst|accountant|bookkeeper|underwriter|insurance (?:agent|producer|advisor|account)|producer|agent|buyer|university|college|school|student (?:records|services)|admissions (?:counselor|officer)|enrollment|transcript evaluator|call center|customer service|housekeep\w*|janitor|mechanic|electrician|technologist|quality audit|project manager|writer)\b/

/** Words of the field in the text: how much each says of it, the stems it begins with, and what must follow them. Each counts once. */
const fieldWords: [points: number, stems: string[], pattern?: RegExp][] = [
  [2, ['icd']],
  [2, ['cpt'], /CPT\b/y],
  [2, ['hcpcs']],
  [
    2,
    ['health', 'him'],
    /health information management\b|HIM\b (?:department|professional|operations|staff|team|experience|director|clerk|office|environment|functions|supervisor|manager|profession|field)/iy,
  ],
  [2, ['ahima', 'aapc', 'acdis', 'ncra']],
  [2, ['rhi', 'ccs', 'cpc'], /rhi[ta]\b|RHI[TA]\b|CCS(?:-P)?\b|CPC\b(?! (?:target|bid|campaign|cost))/y],
  [2, ['medical'], /medical (?:cod(?:ing|ers?)|records? (?:department|tech\w*|clerk|coding))\b/iy],
  [2, ['release'], /release[- ]of[- ]information\b/iy],
  [2, ['cancer', 'tumor', 'tumour', 'trauma', 'stroke', 'oncology'], /\w+ (?:data )?registr/iy],
  [2, ['clinical', 'cdi'], /clinical documentation (?:improvement|integrity)\b|CDI (?:program|team|specialist|quer)/iy],
  [2, ['drg', 'ms-drg', 'apr-drg']],
  [2, ['risk', 'hcc'], /risk adjustment\b|hccs?\b/iy],
  [2, ['charge'], /chargemaster\b|charge (?:capture|description)\b/iy],
  [2, ['medical'], /medical (?:billing|claims|transcri)/iy],
  [
    2,
    ['coder', 'coding', 'professional'],
    /coders\b|coding (?:credentials?|certification|experience|accuracy|guidelines|clinic|audits?|compliance)\b|professional coding\b/iy,
  ],
  [2, ['snomed', 'loinc', 'rxnorm']],
  [
    1,
    [
      'coc',
      'cic',
      'cpma',
      'crc',
      'cca',
      'cdeo',
      'cpb',
      'crcr',
      'rcc',
      'circc',
      'cemc',
      'ccds',
      'cdip',
      'cbcs',
      'cmrs',
      'chps',
      'chda',
      'cpco',
    ],
    /[A-Z]{3,5}\b/y,
  ],
  [1, ['medical', 'health', 'patient', 'clinical'], /\w+ (?:records?|charts?)\b/iy],
  [1, ['hipaa', 'phi', 'protected'], /hipaa\b|PHI\b|protected health information\b/iy],
  [1, ['ehr', 'emr', 'electronic'], /e[hm]rs?\b|electronic (?:health|medical) records?\b/iy],
  [1, ['medical'], /medical terminology\b/iy],
  [1, ['revenue', 'denial', 'remittance', 'eob'], /revenue cycle\b|denials?\b|remittance\b|eobs?\b/iy],
  [
    1,
    ['insurance', 'patient', 'payer', 'medicare', 'medicaid'],
    /\w+ (?:claims?|payments?|billing|accounts?|balances?)\b|payers?\b/iy,
  ],
  [1, ['medicare', 'medicaid']],
  [1, ['patient'], /patients?\b/iy],
  [1, ['hospital', 'clinic', 'physician'], /(?:hospital|clinic|physician)s?\b/iy],
  [1, ['epic', 'cerner', 'meditech'], /(?:epic|cerner|meditech)\b/iy],
  [1, ['abstract'], /abstract(?:s|ing|or|ion)\b/iy],
]
/** Words of other fields that use the same names. */
const otherFieldWords: [stems: string[], pattern: RegExp][] = [
  [
    [
      'python',
      'javascript',
      'typescript',
      'react',
      'kubernetes',
      'node.js',
      'java',
      'ruby',
      'golang',
      'docker',
      'django',
    ],
    /(?:python|javascript|typescript|react|kubernetes|node\.js|java|ruby|golang|docker|django)\b/iy,
  ],
  [['software', 'full-stack', 'github', 'git'], /software (?:engineer|develop)\w*|full[- ]stack\b|git(?:hub)?\b/iy],
  [
    ['google', 'ppc', 'pay-per', 'cost-per', 'click', 'campaign', 'impressions', 'seo'],
    /google ads\b|ppc\b|pay[- ]per[- ]click|cost[- ]per[- ]click|click-?through|campaigns?\b|impressions\b|seo\b/iy,
  ],
  [['law', 'paralegal', 'litigation', 'plaintiff'], /law firm\b|paralegals?\b|litigation\b|plaintiffs?\b/iy],
  [['museum', 'accession', 'exhibit', 'curator'], /museum\b|accession\w*|exhibit\w*|curator\w*/iy],
  [
    ['property', 'commercial', 'personal', 'insurance'],
    /property (?:and|&) casualty\b|(?:commercial|personal) lines\b|insurance agency\b/iy,
  ],
  [['community', 'registrar'], /community college\b|registrar's office\b/iy],
  [['meddra', 'clinical'], /meddra\b|clinical trials?\b/iy],
  [
    ['open-ended', 'market', 'nvivo', 'qualitative', 'survey'],
    /open-?ended (?:responses|survey)|market research\b|nvivo\b|qualitative\b|survey responses\b/iy,
  ],
  [['court', 'docket', 'judge', 'inmate', 'police'], /courts?\b|dockets?\b|judges?\b|inmates?\b|police\b/iy],
  [['cnc', 'g-code', 'machining', 'inkjet', 'production'], /cnc\b|g-code\b|machining\b|inkjet\b|production line\b/iy],
  [['threat', 'siem', 'incident', 'penetration'], /threats?\b|siem\b|incident response\b|penetration test/iy],
  [['vous', 'poste'], /vous\b|poste\b/iy],
]
/** Measured on labelled ads: the field's own reach 4 and more, those of other fields stay under 3. */
const neededWeight = 4
const coreFamilies = new Set<RoleFamily>(['coding', 'cdi', 'him_operations', 'registry', 'release_of_information'])
const known = new WeakMap<Ad, boolean>()
const shortText = 200
/** From here on no word of another field counts. */
const ampleWeight = 12
const genericTitle =
  /^(?:[\w\s,/&()-]*\b)?(?:specialist|technician|clerk|analyst|coordinator|associate|auditor|reviewer|abstractor|educator|instructor|consultant|representative|trainee|apprentice|intern|lead|manager|supervisor|director|validator|administrator)\b/
const healthEmployer =
  /\b(?:hospital|health|medical|clinic|care|physicians?|medicine|surgical|orthop\w+|pediatric\w*|hospice|cancer|retina|dental|therapy|eye|heart|spine|imaging|patients?)\b/i

/**
 * Whether the job is health-information work: records, coding, documentation, registries, release, health data,
 * billing, privacy. A title that names it suffices unless the text is of another field; a title that may mean other
 * work too ("Coder", "Registrar", "Compliance Analyst") needs the field's words in the text.
 */
export function isHealthInformation(ad: Ad): boolean {
  const cached = known.get(ad)
  if (cached !== undefined) return cached
  const isOurs = judge(ad)
  known.set(ad, isOurs)
  return isOurs
}

function judge(ad: Ad): boolean {
  const title = plainTitle(ad.posting.title)
  const isStrong = strongTitle.test(title)
  const isOther = otherTitle.test(title)
  if (alienTitle.test(title)) return false
  const family = familyOfTitle(title)
  if (isOther && !isStrong && (family === null || !coreFamilies.has(family))) return false
  const field = fieldWeight(ad)
  const others = field >= ampleWeight ? 0 : otherFields(ad)
  if (isStrong) return isOther ? field >= 4 && others <= 2 : !(others >= 2 && field < 6)
  if (isOther) return field >= 8 && others <= 1
  if (family === null) return genericTitle.test(title) && field >= 10 && others === 0
  if (ad.text.length < shortText) {
    const isNamed = isHealthEmployer(ad) && family !== 'data_analytics' && family !== 'privacy_compliance'
    return others === 0 && (field >= 2 || isNamed)
  }
  const weight = field + (isHealthEmployer(ad) ? 2 : 0)
  return weight >= neededWeight && field > others * 3
}

function fieldWeight(ad: Ad): number {
  let sum = 0
  for (const [points, stems, pattern] of fieldWords) {
    if (pattern ? follows(ad, stems, pattern) : hasAny(ad, stems)) sum += points
    if (sum >= ampleWeight) break
  }
  return sum
}

function otherFields(ad: Ad): number {
  return otherFieldWords.reduce((sum, [stems, pattern]) => sum + (follows(ad, stems, pattern) ? 1 : 0), 0)
}

function follows(ad: Ad, stems: string[], pattern: RegExp): boolean {
  return placesOf(ad, stems).some((index) => matchAt(pattern, ad.text, index))
}

function isHealthEmployer(ad: Ad): boolean {
  return healthEmployer.test(`${ad.posting.employer ?? ''} ${ad.text.slice(0, 2000)}`)
}
