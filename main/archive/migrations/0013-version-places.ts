import type { Connection } from '../connection'
import { writeDocs } from '../documented'
import type { Migration } from '../migrations'
import { PLACE } from '../version-places'

/** Other programs find a cable's texts under the numbers that people know them by. */
export const versionPlaces: Migration = {
  number: 13,
  name: 'versions numbered in the order of release',
  statements: `
drop view cable_versions;
create view cable_versions as
  select cable.reference_id, ${PLACE.text} as version, version.id = cable.version as current, version.released,
    version.format, version.import, version.imported_at,
    folder.path || case when folder.path like '%/' or folder.path like '%\\' then ''
      when folder.path like '%\\%' and folder.path not like '%/%' then '\\' else '/' end || version.file_name as path,
    lower(hex(version.digest)) as digest, text.header, text.body
  from version join cable on cable.id = version.cable join folder on folder.id = version.folder
    join text on text.version = version.id;
`,
  fill: (connection: Connection) => writeDocs(connection),
}
