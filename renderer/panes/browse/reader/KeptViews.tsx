import { useState } from 'preact/hooks'
import type { Settings } from '../../../../preload/contract'
import { Button, IconButton } from '../../../parts/Button'
import { NameForm } from '../../../parts/NameForm'
import { changeSettings, settings } from '../../../state/settings'
import { tell } from '../../../state/toasts'

type View = Settings['savedViews'][number]

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
            <IconButton icon="x" label={`Forget the view: ${view.name}`} onClick={() => forget(view)} />
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

/** As long as a name may be that stands in a line of its own. */
const LONGEST = 200

/** Gives the sentence of what is wrong with the name. */
async function rename({ address }: View, name: string): Promise<string | null> {
  const clean = name.trim().replace(/\s+/g, ' ')
  if (clean.length > LONGEST) return `The name of a view has at most ${LONGEST} characters.`
  const savedViews = settings
    .peek()
    .savedViews.map((view) => (view.address === address ? { ...view, name: clean } : view))
  await changeSettings({ savedViews })
  return null
}

function forget(view: View): void {
  const others = () => settings.peek().savedViews.filter(({ address }) => address !== view.address)
  const at = settings.peek().savedViews.indexOf(view)
  void changeSettings({ savedViews: others() })
  tell(`The view is forgotten: ${view.name}.`, {
    label: 'Undo',
    run: () => void changeSettings({ savedViews: others().toSpliced(at, 0, view) }),
  })
}
