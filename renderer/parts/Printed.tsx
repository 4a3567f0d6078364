import type { Signal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { Day } from '../../preload/contract/day'
import { counted, figure, longDay } from '../words'

/** A hundred sheets of a list, and a few hundred of days with their words; more is no longer read on paper. */
export const MOST_PRINTED = 5_000

/** Puts what is to be printed in the place of the window, until it is on paper. */
export function print<T>(printed: Signal<T | null>, what: T): void {
  printed.value = what
  addEventListener('afterprint', () => (printed.value = null), { once: true })
}

/** The print begins once this is drawn, however long that takes, and before the screen shows it. */
export function usePrint(what: unknown): void {
  useLayoutEffect(() => {
    if (what !== null) window.print()
  }, [what])
}

/** The day that standings are told for, and what a passed day is not. */
export function AsOfOnPaper({ asOf }: { asOf: Day }) {
  return (
    <p>
      As of {longDay(asOf)}. A day that has passed is what the cable’s own marking or a rule says; it is not
      an official release.
    </p>
  )
}

/** Told where not all rows stand on paper. */
export function FirstOnPaper({ printed, of }: { printed: number; of: number }) {
  return printed < of ? (
    <p>
      The first {counted(printed, 'cable')} of {figure(of)}; an export holds them all.
    </p>
  ) : null
}

/** The heads of a printed table, which stand on every sheet of it. */
export function Heads({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
