import type { Connection } from '../connection'
import { writeDocs } from '../documented'
import type { Migration } from '../migrations'

/**
 * The register of requests. It hangs on reference ids as written, never on `cable.id`: it survives rereading, a second
 * import and a take-back. What is taken out or undone stays, with the moment.
 */
export const requests: Migration = {
  number: 8,
  name: 'register of requests',
  statements: `
create table request (
  id integer primary key autoincrement,
  kind text not null check (kind in ('mdr', 'foia')),
  made_on text not null,
  addressee text not null,
  tracking text not null,            -- the agency's own number for it
  note text not null,
  letter text not null,
  author text not null,
  at text not null,
  removed_at text
);

create table request_cable (
  request integer not null references request,
  reference_id text not null,
  place integer not null,
  primary key (request, reference_id)
) without rowid;
create index request_cable_id on request_cable (reference_id);

create table request_outcome (
  id integer primary key autoincrement,
  request integer not null references request,
  outcome text not null,
  happened_on text not null,
  note text not null,
  at text not null,
  undone_at text
);
create index request_outcome_request on request_outcome (request);

-- For reading with other tools.
create view requests as
  select request.id as request, request_cable.reference_id, request.kind, request.made_on, request.addressee,
    request.tracking, request.note, last.outcome, last.happened_on as outcome_on, request.author, request.removed_at
  from request join request_cable on request_cable.request = request.id
    left join request_outcome as last on last.id = (
      select id from request_outcome where request_outcome.request = request.id and undone_at is null
      order by happened_on desc, id desc limit 1);
`,
  fill: (connection: Connection) => writeDocs(connection),
}
