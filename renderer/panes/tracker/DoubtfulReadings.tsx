import { useEffect, useRef, useState } from 'preact/hooks'
import type { DueRow } from '../../../preload/contract'
import { isShortcut } from '../../keyboard'
import { Bones } from '../../parts/Bones'
import { Button } from '../../parts/Button'
import { ClassificationMark } from '../../parts/ClassificationMark'
import { Empty } from '../../parts/Empty'
import { Failed } from '../../parts/Failed'
import { evenRows } from '../../parts/rows'
import { type ListHandle, VirtualList } from '../../parts/VirtualList'
import { moment } from '../../state/archive'
import { saveExport } from '../../state/exporting'
import { openCable } from '../../state/router'
import { shortDay } from '../../words'
import { correctReading } from '../browse/reader/correcting'
import { ConfirmDialog } from './ConfirmDialog'
import { confirming, confirmReading } from './confirm'
import { DoubtCard } from './DoubtCard'
import { checking, doubtful, scope } from './state'
import { twoLinesOfHalf } from './twoLines'

/** As the style sheet draws them. */
const ROW = { one: 28, two: 46 }

/** Readings with problems or low confidence, to be checked one after another without leaving the keyboard. */
export function DoubtfulReadings() {
  const { total, failure, at } = doubtful.rows.value
  const handle = useRef<ListHandle>(null)
  const [chosen, setActive] = useState(0)
  const looked = at(Math.min(chosen, Math.max(0, (total ?? 1) - 1)))?.id ?? null
  useEffect(() => {
    checking.value = looked
  }, [looked])
  if (failure) return <Failed what="The doubtful readings" failure={failure} onRetry={doubtful.again} />
  if (total === null) return <Bones rows={9} label="The doubtful readings are being listed." />
  if (total === 0)
    return (
      <Empty title="No reading is in doubt.">
        <p class="quiet">
          A two-digit year, an impossible day or two instructions that differ would be listed here.
        </p>
      </Empty>
    )
  const active = Math.min(chosen, total - 1)
  const row = at(active)
  const move = (to: number) => {
    const next = Math.min(total - 1, Math.max(0, to))
    setActive(next)
    handle.current?.show(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isShortcut(event)) return
    const key = event.key.toLowerCase()
    const to = {
      arrowdown: active + 1,
      arrowup: active - 1,
      j: active + 1,
      k: active - 1,
      home: 0,
      end: total - 1,
    }[key]
    if (to !== undefined) move(to)
    else if (row && key === 'enter') openCable(row.id, { part: null })
    else if (row && key === 'c') correctReading(row.id)
    else if (row && key === 'y') confirmReading(row.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class={twoLinesOfHalf.value ? 'doubtful two-lines' : 'doubtful'}>
      <VirtualList
        class="tbody"
        role="listbox"
        tabIndex={0}
        data-pane-start
        aria-label="Doubtful readings"
        aria-activedescendant={`doubt-${active}`}
        handle={handle}
        layout={evenRows(total, twoLinesOfHalf.value ? ROW.two : ROW.one)}
        onRange={doubtful.want}
        onKeyDown={onKeyDown}
        row={(index) => (
          <DoubtRow
            key={index}
            index={index}
            reading={at(index)}
            total={total}
            active={index === active}
            onChoose={() => setActive(index)}
          />
        )}
      />
      <DoubtCard row={row} at={active} total={total} onStep={(by) => move(active + by)} />
      {confirming.value !== null && <ConfirmDialog key={confirming.value} id={confirming.value} />}
    </div>
  )
}

interface DoubtRowProps {
  index: number
  /** Null while it is on its way. */
  reading: DueRow | null
  total: number
  active: boolean
  onChoose: () => void
}

function DoubtRow({ index, reading, total, active, onChoose }: DoubtRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active option.
    <div
      id={`doubt-${index}`}
      class="trow drow"
      role="option"
      aria-selected={active}
      aria-setsize={total}
      aria-posinset={index + 1}
      onClick={onChoose}
      onDblClick={() => reading && openCable(reading.id)}
    >
      {reading ? (
        <>
          <ClassificationMark level={reading.level} marking={reading.classification} />
          <span class="t-id">{reading.id}</span>
          <span class="t-words source">
            <Words said={reading.verbatim.replace(/\s+/g, ' ').trim()} />
          </span>
          <span class="t-day">{reading.effectiveDate ? shortDay(reading.effectiveDate) : 'no day'}</span>
        </>
      ) : (
        <span class="bone" />
      )}
    </div>
  )
}

function Words({ said }: { said: string }) {
  if (said === '') return <i>no words</i>
  return (
    <mark class="evidence" title={said}>
      {said}
    </mark>
  )
}

DoubtfulReadings.Head = () => {
  const make = (format: 'csv' | 'json') =>
    void saveExport({ what: 'doubtful', format, filters: scope.value, moment: moment.value })
  const none = !doubtful.rows.value.total
  return (
    <>
      <p class="fine">What you decide is kept apart and can be undone.</p>
      <span class="keys quiet">
        <kbd>J</kbd> <kbd>K</kbd> next, before <kbd>Y</kbd> it is right <kbd>C</kbd> correct <kbd>Enter</kbd>{' '}
        open
      </span>
      <div class="exports">
        <Button icon="out" disabled={none} aria-label="Table (CSV)" onClick={() => make('csv')}>
          CSV
        </Button>
        <Button icon="out" class="only-wide" disabled={none} onClick={() => make('json')}>
          JSON
        </Button>
      </div>
    </>
  )
}
