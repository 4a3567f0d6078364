import type { Migration } from '../migrations'

/** The normal form of bodies by which the digests of an archive were made: until now there was one. */
export const bodyForm: Migration = {
  number: 7,
  name: 'the form of digests',
  statements: `
insert into setting values ('body form', '1');
`,
}
