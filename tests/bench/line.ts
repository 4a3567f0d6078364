/** One line of the table: a piece of work, what was measured, and whether that is good enough. */
export interface Line {
  work: string
  measured: string
  /** Empty where there is nothing to meet: a peer beside the program. */
  goal: string
  /** Null where there is nothing to meet, or nothing to compare with. */
  met: boolean | null
  figures: Record<string, number>
}

export function ms(value: number): string {
  return value >= 100 ? `${value.toFixed(0)} ms` : `${value.toFixed(1)} ms`
}

export function seconds(value: number): string {
  return `${value.toFixed(value >= 100 ? 0 : 1)} s`
}

export function times(value: number): string {
  return `${value.toFixed(value >= 10 ? 0 : 2)} ×`
}

/** The line of a peer that is not there. */
export function notInstalled(work: string, peer: string): Line {
  return { work, measured: `not measured: ${peer} is not installed`, goal: '', met: null, figures: {} }
}
