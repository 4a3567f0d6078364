/** What the page tells about itself while it is measured. Runs inside the page, so it uses nothing from outside. */

/** @type {import('./ui').Watch} */
const watch = { clicks: [], inputs: [], longTasks: [], firstRows: 0 }
window.watch = watch

/** Panes that say that they wait for an answer. @type {Set<string>} */
const asking = new Set()
/** Questions on their way, and whether all that was asked since the button was pressed is answered. */
let underWay = 0
let answered = false
/** Told when that answer is painted. @type {((at: number) => void) | null} */
let waiting = null

const ask = window.fetch
window.fetch = async (...question) => {
  const [to] = question
  if (!/cables\/(browse|list|facets)$/.test(to instanceof Request ? to.url : String(to)))
    return ask(...question)
  underWay++
  answered = false
  try {
    return await ask(...question)
  } finally {
    if (--underWay === 0) answered = true
  }
}

/** True while a frame is being made: what changes then is painted with it, what changes otherwise with the next. */
let inFrame = false
const nextFrame = window.requestAnimationFrame.bind(window)
window.requestAnimationFrame = (call) =>
  nextFrame((at) => {
    inFrame = true
    // After the observer below, which hears of changes in a microtask of this frame.
    queueMicrotask(() => queueMicrotask(() => (inFrame = false)))
    call(at)
  })

new MutationObserver((changes) => {
  let drawn = false
  for (const { target, attributeName } of changes) {
    const element = target instanceof Element ? target : target.parentElement
    drawn ||= Boolean(element?.closest('.rows, .facets'))
    if (attributeName !== 'aria-busy') continue
    const pane = element?.classList[0] ?? ''
    if (element?.ariaBusy === 'true') asking.add(pane)
    else asking.delete(pane)
  }
  if (!waiting || !answered || !drawn || asking.size > 0) return
  const then = waiting
  waiting = null
  if (inFrame) painted(then)
  else nextFrame(() => painted(then))
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })

/** Calls back once the frame that is being made stands on the screen. @param {(at: number) => void} then */
function painted(then) {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => then(performance.now())
  port2.postMessage(null)
}

function untilRows() {
  requestAnimationFrame(() => {
    if (document.querySelector('.rows .row') === null) untilRows()
    else
      painted((at) => {
        watch.firstRows = at
      })
  })
}

// What is pressed may be asked for at once; the time counts from the click.
addEventListener('pointerdown', () => (answered = false), true)
addEventListener(
  'click',
  ({ timeStamp }) => {
    asking.clear()
    waiting = (at) => watch.clicks.push(at - timeStamp)
  },
  true,
)
addEventListener(
  'keydown',
  ({ timeStamp }) => requestAnimationFrame(() => painted((at) => watch.inputs.push(at - timeStamp))),
  true,
)
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) watch.longTasks.push(duration)
}).observe({ type: 'longtask' })
untilRows()
