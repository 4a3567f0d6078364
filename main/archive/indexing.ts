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

/**
 * Words of subject and body of the current versions. What a transaction adds is gathered in memory up to `hashsize`
 * bytes: with 32 MB a bulk import is 1.7 times as fast as with the usual 1 MB.
 */
export const WORDS_TABLE = `
create virtual table words using fts5 (
  subject, body, content = 'searched', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
insert into words (words, rank) values ('hashsize', 33554432);
`

/**
 * Each transaction leaves a segment of the index; so many of a size are merged into one. With the usual 4 every word of the
 * complete set is written once more than with 8, a tenth of the indexing; a search looks into a few segments more.
 */
export const WORDS_MERGING = `insert into words (words, rank) values ('automerge', 8);`
