import type { Order } from '../../../../preload/contract/view'
import { NO_FILTERS } from '../../../../preload/contract/view'
import { type Address, formatAddress } from '../../../state/address'
import { nameOf } from '../../../state/browse'
import { betweenYears, only } from '../../../state/filters'
import { everyValue } from '../../../state/palette'
import { address } from '../../../state/router'
import { steady } from '../../../state/steady'
import { counted } from '../../../words'
import { showNarrowed } from '../filters/folds'
import { letters } from '../filters/letters'
import { KeptViews } from './KeptViews'

const ORDERS: { words: string; order: Order }[] = [
  { words: 'Latest releases', order: { by: 'released', descending: true } },
  { words: 'By day of creation, oldest first', order: { by: 'created', descending: false } },
  { words: 'By reference id', order: { by: 'id', descending: false } },
  { words: 'By day of declassification', order: { by: 'due', descending: false } },
]

/** The rest of the address: it stays while the filters change, and so do the ways in. */
const apartFromFilters = steady<Address>(() => ({ ...address.value, filters: NO_FILTERS }))
const wayTo = (change: Partial<Address>) => formatAddress({ ...(apartFromFilters() as Address), ...change })

/** While no cable is open: the ways into an archive, as the pages it came from offered them. */
export function Beginnings() {
  return (
    <div class="beginnings">
      <h2 class="empty-title">No cable is open.</h2>
      <p class="statement">Choose one from the list; J and K go on from one to the next. Or begin with:</p>
      <ul>
        {ORDERS.map(({ words, order }) => (
          <li key={words}>
            <a class="link" href={wayTo({ filters: NO_FILTERS, order })}>
              {words}
            </a>
          </li>
        ))}
      </ul>
      <Values facet="level" title="By classification" />
      <Letters facet="origin" title="By origin" />
      <Letters facet="tag" title="By tag" />
      <Values facet="year" title="By year of creation" />
      <KeptViews />
    </div>
  )
}

/** Each value of a short facet as a way in, with how many cables it leads to. */
function Values({ facet, title }: { facet: 'level' | 'year'; title: string }) {
  const values = everyValue.value.value?.facets[facet] ?? []
  const filtersOf = (value: string) =>
    facet === 'year' ? betweenYears(NO_FILTERS, Number(value), Number(value)) : only(NO_FILTERS, facet, value)
  const shown = values.filter(({ value }) => value !== '')
  if (shown.length === 0) return null
  return (
    <section>
      <h3 class="label">{title}</h3>
      <p class="values">
        {shown.map(({ value, count }) => (
          <a
            key={value}
            class="link"
            href={wayTo({ filters: filtersOf(value) })}
            title={counted(count, 'cable')}
          >
            {nameOf(facet, value)}
          </a>
        ))}
      </p>
    </section>
  )
}

/** The letters with which something begins; each opens the facet narrowed to it. */
function Letters({ facet, title }: { facet: 'origin' | 'tag'; title: string }) {
  const found = letters(facet)
  if (found.length === 0) return null
  return (
    <section>
      <h3 class="label">{title}</h3>
      <p class="letters">
        {found.map((letter) => (
          <button
            key={letter}
            type="button"
            aria-label={`${title}: ${letter}`}
            onClick={() => showNarrowed(facet, letter)}
          >
            {letter}
          </button>
        ))}
      </p>
    </section>
  )
}
