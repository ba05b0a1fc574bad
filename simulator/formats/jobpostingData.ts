import type { Ad } from '../ads.ts'
import { stateNames } from '../cities.ts'
import { escapeText } from '../phrasing/markup.ts'
import type { Entry } from '../timeline.ts'

function moneyOf({ posting: { pay } }: Ad): Record<string, unknown> {
  if (!pay) return {}
  const value =
    pay.min === pay.max
      ? { value: pay.min }
      : { ...(pay.min === null ? {} : { minValue: pay.min }), ...(pay.max === null ? {} : { maxValue: pay.max }) }
  return {
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'USD',
      value: { '@type': 'QuantitativeValue', ...value, unitText: pay.unit?.toUpperCase() },
    },
  }
}

function placesOf({ posting }: Ad, spelled: boolean): unknown[] {
  return posting.places.map((place) => ({
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressLocality: place.city,
      addressRegion: spelled ? stateNames[place.state ?? ''] : place.state,
      postalCode: place.postalCode,
      addressCountry: spelled ? { '@type': 'Country', name: 'US' } : 'US',
    },
  }))
}

function thingOf(habit: number, address: string, entry: Entry, ad: Ad): Record<string, unknown> {
  const { posting } = ad
  const remote = posting.workMode
    ? {
        jobLocationType: posting.workMode,
        applicantLocationRequirements:
          posting.remoteFrom[0] === 'USA'
            ? { '@type': 'Country', name: 'USA' }
            : posting.remoteFrom.map((name) => ({ '@type': 'State', name })),
      }
    : {}
  const places = placesOf(ad, habit % 2 === 1)
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: posting.title,
    description: posting.description,
    identifier: { '@type': 'PropertyValue', name: posting.employer, value: entry.externalId },
    datePosted: posting.postedAt,
    validThrough: posting.validThrough,
    ...(posting.employmentTypes.length > 0
      ? { employmentType: habit % 2 === 0 ? posting.employmentTypes : posting.employmentTypes[0] }
      : {}),
    hiringOrganization: { '@type': 'Organization', name: posting.employer, sameAs: new URL('/', address).href },
    jobLocation: places.length === 1 ? places[0] : places,
    ...remote,
    ...moneyOf(ad),
    directApply: false,
    url: address,
  }
}

function encoded(value: unknown): string {
  return JSON.stringify(value).replaceAll('</', '<\\/')
}

/** The blocks of a page, by the site's habit: plain, array, @graph with references, or several blocks with a broken one. */
export function jsonLd(habit: number, address: string, entry: Entry, ad: Ad): string[] {
  const thing = thingOf(habit, address, entry, ad)
  const trail = { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: [] }
  if (habit === 1) return [encoded([trail, thing])]
  if (habit === 2) {
    const { '@context': context, hiringOrganization, ...rest } = thing
    const organization = { ...(hiringOrganization as object), '@id': '#employer' }
    return [
      encoded({
        '@context': context,
        '@graph': [organization, { ...rest, hiringOrganization: { '@id': '#employer' } }],
      }),
    ]
  }
  if (habit === 4) return ['{"@context": "https://schema.org", "@type": "WebSite", name: }', encoded(thing)]
  if (habit === 5) return [encoded(trail), `\n// the posting\n${encoded(thing)};`]
  return [encoded(thing)]
}

/** The same in the page's own elements. */
export function microdata(address: string, entry: Entry, ad: Ad): string {
  const { posting } = ad
  const places = posting.places.map(
    (place) => `<span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place">
<span itemprop="address" itemscope itemtype="http://schema.org/PostalAddress"><span itemprop="addressLocality">${place.city}</span>,
<span itemprop="addressRegion">${place.state}</span> <span itemprop="postalCode">${place.postalCode}</span><meta itemprop="addressCountry" content="US"></span></span>`,
  )
  const metas: [string, string | null | undefined][] = [
    ['datePosted', posting.postedAt],
    ['validThrough', posting.validThrough],
    ['employmentType', posting.employmentTypes[0]],
    ['identifier', entry.externalId],
    ['hiringOrganization', posting.employer],
    ['jobLocationType', posting.workMode],
    ['url', address],
  ]
  const stated = metas.filter(([, value]) => value)
  const pay = posting.pay
  const money = pay
    ? `<span itemprop="baseSalary" itemscope itemtype="http://schema.org/MonetaryAmount"><meta itemprop="currency" content="USD">
<span itemprop="value" itemscope itemtype="http://schema.org/QuantitativeValue">${pay.min === null ? '' : `<meta itemprop="minValue" content="${pay.min}">`}${pay.max === null ? '' : `<meta itemprop="maxValue" content="${pay.max}">`}<meta itemprop="unitText" content="${pay.unit?.toUpperCase()}"></span></span>`
    : ''
  return `<div itemscope itemtype="http://schema.org/JobPosting">
<h1 itemprop="title">${escapeText(posting.title)}</h1>
${stated.map(([name, value]) => `<meta itemprop="${name}" content="${escapeText(value!).replaceAll('"', '&quot;')}">`).join('\n')}
${places.join('\n')}
${money}
<div itemprop="description">${posting.description}</div>
</div>`
}
