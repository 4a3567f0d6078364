import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Target } from '../../../preload/contract'
import { ComboKeys } from '../../parts/ComboKeys'
import { ComboLine } from '../../parts/ComboLine'
import { Icon } from '../../parts/Icon'
import { Segmented } from '../../parts/Segmented'
import { useCombobox } from '../../parts/useCombobox'
import { useFocusBack } from '../../parts/useFocusBack'
import { useModal } from '../../parts/useModal'
import { useUnkept } from '../../parts/useUnkept'
import { collections, kept, make } from '../../state/annotations'
import { api } from '../../state/api'
import { list } from '../../state/browse'
import { adding, chosenCables, type Scope, wholeList } from '../../state/collecting'
import { picked } from '../../state/picking'
import { address } from '../../state/router'
import { tell } from '../../state/toasts'
import { counted, figure } from '../../words'
import { type Choice, choicesFor } from './choices'

interface AddDialogProps {
  what: Scope
  onClose: () => void
}

/** One field for the name of a collection, there already or new; Enter puts the cables in, and takes one out again. */
export function AddDialog({ what, onClose }: AddDialogProps) {
  useFocusBack('main [data-pane-start]')
  const modal = useModal(onClose)
  const [scope, setScope] = useState(what)
  useEndOfNothing(scope, onClose)
  const name = useUnkept(
    { name: 'add to a collection', what: 'The name of a collection', open: () => (adding.value = scope) },
    { typed: '' },
  )
  const [trouble, setTrouble] = useState('')
  const input = useRef<HTMLInputElement>(null)
  // A name from before may be meant or not: the next letter replaces it. With the drawing, lest a quick letter is replaced itself.
  useLayoutEffect(() => input.current?.select(), [])
  const choices = choicesFor(collections.value.value ?? [], name.now.typed, collectionsOf(scope))
  const take = async (choice: Choice | undefined) => {
    const target = scope === 'list' ? wholeList() : chosenCables()
    if (!choice || !target) return
    const sentence = await putInOrTakeOut(choice, target)
    if (sentence !== null) return setTrouble(sentence)
    name.kept()
    onClose()
  }
  const { active, field, listId, line, restart } = useCombobox(
    choices.length,
    (index) => void take(choices[index]),
  )
  return (
    <dialog {...modal} class="pal pal-add" aria-label="Add to a collection">
      <div class="pal-in">
        <Icon name="box" />
        <input
          ref={input}
          {...field}
          aria-label="Name of the collection"
          placeholder="A collection, or the name of a new one"
          value={name.now.typed}
          onInput={(event) => {
            name.change({ typed: event.currentTarget.value })
            restart()
            setTrouble('')
          }}
        />
        <ScopeChoice scope={scope} onChange={setScope} />
      </div>
      <div id={listId} class="pal-list" role="listbox" aria-label="Collections">
        {choices.map((choice, index) => (
          <ComboLine key={choice.name} {...line(index)}>
            <ChoiceWords choice={choice} />
          </ComboLine>
        ))}
      </div>
      <Below trouble={trouble} isEmpty={choices.length === 0} />
      <ComboKeys
        enter={choices[active]?.holds ? 'take out' : 'add'}
        end={
          <>
            <kbd>Esc</kbd> close
          </>
        }
      />
    </dialog>
  )
}

/** Closes what was opened while the list was on its way to having no cable. */
function useEndOfNothing(scope: Scope, onClose: () => void): void {
  const { total, stale } = list.rows.value
  const isNothing = scope === 'list' && total === 0 && !stale
  useEffect(() => {
    if (!isNothing) return
    tell('No cable is in the list: there is nothing to put into a collection.')
    onClose()
  }, [isNothing])
}

/** The collections that have the open cable; what several cables are in is not asked. */
function collectionsOf(scope: Scope): readonly string[] {
  return scope === 'chosen' && picked.value.size === 0 ? (kept.value.value?.collections ?? []) : []
}

/** Says in a sentence what hindered it; null when it is done. */
function putInOrTakeOut({ name, holds }: Choice, target: Target): Promise<string | null> {
  return make(() =>
    holds ? api.collections.take({ name, target }) : api.collections.add({ name, target, create: true }),
  )
}

function Below({ trouble, isEmpty }: { trouble: string; isEmpty: boolean }) {
  if (trouble)
    return (
      <p class="pal-none field-note" role="alert">
        {trouble}
      </p>
    )
  return isEmpty ? <p class="pal-none">There is no collection yet. Type the name of the first.</p> : null
}

/** Which cables are meant, where there is a choice. */
function ScopeChoice({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
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

function ChoiceWords({ choice: { name, cables, holds } }: { choice: Choice }) {
  const isNew = cables === null
  return (
    <>
      <Icon name={isNew ? 'plus' : holds ? 'check' : 'box'} />
      <span class="pal-l">{isNew ? `New collection “${name}”` : name}</span>
      <span class="pal-n">
        {isNew ? '' : counted(cables, 'cable')}
        {holds && ', this one among them'}
      </span>
    </>
  )
}
