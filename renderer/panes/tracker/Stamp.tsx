import type { Day } from '../../../preload/contract/day'
import { Wheels } from '../../parts/day/Wheels'
import { longDay } from '../../words'
import { wheelWanted } from './wanted'

/** The as-of day on three wheels. */
export function Stamp({ day, today, onDay }: { day: Day; today: Day; onDay: (day: Day) => void }) {
  return (
    <Wheels
      label={`As of ${longDay(day)}`}
      day={day}
      today={today}
      onDay={onDay}
      wanted={wheelWanted.value}
      onFocused={() => {
        wheelWanted.value = false
      }}
    />
  )
}
