import { useState } from 'preact/hooks'
import { type Day, isDay } from '../../../preload/contract/day'
import { longDay } from '../../words'
import { Button } from '../Button'
import { Wheels } from './Wheels'

interface DayFieldProps {
  label: string
  /** What is no day is none. */
  day: string | null
  today: Day
  /** Where the wheels begin when a day is first chosen. */
  start?: Day
  /** Called with null where none is chosen any more: only if `none` says that this may be. */
  onDay: (day: Day | null) => void
  none?: boolean
}

/** A day on the wheels of the as-of stamp, written as everywhere else; none at first, where none is known. */
export function DayField({ label, day, today, start = today, onDay, none = false }: DayFieldProps) {
  const [wanted, setWanted] = useState(false)
  if (day === null || !isDay(day))
    return (
      <div class="day-field">
        <Button
          aria-label={`${label}: choose a day`}
          onClick={() => {
            setWanted(true)
            onDay(start)
          }}
        >
          Choose a day…
        </Button>
      </div>
    )
  return (
    <div class="day-field">
      <Wheels
        label={`${label}: ${longDay(day)}`}
        day={day}
        today={today}
        onDay={onDay}
        wanted={wanted}
        onFocused={() => setWanted(false)}
      />
      {none && (
        <button type="button" class="link" onClick={() => onDay(null)}>
          No day
        </button>
      )}
    </div>
  )
}

/** A line of a form: the label, and the day that bears its name. */
export function DayRow(field: DayFieldProps) {
  return (
    <div class="form-row">
      <span class="label">{field.label}</span>
      <DayField {...field} />
    </div>
  )
}
