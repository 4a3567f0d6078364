import { Bones } from '../../parts/Bones'
import { Button, IconButton } from '../../parts/Button'
import { Empty } from '../../parts/Empty'
import { Failed } from '../../parts/Failed'
import { Icon } from '../../parts/Icon'
import { useKey } from '../../parts/useKey'
import { address, linkTo } from '../../state/router'
import { figure } from '../../words'
import { Differences } from './Differences'
import { SideBySide } from './SideBySide'
import { marked, pair, place, step, swap } from './state'

/** Two versions of one cable: a solid block is closed, the same block hollow is open, a dashed line is wording. */
export function Compare() {
  useKey('next-hit', () => step(1))
  useKey('previous-hit', () => step(-1))
  const { value: last, failure } = pair.value
  // What was drawn before is another pair than the one that failed.
  const value = failure ? null : last
  const asked = address.value.cable !== null && address.value.compare !== null
  return (
    <main class="compare">
      <header class="cmp-bar" data-pane="bar">
        <a class="btn btn-quiet" href={linkTo({ screen: 'browse', compare: null })}>
          <Icon name="left" />
          Back to the cable
        </a>
        <h1 class="cmp-title">
          <b>{address.value.cable}</b>
          <span>{value?.b.cable.subject?.value}</span>
        </h1>
        <span class="quiet" aria-live="polite">
          {place.value > 0 && `${figure(place.value)} of ${figure(marked.value.length)}`}
        </span>
        <IconButton
          icon="up"
          label="Previous difference"
          keys="P"
          disabled={marked.value.length === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          icon="down"
          label="Next difference"
          keys="N"
          disabled={marked.value.length === 0}
          onClick={() => step(1)}
        />
        <Button onClick={swap} disabled={!value}>
          Swap A and B
        </Button>
      </header>
      {!asked && <Empty title="No two versions are chosen. Open a cable and choose them under Versions." />}
      {failure && <Failed what="The comparison" failure={failure} onRetry={pair.again} />}
      {asked && !value && !failure && <Bones rows={8} label="The versions are being compared." />}
      {value && (
        <>
          <Differences pair={value} />
          <SideBySide pair={value} />
        </>
      )}
    </main>
  )
}
