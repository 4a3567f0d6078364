export function Reader() {
  return <article class="reader" aria-label="Cable" data-pane="reader" />
}
