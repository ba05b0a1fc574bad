import { nameOfCredential } from '../domain/credentials.ts'
import type { Listing } from '../domain/listing.ts'
import type { SearchPage as Found, Search } from '../domain/search.ts'
import { Layout } from './layout.tsx'
import { SearchForm } from './searchForm.tsx'
import { countInWords, credentialInWords, dateInWords, inWords, payInWords, placesInWords } from './words.ts'

interface Props {
  search: Search
  found: Found<Listing>
  /** Address of the next page; null on the last. */
  next: string | null
}

/** The form and a page of what it finds. */
export function SearchPage({ search, found, next }: Props) {
  return (
    <Layout title="Health-information jobs · Credence">
      <h1>Health-information jobs, read down to the requirement line</h1>
      <SearchForm search={search} />
      <section aria-labelledby="found">
        <h2 id="found">{totalInWords(found.total)}</h2>
        {found.corrected && (
          <p>Nothing holds the words as they were typed. Searched for “{found.corrected}” instead.</p>
        )}
        {found.items.length === 0 ? (
          <p>
            Try fewer filters or other words, or <a href="/">see all listings</a>.
          </p>
        ) : (
          <ol class="results">
            {found.items.map((listing) => (
              <li>
                <Result listing={listing} />
              </li>
            ))}
          </ol>
        )}
        {next && (
          <p>
            <a class="button" href={next} rel="next">
              Next page
            </a>
          </p>
        )}
      </section>
    </Layout>
  )
}

function totalInWords({ count, relation }: Found<Listing>['total']): string {
  if (count === 0) return 'No listing fits'
  return `${relation === 'at_least' ? 'More than ' : ''}${countInWords(count, 'listing')}`
}

function Result({ listing }: { listing: Listing }) {
  const facts = [
    listing.employer?.name,
    placesInWords(listing.places),
    listing.workMode && inWords(listing.workMode),
    listing.employmentType && inWords(listing.employmentType),
    listing.pay && payInWords(listing.pay),
  ]
  return (
    <article>
      <h3>
        <a href={`/listings/${listing.id}`}>{listing.title}</a>
      </h3>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {listing.credentials.length > 0 && (
        <ul class="tags" aria-label="Credentials">
          {listing.credentials.map(({ code, level, evidence }) => (
            <li class={level} title={evidence.text}>
              <abbr title={nameOfCredential(code)}>{credentialInWords(code)}</abbr> {level}
            </li>
          ))}
        </ul>
      )}
      <p class={`state ${listing.state}`}>
        {inWords(listing.state)}, posted {dateInWords(listing.postedAt)}
      </p>
    </article>
  )
}
