import type { Connection } from '../connection'
import { writeDocs } from '../documented'
import type { Migration } from '../migrations'

/** A correction may name the words of the text that it rests on; none of those made before does. */
export const wordsOfCorrections: Migration = {
  number: 10,
  name: 'words that corrections rest on',
  statements: `
alter table correction add column rests_on text; -- JSON list of chosen words and their places; null where none were chosen

drop view corrections;
create view corrections as
  select reference_id, json_extract(reading, '$.kind') as kind,
    coalesce(json_extract(reading, '$.date'), json_extract(reading, '$.on')) as date,
    json_extract(replaced, '$.kind') as replaced_kind,
    coalesce(json_extract(replaced, '$.date'), json_extract(replaced, '$.on')) as replaced_date,
    case when rests_on is not null then json_extract(reading, '$.verbatim') end as rests_on,
    reason, author, at, undone_at
  from correction order by id;
`,
  fill: (connection: Connection) => writeDocs(connection),
}
