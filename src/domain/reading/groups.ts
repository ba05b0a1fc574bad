import { credentials } from '../credentials.ts'
import type { Ad } from './ad.ts'
import type { Sentence } from './clauses.ts'
import type { Demand } from './credentials.ts'

/** list, loose: a comma, between credentials of one kind or of two. */
type Link = 'or' | 'and' | 'list' | 'loose' | 'break'

const anyLead =
  /\b(?:one|any|either|at least one|one or more|any one|any combination)\b(?: or more)?(?: of)?|\bsuch as\b|\be\.g\b|\bfor example\b|\binclud(?:e|es|ing)\b|\bfollowing\b|\blike\b/
const bothLead = /\bboth\b|\ball of\b|\beach of\b/
const ancillary = new Set(['BLS', 'DRIVER'])

/** Gives the demands of one sentence their groups: "A, B or C" is one, "A and (B or C)" two. Numbers start after `from`. */
export function joinInSentence(folded: string, sentence: Sentence, demands: Demand[], from: number): void {
  const links = demands.slice(1).map((demand, index) => linkOf(folded, demands[index]!, demand))
  const opening = folded.slice(Math.max(sentence.start, demands[0]!.start - 120), demands[0]!.start)
  const isAny = anyLead.test(opening) && !bothLead.test(opening)
  resolveLists(links, isAny)
  let group = from
  demands.forEach((demand, index) => {
    const isExtra =
      links[index - 1] === 'and' &&
      links[index - 2] === 'or' &&
      demand.level === 'required' &&
      demands[index - 1]!.level === 'required'
    if (!isExtra || !/\bwith\b|\bplus\b/.test(folded.slice(demands[index - 1]!.end, demand.start))) return
    // "RHIT, CCS, or an LPN with RAC-CT": only that way asks for the last.
    demand.level = 'mentioned'
    demand.isRoute = true
  })
  demands.forEach((demand, index) => {
    if (index > 0 && links[index - 1] !== 'or') group++
    demand.group = group
  })
}

function linkOf(folded: string, a: Demand, b: Demand): Link {
  if (a.level !== b.level || ancillary.has(a.code) || ancillary.has(b.code)) return 'break'
  const gap = folded.slice(a.end, b.start)
  if (gap.length <= 140 && /\bor\b[^.;]*\b(?:with|and|plus)\b/.test(gap)) return 'or'
  if (gap.length > 140 || /[.!?]\s|\n\n/.test(gap)) return 'break'
  if (/\band\/or\b|\bor\b|\//.test(gap)) {
    return /\b(?:years?|experience|degree|diploma)\b/.test(gap) && !/\bor (?:an? |current |active )*$/.test(gap)
      ? 'break'
      : 'or'
  }
  if (/\band\b|&|\bplus\b|\bas well as\b|\bin addition\b|\b(?:together|along) with\b|\bwith\b|\+/.test(gap))
    return 'and'
  if (/;/.test(gap)) return 'break'
  if (/[,(|]|^\s*[-)]?\s*$/.test(gap) && !/\b(?:years?|experience|degree|diploma)\b/.test(gap))
    return isKin(a.code, b.code) ? 'list' : 'loose'
  return gap.length < 40 ? 'list' : 'break'
}

function isKin(a: string, b: string): boolean {
  return kinOf(a) === kinOf(b)
}

function kinOf(code: string): string {
  const field = credentials.get(code)?.field ?? 'coding'
  return field === 'him' || field === 'cdi' || field === 'data' ? 'coding' : field
}

/** A comma means what the word at the end of its list means. */
function resolveLists(links: Link[], isAny: boolean): void {
  let next: Link = 'or'
  for (let index = links.length - 1; index >= 0; index--) {
    if (links[index] === 'and' && isAny) links[index] = 'or'
    if (links[index] === 'loose') links[index] = next === 'or' && index + 1 < links.length ? 'or' : 'and'
    else if (links[index] === 'list') links[index] = next === 'break' ? 'or' : next
    else next = links[index]!
  }
}

