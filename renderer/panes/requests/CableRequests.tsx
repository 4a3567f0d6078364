import { keyOf } from '../../keyboard'
import { Button } from '../../parts/Button'
import { useKey } from '../../parts/useKey'
import { go } from '../../state/router'
import { History, requestWords } from './History'
import { draftRequest, requestsOf } from './state'

/** Beside the text of a cable: requests that name it, and the way to a new one. */
export function CableRequests({ id }: { id: string }) {
  const requests = requestsOf(id)
  const draft = () => draftRequest([id])
  useKey('request', draft)
  return (
    <section class="cable-requests" aria-label="Requests">
      <h2 class="label">Requests</h2>
      {requests.map((request) => (
        <div key={request.id}>
          <p>
            <button
              type="button"
              class="link"
              onClick={() => go({ screen: 'tracker', part: 'requests' })}
              title="Show the register"
            >
              {requestWords(request)}
            </button>
          </p>
          <History request={request} undo={false} />
        </div>
      ))}
      <Button title={`Draft a request for this cable (${keyOf('request')})`} onClick={draft}>
        Draft a request…
      </Button>
    </section>
  )
}
