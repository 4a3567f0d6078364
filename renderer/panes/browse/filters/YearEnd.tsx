import { steppedYear, type Years } from './years'

interface YearEndProps {
  label: string
  /** The year that is kept on this side. */
  year: number
  /** The year at this end of the bars. */
  drawn: number
  limits: Years
  onYear: (year: number) => void
}

/** One end of the brush, for the keyboard: arrows move it by a year, page keys by ten. */
export function YearEnd({ label, year, drawn, limits, onYear }: YearEndProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = steppedYear(event, year, limits)
    if (wanted === null) return
    event.preventDefault()
    onYear(wanted)
  }
  return (
    <span
      class="year-end"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={year}
      aria-valuemin={limits.from}
      aria-valuemax={limits.to}
      onKeyDown={onKeyDown}
    >
      {drawn || ''}
    </span>
  )
}
