/** How words are indexed and how the writer works: in one place, so that a measurement of both is one of the program's own. */

/**
 * A page cache for the writer that holds the busy part of the index during an import, which brings the journal into the file
 * meanwhile (see `checkpoints.ts`): only beyond so many pages, a quarter of a gigabyte, does the writer wait for that.
 */
export const WRITER_PRAGMAS = `
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma cache_size = -32768;
  pragma wal_autocheckpoint = 64000;
  pragma foreign_keys = off;
  pragma temp_store = memory;
`

/** Words of subject and body of the current versions. */
export const WORDS_TABLE = `
create virtual table words using fts5 (
  subject, body, content = 'searched', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
`

/**
 * What a transaction adds is gathered in memory up to `hashsize` bytes, and leaves a segment of the index; `automerge` segments
 * of a size are merged into one. The usual 1 MB and 4 write every word several times over. On the complete set 16 MB and 16 take
 * a tenth less of the processor than 32 MB and 8, and less memory; a search looks into a few segments more. More than 16 of a
 * size the index merges whatever it is told.
 */
export const WORDS_MERGING = `
insert into words (words, rank) values ('hashsize', 16777216);
insert into words (words, rank) values ('automerge', 16);
`
