/** Plain words for the codes and orders on an instruction. What has no readable source is said to be unknown. */
import type { Reading } from '../../preload/contract/reading'
import { codeRule, EDITIONS } from './rules'

/** `X5` → `exempt from the ten-year rule: information of a foreign government`. */
export function codeMeaning(code: string): string {
  return codeRule(code)?.meaning ?? 'a code whose meaning was not found'
}

/** Every code on a reading, and its order, each with its meaning. */
export function meaningsOfReading(reading: Reading): Record<string, string> {
  const codes = reading.codes.map((code) => [code, codeMeaning(code)] as const)
  return Object.fromEntries([...codes, ...orderMeaning(reading.order)])
}

function orderMeaning(order: string | null): [string, string][] {
  const years = order === null ? null : yearsOf(order)
  return years === null ? [] : [[`E.O. ${order}`, `executive order on classification, ${years}`]]
}

/** `1972 to 1978`, over all editions of the order. */
function yearsOf(order: string): string | null {
  const editions = EDITIONS.filter((edition) => edition.order === order)
  const from = editions[0]?.from.slice(0, 4)
  if (from === undefined) return null
  const to = editions.at(-1)?.to
  return to ? `${from} to ${to.slice(0, 4)}` : `since ${from}`
}
