import type { Cable } from '../../../../preload/contract/cable'
import { Icon } from '../../../parts/Icon'
import { counted, precedenceWords } from '../../../words'
import { Pieces } from './Pieces'
import { stored } from './rests-on/stored'
import { sentPieces } from './sent'
import { headerOpen } from './state'

/** Who sent it to whom, in one line; unfolded, the header as it stands in the file. */
export function HeaderField({ cable }: { cable: Cable }) {
  const open = headerOpen.value
  return (
    <>
      <button type="button" class="fold" aria-expanded={open} onClick={() => (headerOpen.value = !open)}>
        <Icon name={open ? 'down' : 'right'} size={14} />
        <span>{summary(cable)}</span>
      </button>
      {open && <HeaderText header={cable.header} />}
    </>
  )
}

function HeaderText({ header }: { header: string }) {
  if (header.trim() === '') return <pre class="source header-text">The file holds no header.</pre>
  const pieces = sentPieces(header.trim(), [], [])
  const before = header.length - header.trimStart().length
  return (
    <pre class="source header-text" {...stored('header', header, pieces, before)}>
      <Pieces pieces={pieces} hitNow={-1} />
    </pre>
  )
}

function summary({ to, info, precedence, caveats, partialHeader }: Cable): string {
  const others = to.length + info.length - 1
  const parts = [
    to[0]
      ? `To ${to[0].name}${precedence ? `, ${precedenceWords(precedence.value)}` : ''}`
      : 'No addressee is written',
    to[0] && others > 0 ? `${counted(others, 'more addressee')}` : '',
    caveats.join(', '),
    partialHeader ? 'header in part' : '',
  ]
  return parts.filter(Boolean).join('; ')
}
