import type { Migration } from '../migrations'

/** Imports that nobody began: they were begun because files had come into a watched folder. */
export const watchedImports: Migration = {
  number: 6,
  name: 'imports from watched folders',
  statements: `
alter table import add column begun_by text not null default 'person';  -- or 'watch'
`,
}
