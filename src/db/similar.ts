import { sql } from 'kysely'
import type { Listing } from '../domain/listing.ts'
import type { Db } from './database.ts'
import { readListings } from './listingView.ts'

/** Of a role's listings the newest so many are compared. */
const comparedAtMost = 500

/**
 * Listings like this one that are not closed: of the same role, those first that share credentials, a state of work, the work
 * mode and words of the title. Null when there is no such listing.
 */
export async function similarListings(db: Db, id: string, most: number): Promise<Listing[] | null> {
  if (!/^\d{1,15}$/.test(id)) return null
  const { rows } = await sql<{ id: number | null }>`
    with this as (select id, title, role_family, work_mode from listing where id = ${Number(id)}),
      near as (
        select l.id, l.title, l.work_mode, l.posted_at from listing l
        where l.role_family = (select role_family from this) and l.state <> 'closed' and l.id <> ${Number(id)}
        order by l.posted_at desc, l.id desc limit ${comparedAtMost}
      ),
      scored as (
        select near.id, near.posted_at,
          2 * (select count(*) from (
            select code from listing_credential where listing_id = this.id
            intersect select code from listing_credential where listing_id = near.id) shared)
          + 2 * (select count(*) from (
            select state from listing_place where listing_id = this.id and state is not null
            intersect select state from listing_place where listing_id = near.id) shared)
          + case when near.work_mode = this.work_mode then 1 else 0 end
          + 3 * similarity(near.title, this.title) as score
        from near, this
      )
    select scored.id from this left join scored on true
    order by score desc, posted_at desc, scored.id desc limit ${most}`.execute(db)
  if (rows.length === 0) return null
  return readListings(
    db,
    rows.flatMap((row) => row.id ?? []),
  )
}
