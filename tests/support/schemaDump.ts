import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'

/** The schema as the database's catalogue has it, in one order: what migrations/schema.sql must say. */
export async function dumpSchema(db: Db): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    with ours as (
      select oid, relname::text as relname, reloptions from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'
    ), members as (
      select ours.oid, attnum as nth, format('  %I %s%s%s%s', attname, format_type(atttypid, atttypmod),
          case attidentity when 'a' then ' generated always as identity' else '' end,
          case when attgenerated = '' then coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
            else format(' generated always as (%s) stored', pg_get_expr(adbin, adrelid)) end,
          case when attnotnull then ' not null' else '' end) as text
        from ours join pg_attribute on attrelid = ours.oid and attnum > 0 and not attisdropped
        left join pg_attrdef on adrelid = ours.oid and adnum = attnum
      union all
      select ours.oid, 1000 + row_number() over (partition by ours.oid order by contype desc, conname),
          '  ' || pg_get_constraintdef(c.oid)
        from ours join pg_constraint c on conrelid = ours.oid where contype not in ('n', 'f')
    ), statements as (
      select 0 as part, extname::text as name, 0 as nth, format('create extension %s;', extname) as text
        from pg_extension where extname <> 'plpgsql'
      union all
      select 1, typname::text, 0, format('create type %s as enum (%s);', typname,
          (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid))
        from pg_type t where typtype = 'e' and typnamespace = 'public'::regnamespace
      union all
      select 1, proname::text, 1, pg_get_functiondef(p.oid) || ';'
        from pg_proc p where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
      union all
      select 2, relname, 0, format(E'\ncreate table %I (\n%s\n)%s;', relname,
          (select string_agg(text, E',\n' order by nth) from members where members.oid = ours.oid),
          case when reloptions is null then '' else format(' with (%s)', array_to_string(reloptions, ', ')) end)
        from ours
      union all
      select 2, ours.relname, 1000 + row_number() over (partition by ours.relname order by i.relname),
          replace(pg_get_indexdef(indexrelid), 'public.', '') || ';'
        from ours join pg_index on indrelid = ours.oid join pg_class i on i.oid = indexrelid
        where not exists (select from pg_constraint where conindid = indexrelid)
      union all
      select 2, relname, 2000 + attnum, format('alter table %I alter column %I set storage %s;', relname, attname,
          case attstorage when 'e' then 'external' when 'm' then 'main' when 'p' then 'plain' else 'extended' end)
        from ours join pg_attribute on attrelid = ours.oid and attnum > 0 join pg_type t on t.oid = atttypid
        where attstorage <> typstorage
      union all
      select 2, relname, 3000 + attnum, format('comment on column %I.%I is %L;', relname, attname, col_description(ours.oid, attnum))
        from ours join pg_attribute on attrelid = ours.oid and attnum > 0
        where col_description(ours.oid, attnum) is not null
      union all
      select 3, relname, row_number() over (partition by relname order by conname),
          format('alter table %I add %s;', relname, pg_get_constraintdef(c.oid))
        from ours join pg_constraint c on conrelid = ours.oid where contype = 'f'
    )
    select text from statements order by part, name collate "C", nth
  `.execute(db)
  return `${rows.map((row) => row.text).join('\n')}\n`
}
