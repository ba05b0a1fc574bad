import { adp } from './adp.ts'
import { adzuna } from './adzuna.ts'
import { ashby } from './ashby.ts'
import { bamboohr } from './bamboohr.ts'
import { breezy } from './breezy.ts'
import { careerjet } from './careerjet.ts'
import { careeronestop } from './careeronestop.ts'
import { dayforce } from './dayforce.ts'
import { employerPages } from './employerPages.ts'
import { eventFeeds } from './eventFeeds.ts'
import { greenhouse } from './greenhouse.ts'
import { higheredjobs } from './higheredjobs.ts'
import { icims } from './icims.ts'
import { jazzhr } from './jazzhr.ts'
import { jibe } from './jibe.ts'
import { jobfeed } from './jobfeed.ts'
import { jobvite } from './jobvite.ts'
import { jooble } from './jooble.ts'
import { lever } from './lever.ts'
import { madgex } from './madgex.ts'
import { neogov } from './neogov.ts'
import { oracle } from './oracle.ts'
import { paycom } from './paycom.ts'
import { paylocity } from './paylocity.ts'
import { personio } from './personio.ts'
import { phenom } from './phenom.ts'
import { pinpoint } from './pinpoint.ts'
import { recruitee } from './recruitee.ts'
import { rippling } from './rippling.ts'
import { rnjobsite } from './rnjobsite.ts'
import { smartrecruiters } from './smartrecruiters.ts'
import type { Source } from './source.ts'
import { successfactors } from './successfactors.ts'
import { taleo } from './taleo.ts'
import { taleoEnterprise } from './taleoEnterprise.ts'
import { teamtailor } from './teamtailor.ts'
import { themuse } from './themuse.ts'
import { ukg } from './ukg.ts'
import { usajobs } from './usajobs.ts'
import { webscribble } from './webscribble.ts'
import { workable } from './workable.ts'
import { workday } from './workday.ts'
import { ymcareersApi } from './ymcareersApi.ts'
import { ymcareersFeed } from './ymcareersFeed.ts'
import { yourmembership } from './yourmembership.ts'
import { ziprecruiter } from './ziprecruiter.ts'

const all = [
  yourmembership,
  workday,
  icims,
  jibe,
  oracle,
  phenom,
  ukg,
  successfactors,
  taleo,
  taleoEnterprise,
  usajobs,
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
  ymcareersApi,
  ymcareersFeed,
  webscribble,
  madgex,
  neogov,
  careeronestop,
  adzuna,
  themuse,
  jooble,
  careerjet,
  ziprecruiter,
  higheredjobs,
  rnjobsite,
  jobfeed,
  employerPages,
  eventFeeds,
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
