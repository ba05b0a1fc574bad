import type { Listing } from '../domain/listing.ts'
import { cutAtEvidence, type Finding, findingsOf, type Piece } from './evidence.ts'
import { Layout } from './layout.tsx'
import { dateInWords, inWords, linkTo, placesInWords } from './words.ts'

/** One listing: what was read, the ad with the words marked, where it was seen. */
export function ListingPage({ listing }: { listing: Listing & { text: string } }) {
  const findings = findingsOf(listing)
  const pieces = cutAtEvidence(listing.text, findings)
  const apply = linkTo(listing.applyUrl) ?? linkTo(listing.url)
  return (
    <Layout title={`${listing.title} · Credence`}>
      <h1>{listing.title}</h1>
      <p>{factsOf(listing).join(' · ')}</p>
      <State listing={listing} />
      {apply && listing.state !== 'closed' && (
        <p>
          <a class="button" href={apply} rel="nofollow noopener noreferrer">
            Apply at {new URL(apply).hostname}
          </a>
        </p>
      )}
      <section aria-labelledby="read">
        <h2 id="read">What the ad asks for and offers</h2>
        <Findings findings={findings} pieces={pieces} />
      </section>
      <section aria-labelledby="ad">
        <h2 id="ad">The ad</h2>
        <Ad pieces={pieces} />
      </section>
      <section aria-labelledby="seen">
        <h2 id="seen">Seen on</h2>
        <ul>
          {listing.boards.map(({ name, url, firstSeenAt, lastSeenAt }) => (
            <li>
              {linkTo(url) ? (
                <a href={url} rel="nofollow noopener noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}
              , from {dateInWords(firstSeenAt)} to {dateInWords(lastSeenAt)}
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  )
}

function factsOf({ employer, places, workMode, employmentType, shift }: Listing): string[] {
  const words = [workMode, employmentType, shift].flatMap((value) => (value === null ? [] : [inWords(value)]))
  return [employer?.name ?? '', placesInWords(places), ...words].filter(Boolean)
}

function State({ listing: { state, closed, postedAt, checkedAt } }: { listing: Listing }) {
  const said = closed ? `Closed ${dateInWords(closed.at)}: ${inWords(closed.reason)}` : inWords(state)
  return (
    <p class={`state ${state}`}>
      {said}. Posted {dateInWords(postedAt)}, checked {dateInWords(checkedAt)}.
    </p>
  )
}

function Findings({ findings, pieces }: { findings: Finding[]; pieces: Piece[] }) {
  if (findings.length === 0) return <p>Nothing could be read from this ad. Please read it yourself.</p>
  const marked = new Set(pieces.flatMap(({ marks }) => marks))
  return (
    <dl>
      {findings.map(({ label, evidence }, index) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {marked.has(index) ? <a href={`#read-${index}`}>“{evidence.text}”</a> : <q>{evidence.text}</q>}
            {evidence.field && ` (${evidence.field})`}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Ad({ pieces }: { pieces: Piece[] }) {
  const named = new Set<number>()
  return (
    <div class="ad">
      {pieces.map(({ text, marks }) => {
        if (marks.length === 0) return text
        const anchors = marks.filter((mark) => !named.has(mark))
        for (const mark of anchors) named.add(mark)
        return (
          <mark>
            {anchors.map((mark) => (
              <span id={`read-${mark}`} />
            ))}
            {text}
          </mark>
        )
      })}
    </div>
  )
}
