create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists cube;
create extension if not exists earthdistance;

create type outcome as enum ('complete', 'partial', 'failed');
create type failure as enum ('throttled', 'transient', 'blocked', 'changed', 'gone', 'forbidden');
create type closed_reason as enum ('not_listed', 'page_gone', 'expired', 'operator');
create type listing_state as enum ('open', 'unseen', 'closed');

-- Bodies and postings, each kept once under the hash of its content.
create table payload (
  hash bytea primary key check (octet_length(hash) = 32),
  body bytea not null,
  bytes integer not null check (bytes >= 0),
  stored_at timestamptz not null default now()
);
alter table payload alter column body set storage external;

create table board (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9._-]{0,99}$'),
  source text not null,
  name text not null,
  employer text,
  home text not null,
  config jsonb not null,
  host text not null,
  vendor text not null,
  enabled boolean not null default false,
  needs text,
  interval_minutes integer not null default 1440 check (interval_minutes between 15 and 43200),
  next_crawl_at timestamptz not null default now(),
  lease uuid,
  leased_until timestamptz,
  checkpoint jsonb,
  paused text,
  gone_in_a_row smallint not null default 0,
  failed_in_a_row smallint not null default 0,
  checked_at timestamptz,
  created_at timestamptz not null default now(),
  unique (source, config),
  check ((lease is null) = (leased_until is null))
);
create index board_due on board (next_crawl_at) where enabled and paused is null;
create index board_leased on board (host, vendor) where lease is not null;

comment on column board.checkpoint is 'Where the next run goes on; null: it starts at the first page';
comment on column board.paused is 'Why the board is not crawled until a person says so';
comment on column board.checked_at is 'When the last complete crawl ended: the board was looked through then';

create table crawl (
  id bigint generated always as identity primary key,
  board_id text not null references board on delete cascade,
  round bigint not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  outcome outcome,
  class failure,
  detail text,
  pages integer not null default 0,
  requests integer not null default 0,
  not_modified integer not null default 0,
  bytes bigint not null default 0,
  seen integer not null default 0,
  new integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  closed integer not null default 0,
  plausible boolean,
  failed_payload bytea references payload on delete set null,
  check ((finished_at is null) = (outcome is null)),
  check (class is null or outcome <> 'complete')
);
create index crawl_board on crawl (board_id, id desc);
create index crawl_failed_payload on crawl (failed_payload) where failed_payload is not null;
create index crawl_running on crawl (board_id) where finished_at is null;

comment on column crawl.round is 'Id of the crawl that began at the first page; crawls that go on from its checkpoint share it';
create index crawl_started on crawl (started_at desc, id desc);

-- What a repeated request may be answered from: 304 means that the kept body stands.
create table page (
  board_id text not null references board on delete cascade,
  request bytea not null check (octet_length(request) = 32),
  url text not null,
  etag text,
  last_modified text,
  payload bytea not null references payload,
  headers jsonb not null,
  fetched_at timestamptz not null,
  primary key (board_id, request)
);
create index page_payload on page (payload);

create table employer (
  id bigint generated always as identity primary key,
  name text not null,
  key text not null unique
);
create index employer_name_trgm on employer using gin (name gin_trgm_ops);

create table requirement (
  id integer generated always as identity primary key,
  key bytea not null unique check (octet_length(key) = 32),
  paths jsonb not null
);

create table listing (
  id bigint generated always as identity primary key,
  title text not null,
  employer_id bigint references employer,
  requirement_id integer references requirement,
  role_family text not null,
  soc text,
  seniority text,
  work_mode text,
  remote_states text[],
  employment_type text,
  shift text,
  setting text[] not null default '{}',
  pay_yearly_min numeric(12, 2),
  pay_yearly_max numeric(12, 2),
  education_minimum smallint,
  experience_minimum numeric(4, 2),
  entry_claimed boolean not null default false,
  entry_trap boolean not null default false,
  state listing_state not null default 'open',
  closed_reason closed_reason,
  closed_at timestamptz,
  posted_at timestamptz not null,
  first_seen_at timestamptz not null,
  reposts integer not null default 0,
  apply_url text,
  url text not null,
  bucket text,
  provenance jsonb not null,
  digest bytea not null,
  reader_version integer not null,
  changed_at timestamptz not null,
  check ((state = 'closed') = (closed_at is not null)),
  check ((closed_at is null) = (closed_reason is null))
);
create index listing_newest on listing (posted_at desc, id desc) include (requirement_id, role_family) where state <> 'closed';
create index listing_role on listing (role_family, posted_at desc, id desc) where state <> 'closed';
create index listing_employer on listing (employer_id, posted_at desc);
create index listing_requirement on listing (requirement_id, posted_at desc, id desc) where state <> 'closed';
create index listing_bucket on listing (bucket) where bucket is not null;

