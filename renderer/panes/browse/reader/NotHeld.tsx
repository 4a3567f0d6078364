import { NO_FILTERS } from '../../../../preload/contract/view'
import { Button } from '../../../parts/Button'
import { Empty } from '../../../parts/Empty'
import { connected, revision } from '../../../state/archive'
import { ask } from '../../../state/resource'
import { address, go } from '../../../state/router'
import { absentCable } from '../../missing/asked'
import { WhoRefers } from '../../missing/WhoRefers'
import { oneMissing } from '../../missing/words'

const asked = ask(
  () => (connected.value ? { id: address.value.cable, revision: revision.value } : null),
  async ({ id }, signal) => (id === null ? null : absentCable(id, signal)),
)

/** A cable that is referred to and not held: say so, and where it is spoken of. */
export function NotHeld({ id }: { id: string }) {
  const { value: one, loading } = asked.value
  const known = loading ? null : one
  return (
    <Empty title={known ? oneMissing(known.id, known.mentions) : `${id} is not in this archive.`}>
      {known && <WhoRefers {...known} />}
      <Button icon="search" onClick={() => go({ filters: { ...NO_FILTERS, query: `"${id}"` } })}>
        Find where it is mentioned
      </Button>
      <Button look="quiet" onClick={() => history.back()}>
        Back
      </Button>
    </Empty>
  )
}
