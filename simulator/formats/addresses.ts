import type { Ad } from '../ads.ts'
import type { Board } from '../boards.ts'
import type { Entry } from '../timeline.ts'
import { slugOf } from './page.ts'

function pathPart(words: string): string {
  return words.replace(/^\(/, 'XMLNAME--').replace(/[^A-Za-z0-9]/g, '-')
}

/** Path of an ad on a Workday site. Some requisitions are shown a second time: theirs has a tail. */
export function workdayPath(entry: Entry, { posting }: Ad): string {
  const tail = entry.index % 11 === 0 ? '-1' : ''
  return `/job/${pathPart(posting.places[0]!.text)}/${pathPart(posting.title)}_${entry.externalId}${tail}`
}

/** The ad's page for a person. */
export function adAddress(board: Board, entry: Entry, ad: Ad): string {
  if (board.source === 'workday') return board.address + workdayPath(entry, ad)
  const slug = slugOf(ad.posting.title)
  const { externalId } = entry
  switch (board.source) {
    case 'yourmembership':
      return `https://${board.host}/job/${slug}/${externalId}/`
    case 'greenhouse':
      return `${board.address}/jobs/${externalId}`
    case 'smartrecruiters':
      return `${board.address}/${externalId}-${slug}`
    case 'icims':
      return `https://${board.host}/jobs/${externalId}/job`
    default:
      return `https://${board.host}/jobs/${externalId}/${slug}`
  }
}
