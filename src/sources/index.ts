import { adp } from './adp.ts'
import { ashby } from './ashby.ts'
import { bamboohr } from './bamboohr.ts'
import { breezy } from './breezy.ts'
import { dayforce } from './dayforce.ts'
import { employerPages } from './employerPages.ts'
import { greenhouse } from './greenhouse.ts'
import { jazzhr } from './jazzhr.ts'
import { jobvite } from './jobvite.ts'
import { lever } from './lever.ts'
import { paycom } from './paycom.ts'
import { paylocity } from './paylocity.ts'
import { personio } from './personio.ts'
import { pinpoint } from './pinpoint.ts'
import { recruitee } from './recruitee.ts'
import { rippling } from './rippling.ts'
import { smartrecruiters } from './smartrecruiters.ts'
import type { Source } from './source.ts'
import { teamtailor } from './teamtailor.ts'
import { workable } from './workable.ts'
import { workday } from './workday.ts'
import { yourmembership } from './yourmembership.ts'

const all = [
  yourmembership,
  workday,
  smartrecruiters,
  paycom,
  adp,
  dayforce,
  paylocity,
  jazzhr,
  bamboohr,
  greenhouse,
  lever,
  ashby,
  workable,
  rippling,
  recruitee,
  teamtailor,
  personio,
  pinpoint,
  breezy,
  jobvite,
  employerPages,
] as Source<never>[] as Source[]

/** Every source by its id. */
export const sources: ReadonlyMap<string, Source> = new Map(all.map((source) => [source.id, source]))

/** The source that knows an address as its own, and the board there; null where only a person can tell. */
export function sourceFor(url: URL): { source: Source; board: unknown } | null {
  for (const source of all) {
    const board = source.anyAddress ? null : source.at(url)
    if (board !== null) return { source, board }
  }
  return null
}
