import { useEffect, useRef } from 'preact/hooks'
import { keyOf } from '../../keyboard'
import { IconButton } from '../../parts/Button'
import { Segmented } from '../../parts/Segmented'
import { asOf } from '../../state/archive'
import { figure } from '../../words'
import { Register } from '../requests/Register'
import { Corrections } from './Corrections'
import { DaysToCome } from './DaysToCome'
import { DoubtfulReadings } from './DoubtfulReadings'
import { Events } from './Events'
import { Figures } from './Figures'
import { printTracker } from './printing'
import { coming, show, summary, view } from './state'
import { type Panel, USUAL_VIEW } from './view'

const NAMES: Record<Panel, string> = {
  days: 'Days to come',
  doubtful: 'Doubtful readings',
  events: 'Events',
  corrections: 'Corrections',
  requests: 'Requests',
  figures: 'Figures',
}

/** Below the picture: the days themselves, the readings to check, the events waited for, and the table of it all. */
export function Below() {
  const { panel, days, openOnly } = view.value
  const names = { ...NAMES, days: days && days.from <= asOf.value ? 'Days chosen' : NAMES.days }
  const counts: Partial<Record<Panel, number | null | undefined>> = {
    days: coming.rows.value.total,
    doubtful: summary.value.value?.doubtful,
  }
  const section = useRef<HTMLElement>(null)
  // In a small window it stands below the picture, out of sight: an address that names a panel leads to it.
  const drawn = summary.value.value !== null
  useEffect(() => {
    if (drawn && panel !== USUAL_VIEW.panel) section.current?.scrollIntoView()
  }, [drawn])
  return (
    <section ref={section} class="coming" data-pane="days" aria-label={names[panel]}>
      <header class="coming-head">
        <Segmented
          label="What stands below the picture"
          small
          value={panel}
          options={(Object.keys(names) as Panel[]).map((value) => ({
            value,
            label: names[value],
            ...(counts[value] != null && {
              shown: (
                <>
                  {names[value]} <span class="quiet">{figure(counts[value])}</span>
                </>
              ),
            }),
          }))}
          onChange={(value) => show({ panel: value, openOnly: false })}
        />
        {panel === 'days' && <DaysToCome.Head />}
        {panel === 'doubtful' && <DoubtfulReadings.Head />}
        {panel === 'events' && <Events.Head />}
        {panel === 'corrections' && <Corrections.Head />}
        {panel === 'requests' && (
          <Register.Head openOnly={openOnly} onOpenOnly={(openOnly) => show({ openOnly }, 'step')} />
        )}
        {panel === 'figures' && <Figures.Head />}
        <IconButton icon="print" label="Print" keys={keyOf('print')} onClick={() => void printTracker()} />
      </header>
      <h2 class="on-paper">{names[panel]}</h2>
      {counts[panel] ? (
        <p class="on-paper">Only the rows in view are here; “Print” in the tracker itself prints them all.</p>
      ) : null}
      {panel === 'days' && <DaysToCome />}
      {panel === 'doubtful' && <DoubtfulReadings />}
      {panel === 'events' && <Events />}
      {panel === 'corrections' && <Corrections />}
      {panel === 'requests' && <Register openOnly={openOnly} />}
      {panel === 'figures' && <Figures />}
    </section>
  )
}
