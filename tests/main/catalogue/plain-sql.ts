/** What the catalogue must answer, asked of the archive in plain SQL. */
import type { Connection } from '../../../main/archive/connection'
import { type Sql, sql } from '../../../main/archive/sql'
import { addDays } from '../../../preload/contract/day'
import type { Choice, FacetName, Filters } from '../../../preload/contract/view'
import { MOMENT } from '../archive/workplace'

/** One row for each cable and value of a facet. */
export const VALUES: Record<Exclude<FacetName, 'folder'>, Sql> = {
  standing: sql`select id, case when settled is not null then settled when effective_date <= ${MOMENT.asOf} then 'passed'
    when waiting is not null then waiting when effective_date is null then 'unreadable'
    when effective_date <= ${addDays(MOMENT.asOf, MOMENT.dueDays)} then 'due' else 'ahead' end as value from cable`,
  classification: sql`select id, classification as value from cable`,
  level: sql`select id, level as value from cable`,
  origin: sql`select id, origin as value from cable`,
  year: sql`select id, substr(created, 1, 4) as value from cable`,
  released: sql`select id, released as value from cable`,
  kind: sql`select id, kind as value from cable`,
  basis: sql`select id, basis as value from cable`,
  tag: sql`select cable.id, tag.value from cable, json_each(tags) as tag`,
  problem: sql`select cable.id, problem.value from cable, json_each(problems) as problem`,
  import: sql`select cable.id, cast(one.value as text) as value from cable, json_each(imports) as one`,
  redactions: sql`select cable as id, 'lifted' as value from version_change where redactions_lifted > 0
    union select cable, 'added' from version_change where redactions_added > 0`,
  collection: sql`select cable.id, collection as value from cable
    join cable_collections on cable_collections.reference_id = cable.reference_id`,
  marked: sql`select cable.id, mark as value from cable join mark on mark.reference_id = cable.reference_id
    union all select cable.id, 'unread' from cable
      where reference_id not in (select reference_id from mark where mark = 'read')`,
  noted: sql`select distinct cable.id, 'with-note' as value from cable
    join note on note.reference_id = cable.reference_id`,
}
export const COUNTED = Object.keys(VALUES) as (keyof typeof VALUES)[]

function chosen(facet: keyof typeof VALUES, { include, exclude }: Choice): Sql {
  const among = (values: string[]) => sql`cable.id in (select id from (${VALUES[facet]})
    where value in (select value from json_each(${JSON.stringify(values)})))`
  return sql`${include.length > 0 ? among(include) : sql`true`} and not ${exclude.length > 0 ? among(exclude) : sql`false`}`
}

function within(column: Sql, { from, to }: { from?: string | undefined; to?: string | undefined }): Sql {
  return sql`${from ? sql`${column} >= ${from}` : sql`true`} and ${to ? sql`${column} <= ${to}` : sql`true`}`
}

/** The condition of filters on the day `MOMENT`, leaving out the choice of one facet. */
export function condition(filters: Filters, except: FacetName | null): Sql {
  let all = sql`true`
  for (const facet of COUNTED) {
    const choice = filters.choices[facet]
    if (choice && facet !== except) all = sql`${all} and ${chosen(facet, choice)}`
  }
  // The days of creation are the choice that the bars of the years make.
  if (except !== 'year') all = sql`${all} and ${within(sql`created`, filters.created)}`
  all = sql`${all} and ${within(sql`released`, filters.released)}`
  all = sql`${all} and ${within(sql`effective_date`, filters.due)}`
  if (filters.query !== '') {
    all = sql`${all} and cable.id in (select rowid from words where words match ${filters.query})`
  }
  return all
}

/** Counts of a facet's values over the cables that all other choices leave. */
export async function counted(
  plain: Connection,
  facet: keyof typeof VALUES,
  filters: Filters,
): Promise<Record<string, number>> {
  const rows = await plain.all<{ value: string; count: number }>(sql`
    select counted.value, count(*) as count from (${VALUES[facet]}) as counted
    join cable on cable.id = counted.id
    where ${condition(filters, facet)} and counted.value is not null group by counted.value`)
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]))
}
