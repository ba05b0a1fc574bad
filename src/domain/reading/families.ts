import { mastery, ofAapc } from '../credentials/families.ts'
import { families } from '../credentials.ts'
import type { Ad } from './ad.ts'
import type { Mention } from './mentions.ts'

const noun = '(?:certifications?|credentials?|designations?|credentialed|certified)'
const ahima = String.raw`(?:american health information management association|ahima)(?: ?\(ahima\))?`
const aapc = String.raw`(?:american (?:academy|association) of (?:certified )?professional coders|academy of professional coders|aapc)(?: ?\(aapc\))?`
const acdis = String.raw`(?:association of clinical documentation (?:integrity|improvement) specialists|acdis)(?: ?\(acdis\))?`
const issuer = `(?:${ahima}|${aapc}|${acdis}|nha|ncra)`
const issuers = String.raw`(?:the )?${issuer}(?:(?: ?[,/] ?| or | and |, or | and\/or | & )(?:the )?(?:${issuer}))*`
const kind = String.raw`(?:(?:mastery|apprentice|associate|entry)(?:\/associate)? level|(?:medical|professional|clinical|inpatient|outpatient|facility|hospital|physician|national|surgical specialty|specialty|approved|recognized) |cod(?:ing|er)s?|health information(?: management)?|him|hit|cdi|clinical documentation (?:improvement|integrity)(?: \(cdi\))?|risk adjustment|data analyst|health data analyst)`

const patterns: RegExp[] = [
  // "AHIMA or AAPC coding certification", "AAPC-certified"
  new RegExp(String.raw`\b${issuers}(?:'s)?[ -](?:${kind}[ -]?){0,3}(?:${noun})\b`, 'g'),
  // "coding credential issued by AHIMA or AAPC"
  new RegExp(
    String.raw`\b(?:${kind} ?){0,3}${noun}(?: \([a-z]+\))?(?: is| are)?(?: issued| obtained| granted| earned| awarded| offered| recognized| accepted)? (?:through|from|by|via|with|of)(?: either)? (?:an? )?${issuers}`,
    'g',
  ),
  // "coding certification", "certified coder", "mastery level certification", "CDI credential"
  new RegExp(
    String.raw`\b(?:medical |clinical |professional |inpatient |outpatient |facility |hospital )?cod(?:ing|er)(?: and billing|\/billing| specialist| professional| or (?:\w+ ){1,2}?\w+)? ${noun}\b`,
    'g',
  ),
  /\b(?:certified|credentialed) (?:(?:medical|inpatient|outpatient|clinical|hospital|facility|experienced|risk adjustment|professional fee|profee) )*coders?\b/g,
  /\b(?:certification|certified|credential) as an? (?:(?:medical|inpatient|outpatient|clinical|risk adjustment|professional) )*coder\b/g,
  /\b(?:mastery|apprentice|associate)(?:\/associate)?[ -]level (?:coding |aapc |ahima |or | )*(?:certifications?|credentials?)/g,
  /\b(?:cdi|clinical documentation (?:improvement|integrity)(?: \(cdi\))?)(?: specialist)? (?:certifications?|credentials?|certified)\b/g,
  /\b(?:him|health information management) (?:certifications?|credentials?|certified)\b/g,
  /\b(?:cancer|tumou?r|trauma) regist(?:ry|rar)s? (?:certifications?|credentials?)\b/g,
  /\b(?:privacy|compliance|privacy and security|healthcare compliance) (?:certifications?|credentials?)\b/g,
  /\b(?:cerner|oracle health)(?: or meditech|\/meditech)? certifi(?:cations?|ed)\b/g,
  /\bepic(?: [a-z]+){0,3}[ -](?:certifications?|certified|certs?|credentials?)\b|\bcertifi(?:ed|cation)s? in (?:\w+ ){0,5}epic\b|\bepic-certified\b/g,
]
const trigger = /certif|credential|designation/

/** Adds demands for any credential of a family; a phrase that only announces the codes beside it adds nothing. */
export function findFamilies(ad: Ad, mentions: Mention[]): Mention[] {
  const result = [...mentions]
  let first = 0
  for (const sentence of ad.sentences) {
    const words = ad.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 4000))
    if (!trigger.test(words)) continue
    while (first < mentions.length && mentions[first]!.end < sentence.start - 200) first++
    let last = first
    while (last < mentions.length && mentions[last]!.start < sentence.end + 200) last++
    const near = mentions.slice(first, last)
    const taken: { start: number; end: number }[] = []
    for (const pattern of patterns) {
      for (const match of words.matchAll(pattern)) {
        const start = sentence.start + match.index
        const end = start + match[0].length
        if (taken.some((other) => start < other.end && other.start < end)) continue
        const found = familyOf(match[0])
        if (!found) continue
        taken.push({ start, end })
        const overlapping = near.some((other) => start < other.end && other.start < end)
        if (overlapping || announces(ad, found.code, start, end, near)) continue
        result.push({ start, end, ...found, isName: true, isPlural: /coders$/.test(match[0]) })
      }
    }
  }
  return result
}

