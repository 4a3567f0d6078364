import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Day } from '../../../preload/contract/day'
import { isShortcut } from '../../keyboard'
import { Icon } from '../Icon'
import { bounds, press, type Typing, turn, valueOn, WHEELS, type Wheel, wordOn } from './wheels'

interface WheelsProps {
  /** What it is the day of, with the day. */
  label: string
  day: Day
  today: Day
  onDay: (day: Day) => void
  /** The first wheel is to have the focus; called when it has. */
  wanted?: boolean
  onFocused?: () => void
}

const NAMES: Record<Wheel, string> = { day: 'Day', month: 'Month', year: 'Year' }

/** A date stamp of three wheels. Arrows step, digits type, PgUp and PgDn turn the month, T is today. */
export function Wheels({ label, day, today, onDay, wanted = false, onFocused }: WheelsProps) {
  const stamp = useRef<HTMLFieldSetElement>(null)
  const [typing, setTyping] = useState<Typing | null>(null)
  const focusWheel = (index: number) =>
    stamp.current?.querySelectorAll<HTMLElement>('[role="spinbutton"]')[index]?.focus()
  // With the drawing: the next digit is meant for a wheel already.
  useLayoutEffect(() => {
    if (!wanted) return
    focusWheel(0)
    onFocused?.()
  }, [wanted])

  const onKeyDown = (event: KeyboardEvent, wheel: Wheel, index: number) => {
    if (isShortcut(event)) return
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault()
      focusWheel(index + (event.key === 'ArrowRight' ? 1 : -1))
      return
    }
    const result = press(day, wheel, event.key, today, typing)
    if (!result.taken) return
    event.preventDefault()
    setTyping(result.typing)
    if (result.day !== day) onDay(result.day)
    if (result.full) focusWheel(index + 1)
  }
  return (
    <fieldset ref={stamp} class="stamp" aria-label={label}>
      {WHEELS.map((wheel, index) => (
        <WheelOf
          key={wheel}
          wheel={wheel}
          day={day}
          typed={typing?.wheel === wheel ? typing.digits : null}
          onStep={(steps) => onDay(turn(day, wheel, steps))}
          onKeyDown={(event) => onKeyDown(event, wheel, index)}
          onBlur={({ relatedTarget }) => {
            // From wheel to wheel one day is typed.
            if (!stamp.current?.contains(relatedTarget as Node | null)) setTyping(null)
          }}
        />
      ))}
    </fieldset>
  )
}

interface WheelProps {
  wheel: Wheel
  day: Day
  typed: string | null
  onStep: (steps: number) => void
  onKeyDown: (event: KeyboardEvent) => void
  onBlur: (event: FocusEvent) => void
}

function WheelOf({ wheel, day, typed, onStep, onKeyDown, onBlur }: WheelProps) {
  const [least, most] = bounds(day, wheel)
  const word = wordOn(day, wheel)
  const drawn = wheel === 'month' ? word.slice(0, 3) : word
  return (
    <span class="wheel">
      <button type="button" tabIndex={-1} aria-label={`${NAMES[wheel]} up`} onClick={() => onStep(1)}>
        <Icon name="up" size={12} />
      </button>
      <span
        class="wheel-value"
        role="spinbutton"
        tabIndex={0}
        aria-label={NAMES[wheel]}
        aria-valuenow={valueOn(day, wheel)}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuetext={word}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {typed !== null && wheel === 'year' ? typed.padEnd(4, '–') : drawn}
      </span>
      <button type="button" tabIndex={-1} aria-label={`${NAMES[wheel]} down`} onClick={() => onStep(-1)}>
        <Icon name="down" size={12} />
      </button>
    </span>
  )
}
