import type { Ad } from './ad.ts'
import type { Demand } from './credentials.ts'

const definition = /\b(?:certifications?|credentials?) (?:currently )?includes?\b/
const kinds: [string, RegExp][] = [
  ['CDI_CERT', /clinical documentation|\bcdi\b/],
  ['CHDA', /data analy/],
  ['HIM_CERT', /\bhim\b|health information management/],
  ['CODING_CERT', /mastery|coding/],
]

/**
 * An ad that says which credentials a class holds ("mastery level certifications include: …") asks for those, not for the
 * family at large.
 */
export function expandDefinitions(ad: Ad, demands: Demand[]): Demand[] {
  const lists = new Map<string, Demand[]>()
  if (!definition.test(ad.folded)) return demands
  for (const [index, own] of Map.groupBy(demands, ({ sentence }) => sentence)) {
    const sentence = ad.sentences[index]!
    const words = ad.folded.slice(sentence.start, sentence.end)
    const match = definition.exec(words)
    const listed = own.filter(({ start, anyOf }) => match && start > sentence.start + match.index && !anyOf)
    const block = ad.blocks[sentence.block]!
    const opening = ad.folded.slice(Math.max(block.start, sentence.start - 3000), sentence.start + (match?.index ?? 0))
    const kind =
      kinds.find(([, pattern]) => match && pattern.test(words.slice(0, match.index)))?.[0] ??
      kinds.find(([, pattern]) => pattern.test(opening))?.[0]
    if (match && kind && listed.length > 0) lists.set(kind, [...(lists.get(kind) ?? []), ...listed])
  }
  if (lists.size === 0 || demands.length > 400) return demands
  const defining = new Set([...lists.values()].flat())
  const sentences = new Set([...defining].map(({ sentence }) => sentence))
  const defined = new Set([...sentences].map((sentence) => ad.sentences[sentence]!.block))
  const isAskedElsewhere = (demand: Demand) =>
    demands.some(({ code, sentence }) => code === demand.code && !defined.has(ad.sentences[sentence]!.block))
  const used = new Set<string>()
  const expanded = demands.flatMap((demand) => {
    const list = lists.get(demand.code)
    if (sentences.has(demand.sentence) || explains(ad, demand)) return []
    if (defined.has(ad.sentences[demand.sentence]!.block) && isAskedElsewhere(demand)) return []
    if (!list || demand.level === 'mentioned' || isApprentice(ad, demand)) return [demand]
    used.add(demand.code)
    return list.map((member) => ({
      ...member,
      level: demand.level,
      weight: demand.weight,
      group: demand.group,
      isRoute: demand.isRoute,
    }))
  })
  for (const [kind, list] of lists) if (!used.has(kind)) expanded.push(...list)
  return expanded
}

/** "Stand-alone certifications do not meet the definition of …": it speaks of a class and asks for nothing. */
function explains(ad: Ad, { sentence }: Demand): boolean {
  const { start, end } = ad.sentences[sentence]!
  return /\bdefinition of\b|\bto be acceptable\b|\blimited to certification\b|\bcertifying bod/.test(
    ad.folded.slice(start, end),
  )
}

function isApprentice(ad: Ad, { start, end }: Demand): boolean {
  return /apprentice|associate/.test(ad.folded.slice(start, end))
}
