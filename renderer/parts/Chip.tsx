import { Icon } from './Icon'

interface ChipProps {
  field: string
  words: string
  excluded?: boolean
  onRemove: () => void
}

/** One filter in words, with its remover. */
export function Chip({ field, words, excluded = false, onRemove }: ChipProps) {
  return (
    <span class={excluded ? 'chip chip-not' : 'chip'}>
      <span>
        <i>{field}</i> {excluded ? `not ${words}` : words}
      </span>
      <button
        type="button"
        aria-label={`Remove: ${field} ${excluded ? 'not ' : ''}${words}`}
        onClick={onRemove}
      >
        <Icon name="x" size={14} />
      </button>
    </span>
  )
}
