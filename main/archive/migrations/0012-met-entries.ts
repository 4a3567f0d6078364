import type { Connection } from '../connection'
import { writeDocs } from '../documented'
import type { Migration } from '../migrations'

/** Where a file lies, by its folder and name: the mark between them is the folder's own. */
const pathOf = (name: string) =>
  `folder.path || case when folder.path like '%/' or folder.path like '%\\' then ''
      when folder.path like '%\\%' and folder.path not like '%/%' then '\\' else '/' end || ${name}`

/**
 * Every number of the ledger can be listed: what an import met without storing it gets a row, and a view shows these rows
 * together with what was stored and what was refused.
 */
export const metEntries: Migration = {
  number: 12,
  name: 'entries that were met without being stored',
  statements: `
-- Entries that an import found held already, or that are no cables. A file that had not changed is not read again: one row
-- stands for all its entries of one outcome.
create table met_entry (
  id integer primary key,
  import integer not null references import,
  outcome text not null check (outcome in ('held', 'not-a-cable')),
  folder integer not null references folder,
  file_name text not null,
  part text not null,
  entries integer not null,
  known_since integer,              -- the import that read the file; null where this one did
  why text,                         -- why it is no cable
  reference_id text                 -- the cable that it equals
);
create index met_entry_import on met_entry (import, outcome);

-- What a file of one entry holds, for the imports that need not read it again.
alter table file add column reference_id text;
alter table file add column why text;

create index version_file on version (folder, file_name);
update file set reference_id = (
    select cable.reference_id from version join cable on cable.id = version.cable
    where version.folder = file.folder and version.file_name = file.name limit 1)
  where cables = 1 and not_cables = 0 and refused = 0;

-- What can still be told of the imports from before: of each file, what the import that met it last found in it.
insert into met_entry (import, outcome, folder, file_name, part, entries, reference_id)
  select import, 'held', folder, name, '', count, reference_id from (
    select file.*, cables - (
      select count(*) from version
      where version.folder = file.folder and version.file_name = file.name and version.import = file.import
    ) as count from file
  ) where count > 0 order by id;
insert into met_entry (import, outcome, folder, file_name, part, entries)
  select import, 'not-a-cable', folder, name, '', not_cables from file where not_cables > 0 order by id;
drop index version_file;

create view import_entries as
  select version.import, case when version.number = 1 then 'stored' else 'new-version' end as outcome, version.id as entry,
    ${pathOf('version.file_name')} as path, version.part, 1 as entries,
    case when version.number = 1 then 'The archive did not have this cable.'
      else 'The archive had this cable with another text; this one is kept beside it.' end as reason,
    cable.reference_id
  from version join cable on cable.id = version.cable join folder on folder.id = version.folder
  union all
  select met_entry.import, outcome, met_entry.id, ${pathOf('met_entry.file_name')}, part, entries,
    case when known_since is not null then
        'Not read again: the file has not changed since import ' || known_since || coalesce('. ' || why, '.')
      when why is not null then why
      when outcome = 'held' then 'The archive had this text already.'
      else 'No cable was found in it.' end,
    reference_id
  from met_entry join folder on folder.id = met_entry.folder
  union all
  select import, 'refused', id, path, part, 1, reason, null from refusal;
`,
  fill: (connection: Connection) => writeDocs(connection),
}
