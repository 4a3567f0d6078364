import type { CableDetail } from '../../../../../preload/contract'
import { linkTo } from '../../../../state/router'
import { shortDay } from '../../../../words'
import { versionsOpen } from '../state'

/** The texts of this cable that imports have brought, newest last; any can be read, any two compared. */
export function Versions({ detail }: { detail: CableDetail }) {
  const { versions, version, source } = detail
  if (!versionsOpen.value) return null
  return (
    <section class="cited versions">
      <h2 class="label">
        Versions <span class="quiet">{versions.length}</span>
      </h2>
      <ol>
        {versions.map((each) => (
          <li key={each.number}>
            <a
              href={linkTo({ version: each.current ? null : each.number })}
              aria-current={each.number === version ? 'true' : undefined}
              title={each.path}
            >
              <span class="id">
                {each.number}
                {each.current && ' current'}
              </span>
              <span>{each.released ? `released ${shortDay(each.released)}` : 'no day of release'}</span>
            </a>
          </li>
        ))}
      </ol>
      {versions.length > 1 && (
        <a
          class="link"
          href={linkTo({ screen: 'compare', compare: lastTwo(versions.map((each) => each.number)) })}
        >
          Compare the last two
        </a>
      )}
      <p class="fine">
        From <span class="source path">{source.path}</span>
      </p>
    </section>
  )
}

function lastTwo(numbers: number[]): [number, number] {
  const [first = 1, second = 2] = [...numbers].sort((a, b) => a - b).slice(-2)
  return [first, second]
}
