import { familyTable } from './credentials/families.ts'
import { credentialTable } from './credentials/table.ts'
import type { EducationLevel } from './listing.ts'

/** A credential that ads ask for. What is not known is left out; confidence is 0 to 1. */
export interface Credential {
  code: string
  name: string
  /** Short name of the body that grants it. */
  issuer: string
  field: string
  level: string
  aliases?: string[]
  /** Codes it went by before. */
  former?: string[]
  /** What its candidates must have first; with nothing in it, anyone may sit. Accredited: the education's programme. */
  eligibility?: {
    education?: EducationLevel
    accredited?: boolean
    experienceYears?: number
    credentials?: string[]
    verified: boolean
  }
  renewal?: { years: number; ceus?: number; verified: boolean }
  /** Credentials that ads usually let it stand in for. */
  standsFor?: { code: string; confidence: number }[]
  status?: 'active' | 'retired' | 'renamed'
  /** context: the bare code counts beside words of its field only; name: never, only its name. Otherwise always. */
  reading?: 'context' | 'name'
  /** Other things that the code means in ads. */
  lookAlikes?: string[]
}

/** Credentials of which an ad accepts any: "AHIMA or AAPC coding certification". */
export interface CredentialFamily {
  code: string
  name: string
  members: string[]
}

export const credentials: ReadonlyMap<string, Credential> = new Map(credentialTable.map((entry) => [entry.code, entry]))
export const families: ReadonlyMap<string, CredentialFamily> = new Map(familyTable.map((entry) => [entry.code, entry]))

/** Codes that satisfy a demand for `code`: its members when it is a family, else itself. */
export function membersOf(code: string): string[] {
  return families.get(code)?.members ?? [code]
}

/** Name of a credential or a family for people; the code when neither table has it. */
export function nameOfCredential(code: string): string {
  return credentials.get(code)?.name ?? families.get(code)?.name ?? code
}

/** Confidence (0 to 1) that a holder of `held` meets a demand for `asked`: 1 for itself and for members of a family, 0 for none. */
export function confidenceThatSatisfies(held: string, asked: string): number {
  if (held === asked || membersOf(asked).includes(held)) return 1
  const stands = credentials.get(held)?.standsFor ?? []
  const accepted = new Set(membersOf(asked))
  return stands.reduce((best, { code, confidence }) => (accepted.has(code) ? Math.max(best, confidence) : best), 0)
}
