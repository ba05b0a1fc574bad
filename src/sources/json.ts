import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import type { Page, PageRequest } from './source.ts'

/** The answer as the shape that is due, or SourceChanged: what is not whole JSON of that shape is never emptiness. */
export function readJson<T>(page: Page, shape: z.ZodType<T>): T {
  return shaped(parseJson(page.body), shape)
}

export function shaped<T>(value: unknown, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new SourceChanged(`unexpected answer at ${issue?.path.join('.') || 'its root'}: ${issue?.message}`)
}

export function parseJson(body: string): unknown {
  const text = body.replace(/^\uFEFF/, '').trim()
  if (!text) throw new SourceChanged('empty answer where JSON was due')
  if (text.startsWith('<')) throw new SourceChanged('a web page where JSON was due')
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new SourceChanged('JSON that breaks off or is malformed', { cause })
  }
}

/** A request that sends JSON and wants JSON back. */
export function jsonRequest(url: string, body: unknown, headers: Record<string, string> = {}): PageRequest {
  const both = { 'content-type': 'application/json', accept: 'application/json' }
  return { url, method: 'POST', headers: { ...both, ...headers }, body: JSON.stringify(body) }
}

/** What the request of an answer sent. */
export function sentJson<T>(page: Page): Partial<T> {
  return JSON.parse(page.request.body ?? '{}')
}

/** A field that boards leave out, set to null or fill with blanks. */
export const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value == null ? null : String(value).trim() || null))

export const amount = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => {
    const number = typeof value === 'string' ? Number(value.replace(/[$,\s]/g, '') || Number.NaN) : value
    return number != null && Number.isFinite(number) && number > 0 ? number : null
  })

/** The object that a page's script assigns behind `marker`, wherever it ends; undefined when there is no such marker. */
export function objectAfter(script: string, marker: string): unknown {
  const start = script.indexOf('{', script.indexOf(marker))
  if (!script.includes(marker) || start < 0) return undefined
  let depth = 0
  let isQuoted = false
  for (let at = start; at < script.length; at++) {
    const character = script[at]
    if (isQuoted) {
      if (character === '\\') at++
      else if (character === '"') isQuoted = false
    } else if (character === '"') isQuoted = true
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return parseJson(script.slice(start, at + 1))
  }
  throw new SourceChanged('data of a page that breaks off')
}
