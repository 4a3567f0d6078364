import type { CableDetail } from '../../../../../preload/contract'
import { linkTo } from '../../../../state/router'
import { figure, shortDay } from '../../../../words'
import { ThreadLink } from '../References'

/** Cables that refer to this one. */
export function CitedBy({ citedBy }: Pick<CableDetail, 'citedBy'>) {
  if (citedBy.length === 0) return null
  return (
    <section class="cited">
      <h2 class="label">
        Cited by <span class="quiet">{figure(citedBy.length)}</span> <ThreadLink />
      </h2>
      <ul>
        {citedBy.map(({ id, created, subject }) => (
          <li key={id}>
            <a href={linkTo({ cable: id, version: null, paragraph: null })} title={subject ?? undefined}>
              <span class="id">{id}</span>
              <span>{created ? shortDay(created) : ''}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
