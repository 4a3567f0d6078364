import { useLayoutEffect, useRef } from 'preact/hooks'
import { wordsAre } from './words-in-view'

/** Joins the last of the words to the day they became; drawn between two anchors by the style sheet. */
export function Wire({ drawn }: { drawn: boolean }) {
  return drawn && wordsAre.value === 'in-view' ? <Pieces /> : null
}

function Pieces() {
  const pieces = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const wires = pieces.current
    const scroller = wires?.closest('.reader-scroll')
    const text = wires?.parentElement?.querySelector<HTMLElement>('.text')
    const strip = wires?.parentElement?.querySelector<HTMLElement>('.strip')
    if (!wires || !scroller || !text || !strip) return
    // An anchor stands where the strip was laid out; the strip itself is held in view while the text scrolls.
    const follow = () => wires.style.setProperty('--held', `${strip.offsetTop - text.offsetTop}px`)
    follow()
    scroller.addEventListener('scroll', follow, { passive: true })
    return () => scroller.removeEventListener('scroll', follow)
  }, [])
  return (
    <span class="wires" ref={pieces}>
      <i class="wire wire-1" />
      <i class="wire wire-2" />
    </span>
  )
}

/** The words are above or below what can be seen: the wire leaves the day towards them, with an arrow. */
export function WireAway() {
  const where = wordsAre.value
  if (where === 'in-view' || where === 'nowhere') return null
  return (
    <svg class="wire wire-away" viewBox="0 0 30 24" aria-hidden="true">
      <path
        d={
          where === 'above'
            ? 'M30 12.5H.5V-28M-3 -23.5 .5 -28 4 -23.5'
            : 'M30 12.5H.5V44M-3 39.5 .5 44 4 39.5'
        }
      />
    </svg>
  )
}