comment on column listing.education_minimum is 'Position in the list of education levels: 0 none … 7 doctorate';
comment on column listing.bucket is 'Employer and title in normal form: where its duplicates are looked for';
comment on column listing.digest is 'Of all that was read: the same again changes nothing';
comment on column listing.provenance is 'Field to the id of the board it was taken from';

-- What is one opening wherever it is seen: a platform''s id, an employer''s requisition number.
create table listing_identity (
  key bytea primary key check (octet_length(key) = 32),
  listing_id bigint not null references listing on delete cascade
);
create index listing_identity_listing on listing_identity (listing_id);

-- Wide text apart from the narrow rows that searches touch.
create table listing_text (
  listing_id bigint primary key references listing on delete cascade,
  text text not null,
  tags jsonb not null,
  search tsvector not null
);
create index listing_text_search on listing_text using gin (search);

create table listing_place (
  listing_id bigint not null references listing on delete cascade,
  ordinal smallint not null,
  city text,
  state char(2),
  postal_code char(5),
  latitude double precision,
  longitude double precision,
  text text not null,
  primary key (listing_id, ordinal)
);
create index listing_place_state on listing_place (state, listing_id);
create index listing_place_point on listing_place using gist (ll_to_earth(latitude, longitude)) where latitude is not null;

create table listing_credential (
  listing_id bigint not null references listing on delete cascade,
  code text not null,
  level text not null check (level in ('required', 'preferred', 'mentioned')),
  primary key (listing_id, code, level)
);
create index listing_credential_code on listing_credential (code, level, listing_id);

create table posting (
  id bigint generated always as identity primary key,
  board_id text not null references board on delete cascade,
  external_id text not null,
  listing_id bigint references listing on delete set null,
  url text not null,
  title text not null,
  card_hash bytea not null,
  content_hash bytea not null references payload,
  raw_hash bytea references payload,
  detail jsonb,
  detailed_at timestamptz,
  valid_through timestamptz,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  round bigint not null,
  missed smallint not null default 0,
  closed_at timestamptz,
  closed_reason closed_reason,
  reader_version integer,
  is_health_information boolean,
  unique (board_id, external_id),
  check ((closed_at is null) = (closed_reason is null))
) with (fillfactor = 80);

comment on column posting.card_hash is 'Of what the board''s list says: a change asks for the ad''s own page';
comment on column posting.content_hash is 'Of the whole posting in canonical form; the payload holds that form';
comment on column posting.raw_hash is 'The ad''s own page as it came; null: the list said all';
comment on column posting.detail is 'Request for the ad''s own page';
comment on column posting.detailed_at is 'When the ad''s own page was last asked for';
comment on column posting.round is 'Round of crawls that last listed it';
comment on column posting.missed is 'Complete and plausible rounds in a row that did not list it';
comment on column posting.reader_version is 'Null: not read since it last changed';

create index posting_listing on posting (listing_id) where listing_id is not null;
create index posting_unread on posting (id) where reader_version is null;
create index posting_reader_version on posting (reader_version, id) where reader_version is not null;
create index posting_content on posting (content_hash);
create index posting_raw on posting (raw_hash) where raw_hash is not null;

-- Politeness holds across processes: the next request to a host is booked here.
create table host (
  host text primary key,
  vendor text not null,
  version bigint not null default 0,
  last_request_at timestamptz,
  next_request_at timestamptz not null default '-infinity',
  spacing_ms integer not null default 0,
  throttled_at timestamptz,
  open_until timestamptz,
  failed_runs smallint not null default 0,
  first_failed_at timestamptz,
  robots text,
  robots_status smallint,
  robots_fetched_at timestamptz
);
create index host_vendor_throttled on host (vendor) where throttled_at is not null;

create table host_lease (
  host text not null references host on delete cascade,
  slot smallint not null,
  lease uuid not null,
  until timestamptz not null,
  primary key (host, slot)
);

create table host_day (
  host text not null references host on delete cascade,
  day date not null,
  requests integer not null default 0,
  not_modified integer not null default 0,
  bytes bigint not null default 0,
  throttled integer not null default 0,
  failed integer not null default 0,
  new_postings integer not null default 0,
  primary key (host, day)
);
