-- Job fairs and other dated events, read from the calendars of associations and schools.
create type event_kind as enum ('job_fair', 'networking', 'other');

create table event (
  id bigint generated always as identity primary key,
  board_id text not null references board on delete cascade,
  external_id text not null,
  kind event_kind not null,
  title text not null,
  organiser text,
  description text not null,
  url text not null,
  starts text not null,
  ends text,
  starts_at timestamptz not null,
  over_at timestamptz not null,
  place text,
  city text,
  state char(2),
  latitude double precision,
  longitude double precision,
  online boolean not null,
  cancelled boolean not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  round bigint not null,
  withdrawn_at timestamptz,
  unique (board_id, external_id),
  check (starts_at <= over_at)
);
create index event_starts on event (starts_at, id) where withdrawn_at is null;

comment on column event.starts is 'As the calendar states it: a day, or a day and time with or without an offset';
comment on column event.over_at is 'When it is over for certain, wherever it is';
comment on column event.withdrawn_at is 'When a complete crawl of its calendar did not show it any more';
