/** Offices of the Department by their symbols: `S/WCI`, `INR/B`, `EUR/RPM`. */

/** Bureaus whose symbols are long enough to be no country's. From general knowledge, over the years of the cables. */
const BUREAUS = new Set('ARA DRL EAP EEB EUR INL INM INR ISN NEA OES PRM SCA VCI WHA'.split(' '))

/** Parts with strokes between them, as far as they go. */
const PARTED = /(?<![\p{L}\d/])[A-Z]{1,5}(?:\/[A-Z]{1,6}){1,3}(?![\p{L}\d/-])/uy

/** The symbol of an office at a place in a list; no tag has one letter, and none begins with a bureau and a stroke. */
export function officeAt(upper: string, at: number, isTag: (part: string) => boolean): string | null {
  PARTED.lastIndex = at
  const symbol = PARTED.exec(upper)?.[0]
  if (symbol === undefined || symbol === 'N/A') return null
  const [first = '', ...others] = symbol.split('/')
  if (others.some((part) => part.length > 2 && isTag(part))) return null
  return BUREAUS.has(first) || [first, ...others].some((part) => part.length === 1) ? symbol : null
}
