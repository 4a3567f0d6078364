import type { Connection } from '../connection'
import { writeDocs } from '../documented'
import { WORDS_MERGING } from '../indexing'
import type { Migration } from '../migrations'

/** What two readings have in common that say the same, see `readBy` of the contract. */
const SAYING = [
  'kind',
  'codes',
  'stamp',
  'verbatim',
  'date',
  'on',
  'reviewOn',
  'years',
  'event.name',
  'event.offsetYears',
]
  .map((name) => `'$.${name}'`)
  .join(', ')

/** A reading that a person has only confirmed is told apart from a corrected one; the index of words is merged yet less often. */
export const confirmedReadings: Migration = {
  number: 11,
  name: 'confirmed readings, merging of the index of words',
  statements: `
drop view instructions;
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
      case when correction.id is null then 'program'
        when json_extract(correction.reading, ${SAYING}) = json_extract(correction.replaced, ${SAYING}) then 'confirmed'
        else 'hand' end as read_by
    from cable join reading on reading.cable = cable.id
      left join correction on correction.reference_id = cable.reference_id and correction.undone_at is null
  ) as read left join days on days.cable = read.id;

${WORDS_MERGING}`,
  fill: (connection: Connection) => writeDocs(connection),
}
