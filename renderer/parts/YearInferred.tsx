/** The sign at an id whose year its citing cable does not name. The sentence that tells why stands near by. */
export function YearInferred() {
  return <span class="year-inferred">year inferred</span>
}
