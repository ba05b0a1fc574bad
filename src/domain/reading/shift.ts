import type { Shift } from '../listing.ts'
import type { Ad } from './ad.ts'
import { matchAt, placesOf } from './keywords.ts'

const ofWords: [RegExp, Shift][] = [
  [
    /\brotat\w+ (?:shifts?|schedule)\b|\brotating\b(?! holiday| weekend| call)|\bvarious shifts\b|\bvaried shifts\b/i,
    'rotating',
  ],
  [
    /\b(?:weekends? only|weekend (?:shift|position|coder|coverage|warrior|option)|(?:every )?sat(?:urday)?s? (?:and|&|\/) sun(?:day)?s?)\b/i,
    'weekend',
  ],
  [
    /\b(?:nights?|overnight|3rd|third|graveyard|noc)(?: |-)?(?:shift)?\b(?=\s?(?:shift|$|[,;./)|]|only|position|\())|\bnight shift\b|\bovernights?\b|\b(?:1[01]|9)(?::\d\d)? ?p\.?m\.?\s?(?:-|–|to)\s?[5-8](?::\d\d)? ?a\.?m/i,
    'night',
  ],
  [
    /\b(?:evenings?|2nd|second|swing|pm)(?: |-)shift\b|\bevenings\b(?=\s?(?:$|[,;./)|]|only|position))|\b(?:2|3|4)(?::\d\d)? ?p\.?m\.?\s?(?:-|–|to)\s?1[0-2](?::\d\d)? ?(?:p\.?m|a\.?m|midnight)|\b(?:3|4) ?p\.?m\.? to midnight/i,
    'evening',
  ],
  [
    /\bflex(?:ible)? (?:schedule|hours|shifts?|scheduling|start|work hours)\b|\bset your own (?:hours|schedule)\b|\bflexible\b|\byour own hours\b/i,
    'flexible',
  ],
  [
    /\b(?:days?|1st|first|day)(?: |-)shift\b|\bdays\b(?=\s?(?:$|[;./)|]|only|shift|position|,))|\bmon(?:day)?s?\.?\s?(?:-|–|to|through|thru)\s?(?:fri(?:day)?|thu\w*|sun\w*)\b|\bm\s?(?:-|–|to)\s?f\b|\bweekdays\b|\b[6-9](?::\d\d)? ?(?:a\.?m\.?)?\s?(?:-|–|to)\s?[2-6](?::\d\d)? ?(?:p\.?m\.?)?\b|\bbusiness hours\b/i,
    'day',
  ],
]
const anywhere: [RegExp, Shift][] = [
  [
    /\b(?:this is an? |work(?:ing|s)? (?:the |an? )?)(?:night|overnight|third|3rd) shift\b|\bnight shift (?:position|coder|role)\b/i,
    'night',
  ],
  [
    /\b(?:this is an? |work(?:ing|s)? (?:the |an? )?)(?:evening|second|2nd) shift\b|\bevening shift (?:position|coder|role)\b/i,
    'evening',
  ],
  [/\bweekend(?:s)? only\b|\bweekend shift position\b/i, 'weekend'],
  [/\brotating shifts?\b/i, 'rotating'],
  [/\bmonday\s?(?:-|–|to|through|thru)\s?friday\b|\bm-f\b|\bday shift\b|\bweekdays\b/i, 'day'],
  [/\bflexible (?:schedule|hours|scheduling)\b/i, 'flexible'],
]
const inTitle: [RegExp, Shift][] = [
  [/\bweekends?\b/i, 'weekend'],
  [/\b(?:nights?|overnight|3rd shift|third shift)\b/i, 'night'],
  [/\b(?:evenings?|2nd shift|second shift|swing)\b/i, 'evening'],
  [/\brotating\b/i, 'rotating'],
  [/\b(?:days|day shift|1st shift|first shift)\b/i, 'day'],
]
const differential =
  /\b(?:shift differential|differentials?|shift pay|weekend coverage is|occasional|some weekends|as needed)\b/i

const stems =
  'shift schedule hours status overnight night evening weekend rotating monday mon-fri m-f weekday flexible'.split(' ')
const opensLabelled =
  /(?:shifts?(?: and hours)?|schedules?|(?:work )?hours(?: and pay)?|status)[*_]{0,2}\s?[:–-][*_\s]{0,4}([^\n]{2,140})/iy
const lineStart = /(?:^|\n|[•|]\s?)[\s*_#•-]{0,6}(?:(?:work|job) )?$/i
const sentenceLength = 60

/** When the work is done, as the title, a line that names the schedule, or plain words say; null: not stated. */
export function readShift(ad: Ad): Shift | null {
  const titled = inTitle.find(([pattern]) => pattern.test(ad.posting.title))
  if (titled) return titled[1]
  const { text } = ad
  const places = placesOf(ad, stems)
  for (const index of places) {
    const words = matchAt(opensLabelled, text, index)?.[1]
    if (!words || !lineStart.test(text.slice(Math.max(0, index - 14), index))) continue
    const said = ofWords.find(([pattern]) => pattern.test(words) && !differential.test(words))
    if (said) return said[1]
  }
  let best: Shift | null = null
  let rank = anywhere.length
  for (const index of places) {
    const words = text.slice(Math.max(0, index - 24), index + sentenceLength)
    const at = anywhere.findIndex(([pattern]) => pattern.test(words))
    if (at >= 0 && at < rank) {
      rank = at
      best = anywhere[at]![1]
    }
  }
  return best
}
