/** A facet toggled under any other filters: all counts, the total and the first fifty rows, as the window asks for them. */
import type { Archive } from '../../../preload/contract'
import { type Choice, type FacetName, type Filters, NO_FILTERS } from '../../../preload/contract/view'
import { Chance } from '../corpus/random'
import { type Line, ms } from '../line'
import { MOMENT } from '../session'
import { timed, timesOf } from '../statistics'

const ROUNDS = 300
const GOAL = 16
/** After so many toggles a person begins anew. */
const DEPTH = 4
const TOGGLED = [
  'standing',
  'classification',
  'level',
  'origin',
  'tag',
  'year',
  'kind',
  'basis',
] as const satisfies readonly FacetName[]

export async function measureFacets(archive: Archive, seed: number): Promise<Line> {
  const chance = new Chance(seed)
  const { facets } = await archive.cables.facets({ moment: MOMENT })
  const values: number[] = []
  let filters: Filters = NO_FILTERS
  for (let round = 0; round < ROUNDS; round++) {
    if (round % DEPTH === 0) filters = NO_FILTERS
    const facet = chance.one(TOGGLED)
    const among = facets[facet].slice(0, 40)
    const { value } = among[chance.below(among.length)] ?? { value: '' }
    const before = filters.choices[facet] ?? { include: [], exclude: [] }
    const choice: Choice =
      chance.share() < 0.8
        ? { ...before, include: toggled(before.include, value) }
        : { ...before, exclude: toggled(before.exclude, value) }
    filters = { ...filters, choices: { ...filters.choices, [facet]: choice } }
    values.push(await timed(() => archive.cables.browse({ filters, moment: MOMENT, limit: 50 })))
  }
  const { median, p95, greatest } = timesOf(values)
  return {
    work: `facet toggled under other filters (${ROUNDS})`,
    measured: `median ${ms(median)}, 95 % ${ms(p95)}, greatest ${ms(greatest)}`,
    goal: '95 % ≤ 16 ms',
    met: p95 <= GOAL,
    figures: { median, p95, greatest },
  }
}

function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}
