import { NO_FILTERS } from '../../../../preload/contract/view'
import { Button } from '../../../parts/Button'
import { Empty } from '../../../parts/Empty'
import { go } from '../../../state/router'

/** A cable that is referred to and not held: say so, and where it is spoken of. */
export function NotHeld({ id }: { id: string }) {
  return (
    <Empty title={`${id} is not in this archive.`}>
      <p class="statement">Cables that refer to it may still say what was in it.</p>
      <Button icon="search" onClick={() => go({ filters: { ...NO_FILTERS, query: `"${id}"` } })}>
        Find where it is mentioned
      </Button>
      <Button look="quiet" onClick={() => history.back()}>
        Back
      </Button>
    </Empty>
  )
}
