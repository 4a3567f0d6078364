/** The number of an executive order as typed, and the order that is meant. */
import { oneEditApart } from '../cable/spelling'
import { isOrder, orderOf } from './rules'

/** True for slips of known numbers: 12598, 12985, 19528, 1295, 1298, 129958. */
export function resembles(typed: string): boolean {
  const written = inDigits(typed)
  const sorted = [...written].sort().join('')
  return ['11652', '12065', '12356', '12958', '13526'].some(
    (order) =>
      [...order].sort().join('') === sorted ||
      oneEditApart(order, written) ||
      order.startsWith(written) ||
      order.endsWith(written),
  )
}

/** Letters that look like numbers. */
function inDigits(written: string): string {
  return written.replace(/o/gi, '0').replace(/[il]/gi, '1').replace(/s/gi, '5')
}

function differences(one: string, other: string): number {
  if (one.length !== other.length) return 9
  return [...one].filter((sign, place) => sign !== other[place]).length
}

/** The order that a slip stands for: the one of the cable's own time, which after mid-2010 may still be the older. */
export function meantOrder(written: string, inForce: string | null): string {
  const digits = inDigits(written)
  if (isOrder(digits)) return orderOf(digits)
  if (inForce === null) return closest(digits)
  return inForce === '13526' && differences('12958', digits) <= differences('13526', digits)
    ? '12958'
    : inForce
}

function closest(digits: string): string {
  const ranked = ['12958', '13526', '12356', '11652', '12065'].map(
    (order) => [oneEditApart(order, digits) ? 1 : differences(order, digits), order] as const,
  )
  return ranked.sort((a, b) => a[0] - b[0])[0]?.[1] ?? '12958'
}
