import type { NearSpellings } from '../../../../preload/contract'
import { nearSentence } from '../../../../preload/contract/list'
import { type Filters, NO_FILTERS } from '../../../../preload/contract/view'
import { Button } from '../../../parts/Button'
import { Empty } from '../../../parts/Empty'
import { api } from '../../../state/api'
import { moment } from '../../../state/archive'
import { list, nameOf } from '../../../state/browse'
import { chipsOf, idAskedFor } from '../../../state/phrases'
import { ask } from '../../../state/resource'
import { filters, go, openCable } from '../../../state/router'
import { counted } from '../../../words'
import { lookFor } from '../../missing/asked'
import { WhoRefers } from '../../missing/WhoRefers'
import { oneMissing } from '../../missing/words'

interface Way {
  words: string
  filters: Filters
  count: number
}

/** The one filter whose removal brings most back. */
const bestWay = ask(
  () => (isNothingFound() ? ways() : null),
  async (candidates, signal): Promise<Way | null> => {
    const counts = await Promise.all(
      candidates.map(({ filters }) =>
        api.cables.list({ filters, moment: moment.peek(), offset: 0, limit: 1 }, { signal }),
      ),
    )
    const found = candidates.map((way, at) => ({ ...way, count: counts[at]?.total ?? 0 }))
    return found.sort((a, b) => b.count - a.count)[0] ?? null
  },
)

function ways(): Omit<Way, 'count'>[] {
  const chips = chipsOf(filters.value, nameOf).slice(0, 8)
  const without = chips.map((chip) => ({
    words: `${chip.field} ${chip.excluded ? 'not ' : ''}${chip.words}`,
    filters: chip.removed,
  }))
  const query = filters.value.query.trim()
  return query ? [...without, { words: `“${query}”`, filters: { ...filters.value, query: '' } }] : without
}

/** The cable whose id is all that is looked for. */
const asked = ask(() => (isNothingFound() ? idAskedFor(filters.value.query) : null), lookFor)

/** Near spellings of a word that stands in no cable, with the search that they are for. */
const spellings = ask(
  () => (isNothingFound() && filters.value.query.trim() !== '' ? filters.value.query : null),
  async (query, signal) => ({ query, found: await api.cables.spellings({ query }, { signal }) }),
)

function isNothingFound(): boolean {
  const { total, stale } = list.rows.value
  return total === 0 && !stale
}

/** Nothing matches: what was asked stands above; here is the shortest way back to something. */
export function NothingFound() {
  const way = bestWay.value.value
  const one = asked.value.value
  const spelled = spellings.value.value
  const near = spelled?.query === filters.value.query ? spelled.found : null
  return (
    <Empty title={one?.kind === 'absent' ? oneMissing(one.id, one.mentions) : 'No cable matches.'} begins>
      {one?.kind === 'absent' && <WhoRefers {...one} />}
      {one?.kind === 'held' && (
        <>
          <p class="statement">{one.id} is in this archive.</p>
          <Button onClick={() => openCable(one.id)}>Open {one.id}</Button>
        </>
      )}
      {near && <NearWords {...near} />}
      {way && way.count > 0 && (
        <>
          <p class="statement">
            Without <b>{way.words}</b> there are {counted(way.count, 'cable')}.
          </p>
          <Button onClick={() => go({ filters: way.filters })}>Leave out {way.words}</Button>
        </>
      )}
      <Button look="quiet" onClick={() => go({ filters: NO_FILTERS })}>
        Show all cables
      </Button>
    </Empty>
  )
}

/** The word, and those near it: each takes its place in the search. */
function NearWords({ word, at, near }: NearSpellings) {
  const { before, between, after } = nearSentence({ word })
  const { query } = filters.value
  const inPlace = (other: string) => query.slice(0, at) + other + query.slice(at + word.length)
  return (
    <p class="statement">
      {before}
      {near.map((other, index) => (
        <span key={other}>
          {index > 0 && between}
          <button
            type="button"
            class="phrase"
            onClick={() => go({ filters: { ...filters.value, query: inPlace(other) } })}
          >
            {other}
          </button>
        </span>
      ))}
      {after}
    </p>
  )
}
