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
  rank integer primary key,          -- the most often mentioned first
  id text not null,                  -- the first of its spellings
  spellings text,                    -- JSON list where it has several
  station text not null,
  year integer not null,
  mentions integer not null          -- cables that refer to it
);

-- Their sums, so that a list of hundreds of thousands is counted at once.
create table missing_sum (
  station text not null,
  year integer not null,
  cables integer not null,
  mentions integer not null,
  primary key (station, year)
) without rowid;
`,
  fill: (connection: Connection) => refreshMissing(connection),
}
