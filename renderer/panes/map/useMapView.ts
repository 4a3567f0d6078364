import { useState } from 'preact/hooks'
import type { World } from '../../../preload/contract'
import { useSize } from '../../parts/useSize'
import { useDrag } from './useDrag'
import { type MapView, moved, showing, viewBox, wholeOf, zoomed } from './view'

/** One notch of the wheel. */
const NOTCH = 1.25

/** Which part of the map a drawing shows, and the pointer's ways to change it: it is dragged, and zooms by the wheel. */
export function useMapView(world: World) {
  const [view, setView] = useState<MapView>(() => wholeOf(world))
  const [drawing, size] = useSize<SVGSVGElement>({ width: world.width, height: world.height })
  /** Units of the map in a pixel of the drawing. */
  const perPixel = Math.max(world.width / size.width, world.height / size.height) / view.scale
  const drag = useDrag((dx, dy) => setView((now) => moved(now, -dx * perPixel, -dy * perPixel, world)))
  const box = viewBox(view, world)
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    setView(zoomed(view, event.deltaY < 0 ? NOTCH : 1 / NOTCH, world, pointIn(event, drawing.current, box)))
  }
  return {
    drawing,
    box,
    perPixel,
    /** The whole world's width at this scale, in pixels. */
    drawnWidth: world.width / view.scale / perPixel,
    dragging: drag.dragging,
    handlers: { ...drag.handlers, onWheel },
    change: setView,
    zoom: (by: number) => setView(zoomed(view, by, world)),
    showWhole: () => setView(wholeOf(world)),
    bringIntoView: (point: { x: number; y: number }) => setView((now) => showing(now, point, world)),
  }
}

/** Where on the map the pointer is. */
function pointIn(event: MouseEvent, drawing: Element | null, box: string): { x: number; y: number } {
  const [left = 0, top = 0, width = 1, height = 1] = box.split(' ').map(Number)
  const rect = drawing?.getBoundingClientRect() ?? new DOMRect()
  // The drawing keeps its form and stands in the middle of its pane.
  const scale = Math.min(rect.width / width, rect.height / height) || 1
  return {
    x: left + (event.clientX - rect.left - (rect.width - width * scale) / 2) / scale,
    y: top + (event.clientY - rect.top - (rect.height - height * scale) / 2) / scale,
  }
}
