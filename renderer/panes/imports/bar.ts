/** The progress bar as sheets: each is a fixed number of files, and its shape tells the outcome. */
import type { Ledger } from '../../../preload/contract'
import { sheetWorth, stack } from '../tracker/sheets'
import { OUTCOMES, type Outcome } from './ledger'

export interface BarSheet {
  x: number
  y: number
  outcome: Outcome | 'rest'
}

interface BarLayout {
  worth: number
  sheets: BarSheet[]
  height: number
}

export const SHEET = { width: 3, pitch: 4, height: 12, line: 14 } as const

/** Lays out `found` files (or entries, where files hold several) over at most `lines` lines. */
export function layoutBar(ledger: Ledger, left: number, width: number, lines = 3): BarLayout {
  const perLine = Math.max(1, Math.floor(width / SHEET.pitch))
  const whole = ledger.seen + left
  const worth = sheetWorth(whole, perLine * lines - OUTCOMES.length)
  const parts: { name: Outcome | 'rest'; count: number }[] = [
    ...OUTCOMES.map((name) => ({ name, count: ledger[name] })),
    { name: 'rest', count: left },
  ]
  const sheets = stack(parts, worth).flatMap((layer) =>
    Array.from({ length: layer.sheets }, (_, offset): BarSheet => {
      const at = layer.from + offset
      return {
        x: (at % perLine) * SHEET.pitch,
        y: Math.floor(at / perLine) * SHEET.line,
        outcome: layer.name,
      }
    }),
  )
  const used = Math.max(1, Math.ceil(sheets.length / perLine))
  return { worth, sheets, height: used * SHEET.line - (SHEET.line - SHEET.height) }
}
