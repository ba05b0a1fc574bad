import { z } from 'zod'
import { SourceChanged } from '../domain/errors.ts'
import { emptyPosting, type Posting } from '../domain/posting.ts'
import { statedDate } from './dates.ts'
import type { Html, Selection } from './html.ts'
import { payInWords } from './pay.ts'
import { distinctPlaces, placeInWords, statedPlace } from './place.ts'
import type { Source } from './source.ts'
import { readXml } from './xml.ts'

const boardSchema = z.object({ feed: z.url() })
type Board = z.infer<typeof boardSchema>

/** The XML in which employers and recruiting systems hand ads to Indeed, Glassdoor and others; a partner names its address. */
export const jobfeed: Source<Board> = {
  id: 'jobfeed',
  name: 'Partner job feed (XML)',
  board: boardSchema,
  anyAddress: true,
  listsEverything: true,

  at: (url) => (/^https?:$/.test(url.protocol) ? { feed: url.href } : null),
  slug: (board) => new URL(board.feed).host,
  home: (board) => new URL('/', board.feed).href,
  first: (board) => ({ url: board.feed }),

  read(page) {
    const $ = readXml(page)
    if ($('source, jobs').length === 0) throw new SourceChanged('XML that is no feed of jobs')
    const postings = $('job')
      .toArray()
      .map((element) => adOf($, $(element)))
    const sound = postings.filter((posting) => posting !== null)
    return {
      postings: [...new Map(sound.map((posting) => [posting.externalId, posting])).values()],
      ...(sound.length < postings.length && {
        incomplete: `${postings.length - sound.length} ads without a number, address or title`,
      }),
    }
  },
}

function adOf($: Html, element: Selection): Posting | null {
  const of = (name: string) =>
    element
      .children()
      .filter((_, child) => 'name' in child && child.name.toLowerCase() === name)
      .map((_, child) => $(child).text().trim())
      .get()
      .find(Boolean) ?? null
  const [id, url, title] = [of('referencenumber') ?? of('id') ?? of('requisitionid'), of('url'), of('title')]
  if (!id || !url || !title || !URL.canParse(url)) return null
  const fields = { educationRequirements: of('education'), experienceRequirements: of('experience') }
  return {
    ...emptyPosting(id, url, title),
    employer: of('company'),
    description: of('description') ?? '',
    places: distinctPlaces([
      statedPlace({ city: of('city'), state: of('state'), postalCode: of('postalcode'), country: of('country') }) ??
        placeInWords(of('location')),
    ]),
    workMode: of('remotetype'),
    employmentTypes: (of('jobtype') ?? of('employmenttype') ?? '').split(/,\s*/).filter(Boolean),
    pay: payInWords(of('salary')),
    postedAt: statedDate(of('date')),
    validThrough: statedDate(of('expirationdate')),
    requisition: of('requisitionid'),
    department: of('category') ?? of('department'),
    fields: Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null)),
  }
}
