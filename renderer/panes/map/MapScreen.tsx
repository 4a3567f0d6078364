/** Where the cables are from. */
export function MapScreen() {
  return <main class="map" />
}