function familyOf(phrase: string): { code: string; anyOf?: string[] } | null {
  if (/\bepic\b/.test(phrase)) return { code: 'EPIC' }
  if (/cerner|oracle health/.test(phrase)) return { code: 'CERNER' }
  if (/hipaa/.test(phrase)) return null
  if (/regist(?:ry|rar)|\bncra\b/.test(phrase)) return family('REGISTRY_CERT')
  if (/privacy|compliance/.test(phrase)) return family('PRIVACY_CERT')
  if (/\bcdi\b|clinical documentation|acdis/.test(phrase)) return family('CDI_CERT')
  if (/data analyst/.test(phrase)) return { code: 'CHDA' }
  if (/mastery/.test(phrase)) return { code: 'CODING_CERT', anyOf: mastery }
  if (/cod(?:ing|er)|aapc|american (?:academy|association) of|apprentice|associate/.test(phrase)) {
    return /aapc/.test(phrase) && !/ahima/.test(phrase) ? { code: 'CODING_CERT', anyOf: ofAapc } : family('CODING_CERT')
  }
  if (/ahima|health information|\bhim\b/.test(phrase)) return family('HIM_CERT')
  return null
}

function family(code: string): { code: string; anyOf: string[] } {
  return { code, anyOf: families.get(code)!.members }
}

const members: Record<string, Set<string>> = {
  CODING_CERT: new Set([
    ...families.get('CODING_CERT')!.members,
    ...ofAapc,
    'CBCS',
    'CMC',
    'RCC',
    'NCICS',
    'CDIP',
    'CCDS',
    'CHDA',
  ]),
  HIM_CERT: new Set(['RHIT', 'RHIA', 'CCS', 'CCS-P', 'CCA', 'CHDA', 'CDIP', 'CHPS', 'CPHI', 'CPC']),
  CDI_CERT: new Set(families.get('CDI_CERT')!.members),
  REGISTRY_CERT: new Set(families.get('REGISTRY_CERT')!.members),
  PRIVACY_CERT: new Set([...families.get('PRIVACY_CERT')!.members, 'CIPM', 'CHRC']),
}

/** "Coding certification (CPC or CCS)", "CPC, AAPC certification": the codes are what is asked for. */
function announces(ad: Ad, code: string, start: number, end: number, mentions: Mention[]): boolean {
  const ofFamily = (mention: Mention) =>
    members[code]?.has(mention.code) || (code === 'EPIC' && mention.code.startsWith('EPIC'))
  const isOpen =
    /^[^.;]{0,160}?\bor (?:an)?other\b(?! than)|^[^.;]{0,160}?\bor (?:similar|equivalent|comparable)(?: credential| certification|\))/.test(
      ad.folded.slice(end, end + 220),
    )
  for (const mention of mentions) {
    if (!ofFamily(mention)) continue
    if (mention.start >= end && mention.start - end < 90) {
      const gap = ad.folded.slice(end, mention.start)
      if (/\bin good standing\b/.test(gap) || (/such as\b/.test(gap) && isOnlyExample(ad.folded, mention, mentions)))
        continue
      if (/[.;\n]/.test(gap) && !/^[^.;\n]{0,40}:\s*\n[^\n]{0,40}$/.test(gap)) continue
      if (
        /\b(?:or|and|plus|preferred|required)\b(?! (?:more|any))/.test(gap) &&
        !/[(:]|such as|including|one of|any of|e\.g/.test(gap)
      )
        continue
      return !(isOpen && /[(:,]|such as|e\.g|like|for example/.test(gap))
    }
    if (mention.end <= start && start - mention.end < 40) {
      const gap = ad.folded.slice(mention.end, start)
      if (
        /\bor (?:any |an?)?\s?(?:other|another|equivalent|comparable|similar|additional)/.test(gap) ||
        /[.;\n]|\b(?:and|plus)\b/.test(gap)
      )
        continue
      if (/^[\s,/()-]*(?:from|through|by|via|or)?[\s,/()-]*$/.test(gap)) return !/\bor\b/.test(gap)
    }
  }
  return false
}

/** "A coding credential such as the CPC" asks for any; "such as CCS, CPC or RHIT" lists them. */
function isOnlyExample(folded: string, mention: Mention, mentions: Mention[]): boolean {
  return !mentions.some(
    (other) =>
      other.start > mention.end &&
      other.start - mention.end < 30 &&
      /^[\s,/()or-]*$/.test(folded.slice(mention.end, other.start)),
  )
}