const leadOfAny =
  /\b(?:one|any|either)(?: or more)? of\b|\bat least one\b|\bany one\b|\bone or more\b|\beither\b|\bany of\b|\bone (?:from|among)\b|\bone required\b|\bchoose (?:one|any)\b|\bany\b.{0,30}\bfollowing\b/

/** Bullets under "one of the following" are one group; so are blocks with "or" between them. */
export function joinAcrossBlocks(ad: Ad, demands: Demand[]): void {
  if (demands.length === 0) return
  const byBlock = Map.groupBy(demands, ({ sentence }) => ad.sentences[sentence]!.block)
  for (let index = 0; index < ad.blocks.length; index++) {
    const block = ad.blocks[index]!
    if (block.end - block.start > 400) continue
    const words = ad.folded.slice(block.start, block.end)
    if (/[:?]\s*$/.test(words) || block.kind === 'heading') {
      if (leadOfAny.test(words)) joinUnder(ad, index, byBlock)
    }
    if (areBareLines(ad, index, byBlock)) join(byBlock, index, index + 1)
    if (/^(?:-+\s*)?or(?:\s*-+)?[,.:]?$/.test(words)) join(byBlock, index - 1, index + 1)
    else if (/[,;]?\s\(?or\)?[,:]?\s*$/.test(words.slice(-10))) join(byBlock, index, index + 1)
    else if (/^or\b/.test(words) && words.length > 6) join(byBlock, index - 1, index)
  }
}

/** Lines of nothing but credentials of one kind, under a heading that names credentials: a list to choose from. */
function areBareLines(ad: Ad, index: number, byBlock: Map<number, Demand[]>): boolean {
  const first = byBlock.get(index)
  const second = byBlock.get(index + 1)
  if (!first || !second || !isKin(first[0]!.code, second[0]!.code) || first[0]!.level !== second[0]!.level) return false
  const isBare = (at: number, own: Demand[]) => {
    const { start, end } = ad.blocks[at]!
    return end - start - own.reduce((sum, demand) => sum + demand.end - demand.start, 0) < 12
  }
  if (!isBare(index, first) || !isBare(index + 1, second)) return false
  if (first[0]!.anyOf && second[0]!.anyOf) return true
  const { heading } = ad.blocks[index]!
  return (
    heading !== null &&
    /certif|licen[sc]|credential/.test(ad.folded.slice(ad.blocks[heading]!.start, ad.blocks[heading]!.end))
  )
}

function joinUnder(ad: Ad, lead: number, byBlock: Map<number, Demand[]>): void {
  const { depth, kind } = ad.blocks[lead]!
  const members: Demand[] = []
  let others = 0
  let seen = false
  for (let index = lead + 1; index < Math.min(ad.blocks.length, lead + 60); index++) {
    const block = ad.blocks[index]!
    if (block.kind === 'heading' || (kind !== 'heading' && (block.kind !== 'item' || block.depth < depth))) break
    if (block.kind !== 'item' && seen) break
    seen ||= block.kind === 'item'
    const own = byBlock.get(index)
    if (own) members.push(...own)
    else if (
      /\b(?:degree|diploma|experience|years?|graduat|certificate|program)/.test(ad.folded.slice(block.start, block.end))
    )
      others++
  }
  unite(members, others > 0)
}

function join(byBlock: Map<number, Demand[]>, a: number, b: number): void {
  const first = byBlock.get(a)
  const second = byBlock.get(b)
  if (first && second) unite([...first, ...second], false)
  else unite(first ?? second ?? [], true)
}

/** One group for all; when another way asks for no credential, none of them is a condition. */
function unite(demands: Demand[], isRoute: boolean): void {
  const top = demands.find(({ level }) => level !== 'mentioned')
  if (!top) return
  for (const demand of demands) {
    if (demand.level !== top.level) continue
    demand.group = top.group
    if (isRoute && demand.level === 'required') {
      demand.level = 'mentioned'
      demand.isRoute = true
    }
  }
}
