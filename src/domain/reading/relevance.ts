import type { Ad } from './ad.ts'
import { familyOfTitle, plainTitle } from './role.ts'

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
    String.raw`\bmedical (?:bill(?:er|ing)|transcription(?:ist)?|claims|reimbursement)\b|\bbilling (?:and|&) (?:insurance|coding|reimbursement)\b|\binsurance (?:(?:and|&) )?billing\b`,
    String.raw`\bcharge ?master\b|\bdrg (?:validat|audit|review|cod)\w*|\bms-drg\b`,
    String.raw`\b(?:clinical|health|healthcare|nursing) informatic\w*\b`,
    String.raw`\bhealth(?:care)? (?:data|information) analyst\b|\bhealth data\b`,
    String.raw`\bcoding (?:auditor|compliance|educator|quality|manager|supervisor|director|policy|integrity|specialist|analyst|denials?|operations|services|lead|technician|consultant|reviewer|validator|validation|trainee|apprentice|abstractor)\b`,
    String.raw`\bcertified (?:professional |medical |inpatient |outpatient )?coder\b|\bcoder[ /-]+(?:abstractor|biller|trainee|apprentice)\b`,
    String.raw`\bhipaa\b|\bmaster patient index\b`,
  ].join('|'),
)

/** Titles of other work. A strong title beside them wins: "RN Clinical Documentation Specialist", "Radiology Coder". */
const otherTitle =
  /\b(?:software|engineer\w*|ing[eé]nieur|developer|d[eé]velopp\w+|programmer|devops|full[- ]?stack|front[- ]?end|back[- ]?end|architect|scientist|biolog\w+|bioinformatic\w*|nurse|rn|lpn|lvn|cna|np|aprn|physician|surgeon|doctor|pharmac\w+|therapist|therapy|paralegal|attorney|counsel|lawyer|legal|litigation|sales|account (?:executive|manager)|marketing|ppc|sem|seo|media|advertis\w+|recruit\w+|talent|teacher|tutor|bootcamp|robotics|cashier|driver|warehouse|cook|welder|machinist|cnc|medical assistant|phlebotom\w+|radiologic|sonograph\w+|dental (?:assistant|hygienist)|scribe|greeter|schedul\w+|receptionist|front desk|patient (?:access|registra\w+|services? rep\w*|care|transport)|unit (?:clerk|secretary|coordinator)|social work\w*|case manager|care (?:coordinator|manager)|coach|museum|archiv\w+|librar\w+|court|deputy|police|sheriff|dispatch\w*|payroll|credentialing|medical staff|provider enrollment|prior auth\w*|utilization|clinical (?:research|trials?)|research coordinator|laborator\w+|lab|help ?desk|network|cyber\w*|security|soc analyst|product (?:manager|owner)|designer|accountant|bookkeeper|underwriter|insurance (?:agent|producer|advisor|account)|producer|agent|buyer|university|college|school|student (?:records|services)|admissions (?:counselor|officer)|enrollment|transcript evaluator|call center|customer service|housekeep\w*|janitor|mechanic|electrician|technologist|quality audit|scrum|project manager|writer)\b/

