/** What the page tells about itself while it is measured. Runs inside the page, so it uses nothing from outside. */

/** @type {import('./ui').Watch} */
const watch = { clicks: [], inputs: [], longTasks: [], firstRows: 0 }
window.watch = watch

/** What was clicked for: both panes have asked, and both have their answer. */
const asking = new Set()
const asked = new Set()
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const pane = /** @type {Element} */ (target)
    if (pane.getAttribute('aria-busy') === 'true') {
      asking.add(pane.className.split(' ')[0])
      asked.add(pane.className.split(' ')[0])
    } else asking.delete(pane.className.split(' ')[0])
  }
}).observe(document, { subtree: true, attributeFilter: ['aria-busy'] })
const settled = () => asked.has('rows') && asked.has('facets') && asking.size === 0

/** Calls back once the frame that is being made stands on the screen. @param {(at: number) => void} then */
function painted(then) {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => then(performance.now())
  port2.postMessage(null)
}

/** @param {(at: number) => void} then */
function untilSettled(then) {
  requestAnimationFrame(() => (settled() ? painted(then) : untilSettled(then)))
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

addEventListener(
  'click',
  ({ timeStamp }) => {
    asked.clear()
    untilSettled((at) => watch.clicks.push(at - timeStamp))
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
