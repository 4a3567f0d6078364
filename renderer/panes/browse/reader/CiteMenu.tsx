import type { CableDetail } from '../../../../preload/contract'
import { keyOf } from '../../../keyboard'
import { Icon } from '../../../parts/Icon'
import { Menu } from '../../../parts/Menu'
import { copyText } from '../../../state/clipboard'
import { linkTo } from '../../../state/router'
import { tell } from '../../../state/toasts'
import { citation, plainText } from './citation'
import { resize } from './useReaderKeys'

/** What can be taken along from a cable: a citation, its text with the reference, its address, paper. */
export function CiteMenu({ detail }: { detail: CableDetail }) {
  const { id } = detail.cable
  const link = () => new URL(linkTo({ screen: 'browse', cable: id, paragraph: null }), location.href)
  return (
    <Menu
      label="Cite or copy"
      align="right"
      items={[
        {
          label: 'Copy a citation',
          icon: 'copy',
          run: () => void copy(citation(detail), `The citation of ${id}`),
        },
        {
          label: 'Copy the text with its reference',
          icon: 'cable',
          run: () => void copy(plainText(detail), `The text of ${id}`),
        },
        {
          label: 'Copy the address of this cable',
          icon: 'link',
          run: () => void copy(link().href, `The address of ${id}`),
        },
        'rule',
        { label: 'Larger text', keys: keyOf('larger'), icon: 'plus', run: () => resize(1) },
        { label: 'Smaller text', keys: keyOf('smaller'), icon: 'minus', run: () => resize(-1) },
        { label: 'Print', keys: keyOf('print'), icon: 'print', run: () => window.print() },
      ]}
    >
      <Icon name="copy" />
      <span>Cite</span>
    </Menu>
  )
}

async function copy(text: string, what: string): Promise<void> {
  const isCopied = await copyText(text)
  tell(isCopied ? `${what} is copied.` : `${what} could not be copied: the browser does not allow it here.`)
}
