create extension btree_gin;
create extension cube;
create extension earthdistance;
create extension pg_trgm;
create type closed_reason as enum ('not_listed', 'page_gone', 'expired', 'operator');
create type event_kind as enum ('job_fair', 'networking', 'other');
create type failure as enum ('throttled', 'transient', 'blocked', 'changed', 'gone', 'forbidden');
create type listing_state as enum ('open', 'unseen', 'closed');
create type outcome as enum ('complete', 'partial', 'failed');
CREATE OR REPLACE FUNCTION public.search_text(text text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(text, '\mHIM\M'::text, 'health information management'::text, 'g'::text)
;

create table board (
  id text not null,
  source text not null,
  name text not null,
  employer text,
  home text not null,
  config jsonb not null,
  host text not null,
  vendor text not null,
  enabled boolean default false not null,
  needs text,
  interval_minutes integer default 1440 not null,
  next_crawl_at timestamp with time zone default now() not null,
  lease uuid,
  leased_until timestamp with time zone,
  checkpoint jsonb,
  paused text,
  gone_in_a_row smallint default 0 not null,
  failed_in_a_row smallint default 0 not null,
  checked_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  UNIQUE (source, config),
  PRIMARY KEY (id),
  CHECK (((lease IS NULL) = (leased_until IS NULL))),
  CHECK ((id ~ '^[a-z0-9][a-z0-9._-]{0,99}$'::text)),
  CHECK (((interval_minutes >= 15) AND (interval_minutes <= 43200)))
);
CREATE INDEX board_due ON board USING btree (next_crawl_at) WHERE (enabled AND (paused IS NULL));
CREATE INDEX board_leased ON board USING btree (host, vendor) WHERE (lease IS NOT NULL);
comment on column board.checkpoint is 'Where the next run goes on; null: it starts at the first page';
comment on column board.paused is 'Why the board is not crawled until a person says so';
comment on column board.checked_at is 'When the last complete crawl ended: the board was looked through then';

create table crawl (
  id bigint generated always as identity not null,
  board_id text not null,
  round bigint not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  outcome outcome,
  class failure,
  detail text,
  pages integer default 0 not null,
  requests integer default 0 not null,
  not_modified integer default 0 not null,
  bytes bigint default 0 not null,
  seen integer default 0 not null,
  new integer default 0 not null,
  changed integer default 0 not null,
  unchanged integer default 0 not null,
  closed integer default 0 not null,
  plausible boolean,
  failed_payload bytea,
  PRIMARY KEY (id),
  CHECK (((finished_at IS NULL) = (outcome IS NULL))),
  CHECK (((class IS NULL) OR (outcome <> 'complete'::outcome)))
);
CREATE INDEX crawl_board ON crawl USING btree (board_id, id DESC);
CREATE INDEX crawl_failed_payload ON crawl USING btree (failed_payload) WHERE (failed_payload IS NOT NULL);
CREATE INDEX crawl_running ON crawl USING btree (board_id) WHERE (finished_at IS NULL);
CREATE INDEX crawl_started ON crawl USING btree (started_at DESC, id DESC);
comment on column crawl.round is 'Id of the crawl that began at the first page; crawls that go on from its checkpoint share it';

create table employer (
  id bigint generated always as identity not null,
  name text not null,
  key text not null,
  UNIQUE (key),
  PRIMARY KEY (id)
);
CREATE INDEX employer_name_trgm ON employer USING gin (name gin_trgm_ops);

create table event (
  id bigint generated always as identity not null,
  board_id text not null,
  external_id text not null,
  kind event_kind not null,
  title text not null,
  organiser text,
  description text not null,
  url text not null,
  starts text not null,
  ends text,
  starts_at timestamp with time zone not null,
  over_at timestamp with time zone not null,
  place text,
  city text,
  state character(2),
  latitude double precision,
  longitude double precision,
  online boolean not null,
  cancelled boolean not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  round bigint not null,
  withdrawn_at timestamp with time zone,
  UNIQUE (board_id, external_id),
  PRIMARY KEY (id),
  CHECK ((starts_at <= over_at))
);
CREATE INDEX event_starts ON event USING btree (starts_at, id) WHERE (withdrawn_at IS NULL);
comment on column event.starts is 'As the calendar states it: a day, or a day and time with or without an offset';
comment on column event.over_at is 'When it is over for certain, wherever it is';
comment on column event.withdrawn_at is 'When a complete crawl of its calendar did not show it any more';

create table host (
  host text not null,
  vendor text not null,
  version bigint default 0 not null,
  last_request_at timestamp with time zone,
  next_request_at timestamp with time zone default '-infinity'::timestamp with time zone not null,
  spacing_ms integer default 0 not null,
  throttled_at timestamp with time zone,
  open_until timestamp with time zone,
  failed_runs smallint default 0 not null,
  first_failed_at timestamp with time zone,
  robots text,
  robots_status smallint,
  robots_fetched_at timestamp with time zone,
  PRIMARY KEY (host)
);
CREATE INDEX host_vendor_throttled ON host USING btree (vendor) WHERE (throttled_at IS NOT NULL);

create table host_day (
  host text not null,
  day date not null,
  requests integer default 0 not null,
  not_modified integer default 0 not null,
  bytes bigint default 0 not null,
  throttled integer default 0 not null,
  failed integer default 0 not null,
  new_postings integer default 0 not null,
  PRIMARY KEY (host, day)
);

create table host_lease (
  host text not null,
  slot smallint not null,
  lease uuid not null,
  until timestamp with time zone not null,
  PRIMARY KEY (host, slot)
);

create table listing (
  id bigint generated always as identity not null,
  title text not null,
  employer_id bigint,
  requirement_id integer,
  role_family text not null,
  soc text,
  seniority text,
  work_mode text,
  remote_states text[],
  employment_type text,
  shift text,
  setting text[] default '{}'::text[] not null,
  pay_yearly_min numeric(12,2),
  pay_yearly_max numeric(12,2),
  education_minimum smallint,
  experience_minimum numeric(4,2),
  entry_claimed boolean default false not null,
  entry_trap boolean default false not null,
  state listing_state default 'open'::listing_state not null,
  closed_reason closed_reason,
  closed_at timestamp with time zone,
  posted_at timestamp with time zone not null,
  first_seen_at timestamp with time zone not null,
  reposts integer default 0 not null,
  apply_url text,
  url text not null,
  bucket text,
  provenance jsonb not null,
  digest bytea not null,
  reader_version integer not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK (((state = 'closed'::listing_state) = (closed_at IS NOT NULL))),
  CHECK (((closed_at IS NULL) = (closed_reason IS NULL)))
);
CREATE INDEX listing_bucket ON listing USING btree (bucket) WHERE (bucket IS NOT NULL);
CREATE INDEX listing_employer ON listing USING btree (employer_id, posted_at DESC);
CREATE INDEX listing_newest ON listing USING btree (posted_at DESC, id DESC) INCLUDE (requirement_id, role_family) WHERE (state <> 'closed'::listing_state);
CREATE INDEX listing_pay ON listing USING btree (COALESCE(pay_yearly_max, pay_yearly_min, (0)::numeric) DESC, posted_at DESC, id DESC) WHERE (state <> 'closed'::listing_state);
CREATE INDEX listing_requirement ON listing USING btree (requirement_id, posted_at DESC, id DESC) WHERE (state <> 'closed'::listing_state);
CREATE INDEX listing_role ON listing USING btree (role_family, posted_at DESC, id DESC) WHERE (state <> 'closed'::listing_state);
comment on column listing.education_minimum is 'Position in the list of education levels: 0 none … 7 doctorate';
comment on column listing.bucket is 'Employer and title in normal form: where its duplicates are looked for';
comment on column listing.provenance is 'Field to the id of the board it was taken from';
comment on column listing.digest is 'Of all that was read: the same again changes nothing';

create table listing_credential (
  listing_id bigint not null,
  code text not null,
  level text not null,
  PRIMARY KEY (listing_id, code, level),
  CHECK ((level = ANY (ARRAY['required'::text, 'preferred'::text, 'mentioned'::text])))
);
CREATE INDEX listing_credential_code ON listing_credential USING btree (code, level, listing_id);

create table listing_identity (
  key bytea not null,
  listing_id bigint not null,
  PRIMARY KEY (key),
  CHECK ((octet_length(key) = 32))
);
CREATE INDEX listing_identity_listing ON listing_identity USING btree (listing_id);

create table listing_place (
  listing_id bigint not null,
  ordinal smallint not null,
  city text,
  state character(2),
  postal_code character(5),
  latitude double precision,
  longitude double precision,
  text text not null,
  PRIMARY KEY (listing_id, ordinal)
);
CREATE INDEX listing_place_point ON listing_place USING btree (latitude, longitude, listing_id) WHERE (latitude IS NOT NULL);
CREATE INDEX listing_place_state ON listing_place USING btree (state, listing_id);

create table listing_text (
  listing_id bigint not null,
  text text not null,
  tags jsonb not null,
  search tsvector not null,
  PRIMARY KEY (listing_id)
);
CREATE INDEX listing_text_search ON listing_text USING gin (search);

create table page (
  board_id text not null,
  request bytea not null,
  url text not null,
  etag text,
  last_modified text,
  payload bytea not null,
  headers jsonb not null,
  fetched_at timestamp with time zone not null,
  PRIMARY KEY (board_id, request),
  CHECK ((octet_length(request) = 32))
);
CREATE INDEX page_payload ON page USING btree (payload);

create table payload (
  hash bytea not null,
  body bytea not null,
  bytes integer not null,
  stored_at timestamp with time zone default now() not null,
  PRIMARY KEY (hash),
  CHECK ((bytes >= 0)),
  CHECK ((octet_length(hash) = 32))
);
alter table payload alter column body set storage external;

create table posting (
  id bigint generated always as identity not null,
  board_id text not null,
  external_id text not null,
  listing_id bigint,
  url text not null,
  title text not null,
  card_hash bytea not null,
  content_hash bytea not null,
  raw_hash bytea,
  detail jsonb,
  detailed_at timestamp with time zone,
  valid_through timestamp with time zone,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  round bigint not null,
  missed smallint default 0 not null,
  closed_at timestamp with time zone,
  closed_reason closed_reason,
  reader_version integer,
  is_health_information boolean,
  UNIQUE (board_id, external_id),
  PRIMARY KEY (id),
  CHECK (((closed_at IS NULL) = (closed_reason IS NULL)))
) with (fillfactor=80);
CREATE INDEX posting_content ON posting USING btree (content_hash);
CREATE INDEX posting_listing ON posting USING btree (listing_id) WHERE (listing_id IS NOT NULL);
CREATE INDEX posting_raw ON posting USING btree (raw_hash) WHERE (raw_hash IS NOT NULL);
CREATE INDEX posting_reader_version ON posting USING btree (reader_version, id) WHERE (reader_version IS NOT NULL);
CREATE INDEX posting_unread ON posting USING btree (id) WHERE (reader_version IS NULL);
comment on column posting.card_hash is 'Of what the board''s list says: a change asks for the ad''s own page';
comment on column posting.content_hash is 'Of the whole posting in canonical form; the payload holds that form';
comment on column posting.raw_hash is 'The ad''s own page as it came; null: the list said all';
comment on column posting.detail is 'Request for the ad''s own page';
comment on column posting.detailed_at is 'When the ad''s own page was last asked for';
comment on column posting.round is 'Round of crawls that last listed it';
comment on column posting.missed is 'Complete and plausible rounds in a row that did not list it';
comment on column posting.reader_version is 'Null: not read since it last changed';

create table requirement (
  id integer generated always as identity not null,
  key bytea not null,
  paths jsonb not null,
  UNIQUE (key),
  PRIMARY KEY (id),
  CHECK ((octet_length(key) = 32))
);
alter table crawl add FOREIGN KEY (board_id) REFERENCES board(id) ON DELETE CASCADE;
alter table crawl add FOREIGN KEY (failed_payload) REFERENCES payload(hash) ON DELETE SET NULL;
alter table event add FOREIGN KEY (board_id) REFERENCES board(id) ON DELETE CASCADE;
alter table host_day add FOREIGN KEY (host) REFERENCES host(host) ON DELETE CASCADE;
alter table host_lease add FOREIGN KEY (host) REFERENCES host(host) ON DELETE CASCADE;
alter table listing add FOREIGN KEY (employer_id) REFERENCES employer(id);
alter table listing add FOREIGN KEY (requirement_id) REFERENCES requirement(id);
alter table listing_credential add FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE;
alter table listing_identity add FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE;
alter table listing_place add FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE;
alter table listing_text add FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE CASCADE;
alter table page add FOREIGN KEY (board_id) REFERENCES board(id) ON DELETE CASCADE;
alter table page add FOREIGN KEY (payload) REFERENCES payload(hash);
alter table posting add FOREIGN KEY (board_id) REFERENCES board(id) ON DELETE CASCADE;
alter table posting add FOREIGN KEY (content_hash) REFERENCES payload(hash);
alter table posting add FOREIGN KEY (listing_id) REFERENCES listing(id) ON DELETE SET NULL;
alter table posting add FOREIGN KEY (raw_hash) REFERENCES payload(hash);
