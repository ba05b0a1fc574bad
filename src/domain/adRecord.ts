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
    workMode: record.workMode ?? nativeValue(record, /^(?:work_?mode|workplace_?type|remote)$/i)[0] ?? null,
    employmentTypes: [...several(record.employmentType), ...nativeValue(record, /(?:job|employment|work)_?type$/i)],
    pay: payOf(record),
    fields: record.fields ?? {},
  }
}

function several(value: string | string[] | null | undefined): string[] {
  const values = Array.isArray(value) ? value : [value ?? '']
  return values.filter((text) => text.trim() !== '')
}

function nativeValue(record: AdRecord, name: RegExp): string[] {
  return Object.entries(record.native ?? {}).flatMap(([key, value]) => {
    if (!name.test(key)) return []
    return [value].flat().flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
  })
}

function payOf(record: AdRecord): StatedPay | null {
  if (record.pay) {
    const { min = null, max = null, unit = null, currency = null, source } = record.pay
    const text = `${min ?? ''} - ${max ?? ''} ${unit ?? ''}`.trim()
    return { min, max, unit, currency, source: source ?? 'employer', text }
  }
  const [low, high] = [nativeValue(record, /^min_?salary$/i)[0], nativeValue(record, /^max_?salary$/i)[0]]
  const [period = ''] = nativeValue(record, /^pay_?period$/i)
  const [words] = nativeValue(record, /^(?:salary|pay|compensation|salary_compensation|wage)$/i).filter((text) =>
    /\d/.test(text),
  )
  if (!low && !high && !words) return null
  const [currency = null] = nativeValue(record, /^(?:salary_)?currency$/i)
  return {
    min: low ? Number(low) : null,
    max: high ? Number(high) : null,
    unit: unitByPeriod[period.toUpperCase()] ?? null,
    currency,
    source: 'employer',
    text: words ?? `${low ?? ''} - ${high ?? ''} ${period}`.trim(),
  }
}
