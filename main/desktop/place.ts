/** Where the window stood, remembered for each arrangement of displays. Pure: displays are arguments. */
interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

export interface Place extends Rectangle {
  maximized: boolean
}

export const SMALLEST = { width: 900, height: 600 }
export const USUAL = { width: 1440, height: 900 }

/** Name of an arrangement: the same displays side by side give the same name in whatever order they are told. */
export function arrangement(displays: readonly Rectangle[]): string {
  return displays
    .map(({ x, y, width, height }) => `${width}x${height}@${x},${y}`)
    .sort()
    .join(' ')
}

/** The remembered place, moved and shrunk so that it lies on one of the displays; without one, the middle of the first. */
export function placeOn(place: Place | undefined, areas: readonly Rectangle[]): Place {
  const area = areas.find((candidate) => place && overlaps(place, candidate)) ?? areas[0]
  if (!area) return { x: 0, y: 0, ...USUAL, maximized: false }
  const width = Math.min(place?.width ?? USUAL.width, area.width)
  const height = Math.min(place?.height ?? USUAL.height, area.height)
  const middle = { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2 }
  return {
    x: Math.round(clamp(place?.x ?? middle.x, area.x, area.x + area.width - width)),
    y: Math.round(clamp(place?.y ?? middle.y, area.y, area.y + area.height - height)),
    width,
    height,
    maximized: place?.maximized ?? false,
  }
}

function overlaps(place: Rectangle, area: Rectangle): boolean {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
  const down = Math.min(place.y + place.height, area.y + area.height) - Math.max(place.y, area.y)
  return across > 80 && down > 40 // enough of its title to take hold of
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
