import type { Block } from './text.ts'

export const sectionKinds = [
  'required',
  'preferred',
  'requirements',
  'duties',
  'benefits',
  'about',
  'equal_opportunity',
  'pay',
  'other',
] as const
export type SectionKind = (typeof sectionKinds)[number]

export interface SectionedBlock extends Block {
  /** required and preferred: requirements of that level; requirements: of a level that only the words tell. */
  section: SectionKind
  /** Index of the heading that governs the block; null under none. */
  heading: number | null
}

/** Sections that cannot demand anything. */
export function isBoilerplate(section: SectionKind): boolean {
  return section === 'benefits' || section === 'about' || section === 'equal_opportunity' || section === 'pay'
}

export function isRequirements(section: SectionKind): boolean {
  return section === 'required' || section === 'preferred' || section === 'requirements'
}

type HeadingKind = SectionKind | 'inherit' | 'unknown'

const headingRules: [HeadingKind, RegExp][] = [
  [
    'about',
    /^\W*not (?:needed|necessary|required)|\b(?:don't|do not|not|won't) (?:need|require)\b|accreditations|in brief\b|at a glance/,
  ],
  [
    'equal_opportunity',
    /\bequal (?:employment )?opportunit|\beeo\b|\bdiversity|accommodation|\bdisclaimer|affirmative action|non-?discriminat/,
  ],
  [
    'other',
    /physical (?:demands?|requirements?|abilit)|working conditions|work environment|environmental|mental demands|how to apply|application (?:process|procedure)|to apply|selection process|conditions of employment|travel|remote (?:work )?(?:requirements?|states|eligib)|(?:technical|equipment|internet|home office) requirements|system requirements|reporting|supervis(?:ion|es)|language skills|contact/,
  ],
  [
    'preferred',
    /\bprefer|desir|nice[- ]to[- ]have|\bplus(?:es)?\b|bonus points|\bideal|\bhelpful|what helps|helps\b|delight|\boptional|\basset|extra credit|stand out|recommended|advantage|even better|would be (?:great|nice|good|welcome)|added value|good to have|we.d (?:also )?(?:love|like)|welcome(?:d)?\b|special consideration|(?<!non-?)negotiable|^\W*should\b|good to haves?/,
  ],
  [
    'duties',
    /\bduties|responsibilit|essential (?:job )?functions|job functions|accountabilit|what (?:you|he|she|they).{0,6}(?:ll|will|do|be doing)\b(?! (?:need|bring|have))|key functions|(?:position|job|role|brief|general) (?:summary|overview|description|purpose|profile|function|synopsis)|^summary|^overview|purpose|day[- ](?:to[- ]day|in the life)|the (?:role|job|work|position|opportunity)$|essentials? (?:of the )?(?:job|position|role)|definition|examples? of|your (?:role|day|impact)|in this role|tasks|activities/,
  ],
  [
    'required',
    /\bmust\b|\brequired\b|minimum|mandatory|\bbasic qualif|\bneed(?:ed|s)?\b|essentials?\b|necessary|non-?negotiable|prerequisite/,
  ],
  [
    'requirements',
    /requirements?|qualif|educat|experience\b|licen[sc]|certif|credential|skills?|knowledge|competenc|who you are|bring|about you|looking for|look for|eligib|training|background|candidate|you have|you.ll have|your profile|\babilit|degree|registration|employment standards|standards|entrance|criteria|expertise|registr|attributes|person spec|we ask|combination|substitution/,
  ],
  [
    'benefits',
    /benefit|\bperks?\b|we.{0,6}offer|what.s in it|rewards|why (?:join|work|you|choose)|our offer|you.ll (?:get|receive|enjoy)|we provide|we give|pto\b|insurance|retirement/,
  ],
  ['pay', /compensation|salary|\bpay\b|wage|\brange\b|\brate\b|stipend|bonus/],
  [
    'about',
    /^about|\babout (?:us|the|our)|who we are|our (?:company|mission|team|culture|values|story|organization|department)|company (?:overview|description|profile|info)|the (?:company|organization|employer|hospital|department|team)\b|meet the|^we are/,
  ],
  [
    'other',
    /schedule|shift|hours|location|logistics|notes?\b|process|conditions|details|information|environment|fine print|department|status|type|apply|deadline|contact/,
  ],
]

function headingKind(words: string): HeadingKind {
  const label = words.toLowerCase().replaceAll('’', "'")
  if (/^(?:job )?(?:specifications?|the essentials)/.test(label)) return 'requirements'
  for (const [kind, pattern] of headingRules) {
    if (pattern.test(label)) return kind === 'required' || kind === 'preferred' ? levelOf(label, kind) : kind
  }
  return 'unknown'
}

