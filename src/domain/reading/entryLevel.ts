import type { ExperienceTag, Reading } from '../listing.ts'
import type { Ad } from './ad.ts'
import type { Sentence } from './clauses.ts'
import { isBoilerplate } from './sections.ts'

const claim =
  /\bentry[- ]level\b|\bno (?:prior |previous )?experience (?:is )?(?:required|necessary|needed)\b|\bnew (?:grads?|graduates)\b|\brecent graduates?\b|\btrainee\b|\bapprentice(?:ship)?\b(?! (?:level|designation|cred|cert))|\bwe will train\b|\bwilling to train\b|\bwill train\b|\btraining (?:is |will be )?provided\b|\bno experience\b/

/** Whether an ad says that it is for beginners, and whether the years it asks for take that back. */
export function readEntryLevel(ad: Ad, experience: ExperienceTag | null): Reading['entryLevel'] {
  const isClaimed =
    /\bentry\b|\btrainee\b|\bapprentice\b|\bjunior\b|\bnew grad/.test(ad.title.toLowerCase()) ||
    (claim.test(ad.folded) && ad.sentences.some((sentence) => claimsIn(ad, sentence)))
  return { claimed: isClaimed, trap: isClaimed && (experience?.minimumYears ?? 0) >= 1 }
}

function claimsIn(ad: Ad, { start, end, block }: Sentence): boolean {
  return !isBoilerplate(ad.blocks[block]!.section) && claim.test(ad.folded.slice(start, end))
}
