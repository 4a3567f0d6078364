import { keyOf } from '../../keyboard'
import { ClassificationMark } from '../../parts/ClassificationMark'
import { ComboKeys } from '../../parts/ComboKeys'
import { ComboLine } from '../../parts/ComboLine'
import { Icon } from '../../parts/Icon'
import { StandingMark } from '../../parts/StandingMark'
import { useCombobox } from '../../parts/useCombobox'
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
  const { field, listId, line, restart } = useCombobox(entries.length, (index, { shiftKey }) => {
    const entry = entries[index]
    if (!entry) return
    close()
    perform(entry.deed, shiftKey)
  })
  return (
    <dialog {...modal} class="pal" aria-label="Go to or do">
      <div class="pal-in">
        <Icon name="search" />
        <input
          {...field}
          aria-label="Go to or do"
          placeholder="A reference id, words, a filter, an action"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value
            restart()
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div id={listId} class="pal-list" role="listbox" aria-label="What can be gone to or done">
        {entries.map((entry, index) => (
          <PaletteLine
            key={entry.key}
            entry={entry}
            heading={entries[index - 1]?.group === entry.group ? null : entry.group}
            line={line(index)}
          />
        ))}
      </div>
      {entries.length === 0 && <p class="pal-none">Nothing is called “{typed.value}”.</p>}
      <ComboKeys
        enter="go"
        end={
          <>
            <kbd>{keyOf('keys')}</kbd> all keys
          </>
        }
      >
        <span>
          <kbd>Shift</kbd> <kbd>Enter</kbd> exclude instead
        </span>
      </ComboKeys>
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
  entry: Entry
  heading: string | null
  line: ReturnType<ReturnType<typeof useCombobox>['line']>
}

function PaletteLine({ entry, heading, line }: PaletteLineProps) {
  return (
    <>
      {heading && (
        <div class="pal-h" role="presentation">
          {heading}
        </div>
      )}
      <ComboLine {...line}>
        {entry.row ? (
          <ClassificationMark level={entry.row.level} marking={entry.row.classification} />
        ) : (
          <Icon name={entry.icon} />
        )}
        <span class="pal-l">{entry.label}</span>
        <span class="pal-n">{entry.note}</span>
        <span class="pal-k">
          {entry.row && <RowStanding row={entry.row} />}
          {entry.deed.kind === 'action' && <kbd>{keyOf(entry.deed.action)}</kbd>}
        </span>
      </ComboLine>
    </>
  )
}

/** What a found cable stands under, with its day where it has one to come by. */
function RowStanding({ row }: { row: NonNullable<Entry['row']> }) {
  return (
    <StandingMark standing={row.standing}>
      {row.effectiveDate && row.standing !== 'unclassified' ? shortDay(row.effectiveDate) : standingOf(row)}
    </StandingMark>
  )
}
