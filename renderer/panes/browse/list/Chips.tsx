import { NO_FILTERS } from '../../../../preload/contract/view'
import { Chip } from '../../../parts/Chip'
import { nameOf } from '../../../state/browse'
import { chipsOf } from '../../../state/phrases'
import { filters, go } from '../../../state/router'

/** One chip for each filter in use, and a way out of all of them. */
export function Chips() {
  const chips = chipsOf(filters.value, nameOf)
  if (chips.length === 0) return null
  return (
    <div class="chips">
      {chips.map((chip) => (
        <Chip
          key={chip.key}
          field={chip.field}
          words={chip.words}
          excluded={chip.excluded}
          onRemove={() => go({ filters: chip.removed })}
        />
      ))}
      <button
        type="button"
        class="clear"
        onClick={() => go({ filters: { ...NO_FILTERS, query: filters.value.query } })}
      >
        Clear all
      </button>
    </div>
  )
}
