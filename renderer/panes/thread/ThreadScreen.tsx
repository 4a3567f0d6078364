import { Bones } from '../../parts/Bones'
import { Empty } from '../../parts/Empty'
import { Failed } from '../../parts/Failed'
import { Icon } from '../../parts/Icon'
import { Segmented } from '../../parts/Segmented'
import { address, linkTo } from '../../state/router'
import { Neighbourhood } from './Neighbourhood'
import { goSteps, STEPS, steps, thread } from './state'
import { ThreadList } from './ThreadList'

/** The thread of one cable: what it cites and what cites it, drawn and as a list. */
export function ThreadScreen() {
  const { value: last, failure } = thread.value
  // What was drawn before is another thread than the one that failed.
  const value = failure ? null : last
  const { cable } = address.value
  return (
    <main class="thread">
      <header class="cmp-bar" data-pane="bar">
        <a class="btn btn-quiet" href={linkTo({ screen: 'browse', part: null })}>
          <Icon name="left" />
          Back to the cable
        </a>
        <h1 class="cmp-title">
          <b>Thread of {cable}</b>
          <span title={value?.nodes[0]?.subject ?? undefined}>{value?.nodes[0]?.subject}</span>
        </h1>
        <span class="quiet" id="thread-steps">
          References each way
        </span>
        <Segmented
          small
          label="References each way"
          value={String(steps.value)}
          options={STEPS.map((count) => ({ value: String(count), label: String(count) }))}
          onChange={(count) => goSteps(Number(count))}
        />
      </header>
      {cable === null && <Empty title="No cable is chosen. Open one and follow its references from there." />}
      {failure && <Failed what="The thread" failure={failure} onRetry={thread.again} />}
      {cable !== null && !value && !failure && <Bones rows={8} label="The references are being followed." />}
      {value && (
        <>
          <ThreadList thread={value} />
          <Neighbourhood key={value.root} thread={value} />
        </>
      )}
    </main>
  )
}
