import { type Html, type Selection, words } from './html.ts'
import type { Thing } from './jsonld.ts'

/** schema.org things of a type that a page marks up with itemscope and itemprop, in the shape of JSON-LD. */
export function readMicrodata($: Html, type: string): Thing[] {
  return $(`[itemscope][itemtype$="schema.org/${type}" i]`)
    .toArray()
    .map((element) => thingOf($, $(element)))
}

function thingOf($: Html, scope: Selection): Thing {
  const thing: Thing = { '@type': scope.attr('itemtype')?.split('/').at(-1) }
  for (const element of scope.find('[itemprop]').toArray()) {
    const property = $(element)
    if (!property.parent().closest('[itemscope]').is(scope)) continue
    for (const name of (property.attr('itemprop') ?? '').split(/\s+/).filter(Boolean)) {
      const value = statedBy($, property, name)
      const known = thing[name]
      thing[name] = known === undefined ? value : longest(name, [known, value].flat())
    }
  }
  return thing
}

function statedBy($: Html, property: Selection, name: string): unknown {
  if (property.is('[itemscope]')) return thingOf($, property)
  const stated = property.attr('content') ?? property.attr('datetime')
  if (stated !== undefined) return stated
  if (property.is('a[href], link[href]') && /url|sameAs/i.test(name)) return property.attr('href')
  return isProse(name) ? (property.html() ?? '') : words(property)
}

/** Some pages mark a teaser and the body alike as the description. */
function longest(name: string, values: unknown[]): unknown {
  if (!isProse(name)) return values
  return values.filter((value) => typeof value === 'string').sort((a, b) => b.length - a.length)[0]
}

function isProse(name: string): boolean {
  return /description|qualifications|responsibilities|skills/i.test(name)
}
