import { Icon } from '../../../parts/Icon'
import { Menu } from '../../../parts/Menu'
import { moment } from '../../../state/archive'
import { saveExport } from '../../../state/exporting'
import { filters, linkTo } from '../../../state/router'
import { changeSettings, settings } from '../../../state/settings'
import { tell } from '../../../state/toasts'

/** What can be done with the whole list: save it as a file, keep the view, copy its address. */
export function ListActions() {
  return (
    <Menu
      label="Do with this list"
      class="btn btn-quiet btn-icon"
      align="right"
      items={[
        { label: 'Export as CSV', icon: 'out', run: () => void exportAs('csv') },
        { label: 'Export as JSON', icon: 'out', run: () => void exportAs('json') },
        { label: 'Export days as calendar', icon: 'clock', run: () => void exportAs('ics') },
        'rule',
        { label: 'Keep this view', icon: 'keep', run: keepView },
        { label: 'Copy the address of this view', icon: 'link', run: () => void copyAddress() },
      ]}
    >
      <Icon name="more" />
    </Menu>
  )
}

/** The calendar holds days to come, so it is made of the days that fall due. */
function exportAs(format: 'csv' | 'json' | 'ics'): Promise<void> {
  const what = format === 'ics' ? 'due' : 'list'
  return saveExport({ what, format, filters: filters.value, moment: moment.value })
}

function keepView(): void {
  const address = linkTo({ cable: null, version: null, paragraph: null, text: 'read' })
  const name = document.querySelector('.list .statement p')?.textContent?.replace(/\.$/, '') ?? address
  const others = settings.value.savedViews.filter((view) => view.address !== address)
  void changeSettings({ savedViews: [...others, { name, address }] })
  tell('The view is kept; “Go to or do…” finds it.')
}

async function copyAddress(): Promise<void> {
  await navigator.clipboard.writeText(location.href)
  tell('The address of this view is copied.')
}
