import { sql } from 'kysely'
import { BadCursor } from '../domain/errors.ts'
import {
  type EventSearch,
  type EventView,
  eventKind,
  eventMoments,
  eventPlace,
  type StatedEvent,
} from '../domain/event.ts'
import { pointOf } from '../domain/places/point.ts'
import type { Db } from './database.ts'
import type { Sighting } from './postings.ts'

/** Stores the events of a page; one without a date that can be placed in time is left out. */
export async function storeEvents(db: Db, { boardId, round, now }: Sighting, events: StatedEvent[]): Promise<void> {
  for (const event of new Map(events.map((one) => [one.externalId, one])).values()) {
    const moments = eventMoments(event)
    if (!moments) continue
    const { place, online } = eventPlace(event)
    const { url, title, organiser, description, starts, ends, cancelled } = event
    const said = {
      kind: eventKind(event),
      ...{ url, title, organiser, description, starts, ends, online, cancelled, round },
      starts_at: moments.starts,
      over_at: moments.over,
      place: event.place?.text ?? null,
      city: place?.city ?? null,
      state: place?.state ?? null,
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
      last_seen_at: now,
      withdrawn_at: null,
    }
    await db
      .insertInto('event')
      .values({ board_id: boardId, external_id: event.externalId, first_seen_at: now, ...said })
      .onConflict((conflict) => conflict.columns(['board_id', 'external_id']).doUpdateSet(said))
      .execute()
  }
}

/** Withdraws the coming events of a board that a whole round did not show. */
export async function withdrawEvents(db: Db, { boardId, round, now }: Sighting): Promise<void> {
  await db
    .updateTable('event')
    .set({ withdrawn_at: now })
    .where('board_id', '=', boardId)
    .where('round', '<>', round)
    .where('over_at', '>', now)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** The events that a search finds, soonest first, one page; throws BadCursor. */
export async function searchEvents(
  db: Db,
  search: EventSearch,
  now: Date,
): Promise<{ items: EventView[]; next: string | null }> {
  const { limit, kind = ['job_fair', 'networking'], state, near, radiusMiles = 50, online, from, to } = search
  let events = db
    .selectFrom('event as e')
    .innerJoin('board as b', 'b.id', 'e.board_id')
    .select(['e.id', 'e.kind', 'e.title', 'e.organiser', 'e.starts', 'e.ends', 'e.place', 'e.city', 'e.state'])
    .select(['e.online', 'e.cancelled', 'e.url', 'e.board_id', 'b.name as board_name', 'e.last_seen_at'])
    .where('e.withdrawn_at', 'is', null)
    .where('e.kind', 'in', kind)
    .orderBy('e.starts_at')
    .orderBy('e.id')
    .limit(limit + 1)
  if (state) events = events.where('e.state', 'in', state)
  if (online !== undefined) events = events.where('e.online', '=', online === 'true')
  if (from === undefined) events = events.where('e.over_at', '>', now)
  else events = events.where(sql<boolean>`left(coalesce(e.ends, e.starts), 10) >= ${from}`)
  if (to !== undefined) events = events.where(sql<boolean>`left(e.starts, 10) <= ${to}`)
  if (search.board) events = events.where('e.board_id', 'in', search.board)
  if (search.organiser) {
    events = events.where(sql<boolean>`position(lower(${search.organiser}) in lower(e.organiser)) > 0`)
  }
  const point = near === undefined ? null : pointOf(near)
  if (point) {
    events = events.where(
      sql<boolean>`earth_distance(ll_to_earth(e.latitude, e.longitude), ll_to_earth(${point.latitude}, ${point.longitude})) <= ${radiusMiles} * 1609.344`,
    )
  }
  if (search.cursor !== undefined) {
    const last = await db
      .selectFrom('event')
      .select(['starts_at', 'id'])
      .where('id', '=', search.cursor)
      .executeTakeFirst()
    if (!last) throw new BadCursor('is not a cursor that a page gave as next')
    events = events.where(sql<boolean>`(e.starts_at, e.id) > (select starts_at, id from event where id = ${last.id})`)
  }
  const rows = await events.execute()
  const items = rows.slice(0, limit).map(({ id, board_id, board_name, last_seen_at, ...event }) => ({
    id: String(id),
    ...event,
    board: { id: board_id, name: board_name },
    checkedAt: last_seen_at.toISOString(),
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
