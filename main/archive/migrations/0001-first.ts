import { WORDS_TABLE } from '../indexing'
import type { Migration } from '../migrations'

/**
 * The tables of an archive. Days are `YYYY-MM-DD`, moments ISO in UTC, lists JSON, digests blobs.
 * A cable's own number (`cable.id`) is small and dense: the catalogue uses it as the row of its columns, and the index
 * of words as its rowid.
 */
export const first: Migration = {
  number: 1,
  name: 'first tables',
  statements: `
create table setting (
  name text primary key,
  value text not null
) without rowid;

-- One import: the ledger adds up, seen = stored + new_versions + unchanged + not_cables + refused.
create table import (
  id integer primary key,
  roots text not null,              -- JSON list of paths
  started_at text not null,
  finished_at text,
  state text not null check (state in ('running', 'paused', 'finished', 'cancelled', 'interrupted', 'taken-back')),
  seconds real not null default 0,
  stored integer not null default 0,
  new_versions integer not null default 0,
  unchanged integer not null default 0,
  not_cables integer not null default 0,
  refused integer not null default 0
);

create table folder (
  id integer primary key,
  path text not null unique
);

-- Every file that an import has read to its end, so that a second import need not read it again.
create table file (
  id integer primary key,
  folder integer not null references folder,
  name text not null,
  size integer not null,
  modified integer not null,        -- milliseconds since 1970
  sha256 blob,
  import integer not null references import,
  cables integer not null,          -- entries that are cables, stored or recognised
  not_cables integer not null,
  refused integer not null,
  unique (folder, name)
);

-- How far an import has come in a file that holds many cables.
create table unfinished_file (
  import integer not null references import,
  path text not null,
  size integer not null,
  modified integer not null,
  cables integer not null,
  not_cables integer not null,
  refused integer not null,
  primary key (import, path)
) without rowid;

create table refusal (
  id integer primary key,
  import integer not null references import,
  path text not null,
  part text not null,
  reason text not null,
  advice text not null,
  detail text not null,
  retried integer not null default 0,
  unique (import, path, part)
);

-- The cables as read: one row each, derived from the current version, a correction by hand and recorded events.
create table cable (
  id integer primary key,
  reference_id text not null unique, -- exactly as the source writes it: the identity
  canonical_id text not null,
  version integer not null,          -- the current one, see table version
  created text,
  created_time text,
  released text,
  classification text,               -- the marking in full
  level text,
  origin text,
  subject text,
  kind text not null,                -- what the declassification instruction is
  confidence text not null,
  effective_date text,
  basis text not null,
  settled text,                      -- standing whatever the day
  waiting text,                      -- standing as long as the effective date lies ahead
  event text,                        -- event that the reading waits for
  doubtful integer not null,
  tags text not null,                -- JSON list
  problems text not null,            -- JSON list of codes
  imports text not null,             -- JSON list: imports that brought a version of it
  folder integer not null references folder
);
create index cable_event on cable (event) where event is not null;

-- The declassification instruction as the program reads it.
create table reading (
  cable integer primary key references cable,
  reading text not null
);

-- Other spellings under which a cable is looked for; never its identity.
create table alias (
  alias text not null,
  cable integer not null references cable,
  primary key (alias, cable)
) without rowid;

create table citation (
  cited text not null,               -- canonical reference id
  cable integer not null references cable,
  primary key (cited, cable)
) without rowid;

-- The texts of a cable: a new version is a different body, blanks and page furniture aside.
create table version (
  id integer primary key,
  cable integer not null references cable,
  number integer not null,
  digest blob not null,              -- SHA-256 of the body in its normal form
  format text not null,
  released text,
  released_so_far integer,
  import integer not null references import,
  imported_at text not null,
  folder integer not null references folder,
  file_name text not null,
  part text not null,                -- place inside a file that holds several
  sha256 blob,                       -- of the file; null where it holds many cables: see table file
  stated text not null,              -- JSON: what page, row or attributes state beside the text
  problems text not null,            -- JSON: trouble met while decoding
  unique (cable, number)
);
create index version_import on version (import);

create table text (
  version integer primary key references version,
  header text not null,
  body text not null
);

-- Release dates and articles with which a version was met again.
create table release (
  id integer primary key,
  version integer not null references version,
  released text,
  released_so_far integer,
  articles text not null,            -- JSON list
  import integer not null references import,
  folder integer not null references folder,
  file_name text not null
);
create index release_version on release (version);

-- Kept apart from all that is derived; they survive rereading, a second import and a take-back.
create table correction (
  id integer primary key,
  reference_id text not null,
  reading text not null,
  replaced text not null,
  reason text not null,
  author text not null,
  at text not null,
  undone_at text
);
create index correction_cable on correction (reference_id);

create table event (
  id integer primary key,
  name text not null unique,
  occurred_on text not null,
  note text not null
);

-- Words of subject and body of the current versions. The text itself is in the tables above, once.
create view searched as
  select cable.id as id, cable.subject as subject, text.body as body
  from cable join text on text.version = cable.version;

${WORDS_TABLE}
insert into words (words, rank) values ('hashsize', 33554432);

create virtual table addressees using fts5 (
  sender, recipients, content = '', contentless_delete = 1, detail = column, tokenize = 'unicode61 remove_diacritics 2'
);

-- For reading with other tools.
create view cables as
  select cable.reference_id, cable.created, cable.released, cable.classification, cable.origin, cable.subject,
    cable.kind, cable.effective_date, cable.basis, text.header, text.body
  from cable join text on text.version = cable.version;

create view cable_tags as
  select cable.reference_id, tag.value as tag from cable, json_each(cable.tags) as tag;

create view cable_problems as
  select cable.reference_id, problem.value as problem from cable, json_each(cable.problems) as problem;

create view ledger as
  select id, roots, started_at, state,
    stored + new_versions + unchanged + not_cables + refused as seen,
    stored, new_versions, unchanged, not_cables, refused
  from import;
`,
}
