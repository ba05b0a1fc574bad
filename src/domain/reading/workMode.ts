import type { WorkMode } from '../listing.ts'
import { placesOfStated } from '../places.ts'
import type { Ad } from './ad.ts'
import { blockAt } from './headings.ts'
import { matchAt, placesOf } from './keywords.ts'
import { statesInText } from './remoteStates.ts'

const modeStems = (
  'remote hybrid telework tele-work telecommut work-from work-at from-home at-home at-your-home from-your-home anywhere home-based wfh virtual distributed ' +
  'onsite on-site in-person in-office in-the-office in-our-office office-based office site campus clinic hospital'
).split(' ')
const modeWord =
  /(?:remote(?:ly)?|hybrid|tele-?work(?:ing|er)?s?|tele-?commut\w+|work[- ](?:from|at)[- ](?:your )?home|(?:from|at)[- ](?:your )?home|wfh|anywhere|home[- ]based|virtual(?:ly)?|distributed|on[- ]?site|in[- ]person|in[- ](?:the |our )?office|office[- ]based|campus|office|site|clinic|hospital)\b/iy
/** A number of days "in the office" or "at the clinic" is a part of the week. */
const daysThere =
  /\b(?:days?|once|twice|shifts?)(?: (?:a|per|each|every) (?:week|month|pay period))? (?:in|on|at|to)[- ](?:the |our |a )?$/i
const inPersonWork = /^ (?:position|role|job|work|only|schedule|employee)|^[.,;)]/i

const aboutOthers =
  /\b(?:(?<!\b(?:hire|hires|hiring|employ) )remote(?:ly)? (?:access|monitor\w*|patient|desktop|area|areas|support|sites?|facilit\w+|locations? |control|sens\w*|deposit|scrib\w*|staff|coders|team|teams|employees|colleagues|workforce|clinics?|connect\w*|phone|outreach|tools|events?|learning|participants|users|customers|offices?|troubleshoot\w*|assist\w*|technolog\w+|communit\w+|rural|health|care|interview\w*|devices?|workers|settings?)|(?:hybrid and )?virtual options|hybrid (?:status|records?|charts?|medical|health|cloud|entity|ehr|paper|system|of|environment of|coder|model of care|closed)|virtual (?:meeting|interview|huddle|care|visit|training|orientation|scrib|health|nurs|assistant|event|open house|tour|town|class|private|reality|desktop|conference|benefits|lunch|onboard)\w*|distributed (?:system|comput|to|by|ledger|in )\w*|on-?\s?site (?:office )?(?:audit|review|survey|gym|caf|child|day ?care|park|clinic|fitness|visit|interview|pharmac|health|food|chapel|massage|train|meeting|inspection|medical|daycare|wellness|primary|dining|library|abstract|support for|support to|client|vendor|laundry|assessment|education)\w*|in[- ]person (?:interview|meeting|training|patient|orientation|visit|event|class|customer|communicat|interact|contact|attend|gather|retreat|team)\w*|no in[- ]person|(?:care|dialysis|hospice|nursing|hospital|infusion|visits?|recover\w*|hospitali[sz]ation|patients?|services?|stay) (?:at|from) home|home[- ]based (?:care|primary|services|health|and community)|(?:manag|supervis|oversee|lead|coordinat|support|train)\w* (?:\w+ ){0,4}(?:remote|on-?\s?site|hybrid)|(?:ftes?|coders|staff|team|employees),? (?:all|mostly|work|are) (?:\w+ )?(?:remote|hybrid)|take-?home|phone at home|(?:if|when|while) (?:you )?(?:are )?(?:work|working) (?:remotely|from home|at home))/i

