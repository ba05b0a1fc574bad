const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const zones: Record<string, string> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*([a-z]+|[+-]\d{2}:?\d{2})?$/i
const rfc822 =
  /^(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([a-z]+|[+-]\d{2}:?\d{2})?$/i
const java = /^[a-z]{3} ([a-z]{3}) (\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) ([a-z]+) (\d{4})$/i
const written = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/

/**
 * A board's date as ISO 8601: with a time only where the board gives time and zone, else the bare date, never shifted.
 * Numbers are milliseconds (or seconds) since 1970. What is no date is null.
 */
export function statedDate(value: unknown): string | null {
  if (typeof value === 'number') return fromEpoch(value)
  if (typeof value !== 'string') return null
  const stated = value.replace(/\s+/g, ' ').trim()
  if (/^\d{10}(?:\d{3})?$/.test(stated)) return fromEpoch(Number(stated))
  let m = iso.exec(stated)
  if (m) return written8601(m[1], m[2], m[3], m.slice(4, 7), m[7])
  m = rfc822.exec(stated)
  if (m) return written8601(m[3], monthNumber(m[2]), m[1], m.slice(4, 7), m[7])
  m = java.exec(stated)
  if (m) return written8601(m[7], monthNumber(m[1]), m[2], m.slice(3, 6), m[6])
  m = written.exec(stated)
  if (m) return written8601(m[3], monthNumber(m[1]), m[2])
  m = american.exec(stated)
  return m ? written8601(m[3], m[1], m[2]) : null
}

function fromEpoch(value: number): string | null {
  const ms = value < 1e11 ? value * 1000 : value
  return ms > 0 && ms < 4.1e12 ? new Date(ms).toISOString().replace('.000Z', 'Z') : null
}

function monthNumber(name: string | undefined): string {
  return String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)
}

function written8601(
  year = '',
  month = '',
  day = '',
  time: (string | undefined)[] = [],
  zone: string | undefined = undefined,
): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day)) return null
  const offset = zone && (zones[zone.toLowerCase()] ?? zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2'))
  if (!time[0] || !offset || !/^(?:Z|[+-]\d{2}:\d{2})$/.test(offset)) return date
  const stamp = `${date}T${time[0].padStart(2, '0')}:${time[1]}:${time[2] ?? '00'}${offset === '+00:00' ? 'Z' : offset}`
  return Number.isNaN(Date.parse(stamp)) ? date : stamp
}
