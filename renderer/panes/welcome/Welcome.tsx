export function Welcome() {
  return <main class="welcome" />
}
