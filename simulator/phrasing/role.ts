import type { EducationLevel, RoleFamily } from '../../src/domain/listing.ts'
import type { EmployerKind } from '../employers.ts'
import { type Template, templates } from './template.ts'

/** Credentials asked for together: alternatives inside one entry, entries all wanted. */
export interface CredentialAsk {
  level: 'required' | 'preferred'
  codes: readonly string[]
}

export interface Role {
  name: string
  weight: number
  family: RoleFamily
  isHealthInformation: boolean
  titles: readonly Template[]
  /** What the job is for, after "The X" or "You will". */
  purpose: readonly Template[]
  duties: readonly Template[]
  credentials: readonly (readonly [number, readonly CredentialAsk[]])[]
  education: readonly (readonly [number, EducationLevel | null])[]
  /** Field of study, as written after "degree in". */
  fields: readonly string[]
  /** What experience is in, after "two years of". */
  experience: readonly string[]
  years: readonly [number, number]
  hourly: readonly [number, number]
  remote: number
  employers: readonly EmployerKind[]
  beginners?: boolean
}

/** "RHIT|RHIA; ~CCS": either of the first two required, the third preferred. */
export function asks(text: string): readonly CredentialAsk[] {
  if (text === '') return []
  return text.split('; ').map((part) => {
    const preferred = part.startsWith('~')
    return { level: preferred ? 'preferred' : 'required', codes: (preferred ? part.slice(1) : part).split('|') }
  })
}

interface RoleText {
  name: string
  weight: number
  family: RoleFamily
  titles: string
  purpose: string
  duties: string
  credentials: readonly (readonly [number, string])[]
  education: readonly (readonly [number, EducationLevel | null])[]
  fields?: string
  experience: string
  years: readonly [number, number]
  hourly: readonly [number, number]
  remote?: number
  employers?: readonly EmployerKind[]
  beginners?: boolean
}

const anyEmployer: readonly EmployerKind[] = ['system', 'hospital', 'academic', 'clinic', 'long_term_care']

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A role from its text: one template a line. */
export function role(text: RoleText, isHealthInformation = true): Role {
  return {
    name: text.name,
    weight: text.weight,
    family: text.family,
    isHealthInformation,
    titles: templates(...lines(text.titles)),
    purpose: templates(...lines(text.purpose)),
    duties: templates(...lines(text.duties)),
    credentials: text.credentials.map(([weight, ask]) => [weight, asks(ask)] as const),
    education: text.education,
    fields: lines(text.fields ?? 'a related field'),
    experience: lines(text.experience),
    years: text.years,
    hourly: text.hourly,
    remote: text.remote ?? 0.05,
    employers: text.employers ?? anyEmployer,
    ...(text.beginners ? { beginners: true } : {}),
  }
}
