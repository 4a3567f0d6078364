import { useState } from 'preact/hooks'
import type { KeptView } from '../../../../preload/contract'
import { LONGEST_VIEW_NAME } from '../../../../preload/contract/settings'
import { Button, IconButton } from '../../../parts/Button'
import { NameForm } from '../../../parts/NameForm'
import { changeOne, settings } from '../../../state/settings'
import { tell } from '../../../state/toasts'

/** The views that were kept: each opens, takes another name, and is forgotten. */
export function KeptViews() {
  const views = settings.value.savedViews
  const [naming, setNaming] = useState<string | null>(null)
  if (views.length === 0) return null
  return (
    <section>
      <h3 class="label">Kept views</h3>
      <ul>
        {views.map((view) => (
          <li key={view.address} class="kept-view">
            <a class="link" href={view.address} dir="auto">
              {view.name}
            </a>
            <Button
              look="quiet"
              class="btn-small"
              aria-label={`Rename the view: ${view.name}`}
              onClick={() => setNaming(view.address)}
            >
              Rename
            </Button>
            <IconButton icon="x" label={`Forget the view: ${view.name}`} onClick={() => void forget(view)} />
            {naming === view.address && (
              <NameForm
                label={`New name of the view: ${view.name}`}
                start={view.name}
                onName={(name) => rename(view, name)}
                onDone={() => setNaming(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Gives the sentence of what is wrong with the name. */
async function rename({ address }: KeptView, name: string): Promise<string | null> {
  const clean = name.trim().replace(/\s+/g, ' ')
  if (clean.length > LONGEST_VIEW_NAME)
    return `The name of a view has at most ${LONGEST_VIEW_NAME} characters.`
  return changeOne({ of: 'savedViews', change: { kind: 'rename', address, name: clean } })
}

async function forget(view: KeptView): Promise<void> {
  const { savedViews } = settings.peek()
  const at = savedViews.findIndex(({ address }) => address === view.address)
  const before = savedViews[at + 1]?.address ?? null
  const trouble = await changeOne({ of: 'savedViews', change: { kind: 'forget', address: view.address } })
  if (trouble !== null) return void tell(trouble)
  tell(`The view is forgotten: ${view.name}.`, {
    label: 'Undo',
    run: async () => {
      const trouble = await changeOne({ of: 'savedViews', change: { kind: 'keep', view, before } })
      if (trouble !== null) tell(trouble)
    },
  })
}
