import type { CableDetail, CableVersion } from '../../../../../preload/contract'
import { linkTo } from '../../../../state/router'
import { OriginalFile } from '../../../imports/OriginalFile'
import { Path } from '../../../imports/Path'
import { versionsOpen } from '../state'
import { changeSentence, releaseSentence } from './history'

/** The history of the cable: its texts in the order of their release, what each changed, and where each was met. */
export function Versions({ detail }: { detail: CableDetail }) {
  const { versions, version } = detail
  if (!versionsOpen.value) return null
  return (
    <section class="versions" aria-label="Versions and releases">
      <h2 class="label">
        Versions <span class="quiet">{versions.length}</span>
      </h2>
      <ol>
        {versions.map((each) => (
          <li key={each.number}>
            <a
              class="link"
              href={linkTo({ version: each.current ? null : each.number })}
              aria-current={each.number === version ? 'true' : undefined}
            >
              Version {each.number}
              {each.current && ', current'}
            </a>
            <p class={(each.change?.lifted ?? 0) + (each.change?.redacted ?? 0) > 0 ? 'told' : undefined}>
              {changeSentence(each.change)}
              {each.change && (
                <>
                  {' '}
                  <a
                    class="link"
                    href={linkTo({ screen: 'compare', compare: [each.change.since, each.number] })}
                    aria-label={`Compare versions ${each.change.since} and ${each.number}`}
                  >
                    Compare
                  </a>
                </>
              )}
            </p>
            <Releases version={each} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Each release in which the text was met, with the import and the file that showed it. */
function Releases({ version: { releases } }: { version: CableVersion }) {
  return (
    <ul>
      {releases.map((release, at) => (
        <li key={`${release.released} ${release.releasedSoFar}`}>
          {releaseSentence(release, releases[at - 1])}{' '}
          <a href={linkTo({ screen: 'imports', part: String(release.importId) })}>
            Import {release.importId}
          </a>
          <Path path={release.path} /> <OriginalFile path={release.path} />
        </li>
      ))}
    </ul>
  )
}
