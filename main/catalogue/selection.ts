/** Which cables filters leave, and for each facet which they would leave without its own choice. */
import { FACETS, type FacetName, type Filters } from '../../preload/contract/view'
import type { Bits } from './bits'
import type { Conditions } from './conditions'
import type { FacetColumn } from './facets'
import type { Table } from './table'

export class Selection {
  /** Cables that meet everything. */
  readonly all: Bits
  /** How many they are. */
  readonly size: number

  /** `base` meets whatever is no facet's choice. */
  constructor(
    private readonly base: Bits,
    private readonly choices: ReadonlyMap<FacetName, Bits>,
  ) {
    this.all = this.without(null)
    this.size = this.all.count()
  }

  /** Cables that meet everything but perhaps the choice of this facet: over them its values are counted. */
  without(facet: FacetName | null): Bits {
    const left = this.base.copy()
    for (const [name, met] of this.choices) if (name !== facet) left.keep(met)
    return left
  }

  /** Facets that have a choice. */
  get chosen(): ReadonlySet<FacetName> {
    return new Set(this.choices.keys())
  }
}

interface Sifted {
  table: Table
  live: Bits
  conditions: Conditions
  facets: Record<FacetName, FacetColumn>
  /** Tells the standings of the day asked for from those of other days. */
  moment: string
}

/** The cables that are there and meet the filters; `found` are those of the search, null without one. */
export function select(
  { table, live, conditions, facets, moment }: Sifted,
  filters: Filters,
  found: Bits | null,
): Selection {
  const base = live.copy()
  const ranges = [
    conditions.range('released', table.released.values, filters.released),
    conditions.range('due', table.effective.values, filters.due),
  ]
  for (const met of [found, ...ranges]) if (met) base.keep(met)
  const choices = new Map<FacetName, Bits>()
  for (const facet of FACETS) {
    const name = facet === 'standing' ? `standing ${moment}` : facet
    const met = conditions.choice(name, facets[facet], filters.choices[facet])
    if (met) choices.set(facet, met)
  }
  // The days of creation are chosen on the bars of the years: those show what lies beside the choice, as every facet does.
  const created = conditions.range('created', table.created.values, filters.created)
  if (created) choices.set('year', both(created, choices.get('year')))
  return new Selection(base, choices)
}

function both(one: Bits, other: Bits | undefined): Bits {
  if (!other) return one
  return one.copy().keep(other)
}
