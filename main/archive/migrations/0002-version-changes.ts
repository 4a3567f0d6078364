import type { Connection } from '../connection'
import type { Migration } from '../migrations'
import { sql } from '../sql'
import { noteChanges } from '../version-changes'

/** What changed from each version of a cable to the next: worked out once for the versions that are there already. */
export const versionChanges: Migration = {
  number: 2,
  name: 'changes between versions',
  statements: `
-- What became of a text from one version to the next, in the order of their release.
create table version_change (
  later integer primary key references version,
  earlier integer not null references version,
  cable integer not null references cable,
  words_added integer,               -- null where the texts have too little in common
  words_removed integer,
  redactions_lifted integer not null,
  redactions_added integer not null
);
create index version_change_cable on version_change (cable);
`,
  async fill(connection: Connection): Promise<void> {
    const cables = await connection.all<{ cable: number }>(
      sql`select cable from version group by cable having count(*) > 1`,
    )
    await noteChanges(
      connection,
      cables.map(({ cable }) => cable),
    )
  },
}
