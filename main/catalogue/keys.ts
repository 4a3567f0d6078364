/** Keys as the archive hands them over: decimal digits with one blank between. */
export function eachKey(digits: Buffer | null, take: (key: number) => void): void {
  if (digits === null || digits.length === 0) return
  let key = 0
  for (let at = 0; at < digits.length; at++) {
    const sign = digits[at] as number
    if (sign === 32) {
      take(key)
      key = 0
    } else key = key * 10 + sign - 48
  }
  take(key)
}
