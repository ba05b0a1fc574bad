import { credentials } from '../domain/credentials.ts'
import { credentialLevels, educationLevels, listingStates, roleFamilies, workModes } from '../domain/listing.ts'
import { stateNames } from '../domain/places/states.ts'
import type { Search } from '../domain/search.ts'
import { inWords } from './words.ts'

interface ChoiceProps {
  name: string
  label: string
  none: string
  values: readonly string[]
  chosen: string | number | undefined
  says?: (value: string) => string
}

function Choice({ name, label, none, values, chosen, says = inWords }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{none}</option>
        {values.map((value) => (
          <option value={value} selected={value === String(chosen)}>
            {says(value)}
          </option>
        ))}
      </select>
    </label>
  )
}

const days: Record<string, string> = { 1: 'Since yesterday', 7: 'In the last week', 30: 'In the last month' }

/** Words and filters; an empty field filters nothing. */
export function SearchForm({ search }: { search: Search }) {
  return (
    <search>
      <form method="get" action="/" aria-label="Listings">
        <label class="wide">
          Words in the ad
          <input
            type="search"
            name="q"
            value={search.q ?? ''}
            maxlength={200}
            placeholder='"release of information" -manager'
          />
        </label>
        <label>
          Credential
          <input
            name="credential"
            value={search.credential?.[0] ?? ''}
            maxlength={40}
            placeholder="RHIT"
            list="credentials"
          />
        </label>
        <datalist id="credentials">
          {[...credentials.values()].map(({ code, name }) => (
            <option value={code}>{name}</option>
          ))}
        </datalist>
        <Choice
          name="credentialLevel"
          label="The ad names it as"
          none="Any"
          values={credentialLevels}
          chosen={search.credentialLevel?.[0]}
        />
        <Choice name="education" label="My education" none="Any" values={educationLevels} chosen={search.education} />
        <Choice name="role" label="Role" none="Any" values={roleFamilies} chosen={search.role?.[0]} />
        <Choice
          name="state"
          label="State"
          none="Any"
          values={Object.keys(stateNames)}
          chosen={search.state?.[0]}
          says={(code) => stateNames[code] ?? code}
        />
        <Choice name="workMode" label="Work mode" none="Any" values={workModes} chosen={search.workMode?.[0]} />
        <Choice
          name="postedWithinDays"
          label="Posted"
          none="Any time"
          values={Object.keys(days)}
          chosen={search.postedWithinDays}
          says={(count) => days[count] ?? count}
        />
        <Choice name="status" label="Status" none="Not closed" values={listingStates} chosen={search.status?.[0]} />
        <button type="submit">Search</button>
      </form>
    </search>
  )
}
