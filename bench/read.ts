import { generateAds } from '../simulator/ads.ts'
import type { Posting } from '../src/domain/posting.ts'
import { type Ad, adOf } from '../src/domain/reading/ad.ts'
import { readCredentials } from '../src/domain/reading/credentials.ts'
import { readEducation } from '../src/domain/reading/education.ts'
import { readEmploymentType } from '../src/domain/reading/employmentType.ts'
import { readExperience } from '../src/domain/reading/experience.ts'
import { readPosting } from '../src/domain/reading/index.ts'
import { keywordsOf } from '../src/domain/reading/keywords.ts'
import { readPay } from '../src/domain/reading/pay.ts'
import { readPlaces } from '../src/domain/reading/place.ts'
import { isHealthInformation } from '../src/domain/reading/relevance.ts'
import { readRole } from '../src/domain/reading/role.ts'
import { readRequirement } from '../src/domain/reading/routes.ts'
import { readSeniority } from '../src/domain/reading/seniority.ts'
import { readSettings } from '../src/domain/reading/setting.ts'
import { readShift } from '../src/domain/reading/shift.ts'
import { readSystems } from '../src/domain/reading/systems.ts'
import { readWorkMode } from '../src/domain/reading/workMode.ts'

const seed = 7
const warmUp = 500

/** In the order of the reader: later stages find what earlier ones worked out. */
const stages: [name: string, run: (ad: Ad) => unknown][] = [
  ['keywords', keywordsOf],
  ['relevance', isHealthInformation],
  ['role', readRole],
  ['seniority', readSeniority],
  ['workMode', readWorkMode],
  ['place', readPlaces],
  ['employmentType', readEmploymentType],
  ['shift', readShift],
  ['setting', readSettings],
  ['systems', readSystems],
  ['pay', readPay],
]

/** Ads per second that one core reads, and the microseconds an ad spends in each stage, on simulated ads. */
export async function readBenchmark({ ads = 5_000 }: { ads?: number } = {}) {
  const postings = [...generateAds({ seed, count: ads })].map((ad) => ad.posting)
  for (const posting of postings.slice(0, warmUp)) readPosting(posting)
  const cpuBefore = process.cpuUsage()
  const from = performance.now()
  let characters = 0
  for (const posting of postings) characters += readPosting(posting).text.length
  const seconds = (performance.now() - from) / 1000
  const cpu = process.cpuUsage(cpuBefore)
  return {
    dataset: { ads, seed, meanCharacters: Math.round(characters / ads) },
    adsPerSecond: Math.round(ads / seconds),
    adsPerCpuSecond: Math.round(ads / ((cpu.user + cpu.system) / 1e6)),
    stages: stageTimes(postings),
  }
}

function stageTimes(postings: Posting[]): { name: string; microseconds: number }[] {
  const spent = new Map<string, number>()
  const time = <T>(name: string, run: () => T): T => {
    const from = performance.now()
    const result = run()
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - from)
    return result
  }
  for (const posting of postings) {
    const ad = time('text and sections', () => adOf(posting))
    const credentials = time('credentials', () => readCredentials(ad))
    const education = time('education', () => readEducation(ad))
    const experience = time('experience', () => readExperience(ad))
    time('requirement', () => readRequirement(ad, { credentials, education, experience }))
    for (const [name, run] of stages) time(name, () => run(ad))
  }
  return [...spent].map(([name, milliseconds]) => ({
    name,
    microseconds: Math.round((milliseconds * 10_000) / postings.length) / 10,
  }))
}
