import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Ids of employers by their keys; those that are not there yet are added under the name they come with. */
export async function ensureEmployers(db: Db, names: Map<string, string>): Promise<Map<string, number>> {
  if (names.size === 0) return new Map()
  const keys = [...names.keys()].sort()
  const { rows } = await sql<{ key: string; id: number }>`
    with given as (select * from unnest(${keys}::text[], ${keys.map((key) => names.get(key))}::text[]) as given (key, name)),
      added as (
        insert into employer (key, name) select key, name from given
        where not exists (select from employer where employer.key = given.key)
        on conflict (key) do nothing returning key, id
      )
    select key, id from added union all select key, id from employer where key = any(${keys}::text[])
  `.execute(db)
  return new Map(rows.map(({ key, id }) => [key, id]))
}
