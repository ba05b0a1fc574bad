import type { RoleFamily } from '../listing.ts'
import { roleByFamily } from '../roles.ts'
import type { Ad } from './ad.ts'
import { isHealthInformation } from './relevance.ts'
import { familyOfTitle, plainTitle } from './title.ts'

const billingFirst = /\bbill(?:er|ing)\b.*\bcod(?:er|ing)\b/
const roiWords =
  /\brelease[- ]of[- ]information\b|\broi\b|\b(?:medical )?records? requests?\b|\bdisclosures?\b|\bauthorizations?\b|\brequest(?:ers?|ors?)\b/g
const codingWords = /\bcod(?:er|ers|ing|es?|ed)\b/g
const recordsWords =
  /\bscan\w*|\bdeficienc\w+|\banaly[sz]\w+|\bchart (?:completion|prep)\w*|\bassembl\w+|\bfil(?:e|ing)\b|\bindex\w*|\bbirth certificate\w*/g

/**
 * Kind of work and its occupation code (SOC 2018; null for 'other'). The title decides; the text where the title names
 * none, and between records work and release of information. A job outside the field is 'other'.
 */
export function readRole(ad: Ad): { roleFamily: RoleFamily; soc: string | null } {
  if (!isHealthInformation(ad)) return { roleFamily: 'other', soc: null }
  const plain = plainTitle(ad.posting.title)
  const titled = familyOfTitle(plain)
  const roleFamily =
    titled === 'him_operations'
      ? recordsFamily(ad)
      : titled === 'coding' && billingFirst.test(plain)
        ? billingFamily(ad)
        : (titled ?? familyOfText(ad))
  return { roleFamily, soc: socOf(roleFamily, plain) }
}

/** "Billing and Coding Specialist": the text tells which of the two it is. */
function billingFamily(ad: Ad): RoleFamily {
  const text = ad.text.slice(0, 12_000)
  const codes = text.match(/\b(?:icd-?10|cpt|hcpcs|modifiers?|cod(?:es?|ing|er)|documentation)\b/gi)?.length ?? 0
  const bills =
    text.match(
      /\b(?:claims?|payments?|denials?|collect\w*|payers?|post(?:s|ing)?|billing|balances?|statements?|accounts?)\b/gi,
    )?.length ?? 0
  return bills > codes ? 'revenue_cycle' : 'coding'
}

/** Records work is a wide name: an ad that speaks of little but codes, or of releases, is for those. */
function recordsFamily(ad: Ad): RoleFamily {
  const text = ad.text.slice(0, 12_000).toLowerCase()
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const records = count(recordsWords)
  const release = count(roiWords)
  if (release >= 3 && release > 2 * records && /release[- ]of[- ]information|\broi\b/.test(text))
    return 'release_of_information'
  const coding = count(codingWords)
  return coding >= 10 && coding > 4 * (records + release) ? 'coding' : 'him_operations'
}

const textFamilies: [RoleFamily, RegExp][] = [
  [
    'coding',
    /\b(?:icd-?10|cpt|hcpcs|medical cod(?:er|ing)|assign(?:s|ing)? codes?|coding (?:accuracy|guidelines|clinic))\b/g,
  ],
  ['cdi', /\b(?:cdi|clinical documentation (?:improvement|integrity)|physician quer(?:y|ies))\b/g],
  ['release_of_information', /\b(?:release of information|roi|records? requests?)\b/g],
  ['registry', /\b(?:cancer registry|trauma registry|tumor registry|abstracting|case-?finding|registrar)\b/g],
  ['him_operations', /\b(?:medical records?|health information management|him|deficienc(?:y|ies)|chart completion)\b/g],
  ['revenue_cycle', /\b(?:claims?|denials?|billing|payers?|reimbursement|collections)\b/g],
]

function familyOfText(ad: Ad): RoleFamily {
  const text = ad.text.slice(0, 12_000).toLowerCase()
  let best: RoleFamily = 'other'
  let most = 2
  for (const [family, pattern] of textFamilies) {
    const hits = text.match(pattern)?.length ?? 0
    if (hits > most) {
      most = hits
      best = family
    }
  }
  return best
}

function socOf(family: RoleFamily, plain: string): string | null {
  if (family === 'him_management' && /\bsupervis/.test(plain)) return '29-2072'
  if (family === 'revenue_cycle') {
    if (/\bclaims\b/.test(plain)) return '43-9041'
    if (
      /\b(?:revenue integrity|chargemaster|cdm|revenue cycle analyst|reimbursement analyst|payment integrity)\b/.test(
        plain,
      )
    )
      return '13-2099'
  }
  if (family === 'data_analytics' && /\b(?:research|scientist|analytics)\b/.test(plain)) return '15-2051'
  if (family === 'informatics' && /\btrainer\b/.test(plain)) return '15-1232'
  return roleByFamily.get(family)?.soc ?? null
}
