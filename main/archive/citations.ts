/** Every citation of the archive, page by page: the edges of its graph. */
import type { Connection } from './connection'
import { sql } from './sql'
import { HELD } from './threads'

export interface CitationRow {
  from: string
  /** The id as cited, in its canonical form. */
  cited: string
  /** Id of the cable that it means; null where the archive lacks it. */
  to: string | null
}

/** Citations of the cables with keys from `from` up to, not with, `to`. */
export function citationsBetween(connection: Connection, from: number, to: number): Promise<CitationRow[]> {
  return connection.all<CitationRow>(sql`
    select citing.reference_id as "from", cited, (select reference_id from cable where id = ${HELD}) as "to"
    from citation join cable as citing on citing.id = citation.cable
    where citation.cable >= ${from} and citation.cable < ${to} order by citation.cable, cited`)
}
