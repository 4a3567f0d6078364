import type { Order } from '../../../../preload/contract/view'
import { NO_FILTERS } from '../../../../preload/contract/view'
import { linkTo } from '../../../state/router'
import { settings } from '../../../state/settings'
import { showNarrowed } from '../filters/folds'
import { letters } from '../filters/letters'

const ORDERS: { words: string; order: Order }[] = [
  { words: 'Latest releases', order: { by: 'released', descending: true } },
  { words: 'By day of creation, oldest first', order: { by: 'created', descending: false } },
  { words: 'By reference id', order: { by: 'id', descending: false } },
  { words: 'By day of declassification', order: { by: 'due', descending: false } },
]

/** While no cable is open: the ways into an archive, as the pages it came from offered them. */
export function Beginnings() {
  return (
    <div class="beginnings">
      <p class="empty-title">No cable is open.</p>
      <p class="statement">Choose one from the list; J and K go on from one to the next. Or begin with:</p>
      <ul>
        {ORDERS.map(({ words, order }) => (
          <li key={words}>
            <a class="link" href={linkTo({ filters: NO_FILTERS, order })}>
              {words}
            </a>
          </li>
        ))}
      </ul>
      <Letters facet="origin" title="Posts" />
      <Letters facet="tag" title="Tags" />
      {settings.value.savedViews.length > 0 && (
        <section>
          <h3 class="label">Kept views</h3>
          <ul>
            {settings.value.savedViews.map((view) => (
              <li key={view.address}>
                <a class="link" href={view.address}>
                  {view.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
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
