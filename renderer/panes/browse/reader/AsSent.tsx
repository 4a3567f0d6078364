import { Pieces } from './Pieces'
import { asSent, hitNow } from './state'

/** The stored text, nothing changed, nothing left out. */
export function AsSent() {
  const text = asSent.value
  if (!text) return null
  return (
    <div class="sent source">
      {text.header.length > 0 && (
        <pre>
          <Pieces pieces={text.header} hitNow={hitNow.value} />
        </pre>
      )}
      <pre>
        <Pieces pieces={text.body} hitNow={hitNow.value} />
      </pre>
    </div>
  )
}
