/** Which part of the map is seen. Units are those of the map; a larger scale is nearer. */

export interface MapView {
  /** The middle of what is seen. */
  x: number
  y: number
  scale: number
}

interface Size {
  width: number
  height: number
}

const NEAREST = 12
/** One press of a key. */
export const ZOOM = 1.5
const STEP = 60

/** The whole map, as it is seen first. */
export function wholeOf({ width, height }: Size): MapView {
  return { x: width / 2, y: height / 2, scale: 1 }
}

/** Nearer or farther; the point under the pointer, where one is given, stays where it is. */
export function zoomed(view: MapView, by: number, size: Size, at = { x: view.x, y: view.y }): MapView {
  const scale = Math.min(NEAREST, Math.max(1, view.scale * by))
  const kept = view.scale / scale
  return within({ scale, x: at.x + (view.x - at.x) * kept, y: at.y + (view.y - at.y) * kept }, size)
}

/** By so much of the map, as far as its frame allows. */
export function moved(view: MapView, dx: number, dy: number, size: Size): MapView {
  return within({ ...view, x: view.x + dx, y: view.y + dy }, size)
}

/** What a key does to the view: plus, minus and 0 zoom, Shift and an arrow move it; null for every other key. */
export function stepByKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  size: Size,
  at: { x: number; y: number },
): ((view: MapView) => MapView) | null {
  if (key === '+' || key === '=') return (view) => zoomed(view, ZOOM, size, at)
  if (key === '-') return (view) => zoomed(view, 1 / ZOOM, size, at)
  if (key === '0') return () => wholeOf(size)
  return shiftKey && key.startsWith('Arrow') ? (view) => stepped(view, key, size) : null
}

/** One press of an arrow key. */
function stepped(view: MapView, key: string, size: Size): MapView {
  const step = STEP / view.scale
  const [dx = 0, dy = 0] = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  }[key] ?? [0, 0]
  return moved(view, dx, dy, size)
}

/** Moves as little as need be for a point to be seen. */
export function showing(view: MapView, point: { x: number; y: number }, size: Size): MapView {
  const [halfX, halfY] = [(size.width / view.scale / 2) * 0.85, (size.height / view.scale / 2) * 0.85]
  const x = Math.min(Math.max(view.x, point.x - halfX), point.x + halfX)
  const y = Math.min(Math.max(view.y, point.y - halfY), point.y + halfY)
  return within({ ...view, x, y }, size)
}

/** The view as an SVG drawing takes it. */
export function viewBox({ x, y, scale }: MapView, { width, height }: Size): string {
  const [w, h] = [width / scale, height / scale]
  return [x - w / 2, y - h / 2, w, h].map((value) => Math.round(value * 100) / 100).join(' ')
}

/** The map never leaves its frame. */
function within(view: MapView, { width, height }: Size): MapView {
  const [halfX, halfY] = [width / view.scale / 2, height / view.scale / 2]
  return {
    ...view,
    x: Math.min(width - halfX, Math.max(halfX, view.x)),
    y: Math.min(height - halfY, Math.max(halfY, view.y)),
  }
}
