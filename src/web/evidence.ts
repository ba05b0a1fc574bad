import type { Listing } from '../domain/listing.ts'
import { countInWords, credentialInWords, inWords, payInWords } from './words.ts'

type Evidence = Listing['credentials'][number]['evidence']

/** One thing that was read from the ad, with the words it was read from. */
export interface Finding {
  label: string
  evidence: Evidence
}

/** Everything that the listing claims to have read, in words. */
export function findingsOf({ credentials, education, experience, pay }: Listing): Finding[] {
  const findings = credentials.map(({ code, level, withinMonths, eligibleSuffices, evidence }) => {
    const within = withinMonths === null ? '' : `, within ${countInWords(withinMonths, 'month')} of hire`
    return {
      label: `${credentialInWords(code)} ${level}${within}${eligibleSuffices ? ', eligible suffices' : ''}`,
      evidence,
    }
  })
  if (education?.minimum) {
    const instead = education.equivalentExperience ? ', or equivalent experience' : ''
    findings.push({ label: `${leastInWords(education.minimum)}${instead}`, evidence: education.evidence })
  } else if (education?.preferred) {
    findings.push({ label: `${inWords(education.preferred)} preferred`, evidence: education.evidence })
  }
  if (experience?.minimumYears !== null && experience?.minimumYears !== undefined) {
    findings.push({
      label: `${countInWords(experience.minimumYears, 'year')} of experience at least`,
      evidence: experience.evidence,
    })
  }
  if (pay) findings.push({ label: payInWords(pay), evidence: pay.evidence })
  return findings
}

const leastInWords = (level: string) => (level === 'none' ? 'No diploma needed' : `${inWords(level)} at least`)

/** A piece of the ad; `marks` numbers the findings that were read from it. */
export interface Piece {
  text: string
  marks: number[]
}

/** The text cut where evidence begins and ends; evidence that is not what the text says there marks nothing. */
export function cutAtEvidence(text: string, findings: Finding[]): Piece[] {
  const spans = findings.flatMap(({ evidence: { start, end, text: words, field } }, mark) =>
    field === undefined && end > start && text.slice(start, end) === words ? [{ start, end, mark }] : [],
  )
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const marks = spans.filter((span) => span.start <= start && span.end >= end).map(({ mark }) => mark)
    return { text: text.slice(start, end), marks }
  })
}
