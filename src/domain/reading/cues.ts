import type { Ad } from './ad.ts'
import type { Sentence } from './clauses.ts'

/** Words that say how strongly something is asked for. `before`: it speaks of what follows; `after`: of what stands before it. */
export interface Cue {
  start: number
  end: number
  kind: 'required' | 'preferred' | 'negated'
  side: 'before' | 'after'
}

const negatedPattern =
  /\b(?:may|might|could) (?:also |later )?be (?:required|needed)\b|\b(?:not|never|nor) (?:strictly |currently |be )?(?:required?|necessary|needed|mandatory|essential|a requirement|a must)\b|\b(?:isn't|aren't|don't|doesn't|does not|do not|won't|is not|are not) (?:\w+ )?(?:require[ds]?|need(?:ed)?|necessary|expect(?:ed)?|ask)\b(?: (?:it|them|one))?|\bneed not\b|\bno need\b|\bunnecessary\b|\bwithout (?:an? |any |the )?(?=\S+ (?:certif|cred))/g
const noPattern =
  /\b(?:no|neither) (?:\S+ ){0,6}?(?:is |are |or \S+ )?(?:required|needed|necessary|expected|asked)\b|\bno (?:prior |previous |specific |formal |particular )?(?:certifications?|credentials?|licenses?|degrees?|diplomas?|experience)\b/g
const preferredPattern =
  /\bpreferr?(?:ed|able|ably|ence|s)?\b(?! (?:vendor|provider|pharmac|employer|name|pronoun|customer))|\bdesir(?:ed|able|ous|eable)\b|\bnice[- ]to[- ]haves?\b|\b(?:a|an|is a|strong|big|huge|definite|major|added|real) (?:strong |big |huge |definite |major )?(?:plus|bonus|asset|advantage)\b|\bbonus\b|\bplus(?:ses|es)?(?=\s*(?:[.;,:)]|$))|\bideal(?:ly)?\b|\bhelpful\b|\bbeneficial\b|\bwelcomed?\b|\badvantageous\b|\bwould be (?:great|nice|lovely|good|ideal|welcome|useful)\b|\b(?:highly |strongly )?(?:recommended|encouraged|valued|favou?red|appreciated)\b|\boptional\b|\bpluses\b|\ban edge\b|\bstand(?:s)? out\b|\bpriority (?:is )?(?:will be )?(?:given|to)\b|\b(?:special )?consideration (?:will be |is )?given\b|\bwe(?:'d| would) (?:love|like)\b|\bvery strongly\b/g
const requiredPattern =
  /\brequir(?:ed|es?|ing)\b|\bmust\b|\bmandatory\b|\bmandated\b|\bneeded\b|\bnecessary\b|\bessential\b|\bis essential\b|\bshall\b|\b(?:has|have|need|needs) to (?:be|have|hold|possess|maintain|obtain)\b|\bminimum(?: of| requirements?| qualifications?)?\b(?=[: ])|\bneeds? (?:an?|to|your|the|either|one|at least)\b|\bwill (?:not )?be (?:required|expected)\b|\ba condition of\b|\b(?:is|are) a must\b|\bwill not be considered\b|\bonly (?:applicants|candidates)\b/g

const prefixRequired = /^(?:must|shall|requires?|requiring|needs?\b.*|minimum.*|(?:has|have|need|needs) to .*|only .*)$/
const prefixPreferred =
  /^(?:preferences?|prefers?|preferably|ideal|ideally|nice[- ]to[- ]haves?|pluses|we(?:'d| would) .*|priority.*)$/
const labelNoun =
  /^\s*(?:certif|credential|licen[sc]|qualif|requirement|registr|education|experience|skill|degree|candidates?|applicants?|but not required)?[a-z]*(?:\s*(?:and|or|\/|&)\s*[a-z]+)?\s*[:-]/

const known = new WeakMap<Ad, Map<number, Cue[]>>()

/** Strength words of a sentence, in order; found once for all who read the sentence. */
export function cuesOf(ad: Ad, sentence: Sentence): Cue[] {
  const ofAd = known.get(ad) ?? new Map<number, Cue[]>()
  known.set(ad, ofAd)
  let cues = ofAd.get(sentence.start)
  if (!cues) {
    cues = cuesIn(ad.folded, sentence.start, sentence.end)
    ofAd.set(sentence.start, cues)
  }
  return cues
}

/** Cues of a stretch of folded text; offsets are those of the whole text. */
function cuesIn(folded: string, start: number, end: number): Cue[] {
  const words = folded.slice(start, end)
  const cues: Cue[] = []
  const add = (pattern: RegExp, kind: Cue['kind']) => {
    for (const match of words.matchAll(pattern)) {
      const from = start + match.index
      const to = from + match[0].length
      if (cues.some((cue) => from < cue.end && cue.start < to)) continue
      cues.push({ start: from, end: to, kind, side: sideOf(words, match.index, match[0], kind) })
    }
  }
  if (/n[o'e]|may|might|could|won't|un/.test(words)) {
    add(negatedPattern, 'negated')
    add(noPattern, 'negated')
  }
  add(preferredPattern, 'preferred')
  add(requiredPattern, 'required')
  return cues.sort((a, b) => a.start - b.start)
}

function sideOf(words: string, at: number, cue: string, kind: Cue['kind']): Cue['side'] {
  if (kind === 'negated') {
    const opens = words.slice(0, at).trim() === ''
    return opens || /^(?:need not|no |neither|without|no need)|don't|doesn't|does not|do not|won't/.test(cue)
      ? 'before'
      : 'after'
  }
  const rest = words.slice(at + cue.length, at + cue.length + 60)
  if (kind === 'required' && prefixRequired.test(cue)) return 'before'
  if (kind === 'preferred' && prefixPreferred.test(cue)) return 'before'
  if (labelNoun.test(rest)) return 'before'
  const opening = words.slice(0, at)
  if (/^[\s("*]*(?:strongly |highly |also )?$/.test(opening)) return 'before'
  if (/[:(]\s*$/.test(opening) && /^[^)]{3}/.test(rest) && !/^\s*\)/.test(rest) && !/\($/.test(opening.trimEnd()))
    return 'before'
  return 'after'
}
