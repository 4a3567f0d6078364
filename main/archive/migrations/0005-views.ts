import type { Level } from '../../../preload/contract/cable'
import type { Day } from '../../../preload/contract/day'
import type { Reading } from '../../../preload/contract/reading'
import { datesOf } from '../../declassification/dates'
import { ruleDays } from '../accession'
import type { Connection } from '../connection'
import { writeRuleDays } from '../derived'
import { writeDocs } from '../documented'
import { recordedEvents } from '../events'
import type { Migration } from '../migrations'
import { sql } from '../sql'

/**
 * Views for other programs, each described in table `docs`: see `documented.ts`. They use nothing that the SQLite of a
 * few years ago does not know, and no name that has to be quoted.
 */
export const views: Migration = {
  number: 5,
  name: 'views for other programs',
  statements: `
create table docs (
  name text not null,
  "column" text not null,
  meaning text not null,
  unit text not null,
  primary key (name, "column")
) without rowid;

-- Derived with the reading: what stands beside the effective date.
create table days (
  cable integer primary key,
  marked_date text,
  automatic_date text,
  limit_date text,
  citation text not null
);

drop view cables;
create view cables as
  select cable.reference_id, cable.canonical_id, cable.created, cable.created_time, cable.released,
    cable.classification, cable.level, cable.origin, cable.subject, cable.kind, cable.confidence, cable.effective_date,
    cable.basis, days.citation, cable.settled, cable.waiting, cable.doubtful,
    (select count(*) from version where version.cable = cable.id) as versions, text.header, text.body
  from cable join text on text.version = cable.version left join days on days.cable = cable.id;

create view cable_references as
  select cable.reference_id, citation.cited, coalesce(
    (select reference_id from cable as held where held.reference_id = citation.cited),
    (select reference_id from alias join cable as held on held.id = alias.cable
      where alias = citation.cited order by held.id limit 1)) as held_as
  from citation join cable on cable.id = citation.cable;

create view cable_versions as
  select cable.reference_id, version.number as version, version.id = cable.version as current, version.released,
    version.format, version.import, version.imported_at,
    folder.path || case when folder.path like '%/' or folder.path like '%\\' then ''
      when folder.path like '%\\%' and folder.path not like '%/%' then '\\' else '/' end || version.file_name as path,
    lower(hex(version.digest)) as digest, text.header, text.body
  from version join cable on cable.id = version.cable join folder on folder.id = version.folder
    join text on text.version = version.id;

create view instructions as
  select read.reference_id, read.read_by, json_extract(read.reading, '$.verbatim') as words,
    json_extract(read.reading, '$.kind') as kind, json_extract(read.reading, '$.order') as order_number,
    json_extract(read.reading, '$.orderAsWritten') as order_as_written,
    (select group_concat(value, ' ') from json_each(read.reading, '$.codes')) as codes,
    json_extract(read.reading, '$.event.name') as event, json_extract(read.reading, '$.years') as years,
    json_extract(read.reading, '$.reviewOn') as review_on, days.marked_date, days.automatic_date, days.limit_date,
    read.effective_date, read.basis, days.citation, read.confidence, read.doubtful
  from (
    select cable.id, cable.reference_id, cable.effective_date, cable.basis, cable.confidence, cable.doubtful,
      coalesce(correction.reading, reading.reading) as reading,
      case when correction.id is null then 'program' else 'hand' end as read_by
    from cable join reading on reading.cable = cable.id
      left join correction on correction.reference_id = cable.reference_id and correction.undone_at is null
  ) as read left join days on days.cable = read.id;

create view corrections as
  select reference_id, json_extract(reading, '$.kind') as kind,
    coalesce(json_extract(reading, '$.date'), json_extract(reading, '$.on')) as date,
    json_extract(replaced, '$.kind') as replaced_kind,
    coalesce(json_extract(replaced, '$.date'), json_extract(replaced, '$.on')) as replaced_date,
    reason, author, at, undone_at
  from correction order by id;

drop view ledger;
create view ledger as
  select id, roots, started_at, finished_at, state, seconds,
    stored + new_versions + unchanged + not_cables + refused as seen,
    stored, new_versions, unchanged, not_cables, refused
  from import;

create view refusals as
  select import, path, part, reason, advice, retried from refusal order by id;
`,
  async fill(connection: Connection): Promise<void> {
    await daysOfAll(connection)
    await writeDocs(connection)
  },
}

const AT_ONCE = 5_000

interface Row {
  id: number
  created: Day | null
  level: Level | null
  reading: string
}

/** Days and citations of the cables that are there already, by the reading in force. */
async function daysOfAll(connection: Connection): Promise<void> {
  const events = await recordedEvents(connection)
  for (let after = 0; ; ) {
    const rows = await connection.all<Row>(sql`
      select cable.id, created, level, coalesce(
        (select correction.reading from correction
          where correction.reference_id = cable.reference_id and undone_at is null),
        reading.reading) as reading
      from cable join reading on reading.cable = cable.id where cable.id > ${after} order by cable.id limit ${AT_ONCE}`)
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    const days = rows.map(({ id, created, level, reading }) => [
      id,
      ...ruleDays(datesOf(JSON.parse(reading) as Reading, { created, level }, events)),
    ])
    await writeRuleDays(connection, JSON.stringify(days))
  }
}
