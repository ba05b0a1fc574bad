import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Clients connected to the server beside this connection. */
export async function countOtherSessions(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
  `.execute(db)
  return rows[0]?.count ?? 0
}
