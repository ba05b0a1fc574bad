import type { Posting } from '../posting.ts'
import { foldCase, type Sentence, sentencesOf } from './clauses.ts'
import { type SectionedBlock, sectionBlocks } from './sections.ts'
import { adText } from './text.ts'

/** An ad as the readers see it. Offsets everywhere are UTF-16 code units of `text`. */
export interface Ad {
  posting: Posting
  title: string
  text: string
  /** `text` in lower case, its quotes and dashes plain, every character at its place. */
  folded: string
  blocks: SectionedBlock[]
  sentences: Sentence[]
}

/** The ad of a posting: its plain text, cut into blocks, each in its section, and into sentences. */
export function adOf(posting: Posting): Ad {
  const { text, blocks } = adText(posting.description)
  const folded = foldCase(text)
  const sectioned = sectionBlocks(text, blocks)
  return {
    posting,
    title: posting.title,
    text,
    folded,
    blocks: isQuestionnaire(folded) ? sectioned.map(asDemand) : sectioned,
    sentences: sentencesOf(folded, blocks),
  }
}

/** Federal announcements in the form of questions: each statement to be ticked is a demand, under whatever heading. */
function isQuestionnaire(folded: string): boolean {
  return /\busa ?staffing\b|select the (?:appropriate|one) (?:answer|statement)|select .?yes.? or .?no/.test(folded)
}

function asDemand(block: SectionedBlock): SectionedBlock {
  return block.section === 'other' ? { ...block, section: 'requirements' } : block
}