const negated =
  /\bnon-(?:remote|telework|virtual)\b|\b(?:no|not|never|isn.t|cannot|can.t|won.t|aren.t|without|neither|nor|ineligible|unavailable)\b[- ](?:[\w']+[- ]){0,5}?(?:remote|hybrid|tele\w+|(?:work[- ])?(?:from|at)[- ]home|virtual|wfh)|\b(?:remote|telework|hybrid|eligible)(?: \w+)?\s?[:?]\s{0,2}no\b|\b(?:remote|hybrid|tele\w+|work[- ](?:from|at)[- ]home|virtual|wfh)(?: [\w/]+){0,4}? (?:is|are|isn.t|aren.t|will|cannot|can|job|positions?|eligible)?(?: be)?:?\s?(?:not|n.t|no\b|never|isn.t|unavailable|impossible|not possible)/i
const partly =
  /\b(?:\w+ to |up to |at least |minimum of |about |average (?:of )?|an average of |roughly |only |some |few |several )?(?:one|two|three|four|five|six|[1-6]|some|few|several|alternate|alternating|certain)(?:\s?(?:-|–|to|or)\s?(?:two|three|four|five|[2-5]))?(?: \(\d\))? days?\b(?! of (?:training|pto|vacation|hire|orientation|paid))|\b[1-5]x (?:a|per) week|\b(?:once|twice) (?:a|per|each|every) week|\bwednesdays?|\bmondays?\b(?! (?:through|thru|to|-|–))|\btuesdays?|\bthursdays?|\bfridays\b|\bmost days\b|\bpart(?:ial|ially|ly)[- ]\w*|\boccasional(?:ly)? (?:remote|telework|work)|\b(?:some|part|limited|occasional|partial|ad[- ]?hoc|situational) (?:remote|telework|work from home|time)|\bmix of\b|\bcombination of\b|\bboth (?:remote|on-?site|in[- ]office)|\bsplit\b|\b(?:remote\w*|tele\w+|home)\b[^.\n]{0,24}\b[1-8]\d\s?%|\bpercent\b.{0,20}\b(?:remote|home)|\b(?:[1-8]\d|50)\s?% (?:remote|telework|on-?\s?site|in[- ]office|from home)/i
const wholly =
  /\b(?:100\s?%|fully|entirely|completely|permanent(?:ly)?|full[- ]time|all[- ]|total(?:ly)?) (?:remote|tele\w+|work[- ]from[- ]home|virtual|distributed)/i
const thenRemote = /\b(?:then|after(?:wards)?|once|following|upon|until|eventual(?:ly)?|transition\w*|before)\b/i
const someday = /\b(?:possible|considered|for those|may become|eventual\w*|discussed)\b/i
/** One to three days a week at the workplace leave the others for home. */
const fewDays =
  /\b(?:one|two|three|[1-3])(?:\s?(?:-|–|to|or)\s?(?:two|three|[23]))? days?,? (?:a|per|each|every|\/) ?(?:week|month)\b/i
const someWeekdays =
  /\b(?:mon|tues|wednes|thurs|fri)days\b(?! (?:through|to|thru)|\s?[-–])|\b(?:tues|wednes|thurs)day (?:and|or|&) /i
const everyWeekday = /\b(?:five|5)(?: \(5\))? days/i
const workAnywhere = /^ (?:in|within) (?:the )?(?:u\.?s|united states|country|usa)/i
const officeLine =
  /(?:^|\n|•)[^\n]{0,40}\b(?:schedule|site|place|location|where|hours|work(?:place| setting| location)?|environment)\b[^\n]{0,60}$/i
const titleMode =
  /\b(?:(remote(?:ly)?|wfh|work[- ](?:from|at)[- ]home|telecommut\w+|virtual)|(hybrid)|(on-?\s?site(?=\s*(?:$|[)\-–,|/]))))\b/i
const titleNegated = /\b(?:not|non|no)[- ](?:remote|hybrid|virtual)/i

type Signals = Record<
  'maybe' | 'remote' | 'wholly' | 'hybrid' | 'partly' | 'onsite' | 'negated' | 'telework' | 'later',
  number
>

/**
 * How the work is done, and the states where a remote worker may live (null: not stated).
 * The text decides between remote and hybrid when a board's field says only "remote": boards have no better word.
 */
export function readWorkMode(ad: Ad): { workMode: WorkMode | null; remoteStates: string[] | null } {
  const stated = statedMode(ad)
  const workMode = modeOf(stated, signalsOf(ad))
  return { workMode, remoteStates: workMode === 'remote' || workMode === 'hybrid' ? remoteStatesOf(ad) : null }
}

/** What the board's fields and the title say. */
function statedMode(ad: Ad): WorkMode | null {
  const field = ad.posting.workMode
  if (field) {
    if (/hybrid|flexible|partial/i.test(field)) return 'hybrid'
    if (/not? (?:eligible|remote|telework)|^no\b|on-?\s?site|in[- ](?:person|office)|office/i.test(field))
      return 'onsite'
    if (/remote|tele|home|virtual|^yes$/i.test(field)) return 'remote'
  }
  const { title } = ad.posting
  const match = titleNegated.test(title) ? null : titleMode.exec(title)
  if (match && !aboutOthers.test(title)) return match[1] ? 'remote' : match[2] ? 'hybrid' : 'onsite'
  const words = ad.posting.places.map((place) => placesOfStated(place))
  if (words.some((place) => place.hybrid || (place.remote && place.onsite))) return 'hybrid'
  if (words.some((place) => place.remote))
    return ad.posting.places.some((place) => /telework/i.test(place.text)) ? 'hybrid' : 'remote'
  return words.some((place) => place.onsite) ? 'onsite' : null
}

function signalsOf(ad: Ad): Signals {
  const signals: Signals = {
    remote: 0,
    wholly: 0,
    hybrid: 0,
    partly: 0,
    onsite: 0,
    negated: 0,
    telework: 0,
    later: 0,
    maybe: 0,
  }
  const { text } = ad
  for (const index of placesOf(ad, modeStems)) {
    const word = matchAt(modeWord, text, index)?.[0].toLowerCase()
    if (!word) continue
    if (/^(?:campus|office|site|clinic|hospital)$/.test(word)) {
      const before = text.slice(Math.max(0, index - 48), index)
      if (daysThere.test(before)) signals[everyWeekday.test(before) ? 'onsite' : 'partly'] += 1
      else if (
        word === 'campus' &&
        /\bon (?:the )?$/i.test(before) &&
        officeLine.test(text.slice(Math.max(0, index - 100), index))
      )
        signals.onsite += 1
      continue
    }
    if (aboutOthers.test(nearby(text, index, index + word.length))) continue
    const section = ad.blocks[blockAt(ad, index)]?.section
    if (section === 'equal_opportunity') continue
    addSignal(signals, text, index, word, section === 'benefits' || section === 'about')
  }
  return signals
}

function addSignal(signals: Signals, text: string, index: number, word: string, isBoilerplate: boolean): void {
  const sentence = sentenceAround(text, index, index + word.length)
  const isOffice = /site|person|office/.test(word)
  if (!isOffice && negated.test(clauseOf(sentence, word))) {
    if (word !== 'hybrid') signals.negated += 1
    return
  }
  if (word === 'hybrid') {
    signals.hybrid += 1
    return
  }
  if (isOffice) {
    const before = text.slice(Math.max(0, index - 48), index)
    if (daysThere.test(before) && !everyWeekday.test(before)) signals.partly += 1
    if (/person/.test(word) && !inPersonWork.test(text.slice(index + word.length, index + word.length + 12))) return
    if (fewDays.test(sentence) || someWeekdays.test(sentence)) signals.partly += 1
    if (!isBoilerplate) signals.onsite += 1
    return
  }
  if (/^(?:from|at)\b/.test(word) && !/\b(?:work|code|remote|office|job|days?|abstract)\w*\b/i.test(sentence)) return
  if (
    /^(?:virtual|distributed)/.test(word) &&
    !/\b(?:fully|role|position|job|work|completely|entirely)\b|100\s?%/i.test(sentence)
  )
    return
  if (
    word === 'anywhere' &&
    !workAnywhere.test(text.slice(index + 8, index + 40)) &&
    !/\bwork from $/i.test(text.slice(Math.max(0, index - 10), index))
  )
    return
  signals.remote += 1
  if (/^tele-?work/.test(word)) signals.telework += 1
  if (wholly.test(sentence)) signals.wholly += 1
  if (partly.test(sentence)) signals.partly += 1
  if (thenRemote.test(sentence)) {
    signals.later += 1
    if (someday.test(sentence)) signals.maybe += 1
  }
}

/** The part of a sentence between semicolons that holds the word. */
function clauseOf(sentence: string, word: string): string {
  if (!sentence.includes(';')) return sentence
  return sentence.split(';').find((part) => part.toLowerCase().includes(word)) ?? sentence
}

/** Up to 24 characters on either side, within the sentence. */
function nearby(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 24)
  const stop = after.search(/\n|[.!?](?:\s|$)/)
  return (
    before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1) +
    text.slice(start, end) +
    (stop < 0 ? after : after.slice(0, stop))
  )
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 110), start)
  const after = text.slice(end, end + 110)
  const cut = Math.max(
    before.lastIndexOf('\n'),
    before.lastIndexOf('. '),
    before.lastIndexOf('? '),
    before.lastIndexOf('! '),
  )
  const stop = after.search(/\n|[.!?](?:\s|$)/)
  return before.slice(cut + 1) + text.slice(start, end) + (stop < 0 ? after : after.slice(0, stop))
}

