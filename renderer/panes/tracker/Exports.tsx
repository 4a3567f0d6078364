import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button'
import { moment } from '../../state/archive'
import { saveExport } from '../../state/exporting'
import { CalendarDialog } from './CalendarDialog'
import { scope } from './state'
import type { Days } from './view'

/** The days listed, out of the program: as a calendar, as a table, as data. */
export function Exports({ days }: { days: Days }) {
  const [asking, setAsking] = useState(false)
  const make = (format: 'csv' | 'json') =>
    void saveExport({ what: 'due', format, filters: scope.value, moment: moment.value, ...days })
  return (
    <div class="exports">
      <Button icon="out" aria-label="Calendar (.ics)…" onClick={() => setAsking(true)}>
        <span>
          <span class="not-narrow">Calendar (.ics)</span>
          <span class="when-narrow">ICS</span>…
        </span>
      </Button>
      <Button icon="out" aria-label="Table (CSV)" onClick={() => make('csv')}>
        <span>
          <span class="not-narrow">Table (</span>CSV<span class="not-narrow">)</span>
        </span>
      </Button>
      <Button icon="out" class="only-wide" onClick={() => make('json')}>
        JSON
      </Button>
      {asking && <CalendarDialog days={days} onClose={() => setAsking(false)} />}
    </div>
  )
}
