import { z } from 'zod'
import { educationLevels, evidenceSchema, requirementPathSchema } from '../listing.ts'
import { degreeSchema, heldCredentialSchema, workedSchema } from '../profile.ts'

/** From best to worst; unstated stands beside them. */
export const fits = ['qualified', 'qualified_on_condition', 'one_step', 'not_yet', 'unstated'] as const
export type FitGrade = (typeof fits)[number]

const credentialAsked = z.object({
  kind: z.literal('credential').meta({ description: 'A credential is asked for' }),
  codes: z.array(z.string()).meta({ description: 'Codes of credentials or families of which any one suffices' }),
})
const educationAsked = z.object({
  kind: z.literal('education').meta({ description: 'Education is asked for' }),
  level: z.enum(educationLevels).meta({ description: 'Lowest level that suffices' }),
  fields: z.array(z.string()).meta({ description: 'Fields of study, any of them; empty: any field' }),
  accredited: z.boolean().meta({ description: 'Only from an accredited programme' }),
})
const experienceAsked = z.object({
  kind: z.literal('experience').meta({ description: 'Experience is asked for' }),
  years: z.number().meta({ description: 'Least years' }),
})

const evidence = z
  .array(evidenceSchema)
  .optional()
  .meta({ description: 'The words of the ad that ask for it, where an ad stands beside the requirement' })
const orNull = <T extends z.ZodType>(schema: T, description: string) =>
  z.union([schema, z.null()]).meta({ description })
const byCredential = orNull(heldCredentialSchema, 'The credential of the profile that it is about; null: none')
const byDegree = orNull(degreeSchema, 'The schooling of the profile that it is about; null: none')
const byYears = workedSchema.pick({ years: true }).meta({ description: 'The years of the profile, all work together' })

export const metSchema = z
  .discriminatedUnion('kind', [
    credentialAsked.extend({ by: byCredential, evidence }),
    educationAsked.extend({ by: byDegree, evidence }),
    experienceAsked.extend({ by: byYears, evidence }),
  ])
  .meta({ id: 'MetItem', description: 'What the path asks and the profile holds' })
export type Met = z.infer<typeof metSchema>

/**
 * later, overdue: in progress, and expected after the window, or on a day that has passed; close: some employers take the
 * credential that is held, too few to count on; level, field, accreditation: what the schooling lacks.
 */
export const missingReasons = [
  'not_held',
  'close',
  'overdue',
  'expired',
  'later',
  'level',
  'field',
  'accreditation',
  'years',
] as const
const because = z.enum(missingReasons).meta({
  description:
    'not_held; close: some employers take the one held, too few to count on; expired; later: in progress and expected too late; overdue: in progress and expected on a day that has passed; level, field, accreditation: what the schooling lacks; years',
})

export const missingSchema = z
  .discriminatedUnion('kind', [
    credentialAsked.extend({ because, by: byCredential, evidence }),
    educationAsked.extend({ because, by: byDegree, evidence }),
    experienceAsked.extend({
      because,
      by: byYears,
      short: z.number().meta({ description: 'Years that are lacking' }),
      evidence,
    }),
  ])
  .meta({ id: 'MissingItem', description: 'What the path asks and the profile does not hold' })
export type Missing = z.infer<typeof missingSchema>

const conditionKinds = ['within_months', 'eligible', 'equivalent_experience', 'in_progress', 'unconfirmed'] as const
const conditionOf = {
  condition: z.enum(conditionKinds).meta({
    description:
      'within_months: may be obtained after hire; eligible: being eligible is accepted; equivalent_experience: experience in its place; in_progress: expected in time; unconfirmed: the profile or the ad leaves open whether it is met',
  }),
  months: z.number().nullable().meta({ description: 'Months after hire, as the ad says; null: it does not say' }),
  on: z.string().nullable().meta({ description: 'Day on which the profile expects it; null: none' }),
}
export const conditionSchema = z
  .discriminatedUnion('kind', [
    credentialAsked.extend({
      ...conditionOf,
      by: byCredential,
      eligible: z
        .enum(['yes', 'no', 'unknown'])
        .meta({ description: 'Whether the person could sit for one of the credentials now, or soon' }),
      evidence,
    }),
    educationAsked.extend({ ...conditionOf, by: byDegree, evidence }),
  ])
  .meta({ id: 'FitCondition', description: 'What the path asks and may be met later or otherwise' })
export type Condition = z.infer<typeof conditionSchema>

/** A profile against a requirement. */
export const fitSchema = z
  .object({
    fit: z.enum(fits).meta({
      description:
        'qualified: a path is wholly met; qualified_on_condition: it is if the conditions are used; one_step: one thing is missing; not_yet: more is; unstated: the ad states no requirement that could be read',
    }),
    path: orNull(requirementPathSchema, 'The path that fits best; null: unstated'),
    met: z.array(metSchema).meta({ description: 'What is met on the path, and by what of the profile' }),
    missing: z.array(missingSchema).meta({ description: 'What is missing on the path' }),
    conditions: z.array(conditionSchema).meta({ description: 'What is met only later or otherwise' }),
  })
  .meta({ id: 'Fit', description: 'A profile against a requirement' })
export type Fit = z.infer<typeof fitSchema>
