import { sql } from 'kysely'
import { credentials } from '../domain/credentials.ts'
import { findCitiesByPrefix } from '../domain/places/gazetteer.ts'
import { roles } from '../domain/roles.ts'
import type { Suggestion, SuggestionKind } from '../domain/suggest.ts'
import type { Db } from './database.ts'
import { containing } from './filters.ts'

type Found = Omit<Suggestion, 'kind'>

/** What each kind offers to somebody who has typed so far, best first. */
const suggesters: Record<SuggestionKind, (db: Db, typed: string, most: number) => Promise<Found[]>> = {
  async title(_, typed, most) {
    const words = typed.toLowerCase()
    const titles = roles
      .flatMap((role) => role.titles)
      .map((title) => ({ title, at: ` ${title.toLowerCase()}`.indexOf(` ${words}`) }))
    const found = titles.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at || (a.title < b.title ? -1 : 1))
    return found.slice(0, most).map(({ title }) => ({ value: title, text: title }))
  },
  async employer(db, typed, most) {
    const { rows } = await sql<{ id: number; name: string }>`
      select id, name from employer where name ilike ${containing(typed)}
      order by name ilike ${containing(typed).slice(1)} desc, length(name), name, id limit ${most}`.execute(db)
    return rows.map(({ id, name }) => ({ value: String(id), text: name }))
  },
  async place(_, typed, most) {
    return findCitiesByPrefix(typed.replace(/,.*/, ''), most).map(({ name, state }) => {
      const text = `${name}, ${state}`
      return { value: text, text }
    })
  },
  async credential(_, typed, most) {
    const words = typed.toLowerCase()
    const rank = (code: string, name: string) =>
      code.toLowerCase().startsWith(words) ? 0 : ` ${name.toLowerCase()}`.includes(` ${words}`) ? 1 : 2
    const found = [...credentials.values()].map(({ code, name }) => ({ code, name, rank: rank(code, name) }))
    const best = found.filter((one) => one.rank < 2).sort((a, b) => a.rank - b.rank)
    return best.slice(0, most).map(({ code, name }) => ({ value: code, text: `${code}, ${name}` }))
  },
}

/** Suggestions of the kinds for what was typed so far, at most so many of each. */
export async function suggest(db: Db, typed: string, kinds: SuggestionKind[], most: number): Promise<Suggestion[]> {
  const found = kinds.map(async (kind) => (await suggesters[kind](db, typed, most)).map((one) => ({ kind, ...one })))
  return (await Promise.all(found)).flat()
}
