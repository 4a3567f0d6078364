import { useState } from 'preact/hooks'
import type { TrackerSummary } from '../../../preload/contract'
import { addDays } from '../../../preload/contract/day'
import { isShortcut } from '../../keyboard'
import { useMatch } from '../../parts/useMatch'
import { useSize } from '../../parts/useSize'
import { Drawn } from './Drawn'
import { Flag } from './Flag'
import { Legend } from './Legend'
import { Lens } from './Lens'
import { layoutLens } from './lens'
import { Patterns } from './Patterns'
import { layoutPicture, type PictureSize } from './picture'
import { Spans } from './Spans'
import { browseDays, browseStanding, days, keepDays, monthsToCome, setAsOf, show, view } from './state'
import { type Stop, stopsOf, summaryInWords } from './stops'
import { YearColumns } from './YearColumns'

const LENS_GAP = 44
const LENS_HEIGHT = 72

/** Below this height tracker.css lets the whole view scroll, and the list below the picture has to begin within the window. */
const SHORT = '(max-height: 820px)'

/** What a sheet of paper on its longer edge leaves beside the groups of those that wait. */
const PAPER = { width: 664, height: 262 }

interface PictureProps {
  summary: TrackerSummary
  dueDays: number
  onPaper: boolean
}

/** The picture, drawn for the width it has. One stop for the keyboard; arrows go by year, then by week. */
export function PicturePane({ summary, dueDays, onPaper }: PictureProps) {
  const [box, measured] = useSize<HTMLDivElement>({ width: 990, height: 380 })
  const isShort = useMatch(SHORT)
  const { width, height } = onPaper ? PAPER : onScreen(measured.width, isShort)
  const until = addDays(summary.asOf, dueDays)
  const layout = layoutPicture(summary.byYear, summary.asOf, until, { width, height })
  const lensTop = height + LENS_GAP - 20
  const lens = layoutLens(summary.byWeek, monthsToCome.value.value ?? [], {
    left: layout.left,
    right: layout.right,
    top: lensTop + 16,
    baseline: lensTop + LENS_HEIGHT,
  })
  const stops = stopsOf(layout, lens)
  const { current, ...keys } = useStops(stops, summary.asOf)
  const active = current?.id ?? null
  const pick = (stop: Stop) => {
    keys.stand(stop)
    open(stop)
  }
  const listed = view.value.days
  return (
    <div class="pic-main" ref={box}>
      <div
        class="picture-box"
        role="listbox"
        tabIndex={0}
        data-pane-start
        aria-label={summaryInWords(summary)}
        aria-activedescendant={current?.id}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        <svg
          class="picture"
          width={width}
          height={lens.baseline + 22}
          viewBox={`0 0 ${width} ${lens.baseline + 22}`}
          role="presentation"
        >
          <Patterns layout={layout} lens={lens} />
          <YearColumns
            layout={layout}
            active={active}
            listed={listed}
            onPick={pick}
            onKeep={(stop) => keepDays(stop.days)}
          />
          <Spans layout={layout} standing={summary.standing} dueDays={dueDays} onOpen={browseStanding} />
          <Lens layout={layout} lens={lens} top={lensTop} active={active} onPick={pick} />
          <Drawn>
            <Flag layout={layout} asOf={summary.asOf} onDay={setAsOf} />
          </Drawn>
        </svg>
      </div>
      <Legend
        worth={layout.worth}
        said={current ? `${current.words}. Space lists, Enter keeps them as a filter.` : null}
        days={listed ? days.value : null}
        onBrowse={() => browseDays(days.value)}
      />
    </div>
  )
}

function onScreen(width: number, isShort: boolean): PictureSize {
  return { width, height: isShort ? 202 : width > 1800 ? 354 : 262 }
}

/** The stop that the keyboard stands on, held by its name: the picture may be laid out anew below it. */
function useStops(stops: readonly Stop[], asOf: string) {
  const [active, setActive] = useState<string | null>(null)
  const at = stops.findIndex((stop) => stop.id === active)
  const current = stops[at]
  const onKeyDown = (event: KeyboardEvent) => {
    if (isShortcut(event)) return
    const to = {
      ArrowRight: at + 1,
      ArrowLeft: at < 0 ? 0 : at - 1,
      Home: 0,
      End: stops.length - 1,
    }[event.key]
    if (to !== undefined && to >= stops.length) focusGroups(event.currentTarget as HTMLElement)
    else if (to !== undefined) setActive(stops[Math.max(0, to)]?.id ?? null)
    else if (current && event.key === 'Enter') keepDays(current.days)
    else if (current && event.key === ' ') open(current)
    else return
    event.preventDefault()
  }
  return {
    current,
    stand: (stop: Stop) => setActive(stop.id),
    onKeyDown,
    onFocus: () => {
      if (active === null) setActive(nearest(stops, asOf))
    },
  }
}

/** Lists the days of a stop below the picture. */
function open(stop: Stop): void {
  show({ days: stop.days, panel: 'days' })
}

function nearest(stops: readonly Stop[], asOf: string): string | null {
  return (stops.find((stop) => stop.days.to >= asOf) ?? stops[0])?.id ?? null
}

/** Beyond the last week the arrow goes on to the groups beside the picture. */
function focusGroups(picture: HTMLElement): void {
  picture.closest('.pic')?.querySelector<HTMLElement>('.groups button')?.focus()
}
