/** Words that headings of ads are made of. A short line of nothing but these is a heading in whatever case it is set. */
const core =
  'education educational experience requirement requirements qualification qualifications license licenses licence licensure ' +
  'certification certifications certificate certificates credential credentials registration registrations skill skills ' +
  'responsibilities responsibility duties functions summary overview description benefits perks compensation salary ' +
  'preferred preferences desired desirable required minimum minimums optional competencies eligibility about schedule location ' +
  'essentials must-haves pluses disclaimer training knowledge abilities prerequisites accountabilities rewards pay ' +
  'eeo accommodation accommodations combination combinations substitution substitutions accreditations hiring'
const filler =
  'work job position basic additional other ability background essential primary key core principal major purpose ' +
  "rate range shift hours us our company who we are what you you’ll you'll your need needed bring have do will must nice to plus " +
  'bonus points ideal candidate candidates conditions environment physical demands mental special specific technical department ' +
  'status type employment equal opportunity statement the of for and or in a this role offer why join how apply application ' +
  'process notes note level general specifications necessary recommended highly strongly professional formal applicable program ' +
  'programs information details it takes looking seeking successful attributes standards information day typical main total ' +
  'if any as applicable following include includes including not be is that with on at hire time range brief glance not or should'
const coreWords = new Set(core.split(' '))
const labelWords = new Set([...core.split(' '), ...filler.split(' ')])

const wordPattern = /[a-z][a-z’'-]*/gi

/** True when the words are a heading's own: at least one names a section, and all belong to headings. */
export function isLabel(words: string): boolean {
  let count = 0
  let cores = 0
  for (const match of words.toLowerCase().matchAll(wordPattern)) {
    const word = match[0]
    if (!labelWords.has(word)) return false
    if (coreWords.has(word)) cores++
    count++
  }
  return cores > 0 && count <= 9 && !/\d/.test(words)
}
