/** True when one letter too many, too few or wrong, or two letters changed about, tell the words apart. */
export function oneEditApart(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  const shortest = Math.min(one.length, other.length)
  if (longest - shortest > 1) return false
  let ahead = 0
  while (ahead < shortest && one.charCodeAt(ahead) === other.charCodeAt(ahead)) ahead += 1
  let behind = 0
  while (
    behind < shortest - ahead &&
    one.charCodeAt(one.length - 1 - behind) === other.charCodeAt(other.length - 1 - behind)
  )
    behind += 1
  const apart = longest - ahead - behind
  return apart < 2 || (apart === 2 && isTurned(one, other, ahead))
}

/** Two letters changed about. */
const isTurned = (one: string, other: string, at: number) =>
  one.length === other.length && one[at] === other[at + 1] && one[at + 1] === other[at]
