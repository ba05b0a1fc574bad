import type { Ad } from '../ads.ts'
import type { Board } from '../boards.ts'
import { hash } from '../random.ts'
import type { Entry } from '../timeline.ts'

const flaws = ['unquoted money', 'empty value', 'bad escape', 'control characters'] as const
export type Flaw = (typeof flaws)[number]

/** About one page in a hundred carries JSON-LD that does not parse, in one of four ways. */
export function flawOf(entry: Entry): Flaw | null {
  const draw = hash(entry.externalId, 'flaw')
  return draw % 90 === 0 ? flaws[(draw >>> 8) % flaws.length]! : null
}

function moneyBlock({ posting: { pay } }: Ad, flaw: Flaw | null): string {
  if (flaw === 'unquoted money') {
    return `"baseSalary" : {"@type": "MonetaryAmount", "value": {"@type": "QuantitativeValue",
								"value": $${pay?.min ?? 21} - $${pay?.max ?? 30}*
							}
						},`
  }
  if (flaw === 'empty value') {
    return `"baseSalary" : {"@type": "MonetaryAmount", "value": {"@type": "QuantitativeValue",
								"minValue": ,
								"maxValue": ,
								"unitText": ""
							}
						},`
  }
  if (!pay) return ''
  const ends = [
    pay.min !== null && pay.min !== pay.max ? `"minValue": ${pay.min.toFixed(2)}` : '',
    pay.max !== null && pay.min !== pay.max ? `"maxValue": ${pay.max.toFixed(2)}` : '',
    pay.min === pay.max ? `"value": ${pay.min!.toFixed(2)}` : '',
  ].filter(Boolean)
  return `"baseSalary" : {"@type": "MonetaryAmount", "value": {"@type": "QuantitativeValue", ${ends.join(', ')}, "unitText": "${pay.unit === 'year' ? 'Yearly Salary' : 'Hourly Wage'}"}},`
}

function quoted(value: string, flaw: Flaw | null): string {
  const inside = JSON.stringify(value).replaceAll('</', '<\\/')
  if (flaw === 'bad escape') return inside.replace('"', '"\\5+ ')
  return flaw === 'control characters' ? inside.replaceAll('\\n', '\n').replace('. ', '. \t\n') : inside
}

/** The platform's block: @graph, bare strings where schema.org wants things, no currency. */
export function linkedData(board: Board, entry: Entry, ad: Ad, split: boolean): string {
  const { posting, body } = ad
  const flaw = flawOf(entry)
  const optional = (name: string, value: string | undefined) =>
    value ? `${JSON.stringify(name)}: ${JSON.stringify(value)},` : ''
  const places = posting.places.map((place) => ({
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressLocality: place.city,
      addressRegion: place.state,
      postalCode: place.postalCode,
      ...(entry.index % 9 === 0 ? {} : { addressCountry: 'US' }),
    },
  }))
  return `		{
			"@context": "http://schema.org",
			"@graph":[ {"@type": "WebSite", "name": ${JSON.stringify(board.name)}, "url": "https://${board.host}"},
					{
						"@type": "JobPosting",
						${optional('educationRequirements', posting.fields.educationRequirements)}
						"datePosted": "${posting.postedAt}",
						"description": ${quoted(split ? body.description : posting.description, flaw)},
						${moneyBlock(ad, flaw)}
						${optional('employmentType', posting.employmentTypes[0])}
						${optional('experienceRequirements', posting.fields.experienceRequirements)}
						"hiringOrganization": ${JSON.stringify(posting.employer)},
						"identifier": "${entry.externalId}",
						"jobLocation": ${JSON.stringify(places)},
						${split ? `"qualifications": ${quoted(body.requirements, null)},` : ''}
						"title": ${JSON.stringify(posting.title)},
						"validThrough": "${posting.validThrough}"
					}
			]
		}`
}
