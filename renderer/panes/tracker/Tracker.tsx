export function Tracker() {
  return <main class="tracker" />
}