/** Words of the field in the text, and how much each says of it. Each counts once. */
const fieldWords: [number, RegExp][] = [
  [2, /\bicd[- ]?(?:9|10|11)/i],
  [2, /\bCPT\b/],
  [2, /\bhcpcs\b/i],
  [
    2,
    /\bhealth information management\b|\bHIM\b (?:department|professional|operations|staff|team|experience|director|clerk|office|environment|functions|supervisor|manager|profession|field)/,
  ],
  [2, /\bahima\b|\baapc\b|\bacdis\b|\bncra\b/i],
  [2, /\brhi[ta]\b|\bCCS(?:-P)?\b|\bCPC\b(?! (?:target|bid|campaign|cost))/],
  [2, /\bmedical (?:cod(?:ing|ers?)|records? (?:department|tech\w*|clerk|coding))\b/i],
  [2, /\brelease[- ]of[- ]information\b/i],
  [2, /\b(?:cancer|tumou?r|trauma|stroke|oncology) (?:data )?registr/i],
  [2, /\bclinical documentation (?:improvement|integrity)\b|\bCDI\b (?:program|team|specialist|quer)/i],
  [2, /\b(?:ms-?|apr-?)?drgs?\b/i],
  [2, /\brisk adjustment\b|\bhcc\b/i],
  [2, /\bchargemaster\b|\bcharge (?:capture|description)\b/i],
  [2, /\bmedical (?:billing|claims|transcri)/i],
  [
    2,
    /\bcoders\b|\bcoding (?:credentials?|certification|experience|accuracy|guidelines|clinic|audits?|compliance)\b|\bprofessional coding\b/i,
  ],
  [1, /\b(?:COC|CIC|CPMA|CRC|CCA|CDEO|CPB|CRCR|RCC|CIRCC|CEMC|CCDS|CDIP|CBCS|CMRS|CHPS|CHDA|CPCO)\b/],
  [2, /\b(?:snomed|loinc|rxnorm)\b/i],
  [1, /\b(?:medical|health|patient|clinical) (?:records?|charts?)\b/i],
  [1, /\bhipaa\b|\bprotected health information\b|\bPHI\b/i],
  [1, /\behrs?\b|\bemrs?\b|\belectronic (?:health|medical) records?\b/i],
  [1, /\bmedical terminology\b/i],
  [1, /\brevenue cycle\b|\bdenials?\b|\bremittance\b|\beob\b/i],
  [
    1,
    /\b(?:insurance|patient|payer|medicare|medicaid) (?:claims?|payments?|billing|accounts?|balances?)\b|\bpayers?\b/i,
  ],
  [1, /\bmedicare\b|\bmedicaid\b/i],
  [1, /\bpatients?\b/i],
  [1, /\bhospitals?\b|\bclinics?\b|\bphysicians?\b/i],
  [1, /\bepic\b|\bcerner\b|\bmeditech\b/i],
  [1, /\babstract(?:s|ing|or|ion)\b/i],
]
/** Words of other fields that use the same names. */
const otherFieldWords: RegExp[] = [
  /\b(?:python|javascript|typescript|react|kubernetes|node\.js|c\+\+|java|ruby|golang|docker|django|\.net)\b/i,
  /\bsoftware (?:engineer|develop)\w*|\bcode reviews?\b|\bfull[- ]stack\b|\bunit tests?\b|\bgit(?:hub)?\b/i,
  /\b(?:google ads|ppc|pay[- ]per[- ]click|cost[- ]per[- ]click|click-?through|campaigns?|impressions|seo)\b/i,
  /\blaw firm\b|\bparalegals?\b|\blitigation\b|\bplaintiffs?\b|\bcase files?\b|\bour attorneys\b/i,
  /\bmuseum\b|\baccession\w*|\bexhibit\w*|\bcurator\w*/i,
  /\bproperty (?:and|&) casualty\b|\bcommercial lines\b|\bpersonal lines\b|\bcertified insurance counselor\b|\binsurance agency\b/i,
  /\bcommunity college\b|\bregistrar's office\b|\btranscripts? (?:evaluation|requests)\b|\bcourse (?:catalog|schedul)\w*/i,
  /\bmeddra\b|\bclinical trials?\b|\bsponsor\b.*\bprotocol\b/i,
  /\bopen-?ended (?:responses|survey)|\bmarket research\b|\bnvivo\b|\bqualitative\b|\bsurvey responses\b/i,
  /\bcourt\b|\bdocket\w*|\bclerk of courts?\b|\bjudge\b|\binmate\b|\bpolice\b/i,
  /\bcnc\b|\bg-code\b|\bmachining\b|\binkjet\b|\bdate cod\w+|\bproduction line\b/i,
  /\bthreat\b|\bsiem\b|\bincident response\b|\bpenetration test/i,
  /\bCDI\b[^.]{0,60}\b(?:temps plein|contrat|poste|h\/f)\b|\ble poste\b|\bvous\b/i,
]
const genericTitle =
  /^(?:[\w\s,/&()-]*\b)?(?:specialist|technician|clerk|analyst|coordinator|associate|auditor|reviewer|abstractor|educator|instructor|consultant|representative|trainee|apprentice|intern|lead|manager|supervisor|director|validator|administrator)\b/
/** Measured on labelled ads: the field's own reach 4 and more, those of other fields stay under 3. */
const neededWeight = 4
const readLength = 16_000

/**
 * Whether the job is health-information work: records, coding, documentation, registries, release, health data,
 * billing, privacy. A title that names it suffices unless the text is of another field; a title that may mean other
 * work too ("Coder", "Registrar", "Compliance Analyst") needs the field's words in the text.
 */
export function isHealthInformation(ad: Ad): boolean {
  const title = plainTitle(ad.posting.title)
  const isStrong = strongTitle.test(title)
  const isOther = otherTitle.test(title)
  if (isOther && !isStrong) return false
  const text = ad.text.length > readLength ? ad.text.slice(0, readLength) : ad.text
  const field = weight(text)
  const others = otherFieldWords.reduce((sum, pattern) => sum + (pattern.test(text) ? 1 : 0), 0)
  if (isStrong) return isOther ? field >= 4 && others <= 2 : !(others >= 2 && field < 6)
  const family = familyOfTitle(title)
  if (family === null) return genericTitle.test(title) && field >= 10 && others === 0
  if (text.length < 200) return isHealthEmployer(ad) && family !== 'data_analytics' && family !== 'privacy_compliance'
  const known = field + (isHealthEmployer(ad) ? 2 : 0)
  return known >= neededWeight && field > others * 3
}

function weight(text: string): number {
  let sum = 0
  for (const [points, pattern] of fieldWords) if (pattern.test(text)) sum += points
  return sum
}

function isHealthEmployer(ad: Ad): boolean {
  return /\b(?:hospital|health|medical|clinic|care|physicians?|medicine|surgical|orthop\w+|pediatric\w*|hospice|cancer|retina|dental|therapy|eye|heart|spine|imaging|patients?)\b/i.test(
    `${ad.posting.employer ?? ''} ${ad.text.slice(0, 2000)}`,
  )
}
