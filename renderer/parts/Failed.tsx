import type { Failure } from '../state/failure'
import { Button } from './Button'
import { Icon } from './Icon'

interface FailedProps {
  /** What the person was about to see: `The list of cables`. */
  what: string
  failure: Failure
  onRetry?: () => void
}

/** What happened, what to do, and words for a report, folded. What is not in the archive is no fault, and is not there a second time. */
export function Failed({ what, failure, onRetry }: FailedProps) {
  const absent = failure.code === 'NOT_FOUND'
  return (
    <div class="failed" role="alert">
      <p class="failed-title">
        <Icon name="warn" /> {what} could not be shown
      </p>
      <p class="statement">{failure.sentence}</p>
      {onRetry && !absent && (
        <Button icon="retry" onClick={onRetry}>
          Try again
        </Button>
      )}
      {!absent && (
        <details>
          <summary>Words for a report</summary>
          <p class="source">
            {failure.code}: {failure.detail}
          </p>
        </details>
      )}
    </div>
  )
}