/** "Required and preferred qualifications" speaks of both: only the words under it tell. */
function levelOf(label: string, kind: 'required' | 'preferred'): HeadingKind {
  if (kind === 'preferred' && /\brequired?\b|minimum|\bmust\b/.test(label)) {
    return /not required|required? (?:skills|experience)? ?\(prefer/.test(label) ? 'preferred' : 'requirements'
  }
  return kind
}

const levelHeading =
  /^(?:[\p{L}&/,. -]{0,50}\s)?(?:level\s+)?(?:[1-5]|i{1,3}|iv|v|gs[- ]?\d{1,2})\b[:. )]*(?:\(.{0,40}\))?$/iu
const leadIn = /following|one of|any of|either|all of|these|such as|including|options?\b|paths?\b|\bor\b/

interface Open {
  depth: number
  section: SectionKind
  heading: number
  /** Text stood directly under it. */
  filled: boolean
  /** A label inside a list item governs that item only. */
  itemDepth: number | null
  broad: boolean
}

/** Gives every block its section, from the headings above it. */
export function sectionBlocks(text: string, blocks: Block[]): SectionedBlock[] {
  const open: Open[] = []
  const result: SectionedBlock[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    if (block.kind !== 'heading') {
      closeLabels(text, open, blocks, index)
      const top = open.at(-1)
      if (top) top.filled = true
      result.push({ ...block, section: top?.section ?? 'other', heading: top?.heading ?? null })
      continue
    }
    const section = openHeading(text, open, blocks, index)
    result.push({ ...block, section, heading: null })
  }
  return result
}

function openHeading(text: string, open: Open[], blocks: Block[], index: number): SectionKind {
  const block = blocks[index]!
  const words = text.slice(block.start, Math.min(block.end, block.start + 160))
  if (block.depth === 8) closeLabels(text, open, blocks, index)
  const kind = headingKind(words)
  while (open.length > 0 && open.at(-1)!.depth > block.depth) open.pop()
  const leveled = kind === 'required' || kind === 'preferred'
  let parent = open.at(-1)
  if (parent && parent.depth === block.depth) {
    const isAspect = kind === 'requirements' || kind === 'unknown'
    const nests = isAspect && !parent.filled && isRequirements(parent.section)
    if (!nests) {
      open.pop()
      parent = open.at(-1)
      if (parent && parent.depth === block.depth && !isAspect) {
        open.pop()
        parent = open.at(-1)
      }
    }
  }
  const before = result(open)
  let section: SectionKind
  if (kind === 'unknown') section = inherits(words, block, parent) ? (before ?? 'other') : 'other'
  else if (kind === 'inherit') section = before ?? 'other'
  else if (kind === 'requirements' && parent && (parent.section === 'required' || parent.section === 'preferred'))
    section = parent.section
  else section = kind
  const next = blocks[index + 1]
  open.push({
    depth: block.depth,
    section,
    heading: index,
    filled: false,
    itemDepth: block.depth === 8 && next?.kind === 'item' && sameLine(text, block, next) ? next.depth : null,
    broad: !leveled || /qualif|requirement|skills/i.test(words),
  })
  return section
}

function result(open: Open[]): SectionKind | null {
  return open.at(-1)?.section ?? null
}

function inherits(words: string, block: Block, parent: Open | undefined): boolean {
  if (!parent || !isRequirements(parent.section)) return false
  const label = words.toLowerCase()
  return (
    (parent.depth < block.depth && (block.depth < 8 || parent.itemDepth !== null || block.kind === 'item')) ||
    levelHeading.test(words.trim()) ||
    leadIn.test(label) ||
    /\b(?:degree|diploma|year|years|ged)\b/.test(label)
  )
}

function sameLine(text: string, before: Block, after: Block): boolean {
  return !text.slice(before.end, after.start).includes('\n')
}

/** A label that opens a line ends with it, unless a list follows or it names a whole section. */
function closeLabels(text: string, open: Open[], blocks: Block[], index: number): void {
  const block = blocks[index]!
  const before = blocks[index - 1]
  while (open.length > 0) {
    const top = open.at(-1)!
    if (top.depth !== 8 || !before || top.heading === index - 1 || sameLine(text, before, block)) return
    const deeper = top.itemDepth !== null && block.kind === 'item' && block.depth > top.itemDepth
    const listUnder = top.itemDepth === null && block.kind === 'item'
    const goesOn = top.itemDepth === null && top.broad && !block.blankBefore && block.kind === 'paragraph'
    if (deeper || listUnder || goesOn) return
    open.pop()
  }
}
