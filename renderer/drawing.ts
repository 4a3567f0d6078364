/** When the screen is drawn anew after something has changed. */

const { port1, port2 } = new MessageChannel()
const draws: (() => void)[] = []

port1.onmessage = drawWaiting

/**
 * Draws in a turn of its own, so that questions leave first and the archive works on them meanwhile; but no later than
 * with the next frame: after a click a browser lets every other turn wait for that frame, and what the click has done
 * would be seen in one frame more. A hidden page has no frames.
 */
export function drawSoon(draw: () => void): void {
  draws.push(draw)
  port2.postMessage(null)
  requestAnimationFrame(drawWaiting)
}

/** One that fails leaves the others to the turns that they have asked for. */
function drawWaiting(): void {
  for (let draw = draws.shift(); draw; draw = draws.shift()) draw()
}
