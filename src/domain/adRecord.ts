import { z } from 'zod'
import { type PayUnit, payUnits } from './listing.ts'
import { emptyPosting, type Posting, type StatedPay } from './posting.ts'

const words = z.union([z.string(), z.array(z.string())]).nullish()

/** An ad as a line of JSON: an id, a title and a description are enough; what else is known may stand beside them. */
export const adRecordSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  description: z.string(),
  company: z.string().nullish(),
  employer: z.string().nullish(),
  location: words,
  workMode: z.string().nullish(),
  employmentType: words,
  pay: z
    .looseObject({
      min: z.number().nullish(),
      max: z.number().nullish(),
      unit: z.enum(payUnits).nullish(),
      currency: z.string().nullish(),
      source: z.enum(['employer', 'board_estimate']).nullish(),
    })
    .nullish(),
  fields: z.record(z.string(), z.string()).nullish(),
  /** Fields of a job board's own export, by its names: min_salary, pay_period, formatted_work_type. */
  native: z.record(z.string(), z.unknown()).nullish(),
})
export type AdRecord = z.infer<typeof adRecordSchema>

const unitByPeriod: Record<string, PayUnit> = {
  HOURLY: 'hour',
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
  ANNUAL: 'year',
}

/** The record as a posting, as if a board had stated it so. */
export function postingOfRecord(record: AdRecord): Posting {
  return {
    ...emptyPosting(String(record.id), '', record.title),
    employer: record.company ?? record.employer ?? null,
    description: record.description,
    places: several(record.location).map((text) => ({
      text,
      city: null,
      state: null,
      postalCode: null,
      country: null,
    })),
    workMode: record.workMode ?? nativeWord(record, 'work_mode'),
    employmentTypes: [...several(record.employmentType), ...several(nativeWord(record, 'formatted_work_type'))],
    pay: payOf(record),
    fields: record.fields ?? {},
  }
}

function several(value: string | string[] | null | undefined): string[] {
  const values = Array.isArray(value) ? value : [value ?? '']
  return values.filter((text) => text.trim() !== '')
}

function nativeWord(record: AdRecord, name: string): string | null {
  const value = record.native?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

function payOf(record: AdRecord): StatedPay | null {
  if (record.pay) {
    const { min = null, max = null, unit = null, currency = null, source } = record.pay
    return {
      min,
      max,
      unit,
      currency,
      source: source ?? 'employer',
      text: `${min ?? ''} - ${max ?? ''} ${unit ?? ''}`.trim(),
    }
  }
  const [low, high] = [nativeWord(record, 'min_salary'), nativeWord(record, 'max_salary')]
  if (low === null && high === null) return null
  const period = nativeWord(record, 'pay_period') ?? ''
  return {
    min: low === null ? null : Number(low),
    max: high === null ? null : Number(high),
    unit: unitByPeriod[period.toUpperCase()] ?? null,
    currency: nativeWord(record, 'currency'),
    source: 'employer',
    text: `${low ?? ''} - ${high ?? ''} ${period}`.trim(),
  }
}
