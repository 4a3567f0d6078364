import type { Migration } from '../migrations'

/** The index of words is merged less often, for the sake of long imports. */
export const indexMerging: Migration = {
  number: 9,
  name: 'merging of the index of words',
  statements: `insert into words (words, rank) values ('automerge', 8);`,
}
