import type { Ad } from './ad.ts'

/** Index of the last block that starts at or before `offset`; -1 before the first. */
export function blockAt(ad: Ad, offset: number): number {
  let low = 0
  let high = ad.blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ad.blocks[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Words of the heading that a place in the ad stands under; empty under none. */
export function headingOver(ad: Ad, offset: number): string {
  const heading = ad.blocks[blockAt(ad, offset)]?.heading
  const block = heading === null || heading === undefined ? undefined : ad.blocks[heading]
  return block ? ad.text.slice(block.start, block.end) : ''
}
