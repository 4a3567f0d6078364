/** Years in two digits. */

/** The first cables of the electronic files are of 1966: two digits before these belong to the 21st century. */
export const FIRST_OF_1900 = 66

/** A year of two digits in its century; a longer one as it stands. */
export function fullYear(written: string | number): number {
  const year = Number(written)
  if (year > 99) return year
  return year >= FIRST_OF_1900 ? 1900 + year : 2000 + year
}
