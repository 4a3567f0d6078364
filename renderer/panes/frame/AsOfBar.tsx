import { Button } from '../../parts/Button'
import { Icon } from '../../parts/Icon'
import { asOf, isOtherDay } from '../../state/archive'
import { go, screen } from '../../state/router'
import { longDay } from '../../words'

/** Stands above the screens while standings are told for another day than today; the tracker has its own stamp. */
export function AsOfBar() {
  if (!isOtherDay.value || screen.value === 'tracker') return null
  return (
    <section class="as-of-bar" aria-label="As-of day">
      <Icon name="clock" />
      <p role="status">
        <b>As of {longDay(asOf.value)}, not today.</b> Standings and counts are told for that day.
      </p>
      <Button onClick={() => go({ asOf: null })}>Today</Button>
    </section>
  )
}
