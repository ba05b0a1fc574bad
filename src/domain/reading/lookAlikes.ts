import { credentials } from '../credentials.ts'
import type { Ad } from './ad.ts'
import type { Mention } from './mentions.ts'

/** Words beside a code that make it something else. */
const otherMeaning: Record<string, RegExp> = {
  CPC: /cost[- ]per[- ]click|pay[- ]per[- ]click|\bppc\b|\bcpm\b|\bcpa\b|\broas\b|\bclicks?\b|campaign|paid search|google ads|keyword bid|\bcoach\b|pension|\bleads? target/,
  CCS: /carbon|common core|california children|charging|cloud comput|\bccs,? (?:inc|llc|ltd)|\bev\b/,
  'CCS-P': /cloud security|\bcissp\b|\baws\b|chiropract|sports physician/,
  CCA: /energy|aggregation|utilit|capital cost|construction|contract compliance|\bazure\b|\baws\b|microsoft/,
  COC: /continuum of care|commission on cancer|chain of custody|certificates? of|conformance|conformity|\bhud\b|homeless|\bcoc[- ](?:accredit|standard|program|approved|survey|compli|require|data)/,
  CIC: /infection|\bcbic\b|insurance (?:agen|counsel|produc)|\bokta\b|identity|customer interaction/,
  CRC: /research experience|\bgcp\b|\birb\b|\bccrc\b|colorectal|colon\b|screening|clinical (?:trial|research)|research coordinat|rehabilitation counsel|vocational|cyclic|a1c|care gaps|redundancy/,
  CCC: /\bslp\b|speech|audiolog|clinical competence|call cent|command cent|\bccc-(?:slp|a)\b/,
  CUC: /cisco|urgent care|unified/,
  COPC: /primary care/,
  CFPC: /canada/,
  ODS: /click|campaign|data warehouse|operational data|threat|\bsoc\b|okta|\bads?\b|contractor|currency|disabilit|ozone|\betl\b|conversion/,
  CHC: /community health|health cent(?:er|re)s?\b|constructor|construction|change healthcare|\bfqhc|\bchc (?:sites?|clinics?|locations?)/,
  CRIS: /immuni[sz]ation|person named/,
  CMT: /massage|country music|chemistry/,
  CMA: /accountant|accounting|medication aide|country music|\bcpa\b/,
  RMA: /merchandise|returns?\b|warrant|rate monotonic/,
  CMM: /capability maturity|coordinate measur|meeting manager|\bcnc\b/,
  RCC: /renal|college|call cent|counsell?or/,
  CCM: /chronic care|construction|customer commun/,
  CISA: /agency|infrastructure security/,
  BLS: /labor statistics|bureau|level of service|\bals\b|ambulance transport/,
  CAC: /computer[- ]assisted|applications coordinator|access card|\bpiv\b|common access/,
  'RAC-CT': /^$/,
  RN: /\bradon\b/,
  MD: /^$/,
  CIPM: /^$/,
  EMT: /epic emt/,
  ITIL: /^$/,
}

/** Words of a credential's own field; one must stand near a code that has other meanings. */
const codingField = /cod(?:ing|er)|\baapc\b|\bahima\b|icd-?10|billing|medical record|health information/
const ownField: Record<string, RegExp> = {
  CPC: codingField,
  CCS: codingField,
  CCA: codingField,
  COC: codingField,
  CIC: /inpatient|coder|coding cert|\baapc\b/,
  CRC: /risk adjust|\bhcc|coder|medical coding|\baapc\b/,
  ODS: /regist|tumou?r|oncolog|cancer|\bncra\b|abstract/,
  CHC: /complian|\bhcca\b|privacy|\bccep\b|\bchpc\b/,
  CMT: /transcri|\bahdi\b|documentation specialist/,
  CMA: /medical assist|\baama\b|\brma\b|\bccma\b/,
  RMA: /medical assist|\bamt\b|\bcma\b|\bccma\b/,
  CCM: /case manag|utilization|\brn\b|discharge/,
  CRIS: /release of information|\broi\b/,
  CISA: /audit|security|\bcissp\b|certif/,
  BLS: /certif|\bcpr\b|life support|\baha\b|heart association|provider|\bcard\b|required|current|must|\bacls\b/,
  CAC: /ambulance|\bnaac\b/,
  EMT: /certif|licen[sc]|paramedic|\bems\b/,
  RCC: /radiolog|\brccb\b|interventional/,
  CMM: /practice manag|pahcom|medical manager/,
  'RAC-CT': /\bmds\b|nurs|aapacn|assess/,
  CUC: /urolog|coder|coding/,
  CCC: /cardi|coder|coding|\baapc\b/,
}
const codingOwn = { CIC: true, CRC: true }
const codingWords = [
  /icd-?10|icd-?9/,
  /\bcpt\b|hcpcs/,
  /\bcod(?:er|ers)\b/,
  /medical cod|clinical cod|coding experience|years of coding|coding (?:role|position|team)|inpatient cod|outpatient cod|coding (?:cert|cred|guidelines|compliance|quality|special|audit|accuracy)|profee/,
  /\bahima\b|\baapc\b/,
  /\brhi[at]\b/,
  /health information|medical record|\bhim\b/,
  /\bdrgs?\b|risk adjustment|\bhcc/,
  /\bbilling\b|revenue cycle|reimbursement/,
]
const credentialWords =
  /certif|credential|licen[sc]|regist(?:ered|ration)|designation|\bahima\b|\baapc\b|\brequired\b|\bpreferred\b|\bactive\b|\ba plus\b|\bpluses\b/
