import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon } from '../../parts/Icon'
import { Segmented } from '../../parts/Segmented'
import { useFocusBack } from '../../parts/useFocusBack'
import { useModal } from '../../parts/useModal'
import { useUnkept } from '../../parts/useUnkept'
import { collections, kept, make } from '../../state/annotations'
import { api } from '../../state/api'
import { list } from '../../state/browse'
import { adding, chosenCables, wholeList } from '../../state/collecting'
import { picked } from '../../state/picking'
import { address } from '../../state/router'
import { counted, figure } from '../../words'
import { type Choice, choicesFor } from './choices'

interface AddDialogProps {
  what: 'chosen' | 'list'
  onClose: () => void
}

/** One field for the name of a collection, there already or new; Enter puts the cables in, and takes one out again. */
export function AddDialog({ what, onClose }: AddDialogProps) {
  useFocusBack('main [data-pane-start]')
  const modal = useModal(onClose)
  const [scope, setScope] = useState(what)
  const name = useUnkept(
    { name: 'add to a collection', what: 'The name of a collection', open: () => (adding.value = scope) },
    { typed: '' },
  )
  const { typed } = name.now
  const [active, setActive] = useState(0)
  const [trouble, setTrouble] = useState('')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  // A name from before may be meant or not: the next letter replaces it.
  useEffect(() => field.current?.select(), [])
  const holding = scope === 'chosen' && picked.value.size === 0 ? (kept.value.value?.collections ?? []) : []
  const choices = choicesFor(collections.value.value ?? [], typed, holding)
  const at = Math.min(active, choices.length - 1)
  const take = async (choice: Choice | undefined) => {
    const target = scope === 'list' ? wholeList() : chosenCables()
    if (!choice || !target) return
    const sentence = await make(() =>
      choice.holds
        ? api.collections.take({ name: choice.name, target })
        : api.collections.add({ name: choice.name, target, create: true }),
    )
    if (sentence !== null) return setTrouble(sentence)
    name.kept()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (to !== undefined) setActive((to + choices.length) % Math.max(1, choices.length))
    else if (event.key === 'Enter') void take(choices[at])
    else return
    event.preventDefault()
  }
  return (
    <dialog {...modal} class="pal pal-add" aria-label="Add to a collection">
      <div class="pal-in">
        <Icon name="box" />
        <input
          ref={field}
          role="combobox"
          aria-label="Name of the collection"
          aria-expanded={choices.length > 0}
          aria-controls={id}
          aria-activedescendant={choices[at] ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          placeholder="A collection, or the name of a new one"
          value={typed}
          onInput={(event) => {
            name.change({ typed: event.currentTarget.value })
            setActive(0)
            setTrouble('')
          }}
          onKeyDown={onKeyDown}
        />
        <Scope scope={scope} onChange={setScope} />
      </div>
      <div id={id} class="pal-list" role="listbox" aria-label="Collections">
        {choices.map((choice, index) => (
          <ChoiceLine
            key={choice.name}
            id={`${id}-${index}`}
            choice={choice}
            active={index === at}
            onTake={() => void take(choice)}
          />
        ))}
      </div>
      {trouble && (
        <p class="pal-none field-note" role="alert">
          {trouble}
        </p>
      )}
      {choices.length === 0 && !trouble && (
        <p class="pal-none">There is no collection yet. Type the name of the first.</p>
      )}
      <footer>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> {choices[at]?.holds ? 'take out' : 'add'}
        </span>
        <span class="end">
          <kbd>Esc</kbd> close
        </span>
      </footer>
    </dialog>
  )
}

/** Which cables are meant, where there is a choice. */
function Scope({
  scope,
  onChange,
}: {
  scope: 'chosen' | 'list'
  onChange: (scope: 'chosen' | 'list') => void
}) {
  const { size } = picked.value
  const total = list.rows.value.total ?? 0
  const open = address.value.cable
  const one = size > 0 ? counted(size, 'picked cable') : open
  if (one === null) return <span class="quiet">{counted(total, 'cable')}</span>
  if (total === 0) return <span class="quiet">{one}</span>
  return (
    <Segmented
      small
      label="Which cables"
      value={scope}
      options={[
        { value: 'chosen', label: one },
        { value: 'list', label: `All ${figure(total)}` },
      ]}
      onChange={onChange}
    />
  )
}

interface ChoiceLineProps {
  id: string
  choice: Choice
  active: boolean
  onTake: () => void
}

function ChoiceLine({ id, choice, active, onTake }: ChoiceLineProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus and names the active line.
    <div ref={line} id={id} class="pal-line" role="option" aria-selected={active} onClick={onTake}>
      <Icon name={choice.cables === null ? 'plus' : choice.holds ? 'check' : 'box'} />
      <span class="pal-l">{choice.cables === null ? `New collection “${choice.name}”` : choice.name}</span>
      <span class="pal-n">
        {choice.cables === null ? '' : counted(choice.cables, 'cable')}
        {choice.holds && ', this one among them'}
      </span>
    </div>
  )
}
