import type { CableDetail } from '../../../../preload/contract'
import { Doubts } from '../../../parts/Doubts'
import { doubtsOf } from './doubts'
import { HeaderField } from './HeaderField'
import { InstructionField } from './InstructionField'
import { References } from './References'
import { Tags } from './Tags'

/** The heading fields of a cable, their names hung left of the axis. */
export function Fields({ detail }: { detail: CableDetail }) {
  const { cable } = detail
  const doubts = doubtsOf(detail)
  return (
    <dl class="fields">
      <dt>Header</dt>
      <dd>
        <HeaderField cable={cable} />
        <Doubts problems={doubts.header} />
      </dd>
      <dt>E.O.</dt>
      <dd class="source eo">
        <InstructionField detail={detail} />
      </dd>
      {(cable.tags.length > 0 || doubts.tags.length > 0) && <dt>Tags</dt>}
      {(cable.tags.length > 0 || doubts.tags.length > 0) && (
        <dd class="tags">
          <Tags detail={detail} />
          <Doubts problems={doubts.tags} />
        </dd>
      )}
      {cable.references.length > 0 && <dt>Ref</dt>}
      {cable.references.length > 0 && (
        <dd class="refs">
          <References references={cable.references} held={detail.held} doubts={doubts.references} />
        </dd>
      )}
      {cable.articles.length > 0 && <dt>Articles</dt>}
      {cable.articles.length > 0 && (
        // Addresses of the outer world are shown and can be copied; nothing here opens them.
        <dd class="articles">
          {cable.articles.map((article) => (
            <span key={article}>{article}</span>
          ))}
        </dd>
      )}
    </dl>
  )
}
