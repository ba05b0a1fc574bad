import type { Posting } from '../posting.ts'
import { type SectionedBlock, sectionBlocks } from './sections.ts'
import { adText } from './text.ts'

/** An ad as the readers see it. Offsets everywhere are UTF-16 code units of `text`. */
export interface Ad {
  posting: Posting
  title: string
  text: string
  blocks: SectionedBlock[]
}

/** The ad of a posting: its plain text, cut into blocks, each in its section. */
export function adOf(posting: Posting): Ad {
  const { text, blocks } = adText(posting.description)
  return { posting, title: posting.title, text, blocks: sectionBlocks(text, blocks) }
}
