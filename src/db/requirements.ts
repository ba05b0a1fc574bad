import { sql } from 'kysely'
import type { Requirement } from '../domain/listing.ts'
import type { Db } from './database.ts'
import { hashOf } from './payloads.ts'

/** Ids of requirements by their canonical keys; each is kept once, however many listings share it. */
export async function ensureRequirements(db: Db, requirements: Map<string, Requirement>): Promise<Map<string, number>> {
  if (requirements.size === 0) return new Map()
  const byHash = new Map([...requirements.keys()].map((key) => [hashOf(key).toString('hex'), key]))
  const hashes = [...byHash.keys()].sort()
  const paths = hashes.map((hash) => JSON.stringify(requirements.get(byHash.get(hash)!)!.paths))
  const { rows } = await sql<{ hash: string; id: number }>`
    with given as (
        select decode(hash, 'hex') as key, paths from unnest(${hashes}::text[], ${paths}::jsonb[]) as given (hash, paths)
      ), added as (
        insert into requirement (key, paths) select key, paths from given
        where not exists (select from requirement where requirement.key = given.key)
        on conflict (key) do nothing returning key, id
      )
    select encode(key, 'hex') as hash, id from added
    union all select encode(r.key, 'hex'), r.id from requirement r join given on given.key = r.key
  `.execute(db)
  return new Map(rows.map(({ hash, id }) => [byHash.get(hash)!, id]))
}
