import type { Migration } from '../migrations'

/**
 * What people keep beside the cables. It hangs on reference ids as written, never on `cable.id`, and nothing derived
 * touches it: so it survives rereading, a second import and a take-back, and waits while a cable is gone.
 */
export const annotations: Migration = {
  number: 4,
  name: 'collections, marks and notes',
  statements: `
create table collection (
  id integer primary key autoincrement,
  name text not null unique collate nocase,
  created_at text not null
);

create table collection_cable (
  collection integer not null references collection,
  reference_id text not null,
  place integer not null,            -- order of adding
  added_at text not null,
  primary key (collection, reference_id)
) without rowid;
create index collection_cable_id on collection_cable (reference_id);

create table mark (
  reference_id text not null,
  mark text not null check (mark in ('starred', 'read')),
  at text not null,
  primary key (reference_id, mark)
) without rowid;

create table note (
  id integer primary key autoincrement,
  reference_id text not null,
  paragraph text,                    -- its number as written; null for a note on the whole cable
  ordinal integer,                   -- which of the paragraphs with that number, from 0
  quoted text,                       -- the paragraph's words when the note was written
  digest text,                       -- SHA-256 of them, blanks aside
  words text not null,
  author text not null,
  at text not null,
  edited_at text
);
create index note_id on note (reference_id);

create virtual table note_words using fts5 (
  words, content = 'note', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
create trigger note_written after insert on note begin
  insert into note_words (rowid, words) values (new.id, new.words);
end;
create trigger note_erased after delete on note begin
  insert into note_words (note_words, rowid, words) values ('delete', old.id, old.words);
end;
create trigger note_changed after update of words on note begin
  insert into note_words (note_words, rowid, words) values ('delete', old.id, old.words);
  insert into note_words (rowid, words) values (new.id, new.words);
end;

-- For reading with other tools.
create view cable_collections as
  select collection.name as collection, reference_id, added_at
  from collection_cable join collection on collection.id = collection_cable.collection
  order by collection.name, place;
`,
}
