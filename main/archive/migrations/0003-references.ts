import type { Connection } from '../connection'
import type { Migration } from '../migrations'
import { refreshMissing } from '../missing'

/** Citations found from both ends, and the cables that are referred to without being held. */
export const references: Migration = {
  number: 3,
  name: 'references from both ends',
  statements: `
create index citation_cable on citation (cable);

-- Cables that others refer to and that the archive does not hold under any spelling; made anew when an import has ended.
create table missing (
  id text primary key,               -- the first of its spellings
  spellings text not null,           -- JSON list
  station text not null,
  year integer not null,
  mentions integer not null          -- cables that refer to it
) without rowid;
create index missing_mentions on missing (mentions desc, id);
create index missing_station on missing (station, year, mentions desc);
create index missing_year on missing (year, mentions desc);
`,
  fill: (connection: Connection) => refreshMissing(connection),
}
