import type { Cable } from '../../../../preload/contract/cable'
import { Pieces } from './Pieces'
import { stored } from './rests-on/stored'
import { asSent, hitNow } from './state'

/** The stored text, nothing changed, nothing left out. */
export function AsSent({ cable }: { cable: Cable }) {
  const text = asSent.value
  if (!text) return null
  return (
    <div class="sent source">
      {text.header.length > 0 && (
        <pre {...stored('header', cable.header, text.header)}>
          <Pieces pieces={text.header} hitNow={hitNow.value} />
        </pre>
      )}
      <pre {...stored('body', cable.body, text.body)}>
        <Pieces pieces={text.body} hitNow={hitNow.value} />
      </pre>
    </div>
  )
}
