import { mainStates, stateCode, stateNamesLongestFirst, stateRegions } from '../places/states.ts'
import type { Ad } from './ad.ts'
import { matchAt, placesOf } from './keywords.ts'

const stateToken = String.raw`(?:the )?(washington,? d\.?c\.?|district of columbia|${stateNamesLongestFirst.join('|')}|d\.c\.|dc|the dakotas|dakotas|the carolinas|carolinas|new england)\b`
const separator =
  /(?:\s|[,;:&/•·()*]|\b(?:and|or|of|the|The|[Ss]tates?|[Ff]ollowing|in|In|plus|one|these|any|is|are|include|including|includes)\b|-(?=\s)){0,16}/y
const namedState = new RegExp(stateToken, 'iy')
const codedState = /([A-Z]{2})(?![A-Za-z])/y

/** From the word that says who may live where to where the list of states begins, by the stem of that word. */
const bridges: [stems: string, bridge: RegExp, before?: RegExp][] = [
  [
    'resid live living located based',
    /(?:resid(?:e|es|ing)|live|lives|living|located|based)\b(?:\s(?:in|within))?/iy,
    /\b(?:must|should|need to|needs to|required to|have to|applicants?|candidates?|employees?|you|who|living|residents?|staff|if)\b[^.\n:]{0,50}$/i,
  ],
  ['resid candidates applicants', /(?:residents?|candidates|applicants) (?:of|from|in)\b/iy],
  ['open available limited restricted', /\w+\s(?:only )?(?:to|for)\b[^.\n:]{0,40}?\b(?:in|of|from)\b/iy],
  ['employ hire hiring recruit', /(?:employ|hire|hires|hiring|recruit)s?\b[^.\n:]{0,40}?\b(?:in|from)\b/iy],
  ['remote', /remote(?:ly)?(?: work| position| role)? (?:in|within|from|for)\b/iy],
  ['work-from working-remotely', /work(?:ing)? (?:remotely|from home) (?:from|in|within)\b/iy],
  ['home-based', /home-based staff in\b/iy],
  [
    'approved eligible following hiring remote allowed listed registered payroll employ hire these',
    /(?:approved|eligible|following|hiring|remote|allowed|listed|registered|payroll|employ in|hire in|these)\s?(?:states?|locations?)?\b[^.\n:]{0,40}?:/iy,
  ],
  ['state', /states?\b[^.\n:]{0,24}:/iy],
  [
    'except exclud other-than not-available outside',
    /(?:except|excluding|excludes?|other than|not (?:available|eligible|permitted|allowed) in|outside(?: of)?)\b/iy,
  ],
]
const bridgesByStem = Map.groupBy(
  bridges.flatMap(([stems, bridge, before]) => stems.split(' ').map((stem) => ({ stem, bridge, before }))),
  ({ stem }) => stem,
)

const residentsOnly = new RegExp(String.raw`(${stateToken})\s(?:or\s(${stateToken})\s)?residents only`, 'i')
const denied =
  /\b(?:not (?:available|open|eligible|able|accept\w*|hir\w*|be (?:hired|considered)|currently|permitted|allowed|employ)|cannot|can.t|unable|except|exclud\w*|other than|don.t (?:hire|employ)|do not (?:hire|employ)|ineligible|aren.t)\b/i
const mayLive = /\b(?:only|open|available|limited|restricted|must|eligible|hire|employ|remote|welcome|consider)\b/i

/**
 * States where a remote worker may live, sorted, from the words of an ad; null: not stated.
 * A list of states that are excluded leaves the fifty states and the District without them.
 */
export function statesInText(ad: Ad): string[] | null {
  const allowed = new Set<string>()
  const excluded = new Set<string>()
  for (const [stem, ways] of bridgesByStem) {
    for (const index of placesOf(ad, [stem])) addStates(ad.text, index, ways, allowed, excluded)
  }
  const only = allowed.size === 0 && excluded.size === 0 ? residentsOnly.exec(ad.posting.title) : null
  if (only) for (const name of [only[2], only[4]]) if (name) allowed.add(stateCode(name) ?? '')
  if (allowed.size > 0) return [...allowed].filter((state) => state !== '' && !excluded.has(state)).sort()
  return excluded.size > 0 ? mainStates.filter((state) => !excluded.has(state)).sort() : null
}

type Way = { bridge: RegExp; before: RegExp | undefined }

function addStates(text: string, index: number, ways: Way[], allowed: Set<string>, excluded: Set<string>): void {
  for (const { bridge, before } of ways) {
    const match = matchAt(bridge, text, index)
    if (!match || (before && !before.test(text.slice(Math.max(0, index - 90), index)))) continue
    const end = index + match[0].length
    const states = statesAt(text, end)
    if (states.length === 0) continue
    const sentence = sentenceUpTo(text, end) + sentenceRest(text, end)
    const isDenied = denied.test(sentence)
    if (/^(?:residents?|candidates|applicants)/i.test(match[0]) && !isDenied && !isOffer(text, end, sentence)) return
    for (const state of states) (isDenied ? excluded : allowed).add(state)
    return
  }
}

/** "Open to residents of Ohio", not "Residents of California: see our privacy notice". */
function isOffer(text: string, end: number, sentence: string): boolean {
  return mayLive.test(sentence) && !/^[^.\n]{0,30}:|\bonly take\b/.test(sentenceRest(text, end).slice(0, 80))
}

/** The states listed from `index` on, by name or by upper-case code. */
function statesAt(text: string, index: number): string[] {
  const states: string[] = []
  let at = index
  for (;;) {
    separator.lastIndex = at
    separator.test(text)
    const next = Math.max(at, separator.lastIndex)
    namedState.lastIndex = next
    const named = namedState.exec(text)
    codedState.lastIndex = next
    const coded = named ? null : codedState.exec(text)
    const word = named?.[1] ?? coded?.[1]
    if (!word) return states
    const region =
      stateRegions[word.toLowerCase().startsWith('the ') ? word.toLowerCase() : `the ${word.toLowerCase()}`] ??
      stateRegions[word.toLowerCase()]
    const code = region ? null : stateCode(word)
    if (!region && !code) return states
    for (const state of region ?? [code!]) if (!states.includes(state)) states.push(state)
    at = named ? namedState.lastIndex : codedState.lastIndex
  }
}

function sentenceUpTo(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 160), index)
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1)
}

function sentenceRest(text: string, index: number): string {
  const after = text.slice(index, index + 400)
  const stop = after.search(/\n|\.\s/)
  return stop < 0 ? after : after.slice(0, stop)
}