function modeOf(stated: WorkMode | null, said: Signals): WorkMode | null {
  if (said.hybrid > 0 && said.wholly === 0) return 'hybrid'
  if (said.partly > 0 && said.wholly === 0) return 'hybrid'
  if (stated === 'hybrid') return said.wholly > 0 && said.hybrid === 0 ? 'remote' : 'hybrid'
  if (stated === 'remote') return said.hybrid > 0 && said.partly > 0 ? 'hybrid' : 'remote'
  if (said.negated > 0 && said.wholly === 0) return 'onsite'
  if (stated === 'onsite') return 'onsite'
  if (said.remote > 0) {
    if (said.onsite > 0 && said.maybe === said.remote) return 'onsite'
    if (said.telework === said.remote && said.wholly === 0) return 'hybrid'
    if (said.onsite > 0 && said.wholly === 0 && said.later === 0) return said.onsite > said.remote ? 'onsite' : 'remote'
    return 'remote'
  }
  return said.onsite > 0 ? 'onsite' : null
}

/** States named in the board's own words, else in the text. */
function remoteStatesOf(ad: Ad): string[] | null {
  const states = new Set<string>()
  for (const words of [...ad.posting.remoteFrom, ...ad.posting.places.map((place) => place.text)]) {
    const isRemoteField = ad.posting.remoteFrom.includes(words)
    const read = placesOfStated({ text: words, city: null, state: null, postalCode: null, country: null })
    if (isRemoteField && (read.nationwide || /^(?:us|usa|united states(?: of america)?)$/i.test(words.trim())))
      return null
    if (!isRemoteField && (!read.remote || read.places.some((place) => place.city !== null))) continue
    for (const place of read.places) if (place.state && (isRemoteField || place.city === null)) states.add(place.state)
  }
  if (states.size > 0) return [...states].sort()
  return statesInText(ad)
}
