export function SettingsScreen() {
  return <main class="settings" />
}
