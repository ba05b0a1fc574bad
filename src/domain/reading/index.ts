import type { Reading } from '../listing.ts'
import type { Posting } from '../posting.ts'
import { adOf } from './ad.ts'
import { readCredentials } from './credentials.ts'
import { readEducation } from './education.ts'
import { readEmploymentType } from './employmentType.ts'
import { readEntryLevel } from './entryLevel.ts'
import { readExperience } from './experience.ts'
import { readPay } from './pay.ts'
import { readPlaces } from './place.ts'
import { isHealthInformation } from './relevance.ts'
import { readRole } from './role.ts'
import { readRequirement } from './routes.ts'
import { readSeniority } from './seniority.ts'
import { readSettings } from './setting.ts'
import { readShift } from './shift.ts'
import { readSystems } from './systems.ts'
import { readWorkMode } from './workMode.ts'

/** Raised whenever the same ad may read differently: what an older reader read is read again. */
export const readerVersion = 1

/**
 * Reads an ad: tags with the words that each was read from. Offsets of evidence are UTF-16 code units of `text`, the ad's
 * plain text, or of the field that the evidence names. Takes time in proportion to the length of the ad; never throws.
 */
export function readPosting(posting: Posting): { text: string; reading: Reading } {
  const ad = adOf(posting)
  const credentials = readCredentials(ad)
  const education = readEducation(ad)
  const experience = readExperience(ad)
  return {
    text: ad.text,
    reading: {
      isHealthInformation: isHealthInformation(ad),
      ...readRole(ad),
      seniority: readSeniority(ad),
      credentials: credentials.tags,
      education: education.tag,
      experience: experience.tag,
      requirement: readRequirement(ad, { credentials, education, experience }),
      entryLevel: readEntryLevel(ad, experience.tag),
      ...readWorkMode(ad),
      places: readPlaces(ad),
      employmentType: readEmploymentType(ad),
      shift: readShift(ad),
      setting: readSettings(ad),
      systems: readSystems(ad),
      pay: readPay(ad),
    },
  }
}
