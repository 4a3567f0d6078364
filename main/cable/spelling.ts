/** True when one letter too many, too few or wrong, or two letters changed about, tell the words apart. */
export function oneEditApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const sameLength = short.length === long.length
  if (short.slice(sameLength ? at + 1 : at) === long.slice(at + 1)) return true
  return (
    sameLength &&
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    short.slice(at + 2) === long.slice(at + 2)
  )
}
