/** Codes and names of the states, the district and the territories of the United States (USPS Publication 28). */
export const stateNames: Record<string, string> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
  PR: 'Puerto Rico',
  GU: 'Guam',
  VI: 'Virgin Islands',
  AS: 'American Samoa',
  MP: 'Northern Mariana Islands',
}

const territories = new Set(['PR', 'GU', 'VI', 'AS', 'MP'])

/** The fifty states and the District of Columbia: what "anywhere in the US but …" is counted from. */
export const mainStates = Object.keys(stateNames).filter((code) => !territories.has(code))

const codesByName = new Map<string, string>(
  Object.entries(stateNames).map(([code, name]) => [name.toLowerCase(), code]),
)
const otherNames: [string, string][] = [
  ['d.c.', 'DC'],
  ['d.c', 'DC'],
  ['washington dc', 'DC'],
  ['washington d.c.', 'DC'],
  ['washington, dc', 'DC'],
  ['washington, d.c.', 'DC'],
  ['washington, d.c', 'DC'],
  ['washington d.c', 'DC'],
  ['washington state', 'WA'],
  ['new york state', 'NY'],
  ['us virgin islands', 'VI'],
  ['u.s. virgin islands', 'VI'],
]
for (const [name, code] of otherNames) codesByName.set(name, code)

/** Regions that ads name in place of their states. */
export const stateRegions: Record<string, string[]> = {
  'the dakotas': ['ND', 'SD'],
  'the carolinas': ['NC', 'SC'],
  'new england': ['CT', 'ME', 'MA', 'NH', 'RI', 'VT'],
  'tri-state area': [],
}

/** State code of a full name (any case) or of an upper-case two-letter code; null when it is neither. */
export function stateCode(token: string): string | null {
  const trimmed = token.trim()
  if (trimmed.length === 2) return /^[A-Z]{2}$/.test(trimmed) && trimmed in stateNames ? trimmed : null
  return codesByName.get(trimmed.toLowerCase().replace(/\s+/g, ' ')) ?? null
}

/** Full names, longest first, for patterns: "west virginia" is tried before "virginia". */
export const stateNamesLongestFirst = [...new Set(Object.values(stateNames))].sort((a, b) => b.length - a.length)
