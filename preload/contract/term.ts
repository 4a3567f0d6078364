/** Terms of an instruction in words: they are counted in years, months as twelfths and days as parts of a year. */
import { counted } from './count'

export const DAYS_A_YEAR = 365.25

/** `10 years`, `6 months`, `90 days`. */
export function termWords(years: number): string {
  const months = years * 12
  if (isWhole(years)) return counted(Math.round(years), 'year')
  return isWhole(months)
    ? counted(Math.round(months), 'month')
    : counted(Math.round(years * DAYS_A_YEAR), 'day')
}

/** True for what is a whole number but for the last digits of a division. */
export function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6
}
