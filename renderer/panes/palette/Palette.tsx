import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { keyOf } from '../../keyboard'
import { ClassificationMark } from '../../parts/ClassificationMark'
import { Icon } from '../../parts/Icon'
import { StandingMark } from '../../parts/StandingMark'
import { useModal } from '../../parts/useModal'
import { steps } from '../../state/annotations'
import { nameOf } from '../../state/browse'
import { cablesFound, everyValue, paletteShown, typed } from '../../state/palette'
import { settings } from '../../state/settings'
import { shortDay, standingOf } from '../../words'
import { type Entry, entriesFor } from './entries'
import { perform } from './perform'

/** One field for filters, actions and cables. */
export function Palette() {
  const [active, setActive] = useState(0)
  const id = useId()
  const close = () => {
    paletteShown.value = false
  }
  const modal = useModal(close)
  const entries = entriesFor({
    typed: typed.value,
    values: everyValue.value.value?.facets ?? {},
    cables: cablesFound.value.value ?? [],
    views: settings.value.savedViews,
    name: nameOf,
    called: calledNow(),
  })
  const at = Math.min(active, entries.length - 1)
  const take = (entry: Entry | undefined, exclude: boolean) => {
    if (!entry) return
    close()
    perform(entry.deed, exclude)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (to !== undefined) setActive((to + entries.length) % Math.max(1, entries.length))
    else if (event.key === 'Enter') take(entries[at], event.shiftKey)
    else return
    event.preventDefault()
  }
  return (
    <dialog {...modal} class="pal" aria-label="Go to or do">
      <div class="pal-in">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label="Go to or do"
          aria-expanded={entries.length > 0}
          aria-controls={id}
          aria-activedescendant={entries[at] ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          placeholder="A reference id, words, a filter, an action"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <div id={id} class="pal-list" role="listbox" aria-label="What can be gone to or done">
        {entries.map((entry, index) => (
          <PaletteLine
            key={entry.key}
            id={`${id}-${index}`}
            entry={entry}
            heading={entries[index - 1]?.group === entry.group ? null : entry.group}
            active={index === at}
            onTake={(exclude) => take(entry, exclude)}
          />
        ))}
      </div>
      {entries.length === 0 && <p class="pal-none">Nothing is called “{typed.value}”.</p>}
      <footer>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> go
        </span>
        <span>
          <kbd>Shift</kbd> <kbd>Enter</kbd> exclude instead
        </span>
        <span class="end">
          <kbd>{keyOf('keys')}</kbd> all keys
        </span>
      </footer>
    </dialog>
  )
}

/** Undoing is called by what it undoes. */
function calledNow(): Record<string, string | null> {
  const { undo, redo } = steps.value.value ?? { undo: [], redo: [] }
  return {
    undo: undo[0] ? `Undo: ${undo[0].words}` : null,
    redo: redo[0] ? `Do again: ${redo[0].words}` : null,
    changes: undo.length > 0 ? 'Changes since the archive was opened' : null,
  }
}

interface PaletteLineProps {
  id: string
  entry: Entry
  heading: string | null
  active: boolean
  onTake: (exclude: boolean) => void
}

function PaletteLine({ id, entry, heading, active, onTake }: PaletteLineProps) {
  const { row } = entry
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <>
      {heading && (
        <div class="pal-h" role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus and names the active line. */}
      <div
        ref={line}
        id={id}
        class="pal-line"
        role="option"
        aria-selected={active}
        onClick={(event) => onTake(event.shiftKey)}
      >
        {row ? (
          <ClassificationMark level={row.level} marking={row.classification} />
        ) : (
          <Icon name={entry.icon} />
        )}
        <span class="pal-l">{entry.label}</span>
        <span class="pal-n">{entry.note}</span>
        <span class="pal-k">
          {row && (
            <StandingMark standing={row.standing}>
              {row.effectiveDate && row.standing !== 'unclassified'
                ? shortDay(row.effectiveDate)
                : standingOf(row)}
            </StandingMark>
          )}
          {entry.deed.kind === 'action' && <kbd>{keyOf(entry.deed.action)}</kbd>}
        </span>
      </div>
    </>
  )
}
