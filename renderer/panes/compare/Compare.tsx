export function Compare() {
  return <main class="compare" />
}
