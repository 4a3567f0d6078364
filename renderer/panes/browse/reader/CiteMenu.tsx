import { useEffect, useState } from 'preact/hooks'
import type { CableDetail } from '../../../../preload/contract'
import { CITATION_STYLE_WORDS, CITATION_STYLES } from '../../../../preload/contract/citation'
import type { ChosenWords } from '../../../../preload/contract/reading'
import { keyOf } from '../../../keyboard'
import { Icon } from '../../../parts/Icon'
import { Menu } from '../../../parts/Menu'
import { copyText } from '../../../state/clipboard'
import { linkTo } from '../../../state/router'
import { tell } from '../../../state/toasts'
import { citation, placeOf, plainText, quotation } from './citation'
import { selectedIn } from './rests-on/selection'
import { resize } from './useReaderKeys'

/** What can be taken along from a cable: a citation, its text with the reference, its address, paper. */
export function CiteMenu({ detail }: { detail: CableDetail }) {
  const { id } = detail.cable
  const link = () => new URL(linkTo({ screen: 'browse', cable: id, paragraph: null }), location.href)
  const words = useWordsSelected()
  const place = placeOf(detail, words)
  return (
    <Menu
      label="Cite or copy"
      align="right"
      items={[
        ...(words.length > 0
          ? [
              {
                label: 'Copy the selected words, cited',
                ...(place && { note: place }),
                icon: 'copy' as const,
                run: () => void copy(quotation(detail, words), `What is selected in ${id}`),
              },
              'rule' as const,
            ]
          : []),
        ...CITATION_STYLES.map((style) => ({
          label: `Copy a citation (${CITATION_STYLE_WORDS[style]})`,
          icon: 'copy' as const,
          run: () => void copy(citation(detail, style, words), `The citation of ${id}`),
        })),
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

/** What is selected in the text; looked at when the selection changes, so that it is known before the menu opens. */
function useWordsSelected(): readonly ChosenWords[] {
  const [words, setWords] = useState<readonly ChosenWords[]>([])
  useEffect(() => {
    const follow = () => {
      const text = document.querySelector('.reader-scroll')
      setWords((before) => {
        const now = text ? selectedIn(text) : []
        return now.length === 0 && before.length === 0 ? before : now
      })
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [])
  return words
}

async function copy(text: string, what: string): Promise<void> {
  const isCopied = await copyText(text)
  tell(isCopied ? `${what} is copied.` : `${what} could not be copied: the browser does not allow it here.`)
}
