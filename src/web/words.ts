import { families } from '../domain/credentials.ts'
import type { Listing } from '../domain/listing.ts'
import { roles } from '../domain/roles.ts'

const spelled: Record<string, string> = {
  ...Object.fromEntries(roles.map(({ family, label }) => [family, label])),
  high_school: 'High school diploma',
  associate: 'Associate degree',
  bachelor: 'Bachelor degree',
  master: 'Master degree',
  onsite: 'On site',
  unseen: 'Not seen by the last crawl',
  not_listed: 'no longer listed',
  page_gone: 'its page is gone',
  expired: 'its own closing date has passed',
  operator: 'closed by hand',
}

/** A value of the API in words: "full_time" is "Full time". */
export function inWords(value: string): string {
  return spelled[value] ?? value.charAt(0).toUpperCase() + value.slice(1).replaceAll('_', ' ')
}

export function placesInWords(places: Listing['places']): string {
  return places.map(({ city, state, text }) => (city && state ? `${city}, ${state}` : text)).join(' · ')
}

/** Codes are what people call credentials; families have only a name. */
export function credentialInWords(code: string): string {
  const { name } = families.get(code) ?? { name: code }
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** "1 year", "2 years". */
export function countInWords(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`
}

const dollars = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

export function payInWords(pay: NonNullable<Listing['pay']>): string {
  const sign = pay.currency === 'USD' ? '$' : `${pay.currency} `
  const [min, max] = [pay.min, pay.max].map((amount) => (amount === null ? null : `${sign}${dollars.format(amount)}`))
  const range = min && max && min !== max ? `${min} to ${max}` : (min ?? `up to ${max}`)
  return `${range} per ${pay.unit}${pay.source === 'board_estimate' ? ' (estimate of the board)' : ''}`
}

export function dateInWords(time: string): string {
  return new Date(time).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' })
}

/** The address, if a link to it can do no more than open a page. */
export function linkTo(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  return ['http:', 'https:'].includes(new URL(address).protocol) ? address : null
}
