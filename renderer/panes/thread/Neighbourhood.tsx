import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Thread } from '../../../preload/contract'
import type { Problem } from '../../../preload/contract/cable'
import { isShortcut } from '../../keyboard'
import { YearInferred } from '../../parts/YearInferred'
import { address, linkTo, openCable } from '../../state/router'
import { levelMark } from '../../words'
import { metInThread } from '../missing/state'
import { BOX, type Drawing, draw, type Placed } from './layout'
import { centre } from './state'
import { neighbourOf, pathTo } from './walk'
import { dayWords, doubtsAt, pathSentence } from './words'

/**
 * The thread drawn: each cable to the right of what it cites. One tab stop; arrows move, Enter opens the cable, Space
 * makes the thread its own.
 */
export function Neighbourhood({ thread }: { thread: Thread }) {
  const drawing = useMemo(() => draw(thread), [thread])
  const [active, setActive] = useState(thread.root)
  const pane = useRef<HTMLDivElement>(null)
  const at = drawing.placed.some(({ node }) => node.id === active) ? active : thread.root
  const way = pathTo(thread, at) ?? []
  const onWay = new Set([thread.root, ...way.map(({ id }) => id)])
  const isInferred = (from: string, to: string) =>
    thread.edges.some((edge) => edge.from === from && edge.to === to && edge.inferredYear !== null)
  useLayoutEffect(() => showRoot(pane.current, drawing, thread.root), [drawing, thread.root])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isShortcut(event)) return
    // The box that has the focus: a second key may come before the first one is drawn.
    const here = (event.target as Element).closest<HTMLElement>('[data-node]')?.dataset.node ?? at
    const isHeld = thread.nodes.some(({ id, held }) => id === here && held)
    if (event.key === ' ' && isHeld) centre(here)
    else if (event.key === 'Enter' && isHeld) openCable(here, { part: null })
    else if (event.key === 'Home') moveTo(thread.root)
    else if (event.key.startsWith('Arrow')) moveTo(neighbourOf(drawing, here, event.key))
    else return
    event.preventDefault()
  }
  const moveTo = (id: string | null) => {
    if (id === null) return
    setActive(id)
    pane.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus()
  }
  return (
    <section class="thread-pane" aria-label="The thread, drawn" data-pane="drawing">
      <div class="thread-way">
        <p aria-live="polite">{pathSentence(thread.root, way)}</p>
        <p class="quiet">Each cable stands to the right of those it cites.</p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cables in it have the focus and the keys. */}
      <div ref={pane} class="thread-scroll" onKeyDown={onKeyDown}>
        <div class="thread-drawing" style={{ width: `${drawing.width}px`, height: `${drawing.height}px` }}>
          <svg width={drawing.width} height={drawing.height} aria-hidden="true">
            {drawing.lines.map(({ from, to, path }) => (
              <path
                key={`${from} ${to}`}
                class={
                  [
                    onWay.has(from) && onWay.has(to) && way.length > 0 && 'is-way',
                    isInferred(from, to) && 'is-inferred',
                  ]
                    .filter(Boolean)
                    .join(' ') || undefined
                }
                d={path}
              />
            ))}
          </svg>
          {drawing.placed.map((place) => (
            <Box
              key={place.node.id}
              place={place}
              root={place.node.id === thread.root}
              active={place.node.id === at}
              doubts={doubtsAt(place.node.id, thread)}
              onActive={() => setActive(place.node.id)}
            />
          ))}
        </div>
      </div>
    </section>
  )
}

interface BoxProps {
  place: Placed
  root: boolean
  active: boolean
  doubts: readonly Problem[]
  onActive: () => void
}

function Box({ place: { node, x, y }, root, active, doubts, onActive }: BoxProps) {
  const { id, held, subject, level, classification } = node
  const shared = {
    class: ['node', root && 'is-root', active && 'is-active', !held && 'is-missing']
      .filter(Boolean)
      .join(' '),
    style: { left: `${x}px`, top: `${y}px`, width: `${BOX.width}px`, height: `${BOX.height}px` },
    'data-node': id,
    tabIndex: active ? 0 : -1,
    onFocus: onActive,
    title: [subject, ...doubts.map(({ message }) => message)].filter(Boolean).join('\n') || undefined,
  }
  const inside = (
    <>
      <span class="node-id">
        <b>{id}</b>
        {held && <i>{levelMark(level, classification).short}</i>}
      </span>
      <span class="node-more">
        {dayWords(node)}
        {doubts.length > 0 && <YearInferred />}
      </span>
      {held && <span class="node-more">{subject ?? 'No subject is written'}</span>}
    </>
  )
  if (!held)
    return (
      <a
        href={linkTo(metInThread(id, address.value.part))}
        aria-label={[`${id}, not in this archive`, ...doubts.map(({ message }) => message)].join('. ')}
        {...shared}
      >
        {inside}
      </a>
    )
  return (
    <a
      href={linkTo({ screen: 'browse', cable: id, part: null })}
      data-pane-start={root || undefined}
      {...shared}
    >
      {inside}
    </a>
  )
}

/** The cable that the thread is of stands in the middle at first; whoever came by a key goes on from it. */
function showRoot(pane: HTMLElement | null, { placed }: Drawing, root: string): void {
  const place = placed.find(({ node }) => node.id === root)
  if (!pane || !place) return
  if (document.activeElement?.matches('body, main') ?? true)
    pane.querySelector<HTMLElement>('[data-pane-start]')?.focus({ preventScroll: true })
  pane.scrollTo(
    place.x + BOX.width / 2 - pane.clientWidth / 2,
    place.y + BOX.height / 2 - pane.clientHeight / 2,
  )
}