const codingCount = new WeakMap<Ad, number>()

function codingSigns(ad: Ad): number {
  let count = codingCount.get(ad)
  if (count === undefined) {
    const words = `${ad.title.toLowerCase()}\n${ad.folded}`
    count = codingWords.filter((pattern) => pattern.test(words)).length
    codingCount.set(ad, count)
  }
  return count
}

/** True when the letters of a code mean something else here, judged by the words around them. */
export function isLookAlike(ad: Ad, mention: Mention, all: Mention[]): boolean {
  const entry = credentials.get(mention.code)
  if (!entry) return false
  const { folded } = ad
  const near = folded.slice(Math.max(0, mention.start - 90), mention.end + 90)
  if (mention.code === 'RN' && mention.isName)
    return (
      /certified $/.test(folded.slice(mention.start - 10, mention.start)) ||
      /^ (?:nurse )?anesthetist/.test(folded.slice(mention.end, mention.end + 20))
    )
  if (mention.code.startsWith('EPIC-'))
    return !/certif|credential|proficien|accredit/.test(folded.slice(Math.max(0, mention.start - 50), mention.end + 60))
  if (mention.isName) return mention.code === 'DRIVER' ? /program driver/.test(near) : false
  const words = ad.text.slice(mention.start, mention.end)
  if (words === 'CoC' || words === 'CoCs') return true
  if (mention.code === 'MD') return !isBesideAny(ad, mention, all, ['RN', 'PA', 'NP', 'APRN', 'LPN'])
  if (entry.reading === 'name') return true
  if (otherMeaning[mention.code]?.test(near)) return !isBesideSure(ad, mention, all)
  if (entry.reading !== 'context') return false
  if (isBesideSure(ad, mention, all)) return false
  const own = ownField[mention.code]
  if (own && own !== codingField && !(mention.code in codingOwn))
    return !own.test(near) && !(own.test(folded) && credentialWords.test(near))
  if (own && !own.test(folded) && !own.test(ad.title.toLowerCase())) return true
  if (entry.field === 'coding' || entry.field === 'revenue_cycle')
    return codingSigns(ad) < (credentialWords.test(near) || isBesideKin(ad, mention, all) ? 1 : 2)
  return !credentialWords.test(near)
}

/** A list with a code that means nothing else settles what the code is. */
function isBesideSure(ad: Ad, mention: Mention, all: Mention[]): boolean {
  return all.some((other) => {
    if (other === mention || other.code === mention.code) return false
    const entry = credentials.get(other.code)
    const isSure = other.isName || entry?.reading === undefined
    return (
      isSure &&
      kinOf(entry?.field) === kinOf(credentials.get(mention.code)?.field) &&
      isListed(ad.folded, mention, other)
    )
  })
}

/** Two codes of one field in a list vouch for each other. */
function isBesideKin(ad: Ad, mention: Mention, all: Mention[]): boolean {
  const field = kinOf(credentials.get(mention.code)?.field)
  return all.some(
    (other) =>
      other.code !== mention.code &&
      kinOf(credentials.get(other.code)?.field) === field &&
      isListed(ad.folded, mention, other),
  )
}

/** Coding, records and documentation credentials are asked for in one breath. */
function kinOf(field: string | undefined): string {
  return field === 'him' || field === 'cdi' || field === 'data' ? 'coding' : (field ?? 'coding')
}

function isBesideAny(ad: Ad, mention: Mention, all: Mention[], codes: string[]): boolean {
  return all.some((other) => codes.includes(other.code) && isListed(ad.folded, mention, other))
}

function isListed(folded: string, a: Mention, b: Mention): boolean {
  const from = Math.min(a.end, b.end)
  const to = Math.max(a.start, b.start)
  if (to - from > 48) return false
  return /^(?:[\s,/;()&|•*-]|\b(?:or|and|and\/or|the|an?|certif\w*|credential\w*|[a-z][a-z0-9-]{1,6})\b)*$/.test(
    folded.slice(from, to),
  )
}
