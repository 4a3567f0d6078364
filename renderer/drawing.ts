/** When the screen is drawn anew after something has changed. */

/** How long what a click has done may wait for its answer: two frames, which nobody notices. */
const PATIENCE_MS = 32

const { port1, port2 } = new MessageChannel()
const draws: (() => void)[] = []
/** Answers that are waited for. */
let held = 0

port1.onmessage = drawWaiting

/**
 * Draws in a turn of its own, so that questions leave first and the archive works on them meanwhile; but no later than
 * with the next frame: after a click a browser lets every other turn wait for that frame, and what the click has done
 * would be seen in one frame more. A hidden page has no frames.
 */
export function drawSoon(draw: () => void): void {
  draws.push(draw)
  soon()
}

/**
 * Waits with all drawing until the answer is here, or has failed, or has taken too long: an answer that comes at once
 * is seen together with what asked for it, in one frame instead of two. What is awaited must not need a drawing.
 */
export function drawWith(answer: Promise<unknown>): void {
  held++
  const patience = new Promise((over) => setTimeout(over, PATIENCE_MS))
  const release = () => {
    held--
    soon()
  }
  // Its failure is told by those who asked.
  Promise.race([answer, patience]).then(release, release)
}

/**
 * Draws what waits before a key acts: it is meant for what the person has typed, and a handler acts on what it was drawn
 * with. Not before a pointer: what is pressed, or selected, must not be drawn anew under it.
 */
export function drawBeforeKeys(): void {
  addEventListener('keydown', drawAll, true)
}

function soon(): void {
  port2.postMessage(null)
  requestAnimationFrame(drawWaiting)
}

function drawWaiting(): void {
  if (held === 0) drawAll()
}

/** One that fails leaves the others to the turns that they have asked for. */
function drawAll(): void {
  for (let draw = draws.shift(); draw; draw = draws.shift()) draw()
}
