import { MOST_IN_REQUEST } from '../../../../preload/contract/requests'
import { keyOf } from '../../../keyboard'
import { Icon } from '../../../parts/Icon'
import { Menu } from '../../../parts/Menu'
import { useKey } from '../../../parts/useKey'
import { nameOf } from '../../../state/browse'
import { copyText } from '../../../state/clipboard'
import { adding } from '../../../state/collecting'
import { nameOfView } from '../../../state/phrases'
import { picked } from '../../../state/picking'
import { address, filters, linkTo, order } from '../../../state/router'
import { changeOne } from '../../../state/settings'
import { tell } from '../../../state/toasts'
import { counted } from '../../../words'
import { ExportDialog } from '../../export/ExportDialog'
import { exportShown } from '../../export/state'
import { draftRequest } from '../../requests/state'
import { printList } from './printing'
import { orderWords } from './Sentence'

/** What can be done with the whole list, or with the cables picked from it: files, paper, addresses. */
export function ListActions() {
  const { size } = picked.value
  const what = size > 0 ? `Export ${counted(size, 'cable')}` : 'Export'
  useKey('print', () => (address.value.cable === null ? void printList() : window.print()))
  useKey('export', openExport)
  return (
    <>
      <Menu
        label={size > 0 ? `Do with ${counted(size, 'picked cable')}` : 'Do with this list'}
        class="btn btn-quiet btn-icon"
        align="right"
        items={[
          { label: `${what}…`, keys: keyOf('export'), icon: 'out', run: openExport },
          ...(size > 0
            ? [{ label: 'Copy the reference ids', icon: 'copy' as const, run: () => void copyIds() }]
            : []),
          ...(size > 0 && size <= MOST_IN_REQUEST
            ? [
                {
                  label: 'Draft a request…',
                  icon: 'cable' as const,
                  run: () => draftRequest([...picked.value]),
                },
              ]
            : []),
          {
            label: size > 0 ? `Print ${counted(size, 'line')}` : 'Print this list',
            icon: 'print',
            ...(address.value.cable === null && { keys: keyOf('print') }),
            run: () => void printList(),
          },
          'rule',
          {
            label: `Add ${size > 0 ? counted(size, 'cable') : 'this list'} to a collection…`,
            icon: 'box',
            run: () => {
              adding.value = size > 0 ? 'chosen' : 'list'
            },
          },
          { label: 'Keep this view', icon: 'keep', run: () => void keepView() },
          { label: 'Copy the address of this view', icon: 'link', run: () => void copyAddress() },
        ]}
      >
        <Icon name="more" />
      </Menu>
      {exportShown.value && <ExportDialog />}
    </>
  )
}

function openExport(): void {
  exportShown.value = true
}

async function keepView(): Promise<void> {
  const address = linkTo({ cable: null, version: null, paragraph: null, text: 'read' })
  const name = `${nameOfView(filters.peek(), nameOf)}, ${orderWords(order.peek())}`
  const trouble = await changeOne({ of: 'savedViews', change: { kind: 'keep', view: { name, address } } })
  tell(trouble ?? 'The view is kept; “Go to or do…” finds it.')
}

function copyIds(): Promise<void> {
  return copy([...picked.value].join('\n'), `${counted(picked.value.size, 'reference id')} copied.`)
}

function copyAddress(): Promise<void> {
  return copy(location.href, 'The address of this view is copied.')
}

async function copy(text: string, done: string): Promise<void> {
  tell((await copyText(text)) ? done : 'Nothing is copied: the browser does not allow it here.')
}
