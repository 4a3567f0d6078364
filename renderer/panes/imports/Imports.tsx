export function Imports() {
  return <main class="imports" />
}
