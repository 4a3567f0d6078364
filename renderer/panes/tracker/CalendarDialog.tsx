import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Segmented } from '../../parts/Segmented'
import { moment } from '../../state/archive'
import { saveExport } from '../../state/exporting'
import { scope } from './state'
import type { Days } from './view'
import { rangeInWords } from './words'

const REMINDERS = [
  { value: 'none', label: 'None' },
  { value: '0', label: 'On the day' },
  { value: '7', label: 'A week before' },
  { value: '30', label: '30 days before' },
] as const

/** What the calendar file is to hold. */
export function CalendarDialog({ days, onClose }: { days: Days; onClose: () => void }) {
  const [per, setPer] = useState<'cable' | 'day'>('day')
  const [reminder, setReminder] = useState<(typeof REMINDERS)[number]['value']>('none')
  const save = () => {
    void saveExport({
      what: 'due',
      format: 'ics',
      filters: scope.value,
      moment: moment.value,
      ...days,
      calendar: { per, reminderDays: reminder === 'none' ? null : Number(reminder) },
    })
    onClose()
  }
  return (
    <Dialog title="Save the days as a calendar" onClose={onClose}>
      <div class="form">
        <p class="statement">
          {days.from === days.to ? 'The day' : 'The days from'} {rangeInWords(days)}, each a whole day without
          an hour. Saved again and opened again, the same days replace themselves.
        </p>
        <div class="form-row">
          <span class="label">One entry for each</span>
          <Segmented
            label="One entry for each"
            value={per}
            options={[
              { value: 'day', label: 'Day' },
              { value: 'cable', label: 'Cable' },
            ]}
            onChange={setPer}
          />
        </div>
        <div class="form-row">
          <span class="label">Reminder</span>
          <Segmented label="Reminder" value={reminder} options={[...REMINDERS]} onChange={setReminder} />
        </div>
        <div class="form-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" icon="out" onClick={save}>
            Save the calendar
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
