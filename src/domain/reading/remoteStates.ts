import { mainStates, stateCode, stateNamesLongestFirst, stateRegions } from '../places/states.ts'

const stateToken = String.raw`(?:the )?(washington,? d\.?c\.?|district of columbia|${stateNamesLongestFirst.join('|')}|d\.c\.|dc|the dakotas|dakotas|the carolinas|carolinas|new england)\b`
const separator =
  /(?:\s|[,;:&/•·()*]|\b(?:and|or|of|the|The|[Ss]tates?|[Ff]ollowing|in|In|plus|one|these|any|is|are|include|including|includes)\b|-(?=\s))*/y
const namedState = new RegExp(stateToken, 'iy')
const codedState = /([A-Z]{2})(?![A-Za-z])/y

const trigger = new RegExp(
  [
    String.raw`\b(?:must|should|need to|needs to|required to|have to|applicants?|candidates?|employees?|you|who|living|residents?)\b[^.\n:]{0,50}?\b(?:resid(?:e|es|ing)|live|lives|living|located|based)\b(?:\s(?:in|within))?`,
    String.raw`\b(?:open|available|limited|restricted)\s(?:only )?(?:to|for)\b[^.\n:]{0,40}?\b(?:in|of|from)\b`,
    String.raw`\b(?:residents?|candidates|applicants) (?:of|from|in)\b`,
    String.raw`\b(?:can|able to|currently|may|only|we|to|cannot|unable to|don.t|not)\s(?:\w+ ){0,2}?(?:employ|hire|hires|hiring|recruit)s?\b[^.\n:]{0,40}?\b(?:in|from)\b`,
    String.raw`\bremote(?:ly)?(?: work| position| role)? (?:in|within|from|for)\b`,
    String.raw`\b(?:work|working) (?:remotely|from home) (?:from|in|within)\b`,
    String.raw`\b(?:approved|eligible|following|hiring|remote|allowed|listed|registered|payroll|employ in|hire in|these)\s?(?:states?|locations?)?\b[^.\n:]{0,40}?:`,
    String.raw`\b(?:except|excluding|excludes?|other than|not (?:available|eligible|permitted|allowed) in|outside(?: of)?)\b`,
    String.raw`\bhome-based staff in\b`,
  ].join('|'),
  'gi',
)
const residentsOnly = new RegExp(
  String.raw`(${stateToken.replaceAll('(?!', '(?!')})\s(?:or\s(${stateToken})\s)?residents only`,
  'i',
)
const denied =
  /\b(?:not (?:available|open|eligible|able|accept\w*|hir\w*|be (?:hired|considered)|currently|permitted|allowed|employ)|cannot|can.t|unable|except|exclud\w*|other than|don.t (?:hire|employ)|do not (?:hire|employ)|ineligible|aren.t)\b/i
const mayLive = /\b(?:only|open|available|limited|restricted|must|eligible|hire|employ|remote|welcome|consider)\b/i

/**
 * States where a remote worker may live, sorted, from the words of an ad; null: not stated.
 * A list of states that are excluded leaves the fifty states and the District without them.
 */
export function statesInText(text: string): string[] | null {
  const allowed = new Set<string>()
  const excluded = new Set<string>()
  for (const match of text.matchAll(trigger)) {
    const end = match.index + match[0].length
    const states = statesAt(text, end)
    if (states.length === 0) continue
    const sentence = sentenceUpTo(text, end) + sentenceRest(text, end)
    if (/^(?:residents?|candidates|applicants) /i.test(match[0]) && !mayLive.test(sentence) && !denied.test(sentence))
      continue
    if (
      /^(?:residents? of)/i.test(match[0]) &&
      /^\s*:|\bonly take\b/.test(sentenceRest(text, end).slice(0, 80)) &&
      !denied.test(sentence)
    )
      continue
    for (const state of states) (denied.test(sentence) ? excluded : allowed).add(state)
  }
  const only = allowed.size === 0 && excluded.size === 0 ? residentsOnly.exec(text) : null
  if (only) for (const name of [only[2], only[4]]) if (name) allowed.add(stateCode(name) ?? '')
  if (allowed.size > 0) return [...allowed].filter((state) => state !== '' && !excluded.has(state)).sort()
  return excluded.size > 0 ? mainStates.filter((state) => !excluded.has(state)).sort() : null
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
