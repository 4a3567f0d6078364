/** Filters, list, reader. */
export function Browse() {
  return <main class="browse" />
}
